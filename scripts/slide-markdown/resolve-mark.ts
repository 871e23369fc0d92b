import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isInside } from "../paths/folder.ts";
import { toUrl } from "../paths/to-url.ts";

/** A file that a slide names, or why it is none: not there, where it was expected, or not of the project. */
export type ResolvedMark = { path: string } | { problem: "missing"; expected: string } | { problem: "outside" };

/**
 * The file that a slide names, as Slidev finds it: `/a.png` in the deck's `public/`, `@/a.ts` from the deck's folder, all
 * else from the file that the slide stands in. Somebody else's text must not bring any other file of the machine into a
 * deck.
 *
 * @param home the folder that the file must lie in, links followed
 * @param filepath of the file that the slide stands in
 * @param folder of the deck
 */
export function resolveMark(value: string, home: string, filepath: string, folder: string): ResolvedMark {
  const bare = decode(value.replace(/[?#].*/s, ""));
  const tries = bare.startsWith("@/")
    ? [join(folder, bare.slice(2))]
    : bare.startsWith("/")
      ? [join(folder, "public", bare), join(folder, bare)]
      : [resolve(dirname(filepath), bare)];
  const path = tries.find(isFile);
  // Of what lies elsewhere nobody learns whether it is there.
  if (tries.every((each) => !isInside(home, each))) return { problem: "outside" };
  if (path === undefined) return { problem: "missing", expected: toUrl(relative("", tries[0] ?? bare)) };
  return isInside(realpathSync(home), realpathSync(path)) ? { path } : { problem: "outside" };
}

/** Names that no system can have, such as those with a zero byte, are no files. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The file of a component beside a deck, at any depth. */
export function findComponentFile(name: string, folder: string): string | undefined {
  return findBelow(join(folder, "components"), `${name}.vue`, new Set());
}

/** Links to folders are followed, each folder once: Node's own list has no end where two of them lead back. */
function findBelow(folder: string, file: string, seen: Set<string>): string | undefined {
  const real = isFolder(folder) ? realpathSync(folder) : undefined;
  if (real === undefined || seen.has(real)) return undefined;
  seen.add(real);
  const names = readdirSync(folder).sort();
  if (names.includes(file)) return join(folder, file);
  for (const name of names) {
    const found = findBelow(join(folder, name), file, seen);
    if (found) return found;
  }
  return undefined;
}

/** Not so a link that leads to itself, which can't even be looked at. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
