import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { sha256 } from "../../files/digest.ts";
import { ROOT } from "../../paths/root.ts";
import { toUrl } from "../../paths/to-url.ts";
import { listSurroundings } from "../../slidev/discovery.ts";
import type { Format, FormatOptions } from "../format.ts";
import { fileDigest, lastChange, OWN, ownDigest, treeDigest } from "../surroundings.ts";
import type { PublishedFormat } from "./manifest.ts";

/** What an export is made from and for. */
export interface ExportOrigin {
  /** The outline or the deck that was named, and the deck; paths as the person gave them. */
  source: string;
  deckFile: string;
  minutes?: number | undefined;
  /** The brand that was named, and whether nothing of it may be put right. */
  brand?: { named?: string | undefined; isStrict?: boolean | undefined } | undefined;
  /** Of a translation. */
  language?: string | undefined;
  isDraft?: boolean | undefined;
  range?: string | undefined;
  withNotes?: boolean | undefined;
  base?: string | undefined;
  /** Digest of what was drawn on slides; nothing when that is not wanted. */
  drawings?: string | undefined;
  options: Omit<FormatOptions, "numbers">;
}

/** The options that make a difference to a format. */
const PICK: Record<Format, (origin: ExportOrigin) => unknown> = {
  site: ({ withNotes, base }) => [withNotes ?? false, base ?? "./"],
  slides: ({ range, options }) => [range, options.withClicks],
  handout: ({ range, options }) => [range, options.paper, options.perPage, options.withSources, options.bilingual],
  notes: ({ range, options }) => [range, options.paper],
  // The pages of slides.pdf.
  pdfpc: ({ range, options }) => [range, options.withClicks],
  pympress: ({ range, options }) => [range, options.withClicks],
  pptx: ({ range }) => [range],
  png: ({ range, options }) => [range, options.width],
};

/** What was asked for, as far as it matters to a format. */
export function optionsOf(format: Format, origin: ExportOrigin, folder: string): string {
  const { source, deckFile, minutes, brand, language, isDraft = false, drawings } = origin;
  const paths = [source, deckFile].map((file) => toUrl(relative(folder, file)));
  const look =
    brand?.named === undefined || brand.named === "none"
      ? brand
      : { ...brand, named: toUrl(relative(folder, brand.named)) };
  return JSON.stringify([
    ...paths,
    minutes,
    language,
    isDraft,
    look,
    PICK[format](origin),
    ...(drawings === undefined ? [] : [drawings]),
  ]);
}

/**
 * Digest of all that is exported from: Lectern, the sources, what lies around the deck.
 *
 * @param folder the folder that is published
 * @param sources paths of the files, in terms of that folder; one that is missing counts as such
 */
export function digestOf(deckFile: string, folder: string, sources: readonly string[]): string {
  const home = dirname(resolve(deckFile));
  const parts = [ownDigest(), home === ROOT ? "" : treeDigest(home, listSurroundings(home))];
  for (const file of sources) parts.push(file, fileDigest(join(folder, file)));
  return sha256(JSON.stringify(parts), 32);
}

/**
 * Whether something that is exported from was changed since a time.
 *
 * @param time milliseconds since 1970
 */
export function hasChangedSince(time: number, deckFile: string, folder: string, sources: readonly string[]): boolean {
  const home = dirname(resolve(deckFile));
  return Math.max(lastChange(folder, sources), lastChange(home, listSurroundings(home))) > time;
}

/** Files that an export was made from, as a manifest names them: Lectern's own and temporary ones are left out. */
export function nameSources(files: readonly string[], folder: string): string[] {
  const own = OWN.map((name) => join(ROOT, name));
  const isOwn = (file: string) => own.some((path) => file === path || file.startsWith(path + sep));
  const sources = files
    .map((file) => resolve(file))
    .filter((file) => !isOwn(file) && !basename(file).startsWith(".lectern-"));
  return [...new Set(sources.map((file) => toUrl(relative(folder, file))))].sort();
}

/** Whether a published format is what would be made now, and its files are as they were made. */
export function isFresh(format: Format, published: PublishedFormat, origin: ExportOrigin, folder: string): boolean {
  // A font that was installed since is no source.
  if (published.findings.some(({ code }) => code === "pdf-has-all-characters")) return false;
  if (published.options !== optionsOf(format, origin, folder)) return false;
  if (published.digest !== digestOf(origin.deckFile, folder, published.sources)) return false;
  return Object.entries(published.files).every(([file, digest]) => fileDigest(join(folder, file)) === digest);
}
