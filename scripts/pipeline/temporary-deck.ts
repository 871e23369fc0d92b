import { randomBytes } from "node:crypto";
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Lends a deck a file in the folder where it will lie: Slidev looks for layouts and pictures from there. The file goes
 * when the work is done, and so does a folder that was made for it.
 */
export async function withTemporaryDeck<T>(
  deckFile: string,
  markdown: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = dirname(deckFile);
  const made = mkdirSync(folder, { recursive: true });
  const file = join(folder, `.lectern-${basename(deckFile, ".md")}-${randomBytes(4).toString("hex")}.md`);
  try {
    writeFileSync(file, markdown);
    return await work(file);
  } finally {
    rmSync(file, { force: true });
    if (made !== undefined) removeEmpty(folder, made);
  }
}

/** Removes folders from the inside out, up to the outermost one that was made. */
function removeEmpty(folder: string, outermost: string): void {
  try {
    rmdirSync(folder);
    if (resolve(folder) !== resolve(outermost)) removeEmpty(dirname(folder), outermost);
  } catch {
    // Somebody else needs it now.
  }
}
