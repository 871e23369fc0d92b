import {
  closeSync,
  type Dirent,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { listDead, makeTemporaryFolder } from "../files/temporary.ts";
import type { ArchiveFile } from "../readers/archives/open-archive.ts";
import { stemOfThread } from "./unpacked-folders.ts";

/** Files of an archive, unpacked for as long as they are read. */
export interface Unpacked {
  /** Absolute. */
  folder: string;
  /** Takes them away again. */
  close(): void;
}

/** Unpacks files into a folder of their own that only their owner may read, far from any folder of a person's. */
export function unpackPaper(files: readonly ArchiveFile[]): Unpacked {
  removeLeft();
  const folder = makeTemporaryFolder(tmpdir(), stemOfThread(threadId));
  for (const { name, bytes } of files) {
    const path = join(folder, ...name.split("/"));
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // Two names may be one to the disk; the first stays.
      writeFileSync(path, bytes, { flag: "wx", mode: 0o600 });
    } catch (error) {
      // A name that the disk refuses is a file that is not there.
      if (
        !/^(?:EEXIST|ENAMETOOLONG|ENOTDIR|EISDIR|EINVAL|EILSEQ|ENOENT)$/.test(
          (error as NodeJS.ErrnoException).code ?? "",
        )
      )
        throw error;
    }
  }
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a process that was killed has left; other threads of this one are at work. */
function removeLeft(): void {
  for (const path of listDead(tmpdir())) {
    const name = basename(path);
    if (!name.startsWith(".lectern-paper-") || name.includes(`-${process.pid}-`)) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // It is another person's.
    }
  }
}

const MOST_FILES = 5000;
const DEEPEST = 6;

/** Paths of the files in a folder, with `/`; what is hidden and what programs install does not count. */
export function listFiles(folder: string): string[] {
  const names: string[] = [];
  const visit = (at: string, depth: number) => {
    for (const entry of entriesOf(join(folder, at))) {
      if (names.length >= MOST_FILES || entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const name = at === "" ? entry.name : `${at}/${entry.name}`;
      if (entry.isFile()) names.push(name);
      else if (entry.isDirectory() && depth < DEEPEST) visit(name, depth + 1);
    }
  };
  visit("", 0);
  return names;
}

/** What lies in a folder, in its order; nothing of one that may not be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const LONGEST_HEAD = 2 ** 20;

/** The start of a file as text, as far as anybody looks to tell what it is; nothing where it can't be read. */
export function readHead(path: string): string {
  try {
    const handle = openSync(path, "r");
    try {
      const buffer = Buffer.alloc(Math.min(LONGEST_HEAD, statSync(path).size));
      return buffer.subarray(0, readSync(handle, buffer)).toString("utf8");
    } finally {
      closeSync(handle);
    }
  } catch {
    return "";
  }
}
