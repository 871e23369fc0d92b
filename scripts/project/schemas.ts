import { outlineJsonSchema } from "../outline/json-schema.ts";
import { ownVersion } from "../paths/root.ts";
import { recipeJsonSchema } from "../remix/recipe/json-schema.ts";
import { SCHEMAS, sealSchema } from "./seal-schema.ts";

const TEXTS = { outline: outlineJsonSchema, recipe: recipeJsonSchema };

/** The copies of the schemas that this version writes. */
export function schemaFiles(): { name: string; text: string }[] {
  return (["outline", "recipe"] as const).map((kind) => ({
    name: SCHEMAS[kind],
    text: sealSchema(JSON.parse(TEXTS[kind]()), ownVersion()),
  }));
}
