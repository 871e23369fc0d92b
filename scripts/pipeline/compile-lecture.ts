import { dirname, resolve } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { composeLecture } from "../remix/compose-lecture.ts";
import { readLock } from "../remix/lock/lock-file.ts";
import { loadRecipe } from "../remix/recipe/load-recipe.ts";
import { checkLanguage } from "./check-language.ts";
import { type Compared, checkUpdates, compareSources, followTaken, lockTaken, reportDrift } from "./compare-sources.ts";
import { checkLetters, dressDeck } from "./dress-deck.ts";
import { type EmitDeckOptions, emitPlanned } from "./emit-deck.ts";
import { findAltered } from "./lecture-findings.ts";
import { openSources } from "./open-sources.ts";
import type { RecipeSource } from "./source.ts";
import type { CompiledTalk, FailedTalk, Reported } from "./talk.ts";

/** The way from a recipe to a deck: open the sources, compare them with the lock, compose, guess what fits. */
export async function compileLecture(
  source: RecipeSource,
  options: EmitDeckOptions,
): Promise<CompiledTalk | FailedTalk> {
  const { file, deckFile, minutes, accepted } = source;
  const { value: recipe, ...read } = loadRecipe(file);
  if (!recipe) return { outcome: "failed", ...read };
  const lockFile = lockFileOf(file);
  const { value: lock, diagnostics: inLock } = readLock(lockFile);
  const { sources, ...opened } = await openSources(recipe, deckFile, lock?.sources ?? []);
  const files = [...read.files, resolve(lockFile), ...opened.files];
  const found = [...read.diagnostics, ...inLock, ...opened.diagnostics];
  if (hasErrors(found)) return { outcome: "failed", diagnostics: found, files };

  const folder = dirname(resolve(deckFile));
  const compared = compareSources(sources, { lock, accepted, folder, lockFile });
  const composed = composeLecture({
    recipe,
    sourceOf: (entry) => {
      // Without errors, each entry has a source.
      const { source } = compared.get(sources.get(entry)?.key ?? "") as Compared;
      return entry.isPinned ? source.pinned : source.current;
    },
    movedOf: ({ key }) => compared.get(key)?.source.moved ?? new Map(),
    folder,
    minutes,
  });
  const followed = [...compared.values()].map((each) => followTaken(each, composed.taken));
  checkUpdates(accepted ?? [], followed, file);
  const drift = followed.flatMap((each) => each.drift);
  const taken = { drift, isFirst: lock === undefined };
  const composedWell = [...found, ...composed.diagnostics, ...followed.flatMap((each) => reportDrift(each, file))];
  if (hasErrors(composedWell)) return { outcome: "failed", diagnostics: composedWell, files, lecture: taken };

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
  if (hasErrors(told.diagnostics)) return { outcome: "failed", ...told, lecture: taken };
  const lecture = { ...taken, assets: composed.assets, lock: { file: lockFile, text: lockTaken(followed) } };
  return { outcome: "compiled", source, deck, markdown, ...told, lecture };
}
