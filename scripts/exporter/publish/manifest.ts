import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Artifact, FORMATS, type Format, type Loss } from "../formats/format.ts";

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
  /** Files of a folder that Lectern 0.1 made, which knew of no formats. */
  files?: string[];
}

/** The manifest of a folder; one that is missing or broken knows of no file, so that all are a person's. */
export function readManifest(folder: string): Manifest {
  try {
    const { madeBy, formats, files } = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
    const known = FORMATS.flatMap((format) => (isPublished(formats?.[format]) ? [[format, formats[format]]] : []));
    return { madeBy, formats: Object.fromEntries(known), ...(Array.isArray(files) ? { files } : {}) };
  } catch {
    return { madeBy: "lectern", formats: {} };
  }
}

function isPublished(value: Partial<PublishedFormat> | undefined): boolean {
  return (
    typeof value?.digest === "string" &&
    typeof value.options === "string" &&
    typeof value.files === "object" &&
    Array.isArray(value.sources)
  );
}

/** The files of a manifest's formats. */
export function filesOf({ formats, files: older = [] }: Manifest): string[] {
  return [...older, ...Object.values(formats).flatMap(({ files }) => Object.keys(files))];
}
