import { hasErrors } from "../diagnostics/diagnostic.ts";
import { type Draft, draftOutline } from "../drafter/draft-outline.ts";
import type { Language } from "../languages/index.ts";
import type { Format } from "../readers/importer.ts";
import { openPaper, stateOfPaper } from "./read-manuscript.ts";
import type { PaperRead } from "./read-paper-file.ts";

export { readManuscript } from "./read-manuscript.ts";

/** Hexadecimal digits that are enough to know a paper's state again. */
const DIGITS = 16;

export interface ImportedPaper extends PaperRead {
  /** Nothing when there was an error. */
  draft?: Draft;
}

export interface ImportOptions {
  /** Name of the format to read it as; told by its name and content if left out. */
  from?: string | undefined;
  /** Of a file that is encrypted. */
  password?: string | undefined;
  /** Hears how far reading has come. */
  tell?: ((progress: string) => void) | undefined;
  /** See {@link DraftOptions}. */
  schema?: string | undefined;
  referencesFile?: string | undefined;
  /** Path of the paper from the outline's folder, for the outline to name it. */
  paperFile?: string | undefined;
  minutes?: number | undefined;
  isWhole?: boolean | undefined;
}

/** The formats and languages that are known; Lectern's own if left out. */
export interface Known {
  formats?: readonly Format[] | undefined;
  languages?: readonly Language[] | undefined;
}

/**
 * Reads a paper and drafts the outline of a talk from it. Nothing is written.
 *
 * @param file path of the paper as the person gave it; of LaTeX, of its main file, or of its folder or archive
 */
export async function importPaper(
  file: string,
  { from, password, tell, paperFile, ...options }: ImportOptions = {},
  { formats, languages }: Known = {},
): Promise<ImportedPaper> {
  const { folder, close, ...read } = await openPaper(file, from, formats, { password, tell });
  try {
    const { manuscript, diagnostics } = read;
    if (!manuscript || hasErrors(diagnostics)) return read;
    const origin =
      paperFile === undefined ? {} : { file: paperFile, digest: stateOfPaper(read.files ?? []).slice(0, DIGITS) };
    const draft = await draftOutline(manuscript, folder, { file, ...options, origin, languages });
    return { ...read, draft, diagnostics: [...diagnostics, ...draft.findings] };
  } finally {
    close();
  }
}
