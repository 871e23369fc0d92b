import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { dirname, sep } from "node:path";
import { diffLines } from "diff";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { makeFolder, replaceFile } from "../files/files.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { lockTaken } from "../pipeline/compare-sources.ts";
import { copyAssets } from "../pipeline/copy-assets.ts";
import type { OpenSource } from "../pipeline/open-sources.ts";
import { identifySource, isRecipeName } from "../pipeline/source.ts";
import { placeInside } from "../project/inside.ts";
import type { Asset } from "../remix/types.ts";
import { dropDraft, readDraft } from "./drafts.ts";
import { EditError } from "./edit-error.ts";
import type { ChangesAnswer, SaveAnswer, SaveRequest } from "./protocol.ts";
import { type OnBoard, readLecture } from "./read-lecture.ts";

/** Lines around a change that are shown. */
const AROUND = 2;

/**
 * A recipe that may be opened and written.
 *
 * @param folder absolute path of the project's folder, links followed
 * @param name its path from there
 * @throws EnvironmentError when it is outside of the project, hidden, or something else than a recipe
 */
export function recipeInside(folder: string, name: string): string {
  // Paths are told with `/` everywhere: where a backslash is a letter of a name, two names would look alike.
  const file = placeInside(folder, name).split(sep).join("/");
  const isOther = (sep === "/" && name.includes("\\")) || (existsSync(file) && identifySource(file).kind !== "recipe");
  if (isRecipeName(file) && !isOther) return file;
  throw new EnvironmentError(
    {
      code: "board-takes-a-recipe",
      file,
      message: "this is no recipe of a lecture",
      hint: "name its `.yaml` file, as `lectures/seminar.yaml`",
    },
    EXIT.usage,
  );
}

/** What a recipe's file says; `null` when there is none. */
export function readSaved(recipe: string): string | null {
  if (!existsSync(recipe)) return null;
  const bytes = readFileSync(recipe);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new EnvironmentError({
    ...{ code: "file-is-utf8", file: recipe, message: "this file is not in the encoding UTF-8" },
    hint: "save it with the encoding UTF-8; the board would change its letters",
  });
}

/** The lines that saving would change, with some around them. */
export function listChanges({ recipe, text, accepted }: OnBoard): ChangesAnswer {
  const parts = diffLines(readSaved(recipe) ?? "", text);
  const lines = parts.flatMap(({ value, added, removed }, index): ChangesAnswer["lines"] => {
    const all = value.replace(/\n$/, "").split("\n");
    const kind = added ? "added" : removed ? "removed" : "same";
    const tell = (some: readonly string[]) => some.map((line) => ({ kind, text: line }) as const);
    const [first, last] = [index === 0 ? 0 : AROUND, index === parts.length - 1 ? 0 : AROUND];
    if (kind !== "same" || all.length <= first + last + 1) return tell(all);
    const skip = { kind: "skip", text: String(all.length - first - last) } as const;
    return [...tell(all.slice(0, first)), skip, ...tell(last === 0 ? [] : all.slice(-last))];
  });
  return { lines: parts.length === 1 && !parts[0]?.added ? [] : lines, accepted: [...accepted] };
}

/**
 * Writes a recipe, unless its file says something else by now than the person knows. Changes of sources that are taken
 * over go into its lock, as `lectern remix --update` does it, with the pictures that it keeps.
 *
 * @throws EditError when changes are to be taken over of a lecture that has errors
 */
export async function saveRecipe({ recipe, text, accepted, base }: SaveRequest, open: OpenSource): Promise<SaveAnswer> {
  const settled = await settle({ recipe, text, accepted }, open);
  // From here on nobody else comes in between.
  const there = readSaved(recipe);
  if (there !== base && there !== text) return { conflict: there };
  makeFolder(dirname(recipe));
  replaceFile(recipe, text);
  if (settled) {
    const kept = copyAssets(dirname(recipe), settled.assets);
    replaceFile(lockFileOf(recipe), settled.lock);
    kept.keep();
  }
  // Another tab may have other work on the same recipe.
  if (readDraft(recipe)?.text === text) dropDraft(recipe);
  return { saved: text };
}

/** The lock of a lecture that takes changes over or pins slides, and what of their files it keeps. */
async function settle(board: OnBoard, open: OpenSource): Promise<{ lock: string; assets: Asset[] } | undefined> {
  const { recipe, composed, diagnostics } = await readLecture(board, open);
  const isPinning = recipe?.entries.some((entry) => entry.type === "taken" && entry.isPinned) === true;
  if (board.accepted.length === 0 && !isPinning) return undefined;
  const error = diagnostics.find(({ severity }) => severity === "error");
  // What is pinned is kept when the errors are mended.
  if ((!composed || error) && board.accepted.length === 0) return undefined;
  if (!composed || error)
    throw new EditError(`changes of sources can't be taken over while the lecture has an error: ${error?.message}`);
  const pinned = composed.taken.filter(({ entry }) => entry.isPinned);
  return { lock: lockTaken(composed.followed), assets: pinned.flatMap(({ candidate }) => candidate.assets) };
}
