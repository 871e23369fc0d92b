import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import process from "node:process";

export type FolderFile = { path: string } | { problem: "outside" | "missing" };

/**
 * A file that an outline names. It must lie in the outline's folder, links followed: the text of an outline
 * must not be able to bring any other file of the machine into a deck.
 *
 * @param folder absolute path of the outline's folder
 * @param name the path as the outline has it
 */
export function resolveInFolder(folder: string, name: string): FolderFile {
  if (isAbsolute(name) || !isInside(folder, resolve(folder, name))) return { problem: "outside" };
  const path = resolve(folder, name);
  try {
    if (!statSync(path).isFile()) return { problem: "missing" };
    return isInside(realpathSync(folder), realpathSync(path)) ? { path } : { problem: "outside" };
  } catch {
    return { problem: "missing" };
  }
}

/** Name of the variable, which threads inherit. */
const CONFINED = "LECTERN_CONFINED";

/** From now on, papers name nothing outside of a folder, not even in the repository around it. @param folder links followed */
export function confineTo(folder: string): void {
  process.env[CONFINED] = folder;
}

/** The folder that papers may not leave, if there is one. */
export const confinement = (): string | undefined => process.env[CONFINED] || undefined;

/** Whether a path is a folder, or lies somewhere in it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The nearest folder upwards that has a `package.json`, as Slidev and Vite see a project; the folder itself if none. */
export function packageRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "package.json"))) return at;
    if (at === dirname(at)) return folder;
  }
}
