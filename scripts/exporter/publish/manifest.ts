import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Artifact, FORMATS, type Format, type Loss } from "../format.ts";

/** In each folder that Lectern publishes: which of its files are Lectern's, and what they were made from. */
export const MANIFEST = "lectern.json";

/** A format as it was published. */
export interface PublishedFormat {
  /** Digest of all that it was made from: Lectern and the sources. */
  digest: string;
  /** What was asked for, as text. */
  options: string;
  /** Paths of the sources, in terms of the folder. */
  sources: string[];
  /** Its files with the digest of each. */
  files: Record<string, string>;
  artifacts: Artifact[];
  /** What was found while it was made that did not stop it; files are named in terms of the folder. */
  findings: Diagnostic[];
  losses: Loss[];
  /** What of the paper is shown, in a line or two for a person. */
  summary: string[];
}

export interface Manifest {
  madeBy: "lectern";
  formats: Partial<Record<Format, PublishedFormat>>;
  /** Folders that Lectern made for its files: they go when they are empty, others stay. */
  folders?: string[];
  /** Files of a folder that Lectern 0.1 made, which knew of no formats. */
  files?: string[];
}

/** Whether Lectern has published into a folder before. */
export function isLecterns(folder: string): boolean {
  return parseManifest(folder) !== undefined;
}

/** The manifest of a folder; one that is missing or broken knows of no file, so that all are a person's. */
export function readManifest(folder: string): Manifest {
  const { formats = {}, ...rest } = parseManifest(folder) ?? { madeBy: "lectern" };
  const known = FORMATS.flatMap((format) => {
    const { success, data } = PUBLISHED.safeParse(formats[format]);
    return success ? [[format, data]] : [];
  });
  return { ...rest, formats: Object.fromEntries(known) };
}

function parseManifest(folder: string): z.infer<typeof WRITTEN> | undefined {
  try {
    return WRITTEN.safeParse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** A path in a folder's own files must lead to nothing outside of it: others may have written them. */
export const PATH_INSIDE = z
  .string()
  .refine((file) => file !== "" && !/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(file));

const WRITTEN = z.object({
  madeBy: z.literal("lectern"),
  formats: z.record(z.string(), z.unknown()).exactOptional(),
  folders: z.array(PATH_INSIDE).exactOptional(),
  files: z.array(PATH_INSIDE).exactOptional(),
});

const finding = z.looseObject({
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  file: z.string().exactOptional(),
});

/** What a format's part of a manifest must have to be believed. */
const PUBLISHED = z.object({
  digest: z.string(),
  options: z.string(),
  sources: z.array(z.string()),
  files: z.record(PATH_INSIDE, z.string()),
  artifacts: z.array(z.looseObject({ file: PATH_INSIDE, pages: z.number(), bytes: z.number(), seconds: z.number() })),
  findings: z.array(finding),
  losses: z.array(z.object({ file: z.string(), slide: z.number(), what: z.string() })),
  summary: z.array(z.string()),
});

/** The files of a manifest's formats. */
export function filesOf({ formats, files: older = [] }: Manifest): string[] {
  return [...older, ...Object.values(formats).flatMap(({ files }) => Object.keys(files))];
}
