import { rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files/files.ts";
import { listDead, removeEmptyFolders, temporaryName } from "../files/temporary.ts";

/**
 * Lends a deck a file in the folder where it will lie: Slidev looks for layouts and pictures from there. The file goes
 * when the work is done, and so does a folder that was made for it, and what runs before this one were killed at.
 */
export async function withTemporaryDeck<T>(
  deckFile: string,
  markdown: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = dirname(deckFile);
  const made = makeFolder(folder);
  for (const path of listDead(folder)) if (path.endsWith(".md")) rmSync(path, { force: true });
  const file = join(folder, `${temporaryName(basename(deckFile, ".md"))}.md`);
  try {
    writeFileSync(file, markdown);
    return await work(file);
  } finally {
    rmSync(file, { force: true });
    if (made !== undefined) removeEmptyFolders(folder, made);
  }
}
