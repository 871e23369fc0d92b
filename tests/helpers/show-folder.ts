import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** All that is in a folder, a line each: kind, owner, mode and content, and whether it is the same entry as before. */
export function showFolder(folder: string, isShown: (path: string) => boolean = () => true): string[] {
  const below = (name: string): string[] =>
    readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
      const path = join(name, entry.name);
      return [path, ...(entry.isDirectory() ? below(path) : [])];
    });
  return below("")
    .filter(isShown)
    .map((path) => `${path} ${showEntry(join(folder, path))}`)
    .sort();
}

function showEntry(path: string): string {
  const found = lstatSync(path);
  const about = `${found.mode.toString(8)} ${found.uid} #${found.ino}`;
  if (found.isSymbolicLink()) return `${about} -> ${readlinkSync(path)}`;
  if (found.isFile()) return `${about} ${JSON.stringify(readFileSync(path, "latin1"))}`;
  return `${about} ${found.isDirectory() ? "folder" : "other"}`;
}
