import { ENGLISH, type ResolvedLanguage } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import { CITATION } from "../../text/slice-inlines.ts";
import { centroid, cosine, inverseFrequencies, toVector, type Vector } from "./centrality.ts";
import type { Sentence } from "./sentences.ts";
import { termsOf } from "./terms.ts";

/** A section's sentences with what is needed to judge them. */
export interface SectionText {
  title: string;
  sentences: readonly Sentence[];
}

/** What is looked at in a sentence, each from 0 to about 1. */
export interface Features {
  /** How near it is to what the whole paper is about, and to what its section is about (centroid, Radev 2004). */
  paper: number;
  section: number;
  /** How much it shares with title and abstract, and with its heading (title method, Edmundson 1969). */
  abstract: number;
  heading: number;
  /** First of its section, first of its paragraph, last of its section. */
  opens: number;
  opensParagraph: number;
  closes: number;
  contribution: number;
  result: number;
  stress: number;
  number: number;
  item: number;
  /** What speaks against it. */
  aside: number;
  anaphora: number;
  citation: number;
  long: number;
  short: number;
  formula: number;
}

/** Weights of the features, found on pairs of papers and their authors' slides; `docs/points.md` has the measurement. */
export const WEIGHTS: Features = {
  paper: 1.65,
  section: 0.6,
  abstract: 0.8,
  heading: 0.35,
  opens: 0.25,
  opensParagraph: 0.05,
  closes: -0.3,
  contribution: 0.1,
  result: 0.05,
  stress: -0.1,
  number: 0.1,
  item: -0.1,
  aside: -0.2,
  anaphora: -0.22,
  citation: -0.1,
  long: -0.25,
  short: 0,
  formula: -0.2,
};

export interface JudgedSentence extends Sentence {
  vector: Vector;
  features: Features;
  score: number;
}

/**
 * Judges every sentence of a paper by {@link Features}, all of which can be read off the text: where it stands, what
 * it shares with the rest, what phrases it has.
 *
 * @param sections sections in the paper's order, each with the sentences of its own text
 * @param abstract title and abstract
 * @returns the sentences of each section with their scores, in the same order
 */
export function scoreSentences(
  sections: readonly SectionText[],
  abstract: string,
  language = ENGLISH,
  weights: Features = WEIGHTS,
): JudgedSentence[][] {
  const terms = sections.map(({ sentences }) => sentences.map(({ text }) => termsOf(text, language)));
  const idf = inverseFrequencies(terms.flat());
  const vectors = terms.map((section) => section.map((each) => toVector(each, idf)));
  const whole = centroid(vectors.flat());
  const front = toVector(termsOf(abstract, language), idf);
  return sections.map(({ title, sentences }, index) => {
    const own = vectors[index] ?? [];
    const middle = centroid(own);
    const heading = new Set(termsOf(title, language));
    return sentences.map((sentence, at): JudgedSentence => {
      const vector = own[at] ?? new Map();
      const features: Features = {
        paper: cosine(vector, whole),
        section: cosine(vector, middle),
        abstract: cosine(vector, front),
        heading: shareOf(heading, vector),
        ...lookAt(sentence, at === sentences.length - 1, language),
      };
      const score = (Object.keys(features) as (keyof Features)[]).reduce(
        (sum, key) => sum + weights[key] * features[key],
        0,
      );
      return { ...sentence, vector, features, score };
    });
  });
}

function shareOf(terms: ReadonlySet<string>, vector: Vector): number {
  return terms.size === 0 ? 0 : [...terms].filter((term) => vector.has(term)).length / terms.size;
}

const flag = (holds: boolean) => (holds ? 1 : 0);

function lookAt(
  { text, number, indexInParagraph, isItem, inlines }: Sentence,
  isLast: boolean,
  language: ResolvedLanguage,
): Omit<Features, "paper" | "section" | "abstract" | "heading"> {
  const bare = text.slice(findConnective(text, language));
  const { cues } = language;
  const words = countWords(text);
  return {
    opens: flag(number === 1),
    opensParagraph: flag(indexInParagraph === 0),
    closes: flag(isLast),
    contribution: flag(says(text, cues.contribution, "within")),
    result: flag(says(text, cues.result, "within")),
    stress: flag(says(text, cues.stress, "within")),
    number: flag(/\d(?:\.\d+)?\s?%|\b\d{2,}(?:[.,]\d+)?\b|\b\d+\.\d+\b/.test(text)),
    item: flag(isItem),
    aside: flag(says(text, cues.aside, "stem")),
    anaphora: flag(says(bare, cues.anaphora, "start")),
    citation: flag(text.includes(CITATION)),
    long: Math.min(1, Math.max(0, words - 24) / 24),
    short: Math.min(1, Math.max(0, 8 - words) / 6),
    formula: Math.min(1, inlines.filter(({ type }) => type === "inlineMath").length / 3),
  };
}

/**
 * Finds a connective at the start of a sentence that can do without: `However, it fails`.
 *
 * @returns how many characters it has, with its comma and space; 0 when there is none
 */
export function findConnective(text: string, { cues } = ENGLISH): number {
  const length = patternOf(cues.connectives, "connective").exec(text)?.[0].length ?? 0;
  return says(text.slice(length), cues.ordinals, "start") ? 0 : length;
}

/** Words between spaces; of scripts without spaces, two characters count as one. */
export function countWords(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const runs = text.match(/[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu) ?? [];
  const spaced = runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  return spaced + Math.ceil(dense / 2);
}
