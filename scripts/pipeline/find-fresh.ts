import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Artifact, Format, Loss } from "../exporter/format.ts";
import { type ExportOrigin, isFresh } from "../exporter/publish/freshness.ts";
import { readManifest } from "../exporter/publish/manifest.ts";
import type { Source } from "./source.ts";
import type { ExportOptions } from "./talk.ts";

/** The same with its file under another name, if it has one. */
export function renamed<T extends { file?: string }>(each: T, name: (file: string) => string): T {
  return each.file ? { ...each, file: name(each.file) } : each;
}

/** What an export need not make again, and what is left to do. */
export interface Fresh {
  kept: Artifact[];
  findings: Diagnostic[];
  losses: Loss[];
  summary: string[];
  /** Formats that are to be made. */
  rest: Format[];
}

/** Looks which of the formats that are asked for are published already, from the same sources. */
export function findFresh(source: Source, options: ExportOptions): Fresh {
  const { folder, exports } = options;
  const asked = exports.formats;
  const origin = originOf(source, options);
  const { formats } = readManifest(folder);
  const fresh = asked.flatMap((format) => {
    const published = formats[format];
    return published && isFresh(format, published, origin, folder) ? [[format, published] as const] : [];
  });
  const place = <T extends { file?: string }>(each: T) => renamed(each, (file) => join(folder, file));
  const findings = fresh.flatMap(([, each]) => each.findings.map(place));
  return {
    kept: fresh.flatMap(([, { artifacts }]) => artifacts.map((each) => ({ ...place(each), seconds: 0 }))),
    // What was found about the talk itself was kept with each format.
    findings: [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()],
    losses: fresh.flatMap(([, { losses }]) => losses),
    summary: fresh[0]?.[1].summary ?? [],
    rest: asked.filter((format) => !fresh.some(([name]) => name === format)),
  };
}

/** A published site that would be the same if it were built now. */
export interface FreshSite {
  /** Paths of the files that it was made from. */
  files: string[];
  /** What was found about the talk, files in their place. */
  diagnostics: Diagnostic[];
  summary: string[];
}

/** What is made from a site alone: no notes, which a site for people does not hold, and nothing that is checked against the outline. */
const FROM_SITE: readonly Format[] = ["handout", "png"];

/**
 * The published site, when all formats can be made from it, so that nothing need be built: they are asked for with other
 * options, e.g. more slides a page, and all that the site was made from is as it was.
 */
export function findPrintable(source: Source, options: ExportOptions): FreshSite | undefined {
  const { folder, exports, isDraft } = options;
  // Nothing is looked up in the paper of a talk that is not made anew.
  if (
    isDraft ||
    options.site ||
    exports.withSources ||
    exports.bilingual ||
    !exports.formats.every((format) => FROM_SITE.includes(format))
  )
    return undefined;
  const { site } = readManifest(folder).formats;
  if (!site || !isFresh("site", site, originOf(source, options), folder)) return undefined;
  const place = (file: string) => join(folder, file);
  return {
    files: site.sources.map(place),
    diagnostics: site.findings.map((each) => renamed(each, place)),
    summary: site.summary,
  };
}

/** What an export is made from and for, as it is kept with what was made. */
export function originOf(
  { file, deckFile, minutes, brand, language }: Source,
  { isDraft, exports }: ExportOptions,
): ExportOrigin {
  const { range, withNotes, base, drawings, ...options } = exports;
  return {
    source: file,
    deckFile,
    minutes,
    brand,
    language,
    isDraft,
    range,
    withNotes,
    base,
    drawings: drawings?.digest,
    options,
  };
}
