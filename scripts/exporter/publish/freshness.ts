import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ROOT } from "../../root.ts";
import type { Format, FormatOptions } from "../formats/format.ts";
import type { PublishedFormat } from "./manifest.ts";

/** What Lectern itself is made of: when that changes, all is made anew. */
const OWN = [
  "components",
  "layouts",
  "scripts",
  "setup",
  "styles",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

/** What Slidev takes from the deck's folder without being told. */
const SURROUNDINGS = [
  ...["components", "layouts", "pages", "public", "setup", "snippets", "styles", "package.json", "index.html"],
  ...["global-top", "global-bottom", "slide-top", "slide-bottom", "custom-nav-controls"].map((name) => `${name}.vue`),
  ...["style", "styles"].map((name) => `${name}.css`),
  ...["uno.config", "unocss.config", "vite.config"].flatMap((name) => [`${name}.ts`, `${name}.js`]),
];

/** What an export is made from and for. */
export interface ExportOrigin {
  /** The outline or the deck that was named, and the deck; paths as the person gave them. */
  source: string;
  deckFile: string;
  minutes?: number | undefined;
  isDraft?: boolean | undefined;
  range?: string | undefined;
  withNotes?: boolean | undefined;
  base?: string | undefined;
  options: Omit<FormatOptions, "numbers">;
}

/** The options that make a difference to a format. */
const PICK: Record<Format, (origin: ExportOrigin) => unknown> = {
  site: ({ withNotes, base }) => [withNotes ?? false, base ?? "./"],
  slides: ({ range, options }) => [range, options.withClicks],
  handout: ({ range, options }) => [range, options.paper, options.perPage],
  notes: ({ range, options }) => [range, options.paper],
  pptx: ({ range }) => [range],
  png: ({ range, options }) => [range, options.width],
};

/** What was asked for, as far as it matters to a format. */
export function optionsOf(format: Format, origin: ExportOrigin, folder: string): string {
  const { source, deckFile, minutes, isDraft = false } = origin;
  const paths = [source, deckFile].map((file) => toUrl(relative(folder, file)));
  return JSON.stringify([...paths, minutes, isDraft, PICK[format](origin)]);
}

/**
 * Digest of all that is exported from: Lectern, the sources, what lies around the deck.
 *
 * @param folder the folder that is published
 * @param sources paths of the files, in terms of that folder; one that is missing counts as such
 */
export function digestOf(deckFile: string, folder: string, sources: readonly string[]): string {
  const home = dirname(resolve(deckFile));
  const parts = [ownDigest(), treeDigest(home, home === ROOT ? ["public"] : SURROUNDINGS)];
  for (const file of sources) parts.push(file, fileDigest(join(folder, file)));
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** Files that an export was made from, as a manifest names them: Lectern's own and temporary ones are left out. */
export function nameSources(files: readonly string[], folder: string): string[] {
  const own = OWN.map((name) => join(ROOT, name));
  const isOwn = (file: string) => own.some((path) => file === path || file.startsWith(path + sep));
  const sources = files
    .map((file) => resolve(file))
    .filter((file) => !isOwn(file) && !basename(file).startsWith(".lectern-") && existsSync(file));
  return [...new Set(sources.map((file) => toUrl(relative(folder, file))))].sort();
}

/** Whether a published format is what would be made now, and its files are as they were made. */
export function isFresh(format: Format, published: PublishedFormat, origin: ExportOrigin, folder: string): boolean {
  if (published.options !== optionsOf(format, origin, folder)) return false;
  if (published.digest !== digestOf(origin.deckFile, folder, published.sources)) return false;
  return Object.entries(published.files).every(([file, digest]) => fileDigest(join(folder, file)) === digest);
}

/** Digest of a file's content; of one that is missing, a word that says so. */
export function fileDigest(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 32);
  } catch {
    return "missing";
  }
}

let own: string | undefined;
function ownDigest(): string {
  own ??= treeDigest(ROOT, OWN);
  return own;
}

function treeDigest(folder: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) hash.update(`${relative(folder, file)}\0${fileDigest(file)}\0`);
  }
  return hash.digest("hex");
}

const toUrl = (path: string) => path.split(sep).join("/");
