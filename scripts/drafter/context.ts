import type { ResolvedLanguage } from "../languages/index.ts";
import type { ManuscriptSection, Passage, Place } from "../manuscript/manuscript.ts";
import type { Reference } from "../outline/types.ts";
import type { FigureCollector } from "./collect-figures.ts";
import type { Heading } from "./name-headings.ts";

/** How much of a paper a draft holds. */
export interface DraftCount {
  headings: number;
  points: number;
  figures: number;
  tables: number;
  equations: number;
  listings: number;
  references: number;
  /** Slides of the talk, and those for questions. */
  slides: number;
  backup: number;
  /** Sentences that neither slides nor notes have. */
  left: number;
}

/** What all sections of a draft are made with. */
export interface DraftContext {
  language: ResolvedLanguage;
  /** Of the talk. */
  minutes: number;
  /** Whether points are whole sentences, as the paper has them. */
  isWhole: boolean;
  names: ReadonlyMap<ManuscriptSection, string>;
  /** Labels or titles of each section from the top down, by which points say where the paper has them. */
  places: ReadonlyMap<ManuscriptSection, string>;
  /** Sections at the top that no slide takes from. */
  left: ManuscriptSection[];
  /** What can't be shown, of which the draft says why. */
  told: Set<Passage>;
  headings: ReadonlyMap<ManuscriptSection, Heading>;
  /** Places of headings that were guessed or put in, `file:line`, with what was said of them. */
  unsure: ReadonlyMap<string, string>;
  /** The works of the paper's list, by their keys. */
  references: ReadonlyMap<string, Reference>;
  figures: FigureCollector;
  count: DraftCount;
  /** Says what of the paper the draft does not have. */
  skip(code: string, what: string, place: Place, why: string): void;
}
