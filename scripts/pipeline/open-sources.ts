import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { makeCiter } from "../planner/citer.ts";
import { planDeck } from "../planner/plan-deck.ts";
import type { LockedSource } from "../remix/lock/lock-file.ts";
import { recallSource } from "../remix/lock/lost-source.ts";
import { toSource } from "../remix/outline-source.ts";
import type { Recipe, TakenEntry } from "../remix/recipe/types.ts";
import { readSlidevDeck } from "../remix/slidev/read-deck.ts";
import { freeAddress, toAddress } from "../remix/slug.ts";
import type { LoadedSource, Source } from "../remix/types.ts";
import { identifySource, isDeckName } from "./source.ts";

export interface OpenSources {
  sources: Map<TakenEntry, Source>;
  diagnostics: Diagnostic[];
  /** Absolute paths of all files that were read. */
  files: string[];
}

/** Reads a source. @param file its path, relative to the working directory */
export type OpenSource = (kind: "outline" | "deck", file: string) => Promise<LoadedSource>;

/**
 * Opens what a recipe takes slides of, each once: an outline is planned as if time were no matter, with all
 * that can stand around its content, a deck is read.
 *
 * @param deckFile where the lecture's deck will lie; it can't be one of its own sources
 * @param locked sources that the lock remembers, for pinned slides of those that are no longer there
 * @param open reads one, for who keeps what was read
 */
export async function openSources(
  recipe: Recipe,
  deckFile: string,
  locked: readonly LockedSource[],
  open: OpenSource = openSource,
): Promise<OpenSources> {
  const folder = dirname(resolve(recipe.file));
  const opened = new Map<string, Source | undefined>();
  const result: OpenSources = { sources: new Map(), diagnostics: [], files: [] };
  const names = new Set<string>();
  for (const entry of recipe.entries) {
    if (entry.type !== "taken") continue;
    const found = findFile(resolve(folder, entry.from), entry.from, resolve(deckFile));
    if ("message" in found) {
      const path = toUrl(relative(folder, resolve(folder, entry.from)));
      const known = locked.find(({ from }) => from === path || from.startsWith(`${path}/`));
      const isKept = known !== undefined && entry.isPinned && !existsSync(resolve(folder, entry.from));
      const { position } = entry;
      const place = { code: "source-exists", file: recipe.file, position };
      if (!isKept) {
        result.diagnostics.push({ severity: "error", ...place, ...found });
        continue;
      }
      const message = `${found.message} any more; the lecture shows its slides as they were taken`;
      result.diagnostics.push({ severity: "warning", ...place, message, hint: found.hint });
      const lost = resolve(folder, known.from);
      if (!opened.has(lost)) {
        const file = toUrl(relative("", lost));
        opened.set(lost, recallSource(known, { file, name: freeAddress(nameOf(lost), names) }));
      }
      result.sources.set(entry, opened.get(lost) as Source);
      continue;
    }
    if (!opened.has(found.path)) {
      // Two papers may lie in folders of one name.
      const place = { key: toUrl(relative(folder, found.path)), name: freeAddress(nameOf(found.path), names) };
      const loaded = await open(found.kind, toUrl(relative("", found.path)));
      opened.set(found.path, loaded.value && { ...loaded.value, ...place });
      result.diagnostics.push(...loaded.diagnostics);
      result.files.push(...loaded.files);
    }
    const source = opened.get(found.path);
    if (source) result.sources.set(entry, source);
  }
  return result;
}

/** Its names are those that it has by itself; a recipe may give it others. */
export const openSource: OpenSource = async (kind, file) => {
  const place = { key: file, name: nameOf(file) };
  if (kind === "deck") return readSlidevDeck(file, place);
  const { value: outline, diagnostics, files } = await loadOutline(file);
  if (!outline) return { diagnostics, files };
  const { deck, diagnostics: late } = await planDeck(outline, {
    minutes: Number.POSITIVE_INFINITY,
    hasWholeFrame: true,
  });
  const all = [...diagnostics, ...late];
  if (hasErrors(all)) return { diagnostics: all, files };
  const { bibliography } = await makeCiter(outline);
  return { value: toSource(outline, deck, bibliography, place), diagnostics: all, files };
};

const toUrl = (path: string) => path.split(sep).join("/");

/** Files that a folder is named for. */
const IN_FOLDER = ["outline.yaml", "outline.yml", "slides.md"];

type Found = { kind: "outline" | "deck"; path: string };
type Refusal = { message: string; hint: string };

function findFile(path: string, from: string, deckFile: string): Found | Refusal {
  const found = findPath(path, from);
  if ("message" in found) return found;
  if (found.path === deckFile)
    return { message: "the lecture would be written over this deck", hint: "write it elsewhere with `-o`" };
  const { kind } = identifySource(found.path);
  if (kind === "recipe")
    return {
      message: `\`${from}\` is the recipe of a lecture`,
      hint: "take slides from where that has them, so that their authors are named",
    };
  return { kind, path: found.path };
}

function findPath(path: string, from: string): { path: string } | Refusal {
  if (/^https?:/i.test(from))
    return { message: "slides are taken from files on this machine", hint: "download the deck, with its pictures" };
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    return {
      message: `there is no file \`${from}\``,
      hint: `paths count from the recipe's folder; this one leads to ${toUrl(relative("", path))}`,
    };
  if (!stat.isDirectory()) return { path };
  const named = IN_FOLDER.map((name) => join(path, name)).find((file) => existsSync(file));
  if (named) return { path: named };
  const decks = readdirSync(path).filter((name) => isDeckName(name) && !/^readme\./i.test(name));
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
  return toAddress(/^(?:outline|slides|index|deck)$/i.test(stem) ? basename(dirname(resolve(path))) : stem) ?? "source";
}
