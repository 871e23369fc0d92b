import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

export type FolderFile = { path: string } | { problem: "outside" | "missing" };

/**
 * A file that an outline names. It must lie in the outline's folder, links followed: the text of an outline
 * must not be able to bring any other file of the machine into a deck.
 *
 * @param folder absolute path of the outline's folder
 * @param name the path as the outline has it
 */
export function resolveInFolder(folder: string, name: string): FolderFile {
  if (isAbsolute(name) || isOutside(folder, resolve(folder, name))) return { problem: "outside" };
  const path = resolve(folder, name);
  try {
    if (!statSync(path).isFile()) return { problem: "missing" };
    return isOutside(realpathSync(folder), realpathSync(path)) ? { problem: "outside" } : { path };
  } catch {
    return { problem: "missing" };
  }
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
