import { accessSync, constants, readFileSync, rmSync, utimesSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { isInstalled } from "../paths/packages.ts";
import { ROOT } from "../paths/root.ts";
import { sha256 } from "./digest.ts";
import { makeFolder } from "./files.ts";
import { listDead } from "./temporary.ts";

/**
 * What can be made again is kept to be faster next time. A cache is not trusted: whatever it holds is checked against a
 * digest of its own content when it is used, and made anew when it is damaged.
 */

/**
 * The folder for one kind of things to keep: below LECTERN_CACHE where that is set; in a clone beside its packages; else,
 * or where that can't be written to, among the user's caches.
 *
 * @returns nothing where it can't be written to: then all is made anew each time
 */
export function cacheFolder(kind: string): string | undefined {
  if (!found.has(kind)) found.set(kind, findFolder(kind));
  return found.get(kind);
}

const found = new Map<string, string | undefined>();

function findFolder(kind: string): string | undefined {
  const { LECTERN_CACHE: named } = process.env;
  // In an installed package nobody expects what was not installed.
  const usual = [...(isInstalled ? [] : [join(ROOT, "node_modules/.cache")]), userCaches()];
  return (named ? [resolve(named)] : usual.map((folder) => join(folder, "lectern")))
    .map((folder) => join(folder, kind))
    .find((folder) => isWritable(folder));
}

/** Where each system has a user's caches. */
function userCaches(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA || join(homedir(), "AppData/Local");
  if (process.platform === "darwin") return join(homedir(), "Library/Caches");
  return XDG_CACHE_HOME || join(homedir(), ".cache");
}

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    for (const path of listDead(folder)) rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/** Keeps a text below the digest of it, for {@link readSealed}. */
export function writeSealed(file: string, text: string): void {
  writeFileAtomic(file, `${digestOf(text)}\n${text}`);
}

/** A text as it was kept, which counts as a use of it; nothing when there is none, or it is not what was kept. */
export function readSealed(file: string): string | undefined {
  try {
    const kept = readFileSync(file, "utf8");
    const end = kept.indexOf("\n");
    const text = kept.slice(end + 1);
    if (end < 0 || digestOf(text) !== kept.slice(0, end)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return text;
  } catch {
    return undefined;
  }
}

/** Digest of a content. */
export function digestOf(content: string | Uint8Array): string {
  return sha256(content, 32);
}
