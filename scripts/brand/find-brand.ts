import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { confinement, isInside } from "../paths/folder.ts";

/** Names of a brand's file, in the order in which they are looked for. */
const BRAND_FILES = ["_brand.yml", "_brand.yaml"] as const;

/** What the root of a project has. */
const ROOT_MARKS = [".git", "package.json", "_quarto.yml"];

/**
 * The brand beside an outline, or in a folder above it up to the project's root.
 *
 * @param folder absolute path of the outline's folder
 * @returns paths of the files in the first folder that has one: more than one where it is not clear which counts
 */
export function findBrands(folder: string): string[] {
  const fence = confinement();
  for (let at = folder; ; at = dirname(at)) {
    const found = BRAND_FILES.map((name) => join(at, name)).filter(isFile);
    if (found.length > 0) return found;
    const isRoot = ROOT_MARKS.some((mark) => existsSync(join(at, mark)));
    const isEnd = at === dirname(at) || at === homedir() || (fence !== undefined && !isInside(fence, dirname(at)));
    if (isRoot || isEnd) return [];
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
