import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, rmdirSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join, resolve } from "node:path";
import { sha256 } from "./digest.ts";

/**
 * Names for what is made beside a person's files and goes again. A process that is killed can't clean up after itself,
 * so a name says who made it: `.lectern-<stem>-<machine>-<process>-<run>`. The next run removes what nobody needs any
 * more, and only that.
 */

/** Each run has its own, since numbers of processes come again, in a container even the same one. */
const RUN = randomBytes(4).toString("hex");

/** Containers may share a folder and not see each other's processes; each is a machine of its own. */
const MACHINE = sha256(`${hostname()}\0${processSpace()}`, 6);

const NAME = /^\.lectern-(?<stem>.+)-([0-9a-f]{6})-(\d+)-([0-9a-f]{8})-\w+(?:\.md)?$/;

/** Whether a process of another machine still lives can't be asked; after so long it is taken for dead. In milliseconds. */
const LONG_AGO = 24 * 60 * 60 * 1000;

let count = 0;

/** A name that nobody else has; one of a file may have an ending. */
export function temporaryName(stem: string): string {
  count += 1;
  return `.lectern-${stem}-${MACHINE}-${process.pid}-${RUN}-${count}`;
}

/** What a file of a temporary name stands for; of any other its name. */
export function permanentName(name: string): string {
  // Slidev's modules have more behind a deck's name.
  return name.replace(/^\.lectern-(.+)-[0-9a-f]{6}-\d+-[0-9a-f]{8}-\w+(?=\.md)/, "$1");
}

/** Makes an empty folder, for its owner only, under a temporary name. */
export function makeTemporaryFolder(parent: string, stem: string): string {
  return mkdtempSync(join(parent, `${temporaryName(stem)}x`));
}

/** Paths of what a run that has ended left in a folder: what it was killed at. */
export function listDead(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => join(folder, name))
    .filter((path) => isDead(path));
}

/**
 * Whether who made a file or folder of a temporary name has ended.
 *
 * @param name the temporary name, when the file itself has another one
 */
export function isDead(path: string, name = path.slice(path.lastIndexOf(".lectern-"))): boolean {
  const [, , machine, pid, run] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  if (machine !== MACHINE) return isOld(path);
  if (Number(pid) === process.pid) return run !== RUN;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Removes folders from the inside out, up to the outermost one that was made; those that somebody else uses by now stay. */
export function removeEmptyFolders(folder: string, outermost: string): void {
  try {
    rmdirSync(folder);
    if (resolve(folder) !== resolve(outermost)) removeEmptyFolders(dirname(folder), outermost);
  } catch {
    // Somebody else needs it now.
  }
}

function isOld(path: string): boolean {
  try {
    return Date.now() - lstatSync(path).mtimeMs > LONG_AGO;
  } catch {
    return false;
  }
}

/** What tells apart two containers with one host name; nothing where the system has no such thing. */
function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
