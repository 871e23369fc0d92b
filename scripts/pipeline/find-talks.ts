import { closeSync, type Dirent, openSync, readdirSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { fieldsOf, isDeckName, isRecipeName, isRecipeText } from "./source.ts";

/** What there is to make talks from, and what was made: paths from the folder that was looked through, nearest first. */
export interface FoundTalks {
  outlines: string[];
  /** Recipes of lectures. */
  recipes: string[];
  decks: string[];
  /** Whether all was seen; a folder may hold more, or hold it deeper, than anybody wants to wait for. */
  isWhole: boolean;
}

/** Folders that hold what was made or installed; those with a dot are nobody's work either. */
const PASSED_OVER = new Set(["node_modules", "dist"]);
const DEPTH = 5;
const MOST_ENTRIES = 20_000;
/** What tells kinds of files apart stands at the top of them. */
const HEAD_BYTES = 32_768;

/**
 * Looks for outlines, recipes and decks in a folder and below, by what the files say. Links are not followed: they may
 * lead in circles, or to where nobody works. What can't be read is passed over.
 */
export function findTalks(folder = "."): FoundTalks {
  const found: FoundTalks = { outlines: [], recipes: [], decks: [], isWhole: true };
  let level = [folder];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const entries = level.flatMap((path) => listFolder(path));
    count += entries.length;
    if (depth > DEPTH || count > MOST_ENTRIES) return { ...found, isWhole: false };
    for (const { path, entry } of entries) if (entry.isFile()) addFile(found, path);
    level = entries.flatMap(({ path, entry }) =>
      entry.isDirectory() && !entry.name.startsWith(".") && !PASSED_OVER.has(entry.name) ? [path] : [],
    );
  }
  return found;
}

function listFolder(folder: string): { path: string; entry: Dirent }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => ({ path: join(folder, entry.name), entry }));
  } catch {
    return [];
  }
}

function addFile(found: FoundTalks, path: string): void {
  if (isRecipeName(path)) {
    const text = readHead(path);
    const fields = fieldsOf(text);
    // A translation belongs to its outline.
    if (fields.has("translation")) return;
    const isVersioned = fields.has("lectern");
    const hasSections = ["paper", "sections", "talk", "slides"].some((field) => fields.has(field));
    // Other programs have files with slides and sections, too.
    if (isRecipeText(text) && (isVersioned || fields.has("lecture"))) found.recipes.push(path);
    else if (/^outline\.ya?ml$/i.test(basename(path)) || (isVersioned && hasSections)) found.outlines.push(path);
  } else if (isDeckName(path)) {
    const [, headmatter = ""] = /^\uFEFF?---\r?\n([\s\S]*?)\n---\r?\n/.exec(readHead(path)) ?? [];
    if (/^(?:theme|lectern):/m.test(headmatter)) found.decks.push(path);
  }
}

function readHead(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(HEAD_BYTES);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
