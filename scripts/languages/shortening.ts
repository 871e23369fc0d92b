import type { Phrases } from "./phrases.ts";

/**
 * What tells how a sentence can be shortened and whether it stands alone. Words that only one rule needs are empty where a
 * language has no certain use of it: in German a comma also stands before a clause that can't go.
 */
export interface Shortening {
  /** What may go at the start, with the comma or the colon behind it: `In this paper,`. */
  openers: Phrases;
  /** A subject before which an opener's comma may be missing: `In this paper we propose …` */
  subjects: Phrases;
  /** What is numbered in a paper: `Figure 3`; what stands before it in an opener, and what it does in a report. */
  places: Phrases;
  placed: Phrases;
  tells: Phrases;
  /** What may go at the start, and a whole sentence is left: `We find that …` */
  reports: Phrases;
  /** Words that carry nothing wherever they stand. */
  fillers: Phrases;
  /** They begin examples or the same in other words: `such as …`, `i.e. …` */
  examples: Phrases;
  /** How many of something there are, or of how many kinds: a sentence that ends in them says nothing without its examples. */
  vague: Phrases;
  /** By which something is said to have parts: what is added to these is another one. */
  composing: Phrases;
  /** They begin something that is added, between commas: `, as well as …` */
  additions: Phrases;
  /** They begin a clause between commas that only adds something: `, which …,` */
  relatives: Phrases;
  /** They begin a clause at the end without which the rest stays true: `because …`; and those that need a comma before. */
  reasons: Phrases;
  asides: Phrases;
  /** They begin a clause or phrase before the main clause without which that stays true: `Although …,` */
  concessions: Phrases;
  /** They begin one that says how: it stays where the main clause says how much. */
  manners: Phrases;
  /** Verbs of doing, behind whose object a purpose may go; and objects that mean nothing without theirs. */
  doing: Phrases;
  purposeful: Phrases;
  /** Participles that tell what a result means rather than what it is: `, suggesting that …` */
  inferences: Phrases;
  /** Words of requirement: what is required is true only for the purpose that stands beside it. */
  requirements: Phrases;
  /** Two words of which neither can go alone: `both … and …` */
  pairs: readonly (readonly [first: Phrases, second: Phrases])[];
  tails: Tails;
  /** What no removed words may have: it limits, denies or measures a claim. */
  negations: Phrases;
  limits: Phrases;
  conditions: Phrases;
  hedges: Phrases;
  comparisons: Phrases;
  quantifiers: Phrases;
  /** Numbers in words, and shares: `half`, `twice`. */
  numerals: Phrases;
  /** Behind these a bracket or a citation is a part of the sentence: `given by (3)`. */
  governors: Phrases;
  /** Somebody who makes, and the making: behind it stands what is made. */
  making: Phrases;
  /** What a sentence begins with that leans on the one before, or says where something is shown. */
  leaning: Phrases;
  /** Those of them that can be read right behind the sentence that they lean on: `This …` */
  led: Phrases;
  /** They point back, before a noun: `these ropes`; but for nouns that name the paper. */
  pointing: Phrases;
  ownNouns: Phrases;
  /** Places of the paper, by words and by numbers. */
  references: Phrases;
  /** What belongs to the paper and not to what it says: funding, contributions, where code is kept. */
  statements: Phrases;
}

/** What tells how much of the end of a sentence can go, since the rest follows from the whole. */
export interface Tails {
  /** Prepositions whose phrases say where, by what or for what something is done; others are part of what is said. */
  adjoining: Phrases;
  /** Verbs that say what something is or has, and others that affirm, besides those of doing. */
  stating: Phrases;
  /** Verbs of which a phrase behind the object is a part: `we compare A with B`. */
  binding: Phrases;
  /** Nouns and attributes that say nothing without what follows them: `a kind of`, `the proposed`. */
  empty: Phrases;
  /** What authors make or describe: what it does holds of the one thing, not of all of its kind. */
  things: Phrases;
  /** What authors have given by then, several: `these advances`. */
  gains: Phrases;
  /** Words of degree, order or difference: what is said is true only as far as the whole says; and beginnings of those of change. */
  degrees: Phrases;
  changes: Phrases;
}

export interface ResolvedShortening extends Shortening {
  /** Whether anything is known but brackets and citations. */
  isKnown: boolean;
}

/** Of a language of which nothing is known. */
export const NO_SHORTENING: Shortening = {
  ...{
    openers: [],
    subjects: [],
    places: [],
    placed: [],
    tells: [],
    reports: [],
    fillers: [],
    examples: [],
    vague: [],
  },
  ...{
    additions: [],
    composing: [],
    relatives: [],
    reasons: [],
    asides: [],
    concessions: [],
    manners: [],
    doing: [],
    purposeful: [],
  },
  tails: { adjoining: [], stating: [], binding: [], empty: [], things: [], gains: [], degrees: [], changes: [] },
  ...{ inferences: [], requirements: [], pairs: [], negations: [], limits: [], conditions: [], hedges: [] },
  ...{
    comparisons: [],
    quantifiers: [],
    numerals: [],
    governors: [],
    making: [],
    leaning: [],
    led: [],
    references: [],
  },
  ...{ pointing: [], ownNouns: [], statements: [] },
};
