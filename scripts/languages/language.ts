import type { Facts } from "./facts.ts";
import type { Labels } from "./labels.ts";
import type { Phrases } from "./phrases.ts";
import type { Shortening } from "./shortening.ts";

/** What a heading without a number says about its section, in the order in which it is looked for. */
export const ROLES = [
  ...(["abstract", "keywords", "introduction", "background", "related-work", "methods", "results"] as const),
  ...(["discussion", "limitations", "conclusion", "acknowledgements", "statements", "references"] as const),
  ...(["appendix", "contents"] as const),
];
export type SectionRole = (typeof ROLES)[number];

/** What a section does in a talk, in the order in which most talks go. */
export const STORY_ROLES = [
  ...(["problem", "background", "related", "idea", "method", "data", "results", "discussion", "limits"] as const),
  ...(["conclusion", "appendix", "acknowledgements", "statements", "contents"] as const),
];
export type StoryRole = (typeof STORY_ROLES)[number];

/**
 * What Lectern knows of a language: one file each, listed in `index.ts`. A part that it lacks is `undefined`, and
 * `languageOf` says what stands in for it. Which language has what: `tests/languages/languages.test.ts`.
 */
export interface Language {
  /**
   * Primary subtag of BCP 47, with the script where another row has the language in another one: `zh-Hant`. Direction of
   * writing: `direction.ts`, which the deck in the browser needs, too.
   */
  tag: string;
  /** In English, for people who read the sources. */
  name: string;
  /** Whether a space stands between sentences. */
  isSpaced: boolean;
  /** What Lectern writes on slides and around them; else English. */
  labels: Labels | undefined;
  /** What it writes into drafts where the paper says nothing; else English. */
  drafts: DraftWords | undefined;
  /** The locale in which citation-js says citations; else `en-US`. */
  locale: string | undefined;
  /** Headings that papers share. Those of all languages are known in each paper. */
  headings: Partial<Record<SectionRole, Phrases>> | undefined;
  /** Those of them that may stand before a colon and other words: `Introduction: what ships need`. */
  partedHeadings: Phrases | undefined;
  /** What ends no sentence. English has its say in all languages, since papers name works and persons in it. */
  sentences: Partial<SentenceEnds> | undefined;
  /** What phrases tell of a sentence; else English ones are looked for, and where none is found other signs decide. */
  cues: Cues | undefined;
  /** What tells what a section does in a talk; headings of all languages are known, cues of a language without are English. */
  story: StoryPhrases | undefined;
  /** How its sentences are shortened; else brackets and citations are all that goes. */
  shortening: Shortening | undefined;
  /** How many, how sure and which way, in its words; else digits and names are all that can be compared. */
  facts: Facts | undefined;
  /** Words that say nothing about what a text is about: articles, pronouns, prepositions, auxiliaries; else English. */
  stopWords: ReadonlySet<string> | undefined;
  /** What a quotation mark and what follows it mean in LaTeX, as babel has it; else they are text. */
  shorthands: { pattern: RegExp; prints: Readonly<Record<string, string>> } | undefined;
  /** Whose ideographs and quotation marks its text is drawn with; else Chinese ideographs and Latin marks. */
  ideographs: "Chinese" | "Traditional Chinese" | "Japanese" | "Korean" | undefined;
}

/** What is numbered in papers. */
type Numbered = "algorithm" | "appendix" | "chapter" | "equation" | "figure" | "listing" | "part" | "section" | "table";

export interface DraftWords {
  /** Around titles. */
  quotes: readonly [open: string, close: string];
  /** Between the last two of several, with its spaces. */
  and: string;
  etAl: (first: string) => string;
  kinds: Record<Numbered, string>;
  /** Several of a kind, also of one that the paper names itself: `Theorem`. */
  plural: (kind: string) => string;
  /** Above a sentence that is said whole, where the paper has no heading for it. */
  inShort: string;
  /** The abstract, as a place. */
  abstract: string;
  /** A figure or table that the paper does not name. */
  unnamed: { figure: string; table: string };
  equation: (number: string) => string;
  /** A figure of several pictures, from the second: what it is called, and which picture. */
  part: (called: string, number: number) => string;
  /** What a slide has of a table: how many of its rows and columns, where that is not all of them. */
  cut: (rows: readonly [shown: number, all: number], columns: readonly [shown: number, all: number]) => string;
  /** Where a point stands in its paper: a section, and which of its sentences. */
  sentence: (place: string, number: number) => string;
}

export interface StoryPhrases {
  /** Headings that say it, besides those of `Language.headings`. */
  headings: Partial<Record<StoryRole, Phrases>>;
  /** Words of other headings that do. */
  words: Partial<Record<StoryRole, Phrases>>;
  /** What parts a heading into pieces, of which the first names the thing: `Results of …`, `Results and …`. */
  joins: RegExp;
  /** What the sentences of such a section say more often than those of others. */
  cues: Partial<Record<StoryRole, Phrases>> | undefined;
  /** What text calls figures, tables and formulas, before a number: `Figs.`; a dot behind may be left out. */
  names: Record<NamedKind, Phrases>;
  /** Phrases that tell of a sentence where it belongs, besides the parts; else English. */
  telling: Telling | undefined;
  /** Words that point to one of them, or say what kind of thing it is, and so say nothing of what it shows. */
  pointing: Phrases | undefined;
  /** How the symbols of a formula are told behind it: `where $x$ is the length`. */
  symbols: SymbolPhrases | undefined;
}

export interface SymbolPhrases {
  /** What such a sentence begins with. */
  where: Phrases;
  /** What stands between a symbol and its meaning. */
  means: Phrases;
  /** Articles, which are enough from the second symbol on: `and $y$ the width`. */
  articles: Phrases;
  /** What goes on with a verb rather than with a meaning: `is drawn from`. */
  others: Phrases;
}

export interface Telling {
  /** Behind its name, by which a sentence says what something is: `Quay is`. */
  defines: Phrases;
  /** What of it is told instead, before its name: `The purpose of Quay is`. */
  purposes: Phrases;
  /** By which authors give it, before its name: `We present Quay, a library …`. */
  introduces: Phrases;
  /** Open a sentence that says what the text will tell, and nothing of it: `We then describe the`. */
  announces: Phrases;
  /** What was done with things, step by step: `were added`. */
  procedure: Phrases;
  /** What is named of things that come one after the other: `three stages`. */
  stages: Phrases;
  /** With what values something was run. */
  settings: Phrases;
  /** How a program came to be, where it runs and how it is kept, rather than what it does. */
  housekeeping: Phrases;
  /** What authors did, rather than what they found: `we described`. */
  done: Phrases;
  /** What others did or made. */
  others: Phrases;
  /** That many are busy with a matter, more and more of them. */
  trends: Phrases;
  /** What others left open, in a sentence about them. */
  gaps: Phrases;
  /** What is still to be done, which nobody found. */
  future: Phrases;
  /** With what a sentence begins that takes back some of the one before it: `However`. */
  contrasts: Phrases;
  /** By which authors praise what they did: `paves the way`. */
  praise: Phrases;
  /** By which authors speak of their own work. */
  own: Phrases;
  /** Behind these an introduction tells what its authors found: `We report here that`. */
  turns: Phrases;
  /** By which text counts: what opens the first of several sentences, and what opens each of the others. */
  firsts: Phrases;
  nexts: Phrases;
  /** By which acknowledgements thank, and say who paid. */
  thanks: Phrases;
  funding: Phrases;
}

/** What text refers to by a number, and a talk shows. */
export type NamedKind = "figure" | "table" | "equation";

export interface SentenceEnds {
  /** Words with a dot that end no sentence, without that dot; they are followed by what they shorten. */
  abbreviations: readonly string[];
  /** Of those that often end a sentence, too: it goes on only in lower case, with a number or a bracket. */
  open: readonly string[];
  /** Names follow these, when they are written with a capital; in lower case some are units. */
  titles: readonly string[];
  /** A number with a dot stands before them: `3. März`. */
  months: Phrases;
  /** A letter behind these names something, and not a person: `vitamin D.` */
  lettered: Phrases;
  /** Stop words that are somebody's name as well. */
  names: readonly string[];
}

/**
 * Phrases that tell what a sentence does in a paper (the cue method of Edmundson, 1969; the English ones after Teufel and
 * Moens, 2002), and what a heading, a list or a citation needs around it.
 */
export interface Cues {
  /** What follows from it. */
  result: Phrases;
  /** Talk about the text itself, and examples; also what words begin with. */
  aside: Phrases;
  /** The same at the start of a sentence, with its capital: such a sentence says nothing on a slide. */
  ofText: Phrases;
  /** What a sentence begins with that leans on the one before it. */
  anaphora: Phrases;
  /** What may be dropped at the start of a sentence that stands alone; what is left is a sentence. */
  connectives: Phrases;
  /** Behind such a connective and its comma it stays: `First, second and third …` */
  ordinals: Phrases;
  /** Words by which authors announce principles. */
  principles: Phrases;
  /** What a principle tells somebody to do. */
  imperatives: Phrases;
  /** Words behind which a citation stands for the work itself: `presented in [3]`, `following [3]`. */
  governing: Phrases;
  /** Those of them behind which authors may be named in its place: `as in Holm et al.` */
  naming: Phrases;
  /** What somebody who is cited does: `[3] showed`. */
  reporting: Phrases;
  /** What goes on with the words before a citation rather than with the citation. */
  linking: Phrases;
  /** Verbs and the like that join the parts of a heading without naming anything. */
  joins: ReadonlySet<string>;
  /** What holds together two words of a name: `ropes and quays`. */
  conjunctions: Phrases;
}
