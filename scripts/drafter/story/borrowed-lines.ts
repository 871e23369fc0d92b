import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { countWords } from "../sentences/count-words.ts";
import { listSentences, type Sentence } from "../sentences/sentences.ts";
import { type Shortened, shortenings } from "../shorten/shortenings.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { withCapital } from "../to-point.ts";
import type { CandidateOptions, Evidence, Read } from "./candidate.ts";
import { type Line, toLine } from "./lines.ts";
import { WORDS, WORTH } from "./weights.ts";

/** The words before a formula or a list, which it goes on with: `The pull is then`. */
export function introductionLine(
  sentence: Sentence,
  { section }: Pick<Read, "section">,
  { model, language }: CandidateOptions,
): Line | undefined {
  const short = shortenings(sentence.inlines, language).findLast(({ words }) => words <= WORDS.message);
  // `and where we define`, `the constraints, i.e.`: what is left of a sentence that goes on behind the formula.
  if (
    !short ||
    /^(?:and|for|hence|so|where)\b|\b(?:define|e\.g|get|have|i\.e|let|obtain|set|that|write)\W?$/i.test(
      short.text.trimEnd(),
    )
  )
    return undefined;
  if (!standsAlone(`${short.text.trimEnd().replace(/[:,;]$/, "")}.`, language)) return undefined;
  return { sentence, section, short, terms: model.read(short.text), factor: 1, isLed: false };
}

/** The first sentence of a caption, where the text says nothing of it; it may be a name alone, but not that of a panel. */
export function captionLine(
  evidence: Evidence,
  { section }: Pick<Read, "section">,
  options: CandidateOptions,
): Line | undefined {
  if (!("caption" in evidence) || evidence.caption.length === 0) return undefined;
  const { place, caption } = evidence;
  const text = withoutPanels(caption);
  const [first] = listSentences([{ type: "paragraph", text, place }], options.language);
  if (!first) return undefined;
  const sentence = { ...first, number: 0 };
  const line = toLine(sentence, section, options, WORDS.line);
  if (line) return line;
  const [whole, ...others] = shortenings(sentence.inlines, options.language);
  const short = [whole, ...others, whole && firstWords(whole)].find((way) => way && way.words <= WORDS.message);
  return short
    ? { sentence, section, short, terms: options.model.read(short.text), factor: WORTH.lack, isLed: false }
    : undefined;
}

/** What a long caption says first: up to a mark at which it can end. */
function firstWords(whole: Shortened): Shortened | undefined {
  const end = [...whole.text.matchAll(/[,;:]?\s(?=\()|[,;:]\s/gu)].find(({ index }) => index >= LEAST_CAPTION)?.index;
  if (end === undefined) return undefined;
  const inlines = sliceInlines(whole.inlines, 0, end);
  const text = toWords(inlines);
  return {
    ...whole,
    inlines,
    text,
    words: countWords(text),
    removed: [{ kind: "caption", text: whole.text.slice(end) }],
  };
}

/** A caption without the mark of its first panel, and up to the next: `(a) Old ropes. (b) New ones.` */
function withoutPanels(caption: readonly Inline[]): Inline[] {
  const words = toWords(caption);
  const from = /^\s*\(?[aA]\)[,:]?\s*/u.exec(words)?.[0].length ?? 0;
  const at = words.slice(from).search(/[,;:]?\s(?:and\s)?\(?[a-cA-C]\)\s/u);
  const to = at < LEAST_CAPTION ? words.length : from + words.slice(from, from + at).replace(HANGING, "").length;
  return from === 0 && to === words.length ? [...caption] : withCapital(sliceInlines(caption, from, to));
}

/** Signs before a panel's mark, from which on they name something. */
const LEAST_CAPTION = 15;
/** Words that ask for what comes behind them. */
const HANGING = /(?:\s(?:a|and|as|at|by|for|from|function|in|of|on|or|showing|shows|the|to|versus|vs\.?|with))+$/iu;
