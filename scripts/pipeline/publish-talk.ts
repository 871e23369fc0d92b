import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { listLeftOut, summarize } from "../checker/ledger.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import {
  type Artifact,
  FORMATS,
  type Format,
  type Made,
  USUAL_FORMATS,
  USUAL_OPTIONS,
} from "../exporter/formats/format.ts";
import { digestOf, type ExportOrigin, isFresh, nameSources, optionsOf } from "../exporter/publish/freshness.ts";
import { type PublishedFormat, readManifest } from "../exporter/publish/manifest.ts";
import { listFiles, publishFolder } from "../exporter/publish/publish.ts";
import { fileDigest } from "../exporter/surroundings.ts";
import type { OpenSite } from "./open-site.ts";
import type { Talk, TalkOptions } from "./talk.ts";

/** What is published of a talk. */
interface Publication {
  made: Partial<Record<Format, Made>>;
  found: Diagnostic[];
  source: string;
  deckFile: string;
  site: OpenSite;
}

type PublishOptions = TalkOptions & { folder: string };

/** Puts all files of an export into their place together, and keeps what they were made from. */
export function publishTalk(
  talk: Talk,
  { made, found, source, deckFile, site }: Publication,
  options: PublishOptions,
): Talk {
  const { folder } = options;
  if (!made.site) rmSync(join(site.folder, "site"), { recursive: true, force: true });
  const sources = nameSources([...talk.files, deckFile, ...site.studio.modules], folder);
  const digest = digestOf(deckFile, folder, sources);
  const origin = originOf(source, deckFile, options);
  const summary = summaryOf(talk);
  const warnings = [
    ...talk.diagnostics.map((each) => ({ ...each, file: each.file && relative(folder, each.file) })),
    ...found,
  ];
  const formats = Object.fromEntries(
    Object.entries(made).map(([format, { artifacts, losses = [] }]): [Format, PublishedFormat] => {
      const names = artifacts.flatMap(({ file }) =>
        file.endsWith("/") ? listFiles(join(site.folder, file.slice(0, -1))).map((name) => file + name) : [file],
      );
      const files = Object.fromEntries(names.map((file) => [file, fileDigest(join(site.folder, file))]));
      const findings = warnings.filter(({ file }) => !FORMATS.some((other) => other !== format && isOf(other, file)));
      const key = format as Format;
      const asked = optionsOf(key, origin, folder);
      return [
        key,
        { digest, options: asked, sources, files, artifacts, findings: findings as Diagnostic[], losses, summary },
      ];
    }),
  );
  publishFolder(site.folder, folder, formats);
  const published = readManifest(folder).formats;
  const stale = Object.entries(published).flatMap(([, each]) =>
    each.digest === digestOf(deckFile, folder, each.sources)
      ? []
      : each.artifacts.map(({ file }) => join(folder, file)),
  );
  const place = <T extends { file?: string }>(each: T): T =>
    each.file ? { ...each, file: join(folder, each.file) } : each;
  const all = Object.values(made);
  return {
    ...talk,
    diagnostics: [...talk.diagnostics, ...found.map(place)],
    artifacts: all.flatMap(({ artifacts }) => artifacts.map(place)),
    losses: all.flatMap(({ losses }) => losses ?? []),
    stale,
  };
}

/** What of the paper is shown, in a line or two. */
export function summaryOf({ ledger }: Pick<Talk, "ledger">): string[] {
  if (!ledger) return [];
  const left = listLeftOut(ledger);
  return [summarize(ledger), ...(left.length > 0 ? [`Left out: ${left.join("; ")}`] : [])];
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
  const place = <T extends { file?: string }>(each: T): T =>
    each.file ? { ...each, file: join(folder, each.file) } : each;
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

function originOf(source: string, deckFile: string, { minutes, isDraft, exports }: TalkOptions): ExportOrigin {
  const { range, withNotes, base } = exports ?? {};
  return { source, deckFile, minutes, isDraft, range, withNotes, base, options: { ...USUAL_OPTIONS, ...exports } };
}

/** Whether a file is one of a format's. */
function isOf(format: Format, file: string | undefined): boolean {
  return file === `${format}.pdf` || (format === "pptx" && file === "slides.pptx");
}
