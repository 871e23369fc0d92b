import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { Code, Equation, Figure, List, ManuscriptSection, Quote, Table } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { overlapOf, stemsOf } from "./likeness.ts";
import { isName, type Line, type LineOptions } from "./lines.ts";
import type { Mention } from "./mentions.ts";
import type { StoryRole } from "./roles.ts";
import type { EquationContext } from "./symbols.ts";

/** What a slide shows besides words. */
export type Evidence = Figure | Table | Equation | Code | Quote | List;

/** A slide that there could be. */
export interface Candidate {
  section: ManuscriptSection;
  role: StoryRole;
  /** Its place in the paper. */
  order: number;
  message: Line;
  /** What may stand below the message, in the paper's order. */
  around: readonly Line[];
  evidence?: Evidence;
  /** Lines that it always has: the items of its list. */
  items?: readonly Line[];
  /** What the signs of its formula mean. */
  symbols?: EquationContext["symbols"] | undefined;
  /** What it is worth beside its words. */
  factor: number;
  /** Whether its message only says how something was tried: a talk has it where it has hardly anything else. */
  isSetUp?: true;
  /** Whether its message is what the abstract says. */
  isFront?: true;
  /** Whether it says what the thing of the title is. */
  isGiven?: true;
  /** The same, in a paper whose abstract does not. */
  isDefinition?: true;
}

export interface CandidateOptions extends LineOptions {
  roles: ReadonlyMap<ManuscriptSection, StoryRole>;
  mentions: ReadonlyMap<Figure | Table | Equation, Mention[]>;
  /** Whether there is something to show of it: a file, cells, TeX that can be read. */
  isShown(evidence: Evidence): boolean;
  /** Headings without the capitals in which they are printed. */
  titles: ReadonlyMap<ManuscriptSection, Inline[]>;
  /** Stands for the abstract. */
  abstract: ManuscriptSection;
  /** Sentences of the abstract and the conclusion. */
  front: readonly string[];
  title: string;
  /** What stems of the paper are worth by how seldom its paragraphs have them. */
  weigh(term: string): number;
  /** What the title calls the thing that the paper gives. */
  name: string | undefined;
}

/** A section with its lines, and where in the paper each stands. */
export interface Read {
  section: ManuscriptSection;
  role: StoryRole;
  lines: readonly Line[];
  /** Its heading, where that is a sentence: `Ropes outlast chains`. */
  claim: Line | undefined;
  /** What the words around its formulas say of them. */
  explained: ReadonlyMap<Equation, EquationContext>;
  /** The place of a passage, and of a sentence in it. */
  orderOf(passage: number, sentence?: number): number;
  /** Which passage has a line. */
  passageOf(line: Pick<Line, "sentence">): number;
}

/**
 * What a sentence of the introduction gives is the idea, wherever it stands; so is what its paragraph goes on with behind `We report
 * here that …`.
 */
export function partOf({ sentence, section }: Line, role: StoryRole, language: ResolvedLanguage): StoryRole {
  if (role !== "problem") return role;
  if (says(sentence.text, language.storyCues.idea, "within")) return "idea";
  const turns = turnsOf(section, language);
  const from = turns.get(sentence.paragraph);
  return from !== undefined && from <= sentence.number ? "idea" : role;
}

const knownTurns = new WeakMap<ManuscriptSection, ReadonlyMap<number, number>>();

/** By its paragraphs, the sentences from which on a section tells what its authors found. */
function turnsOf(section: ManuscriptSection, language: ResolvedLanguage): ReadonlyMap<number, number> {
  const known =
    knownTurns.get(section) ??
    new Map(
      listSentences(section.content, language)
        .filter(({ text }) => says(text, language.telling.turns, "within"))
        .toReversed()
        .map(({ paragraph, number }) => [paragraph, number]),
    );
  knownTurns.set(section, known);
  return known;
}

/** Lines that may support a message: of its paragraph, or about the same; not those of a list, which is whole or not at all. */
export const near = (lines: readonly Line[], message: Line, language: ResolvedLanguage): Line[] =>
  lines.filter(
    (line) =>
      line.section === message.section &&
      line.sentence !== message.sentence &&
      !line.sentence.isItem &&
      !isName(line) &&
      (line.sentence.paragraph === message.sentence.paragraph ||
        (message.sentence.ofParagraph <= SHORT && line.sentence.paragraph === message.sentence.paragraph + 1) ||
        overlapOf(stemsOf(line, language), stemsOf(message, language)) >= RELATED),
  );

/** Sentences of a paragraph that the next one goes on with. */
const SHORT = 2;

/** The share of words from which on a line of another paragraph is about the same. */
export const RELATED = 0.25;
