import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { type ComparedSource, compareLock, type LockContext, type TakenId } from "../remix/lock/compare-lock.ts";
import { type Drift, listDrift } from "../remix/lock/list-drift.ts";
import { type Lock, lockToYaml } from "../remix/lock/lock-file.ts";
import { lockSource } from "../remix/lock/lost-source.ts";
import { updateLock } from "../remix/lock/update-lock.ts";
import type { TakenEntry } from "../remix/recipe/types.ts";
import type { TakenSlide } from "../remix/take-slides.ts";
import type { Source } from "../remix/types.ts";
import { unknownUpdate, warnOfDrift } from "./lecture-findings.ts";

/** A source beside what the lock has of it. */
export interface Compared {
  source: ComparedSource;
  context: LockContext;
  /** The first entry that takes of it. */
  position: Position;
  /** Whether a person means the slide with an address in the source. */
  isNamed: (id: string, named: string) => boolean;
}

/** The same with what the lecture takes of it. */
export interface Followed extends Compared {
  taken: TakenId[];
  /** Where the recipe takes a slide, by its address in the source. */
  places: ReadonlyMap<string, Position>;
  drift: Drift[];
}

/** What is to be known to compare sources with a lock. */
export interface CompareContext extends Pick<LockContext, "folder" | "lockFile"> {
  lock: Lock | undefined;
  accepted: readonly string[] | undefined;
  /** The same for who knows which slide of which source is meant. @param file of the source */
  isAcceptedIn?: ((file: string, id: string) => boolean) | undefined;
}

/** Compares each source that a recipe takes of with what the lock has of it; by their keys. */
export function compareSources(
  sources: ReadonlyMap<TakenEntry, Source>,
  { lock, accepted, isAcceptedIn, ...rest }: CompareContext,
): Map<string, Compared> {
  const groups = Map.groupBy(sources, ([, { key }]) => key);
  return new Map(
    [...groups].flatMap(([key, entries]) => {
      const [first] = entries;
      if (!first) return [];
      const [{ position }, source] = first;
      // A slide goes by its address in its source, or by the one that it has in the lecture; a section stands for its own.
      const names = new Set([source.name, ...entries.flatMap(([{ name }]) => name ?? [])]);
      const placed = new Map(source.candidates.map(({ slide, within }) => [slide.id, [slide.id, ...within]]));
      const isNamed = (id: string, named: string) =>
        (placed.get(id) ?? [id]).some(
          (each) => named === each || [...names].some((name) => named === `${name}-${each}`),
        );
      const context: LockContext = {
        locked: (lock?.slides ?? []).filter(({ from }) => from === key),
        isAccepted: (id) =>
          isAcceptedIn?.(source.file, id) === true ||
          accepted?.length === 0 ||
          Boolean(accepted?.some((named) => isNamed(id, named))),
        ...rest,
      };
      return [[key, { source: compareLock(source, context), context, position, isNamed }] as const];
    }),
  );
}

/** What became of the slides that a lecture takes of a source. */
export function followTaken(compared: Compared, all: readonly TakenSlide[]): Followed {
  const own = all.filter(({ source }) => source.key === compared.source.current.key);
  const taken = own.map(({ candidate, entry }) => ({
    id: candidate.slide.id,
    isPinned: entry.isPinned,
    isStripped: entry.notes === "strip",
  }));
  const places = new Map(own.map(({ candidate, entry }) => [candidate.slide.id, entry.position]));
  return { ...compared, taken, places, drift: listDrift(taken, compared.source, compared.context) };
}

/**
 * Refuses to update what is not taken.
 *
 * @throws EnvironmentError with exit code 2 for an address that no slide has which the lecture takes, or took
 */
export function checkUpdates(accepted: readonly string[], all: readonly Followed[], recipe: string): void {
  const known = all.map(({ isNamed, taken, context }) => ({
    isNamed,
    ids: [...taken, ...context.locked].map(({ id }) => id),
  }));
  for (const named of accepted)
    if (!known.some(({ isNamed, ids }) => ids.some((id) => isNamed(id, named))))
      throw unknownUpdate(
        named,
        known.flatMap(({ ids }) => ids),
        recipe,
      );
}

/** What of a source can't be shown as it was taken, and what has changed in it since. */
export function reportDrift({ taken, drift, places, position, source }: Followed, recipe: string): Diagnostic[] {
  const { problems, current } = source;
  const broken = taken.flatMap(({ id, isPinned }) => (isPinned && problems.get(id)) || []);
  // What can't be shown as it was taken is told by itself.
  const others = drift.filter(({ id, isKept }) => !(isKept && (problems.has(id) || current.isLost)));
  return [...broken, ...others.flatMap((each) => warnOfDrift(each, recipe, places.get(each.id) ?? position))];
}

/** The lock of what a lecture takes now, with all that is needed to show pinned slides when their source is gone. */
export function lockTaken(all: readonly Followed[]): string {
  const sources = all.flatMap(({ taken, source: { current, pinned } }) => {
    const ids = new Set(taken.filter(({ isPinned }) => isPinned).map(({ id }) => id));
    const shown = pinned.candidates.flatMap(({ slide }) => (ids.has(slide.id) ? slide : []));
    return shown.length > 0 ? [lockSource(current, shown)] : [];
  });
  return lockToYaml({ sources, slides: all.flatMap((each) => updateLock(each.taken, each.source, each.context)) });
}
