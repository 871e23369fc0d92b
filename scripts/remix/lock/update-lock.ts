import type { Candidate } from "../types.ts";
import { type ComparedSource, currentOf, isSettled, type LockContext, type TakenId } from "./compare-lock.ts";
import type { LockedSlide } from "./lock-file.ts";
import { isSameContent, slideDigest, slideText, withoutNotes } from "./slide-content.ts";

/** What the lock will say of a source: changes that were not taken over stay to be told. */
export function updateLock(taken: readonly TakenId[], compared: ComparedSource, context: LockContext): LockedSlide[] {
  const { locked, isAccepted } = context;
  const { current, moved } = compared;
  const now = currentOf(compared);
  const origin = new Map([...moved].map(([from, to]) => [to, from]));
  const entries = taken.flatMap(({ id, isPinned, isStripped }): LockedSlide[] => {
    const before = locked.find((each) => each.id === id);
    const candidate = now.get(id);
    const from = origin.get(id);
    // It stands in the lock under its former address until that is taken over.
    if (!before && from !== undefined && !isSettled(from, compared, context)) return [];
    const isTaken = !before || isAccepted(id) || (candidate && isSameContent(candidate, before.digest));
    if (candidate && isTaken) {
      const slide = isStripped ? withoutNotes(candidate.slide) : candidate.slide;
      return [lockSlide({ ...candidate, slide }, current.key, isPinned)];
    }
    return before ? [before] : [];
  });
  const shown = new Set(taken.map(({ id }) => id));
  const gone = locked.filter(({ id }) => !now.has(id) && !shown.has(id) && !isSettled(id, compared, context));
  return [...entries, ...gone];
}

function lockSlide(
  { slide, within, tags, priority, kind, isOwn, assets }: Candidate,
  from: string,
  isPinned: boolean,
): LockedSlide {
  const base = { from, id: slide.id, digest: slideDigest({ slide, assets }), text: slideText(slide) };
  if (!isPinned) return base;
  // What it is and says first; so it stays when the lock is read and written again.
  const { position: _, file: __, kind: what, id, title, ...others } = dropPlaces(slide);
  const rest = { kind: what, id, title, ...others };
  return {
    ...base,
    pinned: {
      ...{ slide: rest as typeof slide, within, tags, priority, kind },
      ...(isOwn ? { isOwn } : {}),
      assets: assets.map(({ target }) => target),
    },
  };
}

/** Places in files of today mean nothing tomorrow. */
function dropPlaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map(dropPlaces) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== "position" && inner !== undefined)
      .map(([key, inner]) => [key, key === "frontmatter" ? inner : dropPlaces(inner)]),
  ) as T;
}
