import { readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ledgerLines } from "../checker/ledger.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Artifact, type Format, type Made, USUAL_FORMATS, USUAL_OPTIONS } from "../exporter/formats/format.ts";
import {
  digestOf,
  type ExportOrigin,
  hasChangedSince,
  isFresh,
  nameSources,
  optionsOf,
} from "../exporter/publish/freshness.ts";
import { readManifest } from "../exporter/publish/manifest.ts";
import { listFiles, publishFolder } from "../exporter/publish/publish.ts";
import { fileDigest } from "../exporter/surroundings.ts";
import type { OpenSite } from "./open-site.ts";
import type { Talk, TalkOptions } from "./talk.ts";

/** What is published of a talk. */
interface Publication {
  made: Partial<Record<Format, Made>>;
  /** What was found about several files, or none. */
  found: Diagnostic[];
  source: string;
  deckFile: string;
  /** The deck's text, as it was exported. */
  markdown: string;
  site: OpenSite;
}

type PublishOptions = TalkOptions & { folder: string };

/** Puts all files of an export into their place together, and keeps what they were made from. */
export function publishTalk(
  talk: Talk,
  { made, found, source, deckFile, markdown, site }: Publication,
  options: PublishOptions,
): Talk {
  const { folder } = options;
  if (!made.site) rmSync(join(site.folder, "site"), { recursive: true, force: true });
  const sources = nameSources([...talk.files, deckFile, ...site.studio.modules], folder);
  const origin = originOf(source, deckFile, options);
  const others = sources.filter((file) => resolve(folder, file) !== resolve(deckFile));
  const isSettled =
    readFileSync(deckFile, "utf8") === markdown && !hasChangedSince(site.openedAt, deckFile, folder, others);
  const about = {
    // What was edited meanwhile is to be exported again.
    digest: isSettled ? digestOf(deckFile, folder, sources) : "",
    sources,
    summary: talk.ledger ? ledgerLines(talk.ledger) : (talk.summary ?? []),
  };
  // Those about the talk itself are told again, too, when all is there already.
  const shared = [...talk.diagnostics.map((each) => renamed(each, (file) => relative(folder, file))), ...found];
  const formats = Object.fromEntries(
    (Object.entries(made) as [Format, Made][]).map(([format, { artifacts, diagnostics, losses = [] }]) => {
      const files = Object.fromEntries(
        filesIn(site.folder, artifacts).map((file) => [file, fileDigest(join(site.folder, file))]),
      );
      const findings = [...shared, ...diagnostics];
      return [format, { ...about, options: optionsOf(format, origin, folder), files, artifacts, findings, losses }];
    }),
  );
  publishFolder(site.folder, folder, formats, { force: options.force ?? false });
  const place = <T extends { file?: string }>(each: T) => renamed(each, (file) => join(folder, file));
  const all = Object.values(made);
  return {
    ...talk,
    diagnostics: [...talk.diagnostics, ...[...found, ...all.flatMap(({ diagnostics }) => diagnostics)].map(place)],
    artifacts: all.flatMap(({ artifacts }) => artifacts.map(place)),
    losses: all.flatMap(({ losses }) => losses ?? []),
    stale: listStale(deckFile, folder),
  };
}

/** Files of formats, those in folders one by one. */
function filesIn(folder: string, artifacts: readonly Artifact[]): string[] {
  return artifacts.flatMap(({ file }) =>
    file.endsWith("/") ? listFiles(join(folder, file.slice(0, -1))).map((name) => file + name) : [file],
  );
}

/** Published files that were made from other sources than there are now. */
function listStale(deckFile: string, folder: string): string[] {
  return Object.values(readManifest(folder).formats)
    .filter(({ digest, sources }) => digest !== digestOf(deckFile, folder, sources))
    .flatMap(({ artifacts }) => artifacts.map(({ file }) => join(folder, file)));
}

/** The same with its file under another name, if it has one. */
export function renamed<T extends { file?: string }>(each: T, name: (file: string) => string): T {
  return each.file ? { ...each, file: name(each.file) } : each;
}

/** What an export need not make again, and what is left to do. */
export interface Fresh {
  kept: Artifact[];
  findings: Diagnostic[];
  losses: Talk["losses"];
  summary: string[];
  /** Formats that are to be made. */
  rest: Format[];
}

/** Looks which of the formats that are asked for are published already, from the same sources. */
export function findFresh(source: string, deckFile: string, options: TalkOptions): Fresh {
  const { folder = "dist", exports } = options;
  const asked = exports?.formats ?? USUAL_FORMATS;
  const origin = originOf(source, deckFile, options);
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

/** The site that is published, when it is what would be built now. */
export function findFreshSite(source: string, deckFile: string, options: TalkOptions): FreshSite | undefined {
  const { folder = "dist" } = options;
  const { site } = readManifest(folder).formats;
  if (!site || !isFresh("site", site, originOf(source, deckFile, options), folder)) return undefined;
  const place = (file: string) => join(folder, file);
  return {
    files: site.sources.map(place),
    diagnostics: site.findings.map((each) => renamed(each, place)),
    summary: site.summary,
  };
}

function originOf(source: string, deckFile: string, { minutes, isDraft, exports }: TalkOptions): ExportOrigin {
  const { range, withNotes, base } = exports ?? {};
  return { source, deckFile, minutes, isDraft, range, withNotes, base, options: { ...USUAL_OPTIONS, ...exports } };
}
