import { dirname, resolve } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { type ComposedLecture, composeLecture } from "../remix/compose-lecture.ts";
import { readLock } from "../remix/lock/lock-file.ts";
import { loadRecipe } from "../remix/recipe/load-recipe.ts";
import type { Recipe, TakenEntry } from "../remix/recipe/types.ts";
import type { Source } from "../remix/types.ts";
import { allowLong, stopsTalk } from "../time/report-cuts.ts";
import { checkLanguage } from "./check-language.ts";
import {
  type CompareContext,
  type Compared,
  checkUpdates,
  compareSources,
  type Followed,
  followTaken,
  lockTaken,
  reportDrift,
} from "./compare-sources.ts";
import { checkLetters, dressDeck } from "./dress-deck.ts";
import { type EmitDeckOptions, emitPlanned } from "./emit-deck.ts";
import { findAltered } from "./lecture-findings.ts";
import { type OpenSource, openSources } from "./open-sources.ts";
import type { RecipeSource } from "./source.ts";
import type { CompiledTalk, FailedTalk, Reported } from "./talk.ts";

interface ComposeOptions extends Pick<CompareContext, "isAcceptedIn"> {
  /** Reads a source, for who keeps what was read. */
  open?: OpenSource;
  /** Whether entries of which the source can't be read are left out, for who shows what there is; else it is not composed. */
  isPartial?: boolean;
}

/** What a recipe gives when all that it names is read. */
export interface ComposedRecipe extends ComposedLecture {
  followed: Followed[];
  /** The source of an entry, with what is pinned in it as it was taken. */
  sourceOf: (entry: TakenEntry) => Source;
  /** As they are now; of an entry that can't be read there is none. */
  sources: ReadonlyMap<TakenEntry, Source>;
  isFirst: boolean;
  files: string[];
}

/**
 * Opens the sources of a recipe, compares them with the lock, and composes the lecture; nothing is drawn or written. The
 * board shows what comes of it, so the rules of a lecture stand here once.
 *
 * @returns of a recipe with errors in its sources, nothing but what is wrong
 */
export async function composeRecipe(
  recipe: Recipe,
  { file, deckFile, minutes, accepted }: Omit<RecipeSource, "kind">,
  { open, isPartial = false, isAcceptedIn }: ComposeOptions = {},
): Promise<ComposedRecipe | (Reported & { deck?: undefined })> {
  const lockFile = lockFileOf(file);
  const { value: lock, diagnostics: inLock } = readLock(lockFile);
  const { sources, ...opened } = await openSources(recipe, deckFile, lock?.sources ?? [], open);
  const files = [resolve(lockFile), ...opened.files];
  const found = [...inLock, ...opened.diagnostics];
  if (hasErrors(isPartial ? inLock : found)) return { diagnostics: found, files };

  const folder = dirname(resolve(deckFile));
  const entries = recipe.entries.filter((entry) => entry.type !== "taken" || sources.has(entry));
  const compared = compareSources(sources, { lock, accepted, isAcceptedIn, folder, lockFile });
  const sourceOf = (entry: TakenEntry) => {
    // Without errors, each entry has a source.
    const { source } = compared.get(sources.get(entry)?.key ?? "") as Compared;
    return entry.isPinned ? source.pinned : source.current;
  };
  const composed = composeLecture({
    ...{ recipe: { ...recipe, entries }, sourceOf },
    movedOf: ({ key }) => compared.get(key)?.source.moved ?? new Map(),
    folder,
    minutes,
  });
  const followed = [...compared.values()].map((each) => followTaken(each, composed.taken));
  const drifted = followed.flatMap((each) => reportDrift(each, file));
  const diagnostics = [...found, ...composed.diagnostics, ...drifted];
  return { ...composed, diagnostics, followed, sourceOf, sources, isFirst: lock === undefined, files };
}

/** The way from a recipe to a deck: compose it, guess what fits. */
export async function compileLecture(
  source: RecipeSource,
  options: EmitDeckOptions,
): Promise<CompiledTalk | FailedTalk> {
  const { file, accepted } = source;
  const { value: recipe, ...read } = loadRecipe(file);
  if (!recipe) return { outcome: "failed", ...read };
  const composed = await composeRecipe(recipe, source);
  const files = [...read.files, ...composed.files];
  const inRecipe = options.isDraft ? allowLong(composed.diagnostics) : composed.diagnostics;
  const composedWell = [...read.diagnostics, ...inRecipe];
  if (!composed.deck) return { outcome: "failed", diagnostics: composedWell, files };
  const { followed, isFirst, assets } = composed;
  checkUpdates(accepted ?? [], followed, file);
  const taken = { drift: followed.flatMap((each) => each.drift), isFirst };
  if (stopsTalk(composedWell, options)) return { outcome: "failed", diagnostics: composedWell, files, lecture: taken };

  const { deck: dressed, ...look } = await dressDeck(composed.deck, source, recipe.lecture.brand);
  const { deck, markdown, diagnostics: emitted } = emitPlanned(dressed, source, options);
  const inLook = [
    ...checkLanguage(deck.language, file),
    ...look.diagnostics,
    ...(await checkLetters(deck.brand, markdown, source.brand)),
  ];
  const told: Reported = {
    diagnostics: [...composedWell, ...inLook, ...emitted, ...findAltered(deck.slides, markdown, file)],
    files: [...files, ...look.files],
  };
  if (stopsTalk(told.diagnostics, options)) return { outcome: "failed", ...told, lecture: taken };
  const lecture = { ...taken, assets, lock: { file: lockFileOf(file), text: lockTaken(followed) } };
  return { outcome: "compiled", source, deck, markdown, ...told, lecture };
}
