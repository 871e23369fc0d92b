import { sha256 } from "../files/digest.ts";

/** Names of the copies. */
export const SCHEMAS = { outline: "outline.schema.json", recipe: "recipe.schema.json" } as const;

const NOTE = "Lectern writes this file anew when its version changes. One that you change is yours, and left as it is.";

/** A schema with who wrote it, and a digest of all that it says. */
export function sealSchema(schema: Record<string, unknown>, version: string): string {
  const { $comment: _, "x-lectern": __, ...rest } = schema;
  const body = { $comment: NOTE, "x-lectern": { version }, ...rest };
  const digest = sha256(JSON.stringify(body), 16);
  return `${JSON.stringify({ ...body, "x-lectern": { version, digest } }, null, 2)}\n`;
}
