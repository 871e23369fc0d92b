import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mapFiles } from "../../deck/slide-files.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Candidate, Source } from "../types.ts";
import type { LockedSlide } from "./lock-file.ts";
import { isSameContent, mostAlike, slideDigest } from "./slide-content.ts";

/** What is to be known about one source to compare it with the lock. */
export interface LockContext {
  /** What of the source is in the lock. */
  locked: readonly LockedSlide[];
  /** Whether a change is taken over, by the slide's address in the source. */
  isAccepted: (id: string) => boolean;
  /** Folder of the lecture's deck, where pictures are kept. */
  folder: string;
  /** The lock, for messages. */
  lockFile: string;
}

export interface ComparedSource {
  /** The source as it is. */
  current: Source;
  /** The same with slides as they were taken in place of what has become of them, and with those that are gone. */
  pinned: Source;
  /** By their addresses: why slides can't be shown as they were taken. */
  problems: ReadonlyMap<string, Diagnostic>;
  /** Where slides went that are no longer there, by their former address. */
  moved: ReadonlyMap<string, string>;
}

/** A slide that a lecture takes, by its address in its source. */
export interface TakenId {
  id: string;
  isPinned: boolean;
  /** Whether the lecture does without its notes; then the lock does, too. */
  isStripped: boolean;
}

/** Looks for what the lock has of a source. */
export function compareLock(source: Source, context: LockContext): ComparedSource {
  const { locked, isAccepted } = context;
  const here = new Set(source.candidates.map(({ slide }) => slide.id));
  const known = new Set(locked.map(({ id }) => id));
  const newcomers = source.candidates.filter(({ slide }) => !known.has(slide.id));
  const moved = new Map(
    locked
      .filter(({ id }) => !here.has(id))
      .flatMap(({ id, digest, text }) => {
        const to = newcomers.find((candidate) => isSameContent(candidate, digest)) ?? mostAlike(text, newcomers);
        return to ? [[id, to.slide.id] as const] : [];
      }),
  );
  const problems = new Map<string, Diagnostic>();
  const candidates = [...source.candidates];
  const placeOf = (id: string) => candidates.findIndex(({ slide }) => slide.id === id);
  let after = -1;
  for (const each of locked) {
    const { id, digest } = each;
    const to = moved.get(id);
    // It comes back under its former address, in place of what it is now.
    const at = placeOf(to ?? id);
    const now = candidates[at];
    const isSettledNow = isAccepted(id) || (to !== undefined && isAccepted(to));
    if (!isSettledNow && (to !== undefined || !now || !isSameContent(now, digest))) {
      const kept = restore(each, source, context);
      if ("problem" in kept) problems.set(id, kept.problem);
      else candidates.splice(at < 0 ? after + 1 : at, at < 0 ? 0 : 1, kept.candidate);
    }
    after = Math.max(after, placeOf(id));
  }
  return { current: source, pinned: { ...source, candidates }, problems, moved };
}

/** A slide as it was taken. */
function restore(
  { id, digest, pinned }: LockedSlide,
  { file }: Source,
  { folder, lockFile }: LockContext,
): { candidate: Candidate } | { problem: Diagnostic } {
  const refuse = (message: string, hint: string): { problem: Diagnostic } => ({
    problem: { severity: "error", code: "pinned-slide-is-kept", file: lockFile, message, hint },
  });
  if (!pinned)
    return refuse(
      `\`${id}\` of ${file} has changed since it was taken, and the lock does not hold what it was`,
      `take what is there now with \`--update ${id}\`; then it will be kept`,
    );
  const candidate: Candidate = {
    ...pinned,
    // A lock that somebody edited names no other file than those it was checked for.
    slide: mapFiles(pinned.slide, (path) => (pinned.assets.includes(path) ? path : (pinned.assets[0] ?? ""))),
    findings: [],
    // A lecture that is built elsewhere takes what lies beside its recipe.
    assets: pinned.assets.map((target) => {
      const places = [folder, dirname(resolve(lockFile))].map((home) => join(home, target));
      return { path: places.find((place) => existsSync(place)) ?? join(folder, target), target };
    }),
  };
  if (slideDigest(candidate) !== digest)
    return refuse(
      `what it holds of \`${id}\` was edited: it is not what was taken`,
      `take the file back from your version control, or take what is there now with \`--update ${id}\``,
    );
  const missing = candidate.assets.find(({ path }) => !existsSync(path));
  if (missing)
    return refuse(
      `the picture ${missing.target} of \`${id}\`, which was kept for it, is not there`,
      `take it back from your version control, or take what is there now with \`--update ${id}\``,
    );
  return { candidate };
}

/** The slides of a source as they are, by their addresses. */
export function currentOf({ current }: ComparedSource): ReadonlyMap<string, Candidate> {
  return new Map(current.candidates.map((candidate) => [candidate.slide.id, candidate]));
}

/** Whether the recipe's author has taken over that a slide is gone, or is elsewhere now. */
export function isSettled(id: string, { moved }: ComparedSource, { isAccepted }: LockContext): boolean {
  const to = moved.get(id);
  return isAccepted(id) || (to !== undefined && isAccepted(to));
}
