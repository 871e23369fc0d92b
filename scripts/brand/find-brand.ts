import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { confinement, isInside } from "../paths/folder.ts";

/** Names of a brand's file, in the order in which they are looked for. */
const BRAND_FILES = ["_brand.yml", "_brand.yaml"] as const;

/** What the root of a project has. */
const ROOT_MARKS = [".git", "package.json", "_quarto.yml"];

/** Where a brand is, and where it could have come to be instead. */
export interface FoundBrands {
  /** The files in the first folder that has one: more than one where it is not clear which counts. */
  found: string[];
  /** All places that were looked at, for who wants to know when that changes. */
  places: string[];
}

/**
 * The brand beside an outline, or in a folder above it up to the project's root; where there is none, what lies above is
 * somebody else's.
 *
 * @param folder absolute path of the outline's folder
 */
export function findBrands(folder: string): FoundBrands {
  const places: string[] = [];
  for (const at of foldersOf(folder)) {
    const here = BRAND_FILES.map((name) => join(at, name));
    places.push(...here);
    const found = here.filter(isFile);
    if (found.length > 0) return { found, places };
  }
  return { found: [], places };
}

/** The folder and those above it that belong to the same project. */
function foldersOf(folder: string): string[] {
  const fence = confinement();
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at);
    if (ROOT_MARKS.some((mark) => existsSync(join(at, mark)))) return folders;
    const isEnd = at === dirname(at) || at === homedir() || (fence !== undefined && !isInside(fence, dirname(at)));
    if (isEnd) return [folder];
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
