import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { outlineJsonSchema } from "./outline/json-schema.ts";
import { ROOT } from "./paths/root.ts";
import { recipeJsonSchema } from "./remix/recipe/json-schema.ts";

// `npm run schema`: writes the JSON Schemas that editors complete outlines and recipes with.
writeFileAtomic(join(ROOT, "public", "outline.schema.json"), outlineJsonSchema());
writeFileAtomic(join(ROOT, "public", "recipe.schema.json"), recipeJsonSchema());
