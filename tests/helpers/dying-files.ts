import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** Everything that Lectern changes a folder with while it publishes. */
const CHANGES = [
  "copyFileSync",
  "linkSync",
  "mkdirSync",
  "mkdtempSync",
  "renameSync",
  "rmdirSync",
  "rmSync",
  "unlinkSync",
  "writeFileSync",
] as const;

/** How far the last change comes: it is not begun, or is left half done where that can be. */
export type Death = "before" | "halfway";

/**
 * Does some work as a process would that is killed at a change of the file system: from there on nothing that it does
 * has any effect, whatever it catches and cleans up.
 *
 * @param at which change it dies at, from 1
 * @returns whether it died; else the work made fewer changes
 */
export function dieAt(at: number, death: Death, work: () => void): boolean {
  const real = { ...fs };
  let count = 0;
  for (const name of CHANGES) {
    const change = real[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        count += 1;
        if (count === at && death === "halfway") HALFWAY[name]?.(real, args);
        if (count >= at) throw new Error("killed");
        return change(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    work();
  } catch (error) {
    if (count < at) throw error;
  } finally {
    for (const name of CHANGES) Object.assign(fs, { [name]: real[name] });
    syncBuiltinESMExports();
  }
  return count >= at;
}

/** Changes that the system makes in several steps. */
const HALFWAY: Partial<Record<(typeof CHANGES)[number], (real: typeof fs, args: unknown[]) => void>> = {
  copyFileSync: (real, [from, to]) =>
    real.writeFileSync(String(to), real.readFileSync(String(from)).subarray(0, 10), { flag: "wx" }),
  writeFileSync: (real, [file, text]) => real.writeFileSync(String(file), String(text).slice(0, 10)),
  rmSync: (real, [path]) => {
    const found = real.lstatSync(String(path), { throwIfNoEntry: false });
    const [first] = found?.isDirectory() ? real.readdirSync(String(path)) : [];
    if (first !== undefined) real.rmSync(join(String(path), first), { recursive: true });
  },
};
