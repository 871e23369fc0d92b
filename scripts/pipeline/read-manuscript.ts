import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../files/digest.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import { PaperFolder } from "../manuscript/paper-folder.ts";
import { readPaper } from "../manuscript/read-paper.ts";
import { detectFormat, FORMATS } from "../readers/formats.ts";
import type { Format } from "../readers/importer.ts";
import { reportLosses } from "../readers/losses/report-losses.ts";

/** A paper as it was read. */
export interface PaperRead {
  /** Nothing when there was an error. */
  manuscript?: Manuscript;
  /** The format that it was read as, in words. */
  format?: string;
  /** Absolute paths of the files that it is made of, itself first. */
  files?: string[];
  diagnostics: Diagnostic[];
}

/** Where a paper's pictures and further files are. */
export const folderOf = (file: string) => new PaperFolder(dirname(resolve(file)), dirname(file));

/** Reads a paper in whatever format it is. */
export async function readManuscript(
  file: string,
  from?: string,
  formats: readonly Format[] = FORMATS,
): Promise<PaperRead> {
  const { source, diagnostics } = readPaper(resolve(file), file);
  if (!source) return { diagnostics };
  const asked = formats.find(({ name }) => name === from);
  const { format, named } = (asked ? { format: asked } : detectFormat(file, source.text, formats)) ?? {};
  if (!format)
    return {
      diagnostics: [
        ...diagnostics,
        source.diagnostic({
          code: "paper-has-text",
          message: "there are no words in this file",
          hint: "is it the right file?",
        }),
      ],
    };
  const importer = await format.load();
  const folder = folderOf(file);
  const manuscript = await importer.read(source, folder);
  const parts = [...folder.found].filter((path) => TEXTS.test(path) && path !== resolve(file));
  const found = [...diagnostics, ...manuscript.findings];
  if (named)
    found.unshift(
      source.diagnostic({
        severity: "warning",
        code: "name-says-format",
        message: `by its name this is ${named.title}, by its content ${format.title}, and it is read as that`,
        hint: `\`--from ${named.name}\` reads it as its name says`,
      }),
    );
  const hasText = manuscript.sections.length > 0 || manuscript.lead.length > 0;
  if (!hasText && !hasErrors(found))
    found.push(
      source.diagnostic({
        code: "paper-has-text",
        message: `read as ${format.title}, this has no sections and no text`,
        hint: `is it the paper itself? \`--from\` reads it as another format: ${formats.map(({ name }) => name).join(", ")}`,
      }),
    );
  if (hasText && !hasErrors(found)) found.push(...reportLosses(source, format.outline(source.text), manuscript));
  return { manuscript, format: format.title, files: [resolve(file), ...parts.sort()], diagnostics: found };
}

/** Files that hold words of a paper; pictures are none of its text. */
const TEXTS = /\.(?:tex|ltx|sty|cls|bib|bbl|json|ya?ml|md|txt|csv)$/i;

/** Which state of a paper its files are in. @param files those of {@link PaperRead} */
export const stateOfPaper = (files: readonly string[]): string => {
  const digests = files.map((path) => sha256(readFileSync(path)));
  return digests.length === 1 ? (digests[0] ?? "") : sha256(digests.join("\n"));
};
