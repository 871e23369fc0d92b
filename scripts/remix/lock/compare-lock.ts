import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Candidate, Source } from "../types.ts";
import type { LockedSlide } from "./lock-file.ts";
import { slideDigest, slideText } from "./slide-content.ts";
import { wordDiff } from "./word-diff.ts";

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

/** What is to be known about one source to compare it with the lock. */
export interface LockContext {
  /** What of the source is in the lock. */
  locked: readonly LockedSlide[];
  isPinned: boolean;
  /** Whether a change is taken over, by the slide's address in the source. */
  isAccepted: (id: string) => boolean;
  /** Folder of the lecture's deck, where pictures are kept. */
  folder: string;
  /** The lock, for messages. */
  lockFile: string;
}

export interface ComparedSource {
  /** The source with what is shown as it was taken in place of what is there now. */
  source: Source;
  /** By their addresses in the source: slides as they are there now. */
  current: ReadonlyMap<string, Candidate>;
  /** Where slides went that are no longer there, by their former address. */
  moved: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
}

/** Looks for what the lock has of a source: what is pinned stays as it was taken, and what is gone comes back. */
export function compareLock(source: Source, context: LockContext): ComparedSource {
  const { locked, isPinned, isAccepted } = context;
  const current = new Map(source.candidates.map((candidate) => [candidate.slide.id, candidate]));
  const known = new Set(locked.map(({ id }) => id));
  const newcomers = source.candidates.filter(({ slide }) => !known.has(slide.id));
  const moved = new Map(
    locked
      .filter(({ id }) => !current.has(id))
      .flatMap(({ id, digest }) => {
        const to = newcomers.find((candidate) => slideDigest(candidate) === digest);
        return to ? [[id, to.slide.id] as const] : [];
      }),
  );
  const diagnostics: Diagnostic[] = [];
  const candidates = [...source.candidates];
  if (isPinned) {
    let after = -1;
    for (const each of locked) {
      const at = candidates.findIndex(({ slide }) => slide.id === each.id);
      const now = candidates[at];
      const isSame = now !== undefined && slideDigest(now) === each.digest;
      if (!isSame && !isAccepted(each.id) && !moved.has(each.id)) {
        const kept = restore(each, source, context);
        if ("problem" in kept) diagnostics.push(kept.problem);
        else candidates.splice(at < 0 ? after + 1 : at, at < 0 ? 0 : 1, kept.candidate);
      }
      after = Math.max(after, at < 0 ? after + 1 : at);
    }
  }
  return { source: { ...source, candidates }, current, moved, diagnostics };
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
    assets: pinned.assets.map((target) => ({ path: join(folder, target), target })),
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

/** What became of the slides that a lecture takes of a source. */
export function listDrift(
  taken: readonly string[],
  { source, current, moved }: ComparedSource,
  { locked, isPinned, isAccepted }: LockContext,
): Drift[] {
  const { file, language } = source;
  const targets = new Map([...moved].map(([from, to]) => [to, from]));
  const here = taken.flatMap((id): Drift[] => {
    const before = locked.find((each) => each.id === id);
    const now = current.get(id);
    if (!before) return targets.has(id) ? [] : [{ status: "new", file, id, isKept: false, diff: [] }];
    if (isAccepted(id)) return now ? [{ status: "unchanged", file, id, isKept: false, diff: [] }] : [];
    if (!now) return [{ status: "gone", file, id, isKept: isPinned, diff: [] }];
    if (slideDigest(now) === before.digest) return [{ status: "unchanged", file, id, isKept: false, diff: [] }];
    const diff = wordDiff(before.text, slideText(now.slide), language);
    return [{ status: "changed", file, id, isKept: isPinned, diff }];
  });
  const gone = locked
    .filter(({ id }) => !current.has(id) && !taken.includes(id) && !isAccepted(id))
    .map(({ id }): Drift => {
      const to = moved.get(id);
      return { status: to ? "moved" : "gone", file, id, ...(to ? { to } : {}), isKept: false, diff: [] };
    });
  return [...here, ...gone];
}

/** What the lock will say of a source: changes that were not taken over stay to be told. */
export function updateLock(
  taken: readonly string[],
  { source, current, moved }: ComparedSource,
  { locked, isPinned, isAccepted }: LockContext,
): LockedSlide[] {
  const origin = new Map([...moved].map(([from, to]) => [to, from]));
  const entries = taken.flatMap((id): LockedSlide[] => {
    const before = locked.find((each) => each.id === id);
    const now = current.get(id);
    const from = origin.get(id);
    // It stands in the lock under its former address until that is taken over.
    if (!before && from !== undefined && !isAccepted(from) && !isAccepted(id)) return [];
    if (now && (!before || isAccepted(id) || slideDigest(now) === before.digest))
      return [lockSlide(now, source.key, isPinned)];
    return before ? [before] : [];
  });
  const gone = locked.filter(({ id }) => {
    const to = moved.get(id);
    return !current.has(id) && !taken.includes(id) && !isAccepted(id) && !(to && isAccepted(to));
  });
  return [...entries, ...gone];
}

function lockSlide(
  { slide, within, tags, priority, kind, assets }: Candidate,
  from: string,
  isPinned: boolean,
): LockedSlide {
  const base = { from, id: slide.id, digest: slideDigest({ slide, assets }), text: slideText(slide) };
  if (!isPinned) return base;
  const { position: _, file: __, ...rest } = dropPlaces(slide);
  return {
    ...base,
    pinned: { slide: rest as typeof slide, within, tags, priority, kind, assets: assets.map(({ target }) => target) },
  };
}

/** Places in files of today mean nothing tomorrow. */
function dropPlaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map(dropPlaces) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== "position" && inner !== undefined)
      .map(([key, inner]) => [key, dropPlaces(inner)]),
  ) as T;
}
