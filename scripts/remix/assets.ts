import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Asset } from "./types.ts";

/** A file by its content: as long as that is the same, so is its name in the lecture's folder. */
export function makeAsset(path: string, room: "public" | "snippets" | "components" | "layouts" = "public"): Asset {
  const digest = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
  return { path, target: `${room}/remix/${digest}${extname(path).toLowerCase()}` };
}
