import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { Inline } from "../text/inline.ts";
import type { Block } from "./blocks/types.ts";
import type { Closing } from "./closing.ts";
import type { CoverPicture } from "./cover.ts";
import type { RawOutline, RawSection, RawSlide } from "./schema.ts";

export type * from "./blocks/types.ts";

/** A work in CSL-JSON. Only the fields that Lectern itself looks at are typed; citeproc reads the rest. */
export interface Reference {
  id: string;
  type: string;
  [field: string]: unknown;
}

export type SectionKind = RawSection["kind"];
export type Priority = RawSection["priority"];

export interface Section {
  position: Position;
  id: string;
  /** The label that the paper prints, e.g. `A`. */
  label?: string;
  /** Labels from the top section down, each as the paper prints it; sections without a label are passed over. */
  place: string[];
  /** The same joined with dots, e.g. `II.A.1`. */
  locator: string;
  title: Inline[];
  /** A few words for diagrams and side marks; the title's text if the outline has none. */
  short: string;
  kind: SectionKind;
  /** Its message in one sentence; the title if the outline has none. */
  gist: Inline[];
  content: Block[];
  notes: Inline[][];
  /** Where these stand. */
  notesAt?: Position;
  minutes?: number;
  priority: Priority;
  /** Words by which lectures take its slides. */
  tags: string[];
  /** Whether what it says comes one by one, if it says so itself. */
  clicks?: boolean;
  sections: Section[];
  /** It stands behind the end, for questions. */
  isBackup?: true;
  /** It is one slide, opened by `slide:`; title and gist are its message. */
  isSlide?: true;
  /** It is one of light letters on a dark ground. */
  isDark?: true;
  /** How the blocks of a slide stand, in place of what goes by what they are. */
  layout?: NonNullable<RawSlide["layout"]>;
  /** Where the paper says its message. */
  source?: string;
  /** Whether the message is the speaker's own: `source: none`. */
  isOwn?: true;
  /** Why the message may differ from the paper. */
  checked?: string;
  /** Words and numbers on its slide that are the talk's own. */
  own?: string[];
}

export interface Author {
  name: string;
  affiliation?: string | undefined;
  email?: string | undefined;
  orcid?: string | undefined;
}

type RawPaper = NonNullable<RawOutline["paper"]>;

/** What is said of the paper; of a translation in its language. */
export interface Paper extends Omit<RawPaper, "title" | "abstract" | "shortTitle" | "keywords" | "authors"> {
  title: Inline[];
  shortTitle: string;
  authors: Author[];
  keywords: string[];
  abstract: Inline[];
  /** The title as it was published, where a translation has another one. */
  published?: Inline[];
}

type Talk = Omit<
  NonNullable<RawOutline["talk"]>,
  "title" | "subtitle" | "picture" | "notes" | "authors" | "language" | "closing"
>;

/** Document 1: the structured outline of a paper, all of it valid. */
export interface Outline {
  /** Path of the outline as the person gave it. */
  file: string;
  /** The talk's title: the paper's, if it has none of its own. */
  title: Inline[];
  /** What stands below it, on the first slide. */
  subtitle?: Inline[];
  /** The picture of the first slide. */
  picture?: CoverPicture;
  /** Speaker notes of the first slide, a list of inlines for each paragraph. */
  opening?: { notes: Inline[][]; position: Position };
  /** Whether somebody gave it one; else the first message stands in. */
  hasTitle: boolean;
  /** Whether the talk presents a paper. */
  isPaper: boolean;
  /** The paper; of a talk that presents none, what is said of the talk itself. */
  paper: Paper;
  /** Where its abstract stands. */
  abstractAt?: Position;
  talk: Talk;
  /** Name of a built-in citation style, or the absolute path of a .csl file. */
  style: string;
  references: Reference[];
  sections: Section[];
  takeaways: Inline[][];
  /** Where each of them stands. */
  takeawaysAt: Position[];
  /** What the talk ends with, if it says so. */
  closing?: Closing;
}

/** What puts other texts into an outline before it is read, such as a translation. */
export interface Overlay {
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that it read. */
  files: string[];
  /** Where texts stand that came from elsewhere, by the line and column of the ones in whose place they are: `12:8`. */
  places: ReadonlyMap<string, { file: string; position: Position; sourceLine: string }>;
}

export interface LoadedOutline {
  value?: Outline;
  diagnostics: Diagnostic[];
  /** Absolute paths of all files that were read, for watching. */
  files: string[];
}
