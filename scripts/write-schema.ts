import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { outlineJsonSchema } from "./outline/json-schema.ts";
import { ROOT } from "./root.ts";

// `npm run schema`: writes the JSON Schema that editors complete outlines with.
writeFileAtomic(join(ROOT, "public", "outline.schema.json"), outlineJsonSchema());
