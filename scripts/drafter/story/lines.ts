import { says } from "../../languages/phrases.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { isNamedWorks } from "../../text/named-works.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { isUsable } from "../sentences/is-usable.ts";
import type { Shortened } from "../shorten/shortenings.ts";
import { partsOfAbstract } from "./abstract-parts.ts";
import type { Said, TermModel, Terms } from "./expected-terms.ts";
import { hasFigures } from "./figures-in.ts";
import { lineFitness } from "./line-fitness.ts";
import { definesThing } from "./name-of-thing.ts";
import { givesOwn, pointsToOwn } from "./points-to-own.ts";
import { hasLooseSigns, isReadable } from "./readable.ts";
import { partsOf, shorteningsOf, standingIn, tellsFound, type WayOptions, waysOf } from "./ways.ts";
import { BREVITY, LINE_FITNESS, TITLE, WORDS, WORTH } from "./weights.ts";

/** A sentence as a slide can have it. */
export interface Line {
  sentence: Sentence;
  section: ManuscriptSection;
  short: Shortened;
  terms: Terms;
  /** What it is worth beside its words, less where it is there for want of a better one. */
  factor: number;
  /** Whether it can only be read right behind the sentence before it: `This makes them light`. */
  isLed: boolean;
  /** Whether it is too long to stand but in two parts, one below the other. */
  isParted?: boolean;
}

export interface LineOptions extends WayOptions {
  model: TermModel;
  /** Whether sentences stay whole: on demand, and in languages whose rules are not known. */
  isWhole: boolean;
  /** Stands for the abstract: before its first sentence there is none to which that could point. */
  abstract?: ManuscriptSection;
  /** See {@link centralityIn}. */
  centrality?: (sentence: Sentence) => number;
  /** Words that a line may have where it can't be said in fewer; as many as a slide bears if left out. */
  longest?: number;
}

/**
 * What a line adds to what is said already, for its length.
 *
 * @param brevity how much less a line may say for being shorter: its worth goes by this power of its words
 */
export const worthOf = (
  { terms, short, factor }: Line,
  model: TermModel,
  said: Said,
  brevity: number = BREVITY.line,
): number => (factor * model.gainOf(terms, said)) / short.words ** brevity;

/**
 * The lines that a section has to give: short ones, and longer ones which are worth less; where it has neither, what is
 * there at all.
 */
export function listLines(section: ManuscriptSection, options: LineOptions): Line[] {
  const sentences = listSentences(section.content, options.language);
  const usable = sentences.filter((sentence) => isUsable(sentence, options.language, options.name));
  const shortest = options.isWhole ? WORDS.whole : WORDS.line;
  for (const most of [Math.max(shortest, options.longest ?? WORDS.long), WORDS.whole]) {
    const lines = usable.flatMap((sentence): Line[] => {
      // What was measured is worth many words, where a paper has few.
      const longest = most === WORDS.remembered && !/\d/.test(sentence.text) ? WORDS.scarce : most;
      const short =
        toLine(sentence, section, options, shortest, BREVITY.way, !sentence.isItem) ??
        toLed(sentence, section, options, shortest);
      const long = short ?? toLine(sentence, section, options, longest) ?? toLed(sentence, section, options, longest);
      const factor =
        (options.centrality?.(sentence) ?? 1) *
        (short ? 1 : isMeasured(sentence, options) ? WORTH.measured : WORTH.long);
      return long ? [{ ...long, factor: long.factor * factor }] : [];
    });
    if (lines.length > 0) return lines;
  }
  return [];
}

/** Whether a sentence says what was found, in numbers. */
const isMeasured = ({ text }: Sentence, { language }: LineOptions): boolean =>
  hasFigures(text) && says(text, language.cues.result, "within");

/** The sentence of a line as the title of a slide, which has no parts. */
export function asMessage(
  line: Line,
  options: LineOptions,
  most: number = Math.min(options.longest ?? WORDS.long, WORDS.scarce),
): Line | undefined {
  if (!line.isParted && line.short.words <= Math.max(most, WORDS.message)) return line;
  const { sentence, section } = line;
  const message = toLine(sentence, section, options, WORDS.line) ?? toLine(sentence, section, options, most);
  return message && message.short.words > WORDS.line ? { ...message, factor: WORTH.lack } : message;
}

/** A title as it has room in two lines, in as many of its words as that takes, if it can be said so. */
export function asTitle(line: Line, options: LineOptions): Line {
  const fits = (each: Line | undefined) => each !== undefined && each.short.text.length <= TITLE.lines;
  if (fits(line) || line.sentence.number === 0 || options.isWhole) return line;
  for (let most = line.short.words - 1; most >= SHORTEST_TITLE; most--) {
    const shorter = toLine(line.sentence, line.section, options, most);
    if (!shorter) break;
    if (fits(shorter)) return { ...shorter, factor: Math.min(line.factor, shorter.factor) };
    most = Math.min(most, shorter.short.words);
  }
  return line;
}

/** Words below which a title says too little of its sentence. */
const SHORTEST_TITLE = 7;

/**
 * A title with what its sentence goes on with, where that has room: a title says more than a point, and a way that is good for its few
 * words says too little (`Flocks varied in size [, with fewest birds in spring]`).
 */
export function asFuller(line: Line, options: LineOptions): Line {
  if (line.sentence.number === 0 || options.isWhole || line.isLed || isName(line)) return line;
  const fuller = toLine(line.sentence, line.section, options, WORDS.message, BREVITY.message);
  if (!fuller || fuller.short.text.length > TITLE.lines || isName(fuller)) return line;
  const short = line.short.text.replace(/[.?!]$/, "");
  const more = fuller.short.text.startsWith(short) ? fuller.short.text.slice(short.length) : "";
  // Brackets, what stands before and another half are no more of it.
  return /^[ ,:]/.test(more) && !/\(|^,? and /.test(more) ? fuller : line;
}

/** What a section says that can be remembered by itself: it may be longer than a point. */
export function listMemorable(
  section: ManuscriptSection,
  options: LineOptions,
  most: number = WORDS.remembered,
): Line[] {
  const sentences = listSentences(section.content, options.language);
  return sentences.flatMap((sentence) => {
    if (!isUsable(sentence, options.language, options.name)) return [];
    return toLine(sentence, section, options, most, BREVITY.remembered) ?? [];
  });
}

/** Whether a line is the name of what somebody made, without who made it: it can stand above others, not among them. */
export const isName = ({ short }: Line) => short.removed.at(-1)?.kind === "noun phrase";

/** What a section says at all, for a paper that has no line that can stand alone. */
export function listSaid(section: ManuscriptSection, options: LineOptions): Line[] {
  const { model, language } = options;
  return listSentences(section.content, language).flatMap((sentence) => {
    const [short] = shorteningsOf(sentence, options);
    if (!short || short.words < 3 || short.words > WORDS.whole) return [];
    if (says(sentence.text, language.shortening.statements, "within")) return [];
    return { sentence, section, short, terms: model.read(short.text), factor: WORTH.lack, isLed: false };
  });
}

/**
 * The way of saying a sentence that is worth most for its words.
 *
 * @param most words that it may have
 * @param brevity see {@link worthOf}
 * @returns nothing if none is short enough and stands by itself
 */
export function toLine(
  sentence: Sentence,
  section: ManuscriptSection,
  options: LineOptions,
  most: number,
  brevity: number = BREVITY.way,
  hasParts = false,
): Line | undefined {
  const { isWhole } = options;
  const ways = isWhole ? shorteningsOf(sentence, options).slice(0, 1) : waysOf(sentence, options);
  return bestWay(ways, "alone", sentence, section, options, most, brevity, hasParts && !isWhole);
}

/** The same for a sentence that points to the one before it in its paragraph. */
function toLed(sentence: Sentence, section: ManuscriptSection, options: LineOptions, most: number): Line | undefined {
  // `Quay is a library for this` may open a paragraph: it is what the talk is about.
  const isOpened = sentence.indexInParagraph === 0 && !definesThing(sentence.text, options);
  if (isOpened || sentence.isItem) return undefined;
  const ways = shorteningsOf(sentence, options);
  const { isWhole } = options;
  return bestWay(isWhole ? ways.slice(0, 1) : ways, "led", sentence, section, options, most, BREVITY.way, !isWhole);
}

function bestWay(
  ways: readonly Shortened[],
  standing: "alone" | "led",
  sentence: Sentence,
  section: ManuscriptSection,
  { model, language, abstract, name }: LineOptions,
  most: number,
  brevity: number,
  hasParts: boolean,
): Line | undefined {
  const nothing = model.start();
  // Of the abstract `this method` is the authors' own, which a talk has given before.
  const isOwn =
    section === abstract &&
    (sentence.number === 1 ||
      givesOwn(sentence.text, language) ||
      (pointsToOwn(sentence.text, language) &&
        partsOfAbstract(section.content, language).get(sentence.number) !== "problem"));
  const ideas = language.storyCues.idea;
  const isGiving = says(sentence.text, ideas, "within");
  const isFinding = tellsFound(sentence.text, language);
  // `We find that ropes hold` says as much without the finding.
  const isReport = ({ kind, text }: Shortened["removed"][number]) =>
    (kind === "report" || kind === "brackets") && tellsFound(text, language);
  let best: Line | undefined;
  let highest = 0;
  for (const [at, short] of ways.entries()) {
    if (short.words < WORDS.least || !isReadable(short.inlines) || isUntold(short)) continue;
    const next = ways[at + 1];
    // `In this paper,` says nothing to who hears the talk.
    if (
      next?.removed.length === short.removed.length + 1 &&
      isIdle(next) &&
      standingIn(next, language, name) === standing
    )
      continue;
    const isParted = short.words > most;
    const parts = isParted && hasParts && short.words <= WORDS.parted ? partsOf(short, language) : undefined;
    if (isParted && (parts === undefined || parts.longest > most)) continue;
    const own = standingIn(short, language, name);
    if ((own === "led" && isOwn ? "alone" : own) !== standing) continue;
    const line: Line = {
      ...{ sentence, section, short, terms: model.read(short.text), isLed: standing === "led", isParted },
      factor:
        lineFitness(short.text, language) *
        (isGiving && !says(short.text, ideas, "within") && !short.removed.some(isReport) ? LINE_FITNESS.robbed : 1) *
        (isFinding && !tellsFound(short.text, language) && !short.removed.some(isReport) ? LINE_FITNESS.robbed : 1) *
        (hasLooseSigns(short.inlines) ? LINE_FITNESS.signs : 1),
    };
    // `We present a winch of iron` gives something; `We describe the structure of ropes` does not.
    if (isName(line) && !says(sentence.text, language.storyCues.idea, "within")) continue;
    const worth = worthOf(line, model, nothing, brevity);
    if (worth > highest) [best, highest] = [line, worth];
  }
  return best;
}

/** `a novel kind of rope[, based on hemp]`, `the idea[, namely to pull]`: what it is was all that it said. */
function isUntold({ text, removed }: Shortened): boolean {
  const isNew = /\b(?:a|an|the) (?:key |main )?(?:idea|insight|new|novel)\b[^,;:]*$/.test(text);
  return removed.some(
    ({ kind, text: gone }) =>
      /^,? ?(?:i\.e\.|namely|that is)/.test(gone) || (isNew && /^(?:addition|examples|explanation)$/.test(kind)),
  );
}

/** Whether what went last carries nothing where it stood: a work in brackets is cited by its place in the notes. */
function isIdle({ removed, words }: Shortened): boolean {
  const { kind, text = "" } = removed.at(-1) ?? {};
  const isIdleKind =
    kind === "opener" || kind === "filler" || kind === "report" || (kind === "brackets" && isNamedWorks(text));
  return words >= WORDS.least && isIdleKind;
}

/** A heading as a line, where nothing else says what is shown. */
export function headingLine(
  section: ManuscriptSection,
  { model, titles }: { model: TermModel; titles: ReadonlyMap<ManuscriptSection, Inline[]> },
): Line {
  const inlines = titles.get(section) ?? section.title;
  const text = toWords(inlines);
  return {
    sentence: {
      ...{ inlines, text, number: 0, paragraph: 0, indexInParagraph: 0, ofParagraph: 1 },
      ...{ isItem: false, place: section.place },
    },
    section,
    short: { inlines, text, words: Math.max(1, countWords(text)), cite: [], removed: [] },
    terms: model.read(text),
    factor: WORTH.lack,
    isLed: false,
  };
}

/** The lines that say most together, in the paper's order. */
export function bestLines(lines: readonly Line[], most: number, model: TermModel): Line[] {
  const said = model.start();
  const left = new Set(lines.filter(({ isLed }) => !isLed));
  const chosen = new Set<Line>();
  while (chosen.size < most && left.size > 0) {
    const [first, ...others] = left;
    if (!first) break;
    const best = others.reduce((a, b) => (worthOf(b, model, said) > worthOf(a, model, said) ? b : a), first);
    left.delete(best);
    chosen.add(best);
    model.say(best.terms, said);
  }
  return lines.filter((line) => chosen.has(line));
}
