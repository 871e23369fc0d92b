import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { makeCiter } from "../planner/citer.ts";
import { planDeck } from "../planner/plan-deck.ts";
import { toSource } from "../remix/outline-source.ts";
import type { Recipe, TakenEntry } from "../remix/recipe/types.ts";
import { readSlidevDeck } from "../remix/slidev/read-deck.ts";
import { toAddress } from "../remix/slug.ts";
import type { LoadedSource } from "../remix/types.ts";
import { isDeck } from "./is-deck.ts";

/**
 * Opens what an entry of a recipe takes slides of: an outline is planned as if time were no matter, a deck is read.
 *
 * @returns the source, unless there was an error in it, or there is none
 */
export async function openSource({ from, position }: TakenEntry, recipe: Recipe): Promise<LoadedSource> {
  const folder = dirname(resolve(recipe.file));
  const found = findFile(resolve(folder, from), from);
  if ("message" in found) {
    const { message, hint } = found;
    const diagnostic: Diagnostic = {
      severity: "error",
      code: "source-exists",
      file: recipe.file,
      position,
      message,
      hint,
    };
    return { diagnostics: [diagnostic], files: [] };
  }
  const place = { key: toUrl(relative(folder, found.path)), name: nameOf(found.path) };
  const file = toUrl(relative("", found.path));
  if (isDeck(found.path)) return readSlidevDeck(file, place);
  const { value: outline, diagnostics, files } = await loadOutline(file);
  if (!outline) return { diagnostics, files };
  const { deck, diagnostics: late } = await planDeck(outline, { minutes: Number.POSITIVE_INFINITY });
  const all = [...diagnostics, ...late];
  if (hasErrors(all)) return { diagnostics: all, files };
  const { bibliography } = await makeCiter(outline);
  return { value: toSource(outline, deck, bibliography, place), diagnostics: all, files };
}

const toUrl = (path: string) => path.split(sep).join("/");

/** Files that a folder is named for. */
const IN_FOLDER = ["outline.yaml", "outline.yml", "slides.md"];

function findFile(path: string, from: string): { path: string } | { message: string; hint: string } {
  if (/^https?:/i.test(from))
    return { message: "slides are taken from files on this machine", hint: "download the deck, with its pictures" };
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { message: `there is no file \`${from}\``, hint: "paths count from the recipe's folder" };
  if (!stat.isDirectory()) return { path };
  const named = IN_FOLDER.map((name) => join(path, name)).find((file) => existsSync(file));
  if (named) return { path: named };
  const decks = readdirSync(path).filter((name) => isDeck(name) && !/^readme\./i.test(name));
  const [only] = decks;
  if (only !== undefined && decks.length === 1) return { path: join(path, only) };
  return {
    message: `the folder \`${from}\` has ${decks.length === 0 ? "neither an outline nor a deck" : "several decks"}`,
    hint: decks.length === 0 ? "name a file" : `name one: ${decks.sort().slice(0, 5).join(", ")}`,
  };
}

/** What a source goes by where addresses clash: its file's name, or its folder's when that says nothing. */
function nameOf(path: string): string {
  const stem = basename(path).replace(/\.\w+$/, "");
  return toAddress(/^(?:outline|slides|index|deck)$/i.test(stem) ? basename(dirname(path)) : stem) ?? "source";
}
