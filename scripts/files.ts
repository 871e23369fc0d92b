import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/** Writes a file by rename, if it says something else by then. An error names the file that the person knows, not the one that is renamed. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  if (readIfThere(file)?.equals(Buffer.from(content))) return;
  try {
    writeFileAtomic(file, typeof content === "string" ? content : Buffer.from(content));
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/**
 * What a file holds; nothing if there is none.
 *
 * @throws where a link leads to nothing: what it leads to may only be away, and a file would take the link's place
 */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
    throw Object.assign(error as NodeJS.ErrnoException, { code: "EEXIST" });
  }
}

/**
 * Makes a folder and those around it that are missing. Node's own way to do that never ends where a file system refuses,
 * as in `/proc`.
 *
 * @returns the outermost one that was made, if any
 */
export function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path);
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another run may be faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !existsSync(path)) throw error;
    }
  }
  return missing.at(-1);
}

/** Copies a file to the first free name `x.backup-1`; `COPYFILE_EXCL` makes sure that no older copy is lost. */
export function keepCopy(file: string): string {
  for (let n = 1; ; n++) {
    const backup = `${file}.backup-${n}`;
    try {
      copyFileSync(file, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
