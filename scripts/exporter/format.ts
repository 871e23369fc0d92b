import type { Browser, Page } from "playwright-core";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import type { ShownSlide } from "../page/prepare-slides.ts";
import type { SheetPlan } from "../page/sheets.ts";
import type { DeckInfo } from "./deck-info.ts";
import type { NoteHtml } from "./site/messages.ts";

/** What a deck can be exported to. */
export const FORMATS = ["site", "slides", "handout", "notes", "pdfpc", "pympress", "pptx", "png"] as const;
export type Format = (typeof FORMATS)[number];

/** What is made when nobody asks for something else. */
export const USUAL_FORMATS: readonly Format[] = ["site", "slides", "handout", "notes"];

/** What another format is of no use without. */
const NEEDS: Partial<Record<Format, Format>> = { pdfpc: "slides" };

/** Formats, with those that they are of no use without. */
export function withNeeded(asked: readonly Format[]): Format[] {
  const needed = new Set(asked.flatMap((format) => [format, NEEDS[format] ?? format]));
  return FORMATS.filter((format) => needed.has(format));
}

/** Paper for handouts and notes, in millimetres. */
export const PAPERS = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const;
type Paper = keyof typeof PAPERS;

/** Slides on a page of a handout. */
export const PER_PAGE = [1, 2, 3, 4, 6, 9] as const;
export type PerPage = (typeof PER_PAGE)[number];

export interface FormatOptions {
  /** Numbers of the slides to print; by default all. */
  numbers?: readonly number[] | undefined;
  paper: Paper;
  perPage: PerPage;
  /** Whether `slides.pdf` has a page for each click. */
  withClicks: boolean;
  /** Width of pictures, in pixels. */
  width: number;
  /** Whether the handout ends with the paper's sentence under each point. */
  withSources: boolean;
  /** Whether a handout has, beside each slide of a translation, what the original says on it. */
  bilingual: boolean;
}

export const USUAL_OPTIONS: FormatOptions = {
  paper: "a4",
  perPage: 3,
  withClicks: false,
  width: 1920,
  withSources: false,
  bilingual: false,
};

/** A thing that an export made. */
export interface Artifact {
  /** Path in terms of the folder that the person named. */
  file: string;
  bytes: number;
  /** Pages of a PDF, slides of a site, pictures. */
  pages: number;
  seconds: number;
}

/** A list at the end of a handout. */
export type Further = SheetPlan["further"][number];

/** Texts of slides in their original language: the title and what stands below it, by address. */
export interface Originals {
  /** BCP 47 tag. */
  language: string;
  texts: ReadonlyMap<string, readonly string[]>;
}

/** What a format is made from. */
export interface Job {
  /** The page that shows all slides, each complete. */
  page: Page;
  browser: Browser;
  /** Opens another page that shows each slide once for each click. */
  openClicks: () => Promise<Page>;
  /** The slides to print. */
  slides: readonly ShownSlide[];
  notes: readonly NoteHtml[];
  /** The same as the deck has them, in Markdown. */
  noteTexts: readonly string[];
  info: DeckInfo;
  /** Folder that files go to until all are published; the site is in its folder `site`. */
  folder: string;
  /** The paper's sentence under each point, where that is asked for. */
  sources?: Further | undefined;
  /** What the original says on each slide of a translation, where that is asked for, by the slide's address. */
  originals?: Originals | undefined;
  /** Seconds that building the site took. */
  buildSeconds: number;
  options: FormatOptions;
  progress: Progress;
}

/** What a file can't say that the PDF does. */
export interface Loss {
  file: string;
  /** Number of the slide. */
  slide: number;
  what: string;
}

/** What became of a format. Paths count from the job's folder. */
export interface Made {
  artifacts: Artifact[];
  diagnostics: Diagnostic[];
  losses?: Loss[];
  /** Text of each page of a PDF, squeezed. */
  pages?: string[];
  /** For each slide that is printed the page on which all of it is seen, from 0. */
  pageOf?: number[];
  /** For each page of a PDF with sheets the slides on it, by their rank among those that are printed. */
  slidesOn?: number[][];
}

/**
 * Makes a format. The browser is free for the next one when the outer promise is kept; the inner one sees to what is
 * left to do without it, so that one file is checked while the next is printed.
 */
export type MakeFormat = (job: Job) => Promise<{ made: Promise<Made> }>;
