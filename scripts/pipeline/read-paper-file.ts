import { extname } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/source-text.ts";
import { languageOf } from "../languages/index.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import type { PaperFolder } from "../manuscript/paper-folder.ts";
import { decodePaper } from "../manuscript/read-paper.ts";
import { DOCUMENTS } from "../readers/documents.ts";
import { detectFormat, FORMATS } from "../readers/formats.ts";
import { type DocumentFormat, FORMAT_NAMES, type Format, type ReadOptions } from "../readers/importer.ts";
import { reportLosses } from "../readers/losses/report-losses.ts";
import type { SourceOutline } from "../readers/losses/source-outline.ts";
import { dropPrintedLabels } from "../readers/printed-labels.ts";
import { nameCited } from "../readers/references/name-cited.ts";

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

/** What a person said of how to read a paper. */
export interface Asked {
  from: string | undefined;
  formats: readonly Format[];
  options: ReadOptions;
}

/**
 * Reads a paper's file.
 *
 * @param file as it is shown
 * @param path where it is
 */
export async function readPaperFile(
  bytes: Buffer,
  file: string,
  path: string,
  folder: PaperFolder,
  { from, formats, options }: Asked,
): Promise<PaperRead> {
  const document = DOCUMENTS.find((each) => each.recognizes(bytes));
  if (document) return readDocument(document, bytes, file, path, { ...options, from });
  const { source, diagnostics } = decodePaper(bytes, file);
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
  const manuscript = complete(await importer.read(source, folder), file);
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
  const parts = [...folder.found].filter((each) => TEXTS.test(each) && each !== path);
  const checked = checkRead(format, { manuscript, source, outline: () => format.outline(source.text) }, found);
  return { manuscript, format: format.title, files: [path, ...parts.sort()], diagnostics: checked };
}

/** What no reader does by itself: the names of works that sentences speak of, captions without their own names. */
const complete = (manuscript: Manuscript, file: string) =>
  nameCited(dropPrintedLabels(withText(manuscript, file)), languageOf(manuscript.language ?? "en"));

/** Of an invited talk, or in a file of metadata, there is an abstract alone: that is the text then. */
function withText(manuscript: Manuscript, file: string): Manuscript {
  const { abstract, lead, sections } = manuscript;
  if (lead.length > 0 || sections.length > 0 || abstract.length === 0) return manuscript;
  const place = { file, position: { line: 1, column: 1, length: 1 } };
  return { ...manuscript, abstract: [], lead: abstract.map((text) => ({ type: "paragraph", place, text })) };
}

/** Reads a paper that is no text. */
async function readDocument(
  format: DocumentFormat,
  bytes: Buffer,
  file: string,
  path: string,
  { from, ...options }: ReadOptions & { from: string | undefined },
): Promise<PaperRead> {
  const read = await format.load();
  const { manuscript: written, source, outline } = await read(bytes, file, options);
  const manuscript = complete(written, file);
  const found = [...manuscript.findings];
  const named = [...DOCUMENTS, ...FORMATS].find(({ extensions }) => extensions.includes(extname(file).toLowerCase()));
  if (named && named.name !== format.name)
    found.unshift({
      severity: "warning",
      code: "name-says-format",
      file,
      message: `by its name this is ${named.title}, by its content ${format.title}, and it is read as that`,
      hint: `its name should end in \`${format.extensions[0]}\``,
    });
  if (from !== undefined)
    found.unshift({
      severity: "warning",
      code: "from-is-for-text",
      file,
      message: `this is ${format.title}, and read as that: \`--from\` chooses among formats that are text`,
      hint: "leave it out",
    });
  const diagnostics = checkRead(format, { manuscript, source, outline: () => outline }, found);
  return { manuscript, format: format.title, files: [path], diagnostics };
}

/** What was found while a paper was read, and what is missing from it. */
function checkRead(
  { title }: { title: string },
  { manuscript, source, outline }: { manuscript: Manuscript; source: SourceText; outline: () => SourceOutline },
  found: readonly Diagnostic[],
): Diagnostic[] {
  if (hasErrors(found)) return [...found];
  const hasText = manuscript.sections.length > 0 || manuscript.lead.length > 0;
  if (hasText) return [...found, ...reportLosses(source, outline(), manuscript)];
  const message = `read as ${title}, this has no sections and no text`;
  const isText = FORMATS.some((format) => format.title === title);
  const others = isText ? ` \`--from\` reads it as another format: ${FORMAT_NAMES.join(", ")}` : "";
  const hint = `is it the paper itself?${others}`;
  return [...found, source.diagnostic({ code: "paper-has-text", message, hint })];
}

/** Files that hold words of a paper; pictures are none of its text. */
const TEXTS = /\.(?:tex|ltx|sty|cls|bib|bbl|json|ya?ml|[qr]?md|txt|csv)$/i;
