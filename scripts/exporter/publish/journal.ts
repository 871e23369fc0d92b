import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { readIfThere } from "../../files/files.ts";
import { isDead } from "../../files/temporary.ts";
import { fileDigest } from "../surroundings.ts";
import { claimWork, isCode, isTaken } from "./claim.ts";
import { PATH_INSIDE } from "./manifest.ts";

/**
 * Puts files in place so that, whenever it is killed, the next run can go on: a redo log. All new files lie in a work
 * folder on the same disk; the journal says which go where and what was there before. Until it is written nothing has
 * changed; from then on each step can be done again, and undone as long as the files of before are kept.
 */
const JOURNAL = ".lectern-journal.json";
/** In the work folder: the files that are to be put in place, and those of before, by their names in the target. */
export const NEW = "new";
const OLD = "old";

/** What is to be done. Paths count from the target folder, with `/`. */
export interface Plan {
  /** Files to put in place, in this order, with the digest that each has. */
  put: [file: string, digest: string][];
  /** Files that Lectern made before and that go. */
  remove: string[];
  /** What lies where something is put or removed: a digest, or `missing`. Where it is another one, it is a person's. */
  before: Record<string, string>;
  /** Folders to make, the outer before the inner. */
  make: string[];
  /** Folders that Lectern made before and that go if they are empty, the inner before the outer. */
  empty: string[];
}

/** What stands in a journal: before it is planned only who works, by the name of the work folder. */
const LOCK = z.object({ work: z.string().regex(/^\.lectern-[^/\\]+$/) });
const JOURNALED = LOCK.extend({
  put: z.array(z.tuple([PATH_INSIDE, z.string()])),
  remove: z.array(PATH_INSIDE),
  before: z.record(PATH_INSIDE, z.string()),
  make: z.array(PATH_INSIDE),
  empty: z.array(PATH_INSIDE),
});
type Journal = z.infer<typeof JOURNALED>;

/** How often, and after how many milliseconds each, a folder is asked for again that another run is writing to. */
const TRIES = 100;
const PAUSE = 50;

/**
 * Has a folder for itself, while it is planned what changes in it, and changes it.
 *
 * @param target the folder, which is there
 * @param work name of the work folder in it
 * @throws EnvironmentError when another run does not let go of it; what a step throws, after all is as it was
 */
export function changeFolder(target: string, work: string, plan: () => Plan): void {
  lock(target, work);
  let journal: Journal;
  try {
    journal = { ...plan(), work };
    const draft = join(target, work, "journal.json");
    writeFileSync(draft, JSON.stringify(journal), { flush: true });
    renameSync(draft, join(target, JOURNAL));
  } catch (error) {
    unlinkSync(join(target, JOURNAL));
    throw error;
  }
  try {
    goForward(target, journal);
  } catch (error) {
    goBack(target, journal);
    end(target, work);
    throw error;
  }
  end(target, work);
}

/**
 * Ends what a run was killed at: forward to the new files, or back to the old ones where something is in the way.
 *
 * @returns the name of the work folder that another run needs, if there is one
 */
export function recoverFolder(target: string): string | undefined {
  const journal = readJournal(target);
  if (journal === undefined) return undefined;
  if (journal === "broken") {
    rmSync(join(target, JOURNAL), { force: true });
    return undefined;
  }
  const work = join(target, journal.work);
  const isCurrent = () => {
    const now = readJournal(target);
    return now !== undefined && now !== "broken" && now.work === journal.work;
  };
  // Whoever ends a journal removes it before its work folder; without that there is nothing to go on with.
  if (!existsSync(work) && isCurrent()) rmSync(join(target, JOURNAL), { force: true });
  if (!existsSync(work)) return undefined;
  if (!isDead(work)) return journal.work;
  const claim = claimWork(work);
  if (claim === undefined) return journal.work;
  // Another run may have ended it since the journal was read.
  if (!isCurrent()) return undefined;
  try {
    // What is only locked was never begun.
    if ("put" in journal) mend(target, journal);
  } catch (error) {
    rmSync(claim, { force: true });
    throw error;
  }
  end(target, journal.work);
  return undefined;
}

function mend(target: string, journal: Journal): void {
  if (!isAsExpected(target, journal)) {
    goBack(target, journal);
    return;
  }
  try {
    goForward(target, journal);
  } catch {
    goBack(target, journal);
  }
}

/** Takes the journal's name, with who takes it in it from the first moment. */
function lock(target: string, work: string): void {
  const draft = join(target, work, "lock.json");
  writeFileSync(draft, JSON.stringify({ work }));
  for (let n = 0; !isTaken(draft, join(target, JOURNAL)); n++) {
    recoverFolder(target);
    if (n === TRIES)
      throw new EnvironmentError({
        code: "folder-is-free",
        file: target,
        message: "another run of Lectern is writing to this folder",
        hint: "wait until it has ended, and run the command again",
      });
    if (n > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

/** A journal as it was written: one that is not whole says nothing, since what it would say was not begun. */
function readJournal(target: string): Journal | z.infer<typeof LOCK> | "broken" | undefined {
  const text = readIfThere(join(target, JOURNAL))?.toString();
  if (text === undefined) return undefined;
  try {
    const json = JSON.parse(text);
    return JOURNALED.safeParse(json).data ?? LOCK.safeParse(json).data ?? "broken";
  } catch {
    return "broken";
  }
}

/** Whether what lies in the way is what lay there when the journal was written, or is in its place already. */
function isAsExpected(target: string, { put, remove, before }: Plan): boolean {
  const hasNothingElse = (file: string, digest?: string) => {
    const found = stateOf(join(target, file));
    return isReachable(target, file) && (found === "missing" || found === before[file] || found === digest);
  };
  return put.every(([file, digest]) => hasNothingElse(file, digest)) && remove.every((file) => hasNothingElse(file));
}

/** Whether the folders on the way to a file are folders, or not there yet: through a link lies what is somebody else's. */
export function isReachable(target: string, file: string): boolean {
  return foldersOf(file).every((folder) => {
    const found = entryAt(join(target, folder));
    return found === undefined || found.isDirectory();
  });
}

/** The folders on the way to a file, the outer before the inner. */
export function foldersOf(file: string): string[] {
  const names = file.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

function goForward(target: string, { work, put, remove, make, empty }: Journal): void {
  const at = (...names: string[]) => join(target, ...names);
  for (const folder of make) mkdirSync(at(folder), { recursive: true });
  for (const [file] of put) {
    if (stateOf(at(work, NEW, file)) === "missing") continue;
    keep(at(file), at(work, OLD, file));
    renameSync(at(work, NEW, file), at(file));
  }
  for (const file of remove) {
    keep(at(file), at(work, OLD, file));
    rmSync(at(file), { force: true });
  }
  for (const folder of empty) removeIfEmpty(at(folder));
}

function goBack(target: string, { work, put, remove, before, make }: Journal): void {
  const at = (...names: string[]) => join(target, ...names);
  const now = new Map(put);
  for (const file of [...now.keys(), ...remove].toReversed()) {
    const found = stateOf(at(file));
    // What is neither of before nor of now is a person's.
    if (!isReachable(target, file) || (found !== "missing" && found !== now.get(file))) continue;
    if (stateOf(at(work, OLD, file)) !== "missing") {
      mkdirSync(dirname(at(file)), { recursive: true });
      renameSync(at(work, OLD, file), at(file));
    } else if (before[file] === "missing") rmSync(at(file), { force: true });
  }
  for (const folder of make.toReversed()) removeIfEmpty(at(folder));
}

/** The journal first: a work folder without one is only rubbish. */
function end(target: string, work: string): void {
  rmSync(join(target, JOURNAL), { force: true });
  // Another run may still put its claim there.
  rmSync(join(target, work), { recursive: true, force: true, maxRetries: 5 });
}

/** Gives a file a second name, so that at every moment there is one at the first; without hard links it is moved. */
function keep(file: string, kept: string): void {
  if (stateOf(file) === "missing") return;
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(file, kept);
  } catch (error) {
    if (!isCode(error, "EEXIST")) renameSync(file, kept);
  }
}

/** The digest of a file, `missing`, or `other` of what is no file, as a folder, link or socket, or can't be read. */
export function stateOf(path: string): string {
  const found = entryAt(path);
  if (!found) return "missing";
  const digest = found.isFile() ? fileDigest(path) : "missing";
  return digest === "missing" ? "other" : digest;
}

/** What a path leads to; nothing, too, where a folder on the way is none. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, "ENOTDIR") || isCode(error, "ELOOP")) return undefined;
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it.
  }
}
