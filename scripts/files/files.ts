import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { listDead, temporaryName } from "./temporary.ts";

/** Writes a file by rename, if it says something else by then. An error names the file that the person knows, not the one that is renamed. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const isThere = readIfThere(file);
  const target = isThere ? realpathSync(file) : file;
  const [folder, name] = [dirname(target), basename(target)];
  // What runs before this one were killed at.
  for (const path of listDead(folder))
    if (basename(path).startsWith(`.lectern-${name}-`)) rmSync(path, { recursive: true, force: true });
  if (isThere?.equals(Buffer.from(content))) return;
  const draft = join(folder, temporaryName(name));
  try {
    writeFileSync(draft, content, { flush: true });
    if (isThere) copyRights(target, draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Gives a file another one's mode, and its owner where the system lets us. */
function copyRights(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  try {
    chownSync(to, uid, gid);
  } catch {
    // Who may write to a folder need not own the files in it.
  }
  chmodSync(to, mode & 0o7777);
}

/**
 * What a file holds; nothing if there is none.
 *
 * @throws where a link leads to nothing: what it leads to may only be away, and a file would take the link's place
 */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    // Of a folder in its place Node does not say which it is.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw Object.assign(error as Error, { path: file });
    if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
    throw Object.assign(error as NodeJS.ErrnoException, { code: "EEXIST" });
  }
}

/**
 * Makes a folder and those around it that are missing. Node's own way to do that never ends where a file system refuses,
 * as in `/proc`.
 *
 * @returns the outermost one that was made, if any
 */
export function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path);
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another run may be faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !existsSync(path)) throw error;
    }
  }
  return missing.at(-1);
}

/** Copies a file to the first free name `x.backup-1`; `COPYFILE_EXCL` makes sure that no older copy is lost. */
export function keepCopy(file: string): string {
  for (let n = 1; ; n++) {
    const backup = `${file}.backup-${n}`;
    try {
      copyFileSync(file, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
