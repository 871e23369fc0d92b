import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { makeFolder } from "../files/files.ts";
import { listDead, temporaryName } from "../files/temporary.ts";
import { isAsset, ROOMS } from "../remix/assets.ts";
import type { Asset } from "../remix/types.ts";

export interface LentAssets extends Disposable {
  /** Leaves the files where they are, for their deck is written; those that no deck there names any more go. */
  keep(): void;
}

/**
 * Puts files beside a deck that its slides need: pictures and components of the decks that they were taken from. Their
 * names hold a digest of their content, so a file that is there is the right one. Unless they are kept, those that were
 * not there before go again, and so do folders that were made for them.
 *
 * @param folder of the deck
 */
export function copyAssets(folder: string, assets: readonly Asset[] = []): LentAssets {
  const made: string[] = [];
  const folders: string[] = [];
  for (const room of ROOMS)
    for (const path of listDead(join(folder, room, "remix"))) rmSync(path, { recursive: true, force: true });
  for (const { path, target } of assets) {
    const file = join(folder, target);
    if (existsSync(file)) continue;
    const outermost = makeFolder(dirname(file));
    if (outermost !== undefined) folders.push(...foldersUpTo(dirname(file), outermost));
    copyWhole(path, file);
    made.push(file);
  }
  return {
    keep() {
      made.splice(0);
      removeUnnamed(folder);
    },
    [Symbol.dispose]() {
      if (made.length === 0) return;
      for (const file of made) rmSync(file, { force: true });
      for (const each of folders) removeIfEmpty(each);
    },
  };
}

/** Copies a file by rename: a half one would be taken for the right one from then on. */
function copyWhole(path: string, file: string): void {
  const draft = join(dirname(file), temporaryName("lent"));
  try {
    copyFileSync(path, draft);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What is no longer shown must not be published with the rest of `public/`. What a person changed or added stays. */
function removeUnnamed(folder: string): void {
  const rooms = ROOMS.map((room) => join(folder, room, "remix")).filter((room) => existsSync(room));
  if (rooms.length === 0) return;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|lock\.yaml)$/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), "utf8"));
  for (const room of rooms) {
    for (const file of readdirSync(room)) {
      const stem = parse(file).name;
      if (!texts.some((text) => text.includes(stem)) && isAsset(join(room, file), stem)) rmSync(join(room, file));
    }
    removeIfEmpty(room);
    removeIfEmpty(dirname(room));
  }
}

/** A folder and those around it, from the inside out. */
function foldersUpTo(folder: string, outermost: string): string[] {
  return folder === outermost || dirname(folder) === folder
    ? [folder]
    : [folder, ...foldersUpTo(dirname(folder), outermost)];
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else needs it now.
  }
}
