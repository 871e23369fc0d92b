import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Something that keeps somebody out, or may. */
export interface AccessFinding extends Diagnostic {
  /** Success criteria of WCAG 2.2 that it belongs to. */
  criteria: string[];
  /** Number of the slide. */
  slide?: number;
}

/** A condition of PDF/UA-1 that a file does not keep, and where. */
export interface PdfFault {
  /** Its number in the Matterhorn Protocol 1.1. */
  number: string;
  what: string;
  where: string[];
}

/** A PDF that was held against PDF/UA-1. */
export interface PdfAccount {
  /** Its name, without folders. */
  file: string;
  pages: number;
  /** How many conditions were looked at. */
  conditions: number;
  faults: PdfFault[];
}

/** How a talk is for who does not see, hear or point as most do, as far as a program can tell. */
export interface Account {
  title: string;
  /** What it was made from. */
  file: string;
  language: string;
  slides: number;
  findings: AccessFinding[];
  /** Missing when an error kept them from being printed. */
  pdfs?: PdfAccount[];
  /** Kinds of things that the slides have, of which there is more to look at than a program can. */
  has: Has;
  /** What stands for each picture, by the number of its slide. */
  alternatives: { slide: number; alt: string }[];
  /** Lectern's version, and how the file's SHA-256 begins: which state of the talk this is about. */
  made: { version: string; digest: string };
}

export interface Has {
  pictures: number;
  drawings: number;
  links: number;
  recordings: number;
}
