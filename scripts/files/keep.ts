import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageVersion } from "../paths/packages.ts";
import { cacheFolder, digestOf, readSealed, writeSealed } from "./cache.ts";
import { tidyCache } from "./tidy-cache.ts";

/** What is worked out by others' packages and Lectern's own modules, from some input, and takes long. */
export interface Work {
  /** Name of the folder for what comes out. */
  kind: string;
  /** Packages that do it; one that another brings along stands behind it, as in `@citation-js/plugin-csl > citeproc`. */
  packages: readonly string[];
  /** Modules of Lectern's that do it. */
  modules: readonly URL[];
  /** How many results may stay; of more the ones go that were not used for longest. */
  most: number;
}

/**
 * The name under which a result is kept: a digest of the input and of all that the work is done with.
 *
 * @param input anything that is JSON
 * @returns nothing where a package can't be found: then nobody could tell a result of another version
 */
export function nameOf({ packages, modules }: Work, input: unknown): string | undefined {
  const versions = packages.map((way) => packageVersion(...way.split(" > ")));
  if (versions.includes(undefined)) return undefined;
  const sources = modules.map((module) => readFileSync(module, "utf8"));
  return digestOf(JSON.stringify([versions, sources, input], replaceNumbers));
}

/** JSON has one `null` for all numbers that are none. */
const replaceNumbers = (_: string, value: unknown) =>
  typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;

/** A result as it was kept; nothing when there is none, it is damaged, or it is another one's. */
export function takeKept<T>({ kind }: Work, name: string | undefined): T | undefined {
  const folder = name === undefined ? undefined : cacheFolder(kind);
  const text = folder === undefined ? undefined : readSealed(join(folder, `${name}.json`));
  // A file may have been copied over another: each says whose it is.
  return text?.startsWith(`${name}\n`) ? JSON.parse(text.slice(text.indexOf("\n"))) : undefined;
}

const tidied = new Set<string>();

/** Keeps a result, which is JSON. Where nothing can be kept, it is worked out again next time. */
export function keepResult({ kind, most }: Work, name: string | undefined, result: unknown): void {
  const folder = name === undefined ? undefined : cacheFolder(kind);
  if (folder === undefined) return;
  try {
    writeSealed(join(folder, `${name}.json`), `${name}\n${JSON.stringify(result)}`);
    if (tidied.has(folder)) return;
    tidied.add(folder);
    tidyCache(folder, most);
  } catch {
    // The disk is full, or the folder was taken away.
  }
}
