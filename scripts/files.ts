import { constants, copyFileSync, readFileSync } from "node:fs";
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

/** What a file holds; nothing if there is none. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
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
