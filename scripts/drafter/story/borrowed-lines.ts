import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { sliceInlines } from "../../text/slice-inlines.ts";
import { type Shortened, shortenings } from "../shorten/shortenings.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import type { CandidateOptions, Evidence, Read } from "./candidate.ts";
import { type Line, toLine } from "./lines.ts";
import { WORDS, WORTH } from "./weights.ts";

/** The words before a formula or a list, which it goes on with: `The pull is then`. */
export function introductionLine(
  sentence: Sentence,
  { section }: Pick<Read, "section">,
  { model, language, abbreviations }: CandidateOptions,
): Line | undefined {
  const short = shortenings(sentence.inlines, language, abbreviations).findLast(
    // `…, and prove that:` leads to what stands below; without it the rest says something else.
    ({ words, text }) => words <= WORDS.message && (isLeading(text) || !isLeading(sentence.text)),
  );
  // `and where we define`, `the constraints, i.e.`: what is left of a sentence that goes on behind the formula.
  if (
    !short ||
    /^(?:and|for|hence|so|where)\b|\b(?:define|e\.g|get|have|i\.e|let|obtain|set|that|write)\W?$/i.test(
      short.text.trimEnd(),
    )
  )
    return undefined;
  // `these metrics:` stand below, and so does what `are as follows` means.
  const said = short.text
    .replace(/\b(?:the following|these) (?=[^.;]{3,60}[.:]\s*$)/, "the ")
    .replace(/\bcontributions of this (?:article|paper|research|study|work)\b/, "contributions")
    .replace(/\b(?:are|(?:are|can be) (?:listed|summari[sz]ed)) as follows(?=[.:]?\s*$)/, "are several");
  if (!standsAlone(`${said.trimEnd().replace(/[:,;]$/, "")}.`, language)) return undefined;
  return { sentence, section, short, terms: model.read(short.text), factor: 1, isLed: false };
}

const isLeading = (text: string) => /:\s*$/.test(text);

/** Whether a sentence says that a list stands below. */
export const leadsToList = (text: string): boolean =>
  /:\s*$|\b(?:as follows|(?:shown|given|listed) below|the following [^.;:]{3,60})\.?\s*$/.test(text);

/** The name of a figure, what leads to its panels, and the letter of the first of these. */
const PANELS = /^(.{15,150}?)(?:[,:;]| (?:as (?:a )?functions? of|by|for|from|in|of|showing|with)) \(?[aA]\) /u;

/** The first sentence of a caption, where the text says nothing of it; it may be a name alone, but not that of a panel. */
export function captionLine(
  evidence: Evidence,
  { section }: Pick<Read, "section">,
  options: CandidateOptions,
): Line | undefined {
  if (!("caption" in evidence) || evidence.caption.length === 0) return undefined;
  const { place, caption } = evidence;
  const [first] = listSentences([{ type: "paragraph", text: caption, place }], options.language);
  if (!first) return undefined;
  // `Ropes by age, for (A) hemp, (B) oak`: what the panels show together stands before them.
  const [, before = ""] = PANELS.exec(first.text) ?? [];
  const inlines = before === "" ? first.inlines : sliceInlines(first.inlines, 0, before.length);
  const sentence = { ...first, inlines, text: before === "" ? first.text : before, number: 0 };
  const line = toLine(sentence, section, options, WORDS.line);
  if (line) return line;
  const isOnlyBrackets = ({ removed }: Shortened) => removed.every(({ kind }) => kind === "brackets");
  const ways = shortenings(sentence.inlines, options.language, options.abbreviations).filter(isOnlyBrackets);
  const short = ways.find(({ words }) => words <= WORDS.message) ?? ways.find(({ words }) => words <= WORDS.long);
  const isName = short && !/^\(?[a-zA-Z]\)/.test(short.text);
  return isName
    ? { sentence, section, short, terms: options.model.read(short.text), factor: WORTH.lack, isLed: false }
    : undefined;
}
