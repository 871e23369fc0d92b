import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** What was used within the last hour may be in use now. */
const IN_USE_MS = 3_600_000;

/**
 * Removes from a folder what was not used for longest, and not in the last hour.
 *
 * @param most files or folders that may stay
 */
export function tidyCache(folder: string, most: number): void {
  try {
    const kept = readdirSync(folder).map((name) => join(folder, name));
    if (kept.length <= most) return;
    const byAge = kept.map((path) => ({ path, used: statSync(path).mtimeMs })).toSorted((a, b) => b.used - a.used);
    const old = byAge.slice(most).filter(({ used }) => used < Date.now() - IN_USE_MS);
    for (const { path } of old) rmSync(path, { recursive: true, force: true });
  } catch {
    // Another run tidies up at the same time, or there is nothing.
  }
}
