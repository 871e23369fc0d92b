import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { sha256 } from "../files/digest.ts";
import type { Asset } from "./types.ts";

/** Folders beside a deck for what its slides bring along; nothing else lies in their `remix/`. */
export const ROOMS = ["public", "snippets", "components", "layouts"] as const;

/** Hexadecimal digits of a digest in the name of a file, and in one that has a name of its own, too. */
const LONG = 16;
const SHORT = 8;

const digestOf = (path: string) => sha256(readFileSync(path));

/** A file by its content: as long as that is the same, so is its name in the lecture's folder. */
export function makeAsset(path: string, room: (typeof ROOMS)[number]): Asset {
  return { path, target: `${room}/remix/${digestOf(path).slice(0, LONG)}${extname(path).toLowerCase()}` };
}

/**
 * A component or a layout under a name that no other one has.
 *
 * @param prefix its own name, before the digest
 * @returns the file, and its name without its ending
 */
export function makeNamedAsset(
  path: string,
  room: (typeof ROOMS)[number],
  prefix: string,
): { asset: Asset; name: string } {
  const name = `${prefix}${digestOf(path).slice(0, SHORT)}`;
  return { asset: { path, target: `${room}/remix/${name}${extname(path)}` }, name };
}

/** Whether a file is one that was brought along, and nobody has changed it since: its name holds its digest. */
export function isAsset(path: string, stem: string): boolean {
  const digest = digestOf(path);
  return stem === digest.slice(0, LONG) || stem.endsWith(digest.slice(0, SHORT));
}
