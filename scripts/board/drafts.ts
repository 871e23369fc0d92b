import { lstatSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { digestOf } from "../files/cache.ts";
import { makeFolder, replaceFile } from "../files/files.ts";

/** Unsaved work on a recipe. */
const draftSchema = z.strictObject({
  recipe: z.string(),
  text: z.string(),
  accepted: z.array(z.string()),
  /** What the recipe's file said when the work began; `null` when there was none. */
  base: z.string().nullable(),
});

export type Draft = z.output<typeof draftSchema>;

/** The folder of unsaved work in a project. */
const FOLDER = join(".lectern", "board");

const fileOf = (recipe: string) => join(FOLDER, `${digestOf(recipe).slice(0, 16)}.json`);

/** Keeps unsaved work, so that neither a closed tab nor a killed server loses it. */
export function keepDraft(draft: Draft): void {
  for (const folder of [dirname(FOLDER), FOLDER])
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Error(`${folder} is a link`);
  makeFolder(FOLDER);
  // Nobody commits unsaved work.
  replaceFile(join(FOLDER, ".gitignore"), "*\n");
  replaceFile(fileOf(draft.recipe), JSON.stringify(draft));
}

/** Unsaved work on a recipe, if there is any. */
export function readDraft(recipe: string): Draft | undefined {
  try {
    const draft = draftSchema.parse(JSON.parse(readFileSync(fileOf(recipe), "utf8")));
    return draft.recipe === recipe ? draft : undefined;
  } catch {
    // There is none, or somebody else wrote into the folder.
    return undefined;
  }
}

/** Forgets unsaved work, if there is any. */
export function dropDraft(recipe: string): void {
  try {
    rmSync(fileOf(recipe), { force: true });
  } catch {
    // Where none could be kept there is none.
  }
}
