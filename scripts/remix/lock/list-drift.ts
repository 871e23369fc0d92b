import { wordDiff } from "../../text/word-diff.ts";
import { type ComparedSource, currentOf, isSettled, type LockContext, type TakenId } from "./compare-lock.ts";
import type { LockedSlide } from "./lock-file.ts";
import { isSameContent, slideText, withoutNotes } from "./slide-content.ts";

/** What became of a slide since it was taken. */
export interface Drift {
  status: "unchanged" | "new" | "changed" | "moved" | "gone";
  /** The source, as it is told to a person. */
  file: string;
  /** The slide's address in it, when it was taken. */
  id: string;
  /** Where it is now. */
  to?: string;
  /** Whether the lecture shows it as it was taken. */
  isKept: boolean;
  /** What has changed, word by word. */
  diff: string[];
}

/** What became of the slides that a lecture takes of a source. */
export function listDrift(taken: readonly TakenId[], compared: ComparedSource, context: LockContext): Drift[] {
  const { locked, isAccepted } = context;
  const { current, moved } = compared;
  const { file, language } = current;
  const now = currentOf(compared);
  const targets = new Set(moved.values());
  const diffOf = ({ text, digest }: LockedSlide, id: string | undefined, isStripped: boolean) => {
    const candidate = id === undefined ? undefined : now.get(id);
    if (!candidate || isSameContent(candidate, digest)) return [];
    return wordDiff(text, slideText(isStripped ? withoutNotes(candidate.slide) : candidate.slide), language);
  };
  const here = taken.flatMap(({ id, isPinned: isKept, isStripped }): Drift[] => {
    const before = locked.find((each) => each.id === id);
    const candidate = now.get(id);
    if (!before) return targets.has(id) ? [] : [{ status: "new", file, id, isKept: false, diff: [] }];
    if (isAccepted(id)) return candidate ? [{ status: "unchanged", file, id, isKept: false, diff: [] }] : [];
    const to = moved.get(id);
    if (!candidate)
      return [{ status: to ? "moved" : "gone", file, id, to, isKept, diff: diffOf(before, to, isStripped) }];
    if (isSameContent(candidate, before.digest)) return [{ status: "unchanged", file, id, isKept: false, diff: [] }];
    return [{ status: "changed", file, id, isKept, diff: diffOf(before, id, isStripped) }];
  });
  const shown = new Set(taken.map(({ id }) => id));
  const gone = locked
    .filter(({ id }) => !now.has(id) && !shown.has(id) && !isSettled(id, compared, context))
    .map((before): Drift => {
      const { id } = before;
      const to = moved.get(id);
      const isStripped = taken.some((each) => each.id === to && each.isStripped);
      return { status: to ? "moved" : "gone", file, id, to, isKept: false, diff: diffOf(before, to, isStripped) };
    });
  return [...here, ...gone];
}
