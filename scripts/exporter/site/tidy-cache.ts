import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes from a folder what was not used for longest.
 *
 * @param most files or folders that may stay
 */
export function tidyCache(folder: string, most: number): void {
  try {
    const kept = readdirSync(folder).map((name) => join(folder, name));
    if (kept.length <= most) return;
    const byAge = kept.map((path) => ({ path, used: statSync(path).mtimeMs })).toSorted((a, b) => b.used - a.used);
    for (const { path } of byAge.slice(most)) rmSync(path, { recursive: true, force: true });
  } catch {
    // Another run tidies up at the same time, or there is nothing.
  }
}
