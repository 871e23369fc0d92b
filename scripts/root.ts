import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Lectern's own folder: where its layouts, components, styles and `node_modules` are. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
