import type { ResolvedLanguage } from "../languages/index.ts";
import type { ManuscriptSection, Place } from "../manuscript/manuscript.ts";
import type { FigureCollector } from "./collect-figures.ts";
import type { Heading } from "./name-headings.ts";
import type { JudgedSentence } from "./sentences/score-sentences.ts";

/** How much of a paper a draft holds. */
export interface DraftCount {
  headings: number;
  points: number;
  figures: number;
  tables: number;
  equations: number;
  listings: number;
  references: number;
}

/** What all sections of a draft are made with. */
export interface DraftContext {
  language: ResolvedLanguage;
  names: ReadonlyMap<ManuscriptSection, string>;
  /** The sentences that were chosen of each section. */
  points: ReadonlyMap<ManuscriptSection, JudgedSentence[]>;
  headings: ReadonlyMap<ManuscriptSection, Heading>;
  /** Places of headings that were guessed or put in, `file:line`, with what was said of them. */
  unsure: ReadonlyMap<string, string>;
  /** Formulas that the draft has, without white space, with their places. */
  equations: Map<string, Place>;
  figures: FigureCollector;
  count: DraftCount;
  /** Says what of the paper the draft does not have. */
  skip(code: string, what: string, place: Place, why: string): void;
}
