import { dirname, resolve } from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { composeLecture } from "../remix/compose-lecture.ts";
import { type ComparedSource, compareLock, type LockContext } from "../remix/lock/compare-lock.ts";
import { listDrift } from "../remix/lock/list-drift.ts";
import { lockFileOf, lockToYaml, readLock } from "../remix/lock/lock-file.ts";
import { updateLock } from "../remix/lock/update-lock.ts";
import { loadRecipe } from "../remix/recipe/load-recipe.ts";
import type { TakenEntry } from "../remix/recipe/types.ts";
import { type CompiledTalk, emitDeck, type TalkSource } from "./compile-talk.ts";
import { findAltered, unknownUpdate, warnOfDrift } from "./lecture-findings.ts";
import { openSource } from "./open-source.ts";

/** A source beside what the lock has of it. */
interface Compared {
  source: ComparedSource;
  context: LockContext;
  /** Whether a person means the slide with an address in the source. */
  isNamed: (id: string, named: string) => boolean;
}

/** The way from a recipe to a deck: open the sources, compare them with the lock, compose, guess what fits. */
export async function compileLecture(source: TalkSource): Promise<CompiledTalk> {
  const { sourceFile, deckFile, minutes, accepted } = source;
  const { value: recipe, diagnostics, files } = loadRecipe(sourceFile);
  if (!recipe) return { diagnostics, files };
  const lockFile = lockFileOf(sourceFile);
  const lock = readLock(lockFile);
  diagnostics.push(...lock.diagnostics);
  files.push(resolve(lockFile));

  const entries = recipe.entries.filter((entry) => entry.type === "taken");
  const opened = new Map<string, Awaited<ReturnType<typeof openSource>>>();
  for (const entry of entries) {
    if (opened.has(entry.from)) continue;
    const loaded = await openSource(entry, recipe);
    opened.set(entry.from, loaded);
    diagnostics.push(...loaded.diagnostics);
    files.push(...loaded.files);
  }
  if (hasErrors(diagnostics)) return { diagnostics, files };

  const folder = dirname(resolve(deckFile));
  const keyOf = ({ from }: TakenEntry) => opened.get(from)?.value?.key ?? from;
  const compared = new Map<string, Compared>();
  for (const entry of entries) {
    const found = opened.get(entry.from)?.value;
    if (!found || compared.has(found.key)) continue;
    // A slide goes by its address in its source, or by the one that it has in the lecture.
    const names = new Set([
      found.name,
      ...entries.flatMap((each) => (keyOf(each) === found.key ? (each.name ?? []) : [])),
    ]);
    const isNamed = (id: string, named: string) => named === id || [...names].some((name) => named === `${name}-${id}`);
    const context = {
      locked: (lock.value?.slides ?? []).filter((each) => each.from === found.key),
      isAccepted: (id: string) => accepted?.length === 0 || Boolean(accepted?.some((named) => isNamed(id, named))),
      folder,
      lockFile,
    };
    compared.set(found.key, { source: compareLock(found, context), context, isNamed });
  }
  const comparedOf = (entry: TakenEntry) => compared.get(keyOf(entry)) as Compared;
  const composed = composeLecture({
    recipe,
    sourceOf: (entry) => comparedOf(entry).source[entry.isPinned ? "pinned" : "current"],
    movedOf: ({ key }) => compared.get(key)?.source.moved ?? new Map(),
    folder,
    minutes,
  });
  diagnostics.push(...composed.diagnostics);

  const all = [...compared].map(([key, each]) => ({
    ...each,
    taken: composed.taken
      .filter(({ source: { key: other } }) => other === key)
      .map(({ candidate, entry }) => ({ id: candidate.slide.id, isPinned: entry.isPinned })),
    position: entries.find((entry) => keyOf(entry) === key)?.position,
  }));
  for (const named of accepted ?? []) {
    const known = all.flatMap(({ taken, context }) => [...taken, ...context.locked].map(({ id }) => id));
    if (!all.some(({ isNamed }) => known.some((id) => isNamed(id, named))))
      throw unknownUpdate(named, known, sourceFile);
  }
  const drift = all.flatMap((each) => listDrift(each.taken, each.source, each.context));
  for (const {
    taken,
    source: { problems, current },
    position,
  } of all) {
    diagnostics.push(...taken.flatMap(({ id, isPinned }) => (isPinned && problems.get(id)) || []));
    const own = drift.filter(({ file }) => file === current.file);
    diagnostics.push(...own.flatMap((each) => warnOfDrift(each, sourceFile, position)));
  }
  if (hasErrors(diagnostics)) return { diagnostics, files, drift };

  const deck = estimateFit(composed.deck);
  const slides = all.flatMap((each) => updateLock(each.taken, each.source, each.context));
  const { markdown, diagnostics: emitted } = emitDeck(deck, source);
  diagnostics.push(...emitted, ...findAltered(deck.slides, markdown, sourceFile));
  const { assets } = composed;
  const result = { diagnostics, files, drift, assets, lock: { file: lockFile, text: lockToYaml({ slides }) } };
  return hasErrors(diagnostics) ? result : { ...result, deck };
}
