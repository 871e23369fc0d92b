import type { SourceText } from "../diagnostics/source-text.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import type { PaperFolder } from "../manuscript/paper-folder.ts";
import type { SourceOutline } from "./losses/source-outline.ts";

/** What reading a paper may need besides its files. */
export interface ReadOptions {
  /** Of a file that is encrypted. */
  password?: string | undefined;
  /** Hears how far reading has come: `page 12 of 300`. */
  tell?: ((progress: string) => void) | undefined;
}

/** Reads papers of one format. */
export interface Importer {
  /**
   * Reads a paper. Never throws for what stands in it.
   *
   * @param source the main file
   * @param folder the other files: pictures, `.bib`, inputs
   */
  read(source: SourceText, folder: PaperFolder): Promise<Manuscript>;
}

/** What a person names formats by, `--from latex`, in the order in which they are looked for in a text. */
export const FORMAT_NAMES = ["jats", "html", "latex", "markdown", "text"] as const;

/** What was read from a file that is no text. */
export interface DocumentRead {
  manuscript: Manuscript;
  /** The words of the file, a line for each of its lines or paragraphs: findings have their places in it. */
  source: SourceText;
  /** What stands in the file, counted without the reader. */
  outline: SourceOutline;
}

/** A format that papers come in whose files are no text: a row of the table in `documents.ts`. */
export interface DocumentFormat {
  name: string;
  /** In words, for messages. */
  title: string;
  /** Endings of its files. */
  extensions: readonly string[];
  /** Whether a file is of this format, by its bytes. Cheap: it is asked of every paper. */
  recognizes(bytes: Buffer): boolean;
  /** Loads what reads it. It never throws for what stands in a paper. */
  load(): Promise<(bytes: Buffer, file: string, options: ReadOptions) => Promise<DocumentRead>>;
}

/** A format that papers come in: a row of the table in `formats.ts`. */
export interface Format<Name extends string = string> {
  name: Name;
  /** In words, for messages. */
  title: string;
  /** Endings of its files. */
  extensions: readonly string[];
  /**
   * Whether a text is of this format for certain, so that a name that says otherwise is wrong: a document's first
   * command, its outermost element, front matter.
   */
  isCertain(text: string): boolean;
  /** Whether a text is of this format, by its content alone. Cheap: it is asked of every paper. */
  recognizes(text: string): boolean;
  /** Counts crudely what stands in a text of this format, to tell what its reader left out. */
  outline(text: string): SourceOutline;
  /** Loads what reads it; parsers take time to start, so only the one that is needed does. */
  load(): Promise<Importer>;
}
