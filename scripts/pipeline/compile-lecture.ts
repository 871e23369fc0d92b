import { dirname, resolve } from "node:path";
import { hasErrors, type Position } from "../diagnostics/diagnostic.ts";
import { printSlides } from "../emitter/emit-slidev.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { composeLecture } from "../remix/compose-lecture.ts";
import { type ComparedSource, compareLock, type LockContext } from "../remix/lock/compare-lock.ts";
import { listDrift } from "../remix/lock/list-drift.ts";
import { lockFileOf, lockToYaml, readLock } from "../remix/lock/lock-file.ts";
import { lockSource } from "../remix/lock/lost-source.ts";
import { updateLock } from "../remix/lock/update-lock.ts";
import { loadRecipe } from "../remix/recipe/load-recipe.ts";
import type { TakenEntry } from "../remix/recipe/types.ts";
import type { Source } from "../remix/types.ts";
import { type CompiledTalk, emitDeck, type TalkSource } from "./compile-talk.ts";
import { findAltered, unknownUpdate, warnOfDrift } from "./lecture-findings.ts";
import { openSources } from "./open-sources.ts";

/** A source beside what the lock has of it. */
interface Compared {
  source: ComparedSource;
  context: LockContext;
  /** Names that its slides' addresses may begin with in the lecture. */
  names: Set<string>;
  /** The first entry that takes of it. */
  position: Position;
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

  const { sources, ...opened } = await openSources(recipe, deckFile, lock.value?.sources ?? []);
  diagnostics.push(...opened.diagnostics);
  files.push(...opened.files);
  if (hasErrors(diagnostics)) return { diagnostics, files };

  const folder = dirname(resolve(deckFile));
  const compared = new Map<string, Compared>();
  for (const [entry, source] of sources) {
    const known = compared.get(source.key);
    if (entry.name !== undefined) known?.names.add(entry.name);
    if (known) continue;
    // A slide goes by its address in its source, or by the one that it has in the lecture; a section stands for its own.
    const names = new Set([source.name, ...(entry.name === undefined ? [] : [entry.name])]);
    const placed = new Map(source.candidates.map(({ slide, within }) => [slide.id, [slide.id, ...within]]));
    const isNamed = (id: string, named: string) =>
      (placed.get(id) ?? [id]).some((each) => named === each || [...names].some((name) => named === `${name}-${each}`));
    const context: LockContext = {
      locked: (lock.value?.slides ?? []).filter(({ from }) => from === source.key),
      isAccepted: (id) => accepted?.length === 0 || Boolean(accepted?.some((named) => isNamed(id, named))),
      folder,
      lockFile,
    };
    compared.set(source.key, {
      source: compareLock(source, context),
      context,
      names,
      isNamed,
      position: entry.position,
    });
  }
  const sourceOf = (entry: TakenEntry) => {
    const { source } = compared.get(sources.get(entry)?.key ?? "") as Compared;
    return entry.isPinned ? source.pinned : source.current;
  };
  const movedOf = ({ key }: Source) => compared.get(key)?.source.moved ?? new Map<string, string>();
  const composed = composeLecture({ recipe, sourceOf, movedOf, folder, minutes });
  diagnostics.push(...composed.diagnostics);

  const all = [...compared].map(([key, each]) => {
    const own = composed.taken.filter(({ source }) => source.key === key);
    const taken = own.map(({ candidate, entry }) => ({
      id: candidate.slide.id,
      isPinned: entry.isPinned,
      isStripped: entry.notes === "strip",
    }));
    const places = new Map(own.map(({ candidate, entry }) => [candidate.slide.id, entry.position]));
    return { ...each, taken, drift: listDrift(taken, each.source, each.context), places };
  });
  for (const named of accepted ?? []) {
    const known = all.flatMap(({ taken, context }) => [...taken, ...context.locked].map(({ id }) => id));
    if (!all.some(({ isNamed, taken, context }) => [...taken, ...context.locked].some(({ id }) => isNamed(id, named))))
      throw unknownUpdate(named, known, sourceFile);
  }
  for (const {
    taken,
    drift,
    places,
    position,
    source: { problems, current },
  } of all) {
    const broken = taken.flatMap(({ id, isPinned }) => (isPinned && problems.get(id)) || []);
    diagnostics.push(...broken);
    // What can't be shown as it was taken is told by itself.
    const others = drift.filter(({ id, isKept }) => !(isKept && (problems.has(id) || current.isLost)));
    diagnostics.push(...others.flatMap((each) => warnOfDrift(each, sourceFile, places.get(each.id) ?? position)));
  }
  const drift = all.flatMap((each) => each.drift);
  const isFirst = lock.value === undefined;
  if (hasErrors(diagnostics)) return { diagnostics, files, drift, isFirst };

  const deck = estimateFit({ ...composed.deck, prints: printSlides(composed.deck, source) });
  const slides = all.flatMap((each) => updateLock(each.taken, each.source, each.context));
  const kept = all.flatMap(({ taken, source: { current, pinned } }) => {
    const ids = new Set(taken.filter(({ isPinned }) => isPinned).map(({ id }) => id));
    const shown = pinned.candidates.flatMap(({ slide }) => (ids.has(slide.id) ? slide : []));
    return shown.length > 0 ? [lockSource(current, shown)] : [];
  });
  const { markdown, diagnostics: emitted } = emitDeck(deck, source);
  diagnostics.push(...emitted, ...findAltered(deck.slides, markdown, sourceFile));
  const { assets } = composed;
  const result = {
    diagnostics,
    files,
    drift,
    isFirst,
    assets,
    lock: { file: lockFile, text: lockToYaml({ sources: kept, slides }) },
  };
  return hasErrors(diagnostics) ? result : { ...result, deck };
}
