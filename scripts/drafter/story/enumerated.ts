import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { List } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { shortenings } from "../shorten/shortenings.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { toBare, withCapital } from "../to-point.ts";
import { introductionLine } from "./borrowed-lines.ts";
import { type Candidate, type CandidateOptions, partOf, type Read } from "./candidate.ts";
import { asMessage, headingLine, type Line } from "./lines.ts";
import { readNames } from "./read-names.ts";
import type { StoryRole } from "./roles.ts";
import { trimItem } from "./trim-item.ts";
import { FITNESS, ITEMS, WORTH } from "./weights.ts";

/** Sentences that may stand between two that text counts. */
const BETWEEN = 3;

/**
 * Sentences that text counts (`First, … Second, … Finally, …`), the first of each run with those that follow it.
 */
function listRuns(sentences: readonly Sentence[], { telling }: ResolvedLanguage): Sentence[][] {
  const runs: Sentence[][] = [];
  for (const [at, first] of sentences.entries()) {
    if (first.isItem || !says(first.text, telling.firsts, "start")) continue;
    const run = [first];
    let last = at;
    for (let next = at + 1; next < sentences.length && next - last <= BETWEEN + 1; next++) {
      const sentence = sentences[next] as Sentence;
      if (sentence.isItem || says(sentence.text, telling.firsts, "start")) break;
      if (!says(sentence.text, telling.nexts, "start")) continue;
      run.push(sentence);
      last = next;
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

/** What the text says it will do is its table of contents: `First, we introduce … Last, we discuss …`; not what is new in it. */
function isRoadmap(run: readonly Sentence[], before: Sentence | undefined, { telling, storyCues }: ResolvedLanguage) {
  const isNew = before !== undefined && says(before.text, storyCues.idea, "within");
  return !isNew && run.filter(({ text }) => says(text, telling.done, "within")).length > run.length / 2;
}

/** Where a paper opens it tells what it will do. */
const OPENING: ReadonlySet<StoryRole> = new Set(["problem", "background", "idea"]);

/** The sentences of a section that tell what the text will do, which is nothing to say. */
export function listRoadmap(
  { section, role }: Pick<Read, "section" | "role">,
  language: ResolvedLanguage,
): Set<Sentence> {
  if (!OPENING.has(role)) return new Set();
  const sentences = listSentences(section.content, language);
  const beforeOf = ([first]: readonly Sentence[]) =>
    first && first.indexInParagraph > 0 ? sentences[first.number - 2] : undefined;
  const runs = listRuns(sentences, language);
  return new Set(runs.filter((run) => isRoadmap(run, beforeOf(run), language)).flat());
}

/** A slide for what a section counts in sentences, or within one: what leads to it above, each of it below; whole or not at all. */
export function listEnumerated(read: Read, options: CandidateOptions): Candidate[] {
  const sentences = listSentences(read.section.content, options.language);
  const roadmap = listRoadmap(read, options.language);
  const runs = listRuns(sentences, options.language).flatMap((run): Candidate[] => {
    if (run.some((sentence) => roadmap.has(sentence))) return [];
    const items = run.flatMap((sentence) => itemOf(sentence, read, options) ?? []);
    return items.length < run.length ? [] : toCandidate(leadOf(run, sentences, read, options), items, read, options);
  });
  const inner = sentences.flatMap((sentence): Candidate[] => {
    const parted = sentence.isItem ? undefined : partMarked(sentence, read, options);
    return parted ? toCandidate(parted.lead, parted.items, read, options) : [];
  });
  return [...runs, ...inner];
}

function toCandidate(lead: Line | undefined, items: Line[], read: Read, options: CandidateOptions): Candidate[] {
  const [first] = items;
  const words = items.reduce((sum, { short }) => sum + short.words, 0);
  if (!lead || !first || items.length > ITEMS.most || words > ITEMS.all) return [];
  const list: List = { type: "list", isOrdered: true, items: [], place: first.sentence.place };
  const order = read.orderOf(read.passageOf(first), first.sentence.number);
  const role = partOf(lead, read.role, options.language);
  const factor = WORTH.counted * (lead.sentence.number === 0 ? FITNESS.heading : 1);
  return [{ section: read.section, role, message: lead, evidence: list, order, around: [], items, factor }];
}

/** An item as short as it must be, if it can be read without the text. */
function itemOf(
  sentence: Sentence,
  { section }: Read,
  { model, language, abbreviations }: CandidateOptions,
): Line | undefined {
  const mark = MARKED.exec(sentence.text)?.[0] ?? "";
  const inlines = mark === "" ? sentence.inlines : sliceInlines(sentence.inlines, mark.length, sentence.text.length);
  const found = shortenings(inlines, language, abbreviations).find(
    ({ words, text }) => words <= ITEMS.counted && (mark === "" ? standsAlone(text, language) : words >= ITEMS.marked),
  );
  if (!found) return undefined;
  const marked = { inlines: withCapital(found.inlines), removed: [{ kind: "opener", text: mark }, ...found.removed] };
  const short = mark === "" ? found : { ...found, ...marked, text: toWords(marked.inlines) };
  return { sentence, section, short, terms: model.read(short.text), factor: 1, isLed: false };
}

/** What an item begins with is said above the list: `Another key aspect of it is that …`. */
const MARKED =
  /^(?:one|another|(?:an?|the) (?:additional|final|first|further|last|other|second|third))\b[^,.;:]{0,60}? is (?:that )?/i;

/** What stands right before: `Three things speak for it.`; else the heading, unless that is the paper's title. */
function leadOf(
  [first]: readonly Sentence[],
  sentences: readonly Sentence[],
  read: Read,
  options: CandidateOptions,
): Line | undefined {
  const before = sentences.findLast(({ number }) => number === (first?.number ?? 0) - 1);
  const line = read.lines.find(({ sentence, isLed }) => sentence === before && !isLed);
  const lead =
    (line && asMessage(line, options)) ??
    (before && /:$/.test(before.text.trimEnd()) ? introductionLine(before, read, options) : undefined);
  if (lead) return lead;
  const heading = headingLine(read.section, options);
  return read.section === options.abstract || heading.short.text === options.title ? undefined : heading;
}

/** `(1)`, `(ii)`, `(b)` in their order. */
const MARK = /(?<![\p{L}\d])\(?(\d|[ivx]{1,4}|[a-h])\)\s/gu;
const ORDERS = ["123456789".split(""), "i ii iii iv v vi vii viii ix".split(" "), "abcdefgh".split("")];

/** A sentence that counts its parts: `It gives (1) ropes, (2) chains and (3) quays`. */
function partMarked(
  sentence: Sentence,
  { section }: Read,
  { model, language }: CandidateOptions,
): { lead: Line; items: Line[] } | undefined {
  const marks = [...sentence.text.matchAll(MARK)];
  const order = ORDERS.find((each) => each[0] === marks[0]?.[1]);
  if (!order || marks.length < ITEMS.least || marks.some(([, mark], at) => mark !== order[at])) return undefined;
  // `see Equation (1) or (2)`
  const named = readNames(sentence.text);
  if (marks.some(({ index }) => named.some(({ from, to }) => from <= index && index < to))) return undefined;
  const pieceOf = (from: number, to: number) => toBare(sliceInlines(sentence.inlines, from, to), language);
  const toLine = ({ bare, cite }: ReturnType<typeof pieceOf>, removed: Line["short"]["removed"]): Line => {
    const inlines = withCapital(trimItem(bare));
    const text = toWords(inlines);
    const short = { inlines, text, words: countWords(text), cite, removed };
    return { sentence, section, short, terms: model.read(text), factor: 1, isLed: false };
  };
  const starts = marks.map(({ index, 0: mark }) => index + mark.length);
  const ends = [...marks.slice(1).map(({ index }) => index), sentence.text.length];
  const items = starts.map((from, at) => toLine(pieceOf(from, ends[at] ?? from), []));
  // The whole sentence stands in the notes, once.
  const lead = toLine(pieceOf(0, marks[0]?.index ?? 0), [{ kind: "items", text: "" }]);
  // `the conditions (a) and (b) of the theorem`
  const isNamed = items.slice(0, -1).some(({ short }) => /^(?:and|or|und|oder|et|ou|y|o)$/i.test(short.text));
  const isShort = !isNamed && items.every(({ short }) => short.words > 0 && short.words <= ITEMS.counted);
  return isShort && lead.short.words > 2 && standsAlone(`${lead.short.text}.`, language) ? { lead, items } : undefined;
}
