import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { roleOf } from "../../languages/roles.ts";
import type { List, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { type Candidate, type CandidateOptions, near, partOf, type Read } from "./candidate.ts";
import { listShowing } from "./evidence.ts";
import { headingLine, type Line, listLines } from "./lines.ts";
import type { StoryRole } from "./roles.ts";
import { explainEquations } from "./symbols.ts";
import { FITNESS, WORDS, WORTH } from "./weights.ts";

/** All slides that a paper could have: one for each line that says something, and for each thing that can be shown. */
export function listCandidates(sections: readonly ManuscriptSection[], options: CandidateOptions): Candidate[] {
  const read = sections.map((section, index) => readSection(section, index, options));
  return read.flatMap((each) => [...listTexts(each, options), ...listShowing(each, read, options)]);
}

/** More passages and sentences than a section has. */
const MANY = 10_000;

function readSection(section: ManuscriptSection, index: number, options: CandidateOptions): Read {
  const starts: number[] = [];
  let paragraphs = 0;
  for (const passage of section.content) {
    starts.push(paragraphs);
    paragraphs += countParagraphs(passage);
  }
  return {
    section,
    role: options.roles.get(section) ?? "method",
    lines: listLines(section, options),
    claim: claimOf(section, options),
    explained: explainEquations(section.content, options.language),
    orderOf: (passage, sentence = 0) => (index * MANY + passage) * MANY + sentence,
    passageOf: ({ sentence }) => starts.findLastIndex((start) => start <= sentence.paragraph),
  };
}

/** Paragraphs that a passage has, as sentences count them. */
function countParagraphs(passage: Passage): number {
  if (passage.type === "paragraph") return 1;
  if (passage.type !== "list") return 0;
  const count = (items: List["items"]): number =>
    items.reduce((sum, item) => sum + item.text.length + count(item.items), 0);
  return count(passage.items);
}

/** A heading that says something by itself is its author's own message. */
function claimOf(section: ManuscriptSection, options: CandidateOptions): Line | undefined {
  const line = headingLine(section, options);
  const { text, words } = line.short;
  const isClaim =
    words >= CLAIM && words <= WORDS.message && roleOf(text) === undefined && standsAlone(`${text}.`, options.language);
  return isClaim ? { ...line, factor: 1 } : undefined;
}

/** Words that a heading has at least that is a sentence. */
const CLAIM = 5;

/** A slide for each line of running text. */
function listTexts({ section, role, lines, claim, orderOf, passageOf }: Read, options: CandidateOptions): Candidate[] {
  const texts = lines
    .filter((line) => !line.sentence.isItem && !(section === options.abstract && isFinding(line, lines, options)))
    .map((message) => {
      const part = partIn(message, role, options);
      const order = orderOf(passageOf(message), message.sentence.number);
      const isFront = section === options.abstract ? FITNESS.abstract : 1;
      const factor = fitnessOf(message, part, options.language) * isFront;
      // What is given is said by itself, not as a detail of the problem; and no detail of the problem supports it.
      const beside = near(lines, message);
      const same = beside.filter((line) => partIn(line, role, options) === part);
      const behind = beside.filter(({ sentence }) => sentence.number > message.sentence.number);
      const around = same.length > 0 || part !== "idea" ? same : behind;
      return { section, role: part, order, message, around, factor: factor * partWorth(message, options) };
    });
  if (!claim || lines.length === 0) return texts;
  const around = lines.filter(({ sentence }) => !sentence.isItem);
  return [{ section, role, order: orderOf(0), message: claim, around, factor: FITNESS.claim }, ...texts];
}

/** The part of a sentence: what the thing of the title is, is the idea. */
const partIn = (line: Line, role: StoryRole, options: CandidateOptions): StoryRole =>
  isDefinition(line, options) ? "idea" : partOf(line, role, options.language);

const partWorth = (line: Line, options: CandidateOptions) =>
  isDefinition(line, options) ? WORTH.definition : WORTH.text;

/** What an abstract says at its end is what was found: that is to be remembered, and stands nowhere before. */
export const isFinding = (line: Line, lines: readonly Line[], { language }: Pick<CandidateOptions, "language">) =>
  lines.indexOf(line) >= lines.length / 2 && !says(line.sentence.text, language.storyCues.idea, "within");

/** Whether a sentence says what the thing of the title is: `Quay is a library …`. */
const isDefinition = ({ short }: Line, { name, language }: Pick<CandidateOptions, "name" | "language">) =>
  name !== undefined &&
  short.text.startsWith(name) &&
  says(short.text.slice(name.length).trimStart(), language.telling.defines, "start");

/**
 * How well a sentence carries a slide of its part (cue phrases; Edmundson, 1969): a problem says what is hard, a result what
 * was found; and a paragraph says first what it is about.
 */
function fitnessOf({ sentence }: Line, part: StoryRole, { cues, storyCues }: ResolvedLanguage): number {
  const { text } = sentence;
  let factor = sentence.indexInParagraph === 0 ? FITNESS.opens : 1;
  if (says(text, cues.aside, "stem")) factor *= FITNESS.aside;
  if (says(text, storyCues[part], "within")) factor *= FITNESS.cue;
  if (/\d/.test(text)) factor *= FITNESS.numbers[part] ?? 1;
  return factor;
}
