import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Figure, Table } from "../../manuscript/manuscript.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { toWords } from "../../text/slice-inlines.ts";
import type { Candidate, CandidateOptions, Read } from "./candidate.ts";
import { isFree } from "./evidence.ts";
import { asMessage, isName, type Line } from "./lines.ts";
import type { Mention } from "./mentions.ts";
import type { StoryRole } from "./roles.ts";
import { HOME, MENTIONED, SHOWN, WORDS, WORTH } from "./weights.ts";

/** Parts in which what was found may be told. */
export const FOUND: ReadonlySet<StoryRole> = new Set(["results", "discussion", "limits"]);

/** A figure or table of what was found, with the words of its caption and of what the text says of it. */
interface Shown {
  evidence: Figure | Table;
  /** The section in which it stands. */
  read: Read;
  /** Which passage of it. */
  at: number;
  mentions: readonly Mention[];
  terms: ReadonlySet<string>;
}

/** The figures and tables in which a paper shows what it found. */
export function listShown(all: readonly Read[], { mentions, isShown, language }: CandidateOptions): Shown[] {
  return all.flatMap((read) =>
    read.section.content.flatMap((passage, at): Shown[] => {
      if ((passage.type !== "figure" && passage.type !== "table") || !isShown(passage)) return [];
      const own = mentions.get(passage) ?? [];
      const isFound =
        FOUND.has(read.role) ||
        own.some(({ section }) => all.some((each) => each.section === section && FOUND.has(each.role)));
      const texts = [toWords(passage.caption), ...own.map(({ sentence }) => sentence.text)];
      return isFound
        ? [
            {
              evidence: passage,
              read,
              at,
              mentions: own,
              terms: new Set(texts.flatMap((text) => termsOf(text, language))),
            },
          ]
        : [];
    }),
  );
}

/**
 * How much of what a sentence says some words have.
 *
 * @returns for a set of stems, the share of those of the sentence, each weighed
 */
export function sharesOf(
  text: string,
  weigh: CandidateOptions["weigh"],
  language: ResolvedLanguage,
): (terms: ReadonlySet<string>) => number {
  const own = [...new Set(termsOf(text, language))].map((term) => [term, weigh(term)] as const);
  const whole = own.reduce((sum, [, weight]) => sum + weight, 0);
  return (terms) =>
    own.reduce((sum, [term, weight]) => sum + (terms.has(term) ? weight : 0), 0) / Math.max(whole, Number.EPSILON);
}

/**
 * What the abstract says was found above the figures and tables that show it: those to which the paper refers where it tells more
 * of it, and the one of which it tells in most of these words.
 *
 * @param home where the paper tells more of it, if anywhere
 * @param factor what its slide of words is worth
 */
export function showFound(
  line: Line,
  home: { sentence: Sentence; read: Read } | undefined,
  { shown, weigh, all }: { shown: readonly Shown[]; weigh: CandidateOptions["weigh"]; all: readonly Read[] },
  factor: number,
  options: CandidateOptions,
): Candidate[] {
  const message = asMessage(line, options, WORDS.message);
  if (!message) return [];
  const shareIn = sharesOf(line.sentence.text, weigh, options.language);
  const best = shown
    .map((each) => ({ each, share: shareIn(each.terms) }))
    .reduce<{ each?: Shown; share: number }>((a, b) => (b.share > a.share ? b : a), { share: HOME.shown });
  const isHome = ({ section, sentence }: Mention) =>
    section === home?.read.section && Math.abs(sentence.number - home.sentence.number) <= 1;
  const fit = shown.filter((each) => each === best.each || each.mentions.some(isHome));
  return fit.map(({ evidence, read, at, mentions }): Candidate => {
    const role = FOUND.has(read.role) ? read.role : "results";
    const isOf = ({ section, sentence }: Line) =>
      mentions.some(
        (mention) =>
          mention.section === section &&
          mention.sentence.paragraph === sentence.paragraph &&
          sentence.number >= mention.sentence.number,
      );
    const around = all
      .flatMap(({ lines }) => lines)
      .filter((other) => isOf(other) && !other.sentence.isItem && !isName(other) && isFree(other, evidence, options));
    return {
      ...{ section: read.section, role, order: read.orderOf(at), message, evidence, around },
      factor: factor * WORTH[evidence.type] * (SHOWN[role] ?? 1) * (mentions.length > 0 ? MENTIONED : 1),
    };
  });
}
