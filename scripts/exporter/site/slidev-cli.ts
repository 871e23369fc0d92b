import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Slidev's program. */
export function slidevCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@slidev/cli/package.json")), "bin", "slidev.mjs");
}
