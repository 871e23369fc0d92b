import { z } from "zod";
import { recipeSchema } from "./schema.ts";

/** The JSON Schema that editors read to complete and explain a recipe: the text of `public/recipe.schema.json`. */
export function recipeJsonSchema(): string {
  const schema = z.toJSONSchema(recipeSchema, { io: "input", reused: "inline", unrepresentable: "any" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
