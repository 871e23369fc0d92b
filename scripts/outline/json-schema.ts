import { z } from "zod";
import { outlineSchema } from "./schema.ts";

/** The JSON Schema that editors read to complete and explain an outline: the text of `public/outline.schema.json`. */
export function outlineJsonSchema(): string {
  const schema = z.toJSONSchema(outlineSchema, { io: "input", reused: "inline", unrepresentable: "any" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
