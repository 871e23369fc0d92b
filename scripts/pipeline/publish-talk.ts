import { readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Artifact, Format, Made } from "../exporter/format.ts";
import { digestOf, hasChangedSince, nameSources, optionsOf } from "../exporter/publish/freshness.ts";
import { type PublishedFormat, readManifest } from "../exporter/publish/manifest.ts";
import { listFiles, publishFolder } from "../exporter/publish/publish.ts";
import { fileDigest } from "../exporter/surroundings.ts";
import { isLockFile } from "../outline/lock-file.ts";
import { originOf, renamed } from "./find-fresh.ts";
import type { MadeFormats } from "./print-talk.ts";
import type { Source } from "./source.ts";
import type { BuiltTalk, CheckedTalk, ExportedTalk, ExportOptions, OpenSite } from "./talk.ts";

/** What is published of a talk. */
interface Publication {
  made: MadeFormats;
  /** What was found about several files, or none. */
  found: Diagnostic[];
  source: Source;
  /** The deck's text, as it was exported. */
  text: string;
  site: OpenSite;
}

/** Puts all files of an export into their place together, and keeps what they were made from. */
export function publishTalk(
  talk: CheckedTalk | BuiltTalk,
  { made, found, source, text, site }: Publication,
  options: ExportOptions,
): ExportedTalk {
  const { folder } = options;
  const { deckFile } = source;
  if (!made.site) rmSync(join(site.folder, "site"), { recursive: true, force: true });
  const sources = nameSources([...talk.files, deckFile, ...site.session.modules], folder);
  const origin = originOf(source, options);
  // This run itself has just written the deck, and the lock of a translation or a lecture.
  const others = sources.filter((file) => resolve(folder, file) !== resolve(deckFile) && !isLockFile(file));
  const isSettled =
    readFileSync(deckFile, "utf8") === text && !hasChangedSince(site.openedAt, deckFile, folder, others);
  const about = {
    // What was edited meanwhile is to be exported again.
    digest: isSettled ? digestOf(deckFile, folder, sources) : "",
    sources,
    summary: talk.summary,
  };
  // Those about the talk itself are told again, too, when all is there already.
  const told = talk.diagnostics.map((each) => (talk.witness?.diagnostics.includes(each) ? withoutWords(each) : each));
  const shared = [...told.map((each) => renamed(each, (file) => relative(folder, file))), ...found];
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
    outcome: "exported",
    diagnostics: [...talk.diagnostics, ...[...found, ...all.flatMap(({ diagnostics }) => diagnostics)].map(place)],
    artifacts: all.flatMap(({ artifacts }) => artifacts.map(place)),
    losses: all.flatMap(({ losses }) => losses ?? []),
    stale: listStale(deckFile, folder),
  };
}

/** A finding of the witness as it may be published: the paper's words, and what is said in the notes, are for the speaker. */
const withoutWords = ({ hint: _, ...finding }: Diagnostic): Diagnostic => ({
  ...finding,
  message: "the paper does not bear all of what stands here; `lectern check` says what",
});

/** Files of formats, those in folders one by one. */
function filesIn(folder: string, artifacts: readonly Artifact[]): string[] {
  return artifacts.flatMap(({ file }) =>
    file.endsWith("/") ? listFiles(join(folder, file.slice(0, -1))).map((name) => file + name) : [file],
  );
}

/** Published files that were made from other sources than there are now, or for other pages. */
function listStale(deckFile: string, folder: string): string[] {
  const { formats } = readManifest(folder);
  const isOfOtherPages = (each: PublishedFormat) =>
    each === formats.pdfpc && formats.slides !== undefined && each.options !== formats.slides.options;
  return Object.values(formats)
    .filter((each) => each.digest !== digestOf(deckFile, folder, each.sources) || isOfOtherPages(each))
    .flatMap(({ artifacts }) => artifacts.map(({ file }) => join(folder, file)));
}
