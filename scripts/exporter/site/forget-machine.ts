import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { normalizePath, type Plugin } from "vite";
import { permanentName } from "../../files/temporary.ts";
import { ROOT } from "../../paths/root.ts";
import { VIRTUAL_FOLDER } from "../../slidev/virtual-modules.ts";

/**
 * A site says nothing of the machine that it was built on, and is the same bytes wherever that is: paths to Lectern's
 * files, the temporary name of a deck, and what the deck says of where it came from stay at home.
 */

/** Fields of a deck's first lines that lead to files, and that no page asks for. */
const PATHS = ["theme", "addons", "favicon", "lectern"] as const;

/**
 * Leaves out of a deck's data what leads to files, and the frontmatter as it was written, with comments that are for who
 * writes. Slidev has found the files by then.
 */
export function forgetPaths({ data }: ResolvedSlidevOptions): void {
  for (const fields of [data.config, data.headmatter, data.slides[0]?.frontmatter ?? {}] as Record<string, unknown>[])
    for (const name of PATHS) delete fields[name];
  // Its revision is a digest of what was written.
  for (const slide of data.slides) Object.assign(slide, { frontmatterRaw: "", revision: "" });
}

/** Rewrites paths in what is built, before it gets its names, which hold a digest of it. */
export function forgetMachine({ userRoot }: ResolvedSlidevOptions, deckFile: string): Plugin {
  return {
    name: "lectern:forget-machine",
    renderChunk: (code) => ({ code: forgetWays(code, userRoot, deckFile), map: null }),
  };
}

/**
 * Code without what it says of where it was built.
 *
 * @returns the same for a deck in any folder that Lectern does not lie below
 */
export function forgetWays(code: string, userRoot: string, deckFile: string): string {
  // Seen from anywhere, from the deck, and from a folder of Slidev's beside it. From a deck inside of Lectern, the way of
  // one begins with all of the other's: the longer goes first.
  const ways = [ROOT, ...[userRoot, join(userRoot, VIRTUAL_FOLDER)].map((from) => relative(from, ROOT))]
    .map((way) => `${normalizePath(way)}/`)
    .filter((way) => way.startsWith("../") || isAbsolute(way))
    .sort((one, other) => other.length - one.length);
  const words: [string, string][] = [
    ...ways.flatMap((way) => [`"`, "'", "`"].map((quote): [string, string] => [quote + way, `${quote}/lectern/`])),
    [basename(deckFile), permanentName(basename(deckFile))],
  ];
  return words.reduce((text, [home, away]) => text.replaceAll(home, away), code);
}

/**
 * What the styles of a component are known by in the page; usually a digest of its whole path.
 *
 * @param path of the component, in terms of the deck's folder
 */
export function componentId(
  userRoot: string,
  path: string,
  source: string | undefined,
  digest: (text: string) => string,
): string {
  const file = isAbsolute(path) ? path : resolve(userRoot, path);
  const [inPackage] = normalizePath(file).split("/node_modules/").slice(1).slice(-1);
  const inLectern = relative(ROOT, file);
  const name =
    inPackage ?? (inLectern.startsWith("..") || isAbsolute(inLectern) ? relative(userRoot, file) : inLectern);
  return digest(normalizePath(join(dirname(name), permanentName(basename(name)))) + (source ?? ""));
}
