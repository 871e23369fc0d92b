import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { roleOf } from "../../languages/roles.ts";
import type { List, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { type Candidate, type CandidateOptions, near, partOf, type Read } from "./candidate.ts";
import { listShowing } from "./evidence.ts";
import { overlapOf, stemsOf } from "./likeness.ts";
import { asMessage, headingLine, type Line, listLines, listSaid } from "./lines.ts";
import type { StoryRole } from "./roles.ts";
import { explainEquations } from "./symbols.ts";
import { FITNESS, WORDS, WORTH } from "./weights.ts";

/** All slides that a paper could have: one for each line that says something, and for each thing that can be shown. */
export function listCandidates(sections: readonly ManuscriptSection[], options: CandidateOptions): Candidate[] {
  const lines = sections.map((section) => listLines(section, options));
  const isBare = lines.every((own) => own.every(({ isLed }) => isLed));
  const read = sections.map((section, index) => {
    const own = (isBare ? listSaid(section, options) : lines[index]) ?? [];
    return readSection(section, index, stepsLast(own, options.roles.get(section), options), options);
  });
  const all = read.flatMap((each) => {
    const showing = listShowing(each, read, options);
    // What an author printed in bold says what the section says, and above it stands what leads to it.
    const leads = showing.find(({ evidence, items }) => evidence?.type === "list" && items?.[0]?.sentence.number === 0);
    const texts = listTexts(each, options).filter(({ message }) => message !== leads?.message);
    return [...texts, ...showing];
  });
  const front = options.front.map((text) => new Set(termsOf(text, options.language)));
  return all.map((candidate) => ({ ...candidate, factor: candidate.factor * sumsUp(candidate, front, options) }));
}

/** Where something was found, what was done for it counts less: `We run all tests at sea`. */
function stepsLast(lines: readonly Line[], role: StoryRole | undefined, { language }: CandidateOptions): Line[] {
  const { cues, telling } = language;
  const isStep = ({ sentence: { text } }: Line) =>
    says(text, telling.done, "within") && !says(text, cues.result, "within") && !/\d/.test(text);
  const isFound = role === "results" || role === "discussion";
  return lines.map((line) => (isFound && isStep(line) ? { ...line, factor: line.factor * FITNESS.procedure } : line));
}

/** What abstract and conclusion say, too, is what the paper is about. */
function sumsUp({ message, section }: Candidate, front: readonly Set<string>[], options: CandidateOptions): number {
  if (section === options.abstract) return 1;
  const own = stemsOf(message, options.language);
  return 1 + FITNESS.front * Math.max(0, ...front.map((said) => overlapOf(own, said)));
}

/** More passages and sentences than a section has. */
const MANY = 10_000;

function readSection(
  section: ManuscriptSection,
  index: number,
  lines: readonly Line[],
  options: CandidateOptions,
): Read {
  const starts: number[] = [];
  let paragraphs = 0;
  for (const passage of section.content) {
    starts.push(paragraphs);
    paragraphs += countParagraphs(passage);
  }
  return {
    section,
    role: options.roles.get(section) ?? "method",
    lines,
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
  const isTitle = options.title === text;
  const isClaim =
    !isTitle &&
    !text.includes(":") &&
    words >= CLAIM &&
    words <= WORDS.message &&
    roleOf(text) === undefined &&
    standsAlone(`${text}.`, options.language);
  return isClaim ? { ...line, factor: 1 } : undefined;
}

/** Words that a heading has at least that is a sentence. */
const CLAIM = 5;

/** A slide for each line of running text. */
function listTexts({ section, role, lines, claim, orderOf, passageOf }: Read, options: CandidateOptions): Candidate[] {
  const texts = lines
    .filter(
      (line) =>
        !line.isLed && !line.sentence.isItem && !(section === options.abstract && isFinding(line, lines, options)),
    )
    .flatMap((line) => asMessage(line, options) ?? [])
    .map((message) => {
      const part = partIn(message, role, options);
      const order = orderOf(passageOf(message), message.sentence.number);
      const isFront = section === options.abstract ? FITNESS.abstract : 1;
      const factor = fitnessOf(message, part, options.language) * isFront;
      // What is given is said by itself, not as a detail of the problem; and no detail of the problem supports it.
      const beside = near(lines, message, options.language);
      const same = beside.filter((line) => partIn(line, role, options) === part);
      const behind = beside.filter(({ sentence }) => sentence.number > message.sentence.number);
      const around = part === "idea" ? beside.filter((line) => same.includes(line) || behind.includes(line)) : same;
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

/** What an abstract says at its end is what was found: a talk does not begin with it. */
const isFinding = (line: Line, lines: readonly Line[], { language }: Pick<CandidateOptions, "language">) =>
  lines.indexOf(line) >= lines.length / 2 && !says(line.sentence.text, language.storyCues.idea, "within");

/** Whether a sentence says what the thing of the title is: `Quay is a library …`. */
function isDefinition({ short }: Line, { name, language }: Pick<CandidateOptions, "name" | "language">): boolean {
  if (name === undefined) return false;
  const at = short.text.indexOf(name);
  // `Quay is`, `The Quay library offers`
  const behind = at >= 0 && at <= ARTICLE ? short.text.slice(at + name.length) : "";
  const rest = /^[\s(]/.test(behind) ? behind.trimStart() : "";
  return (
    says(rest, language.telling.defines, "start") || says(rest.replace(/^\S+ /, ""), language.telling.defines, "start")
  );
}

/** Signs that may stand before a name: `The `. */
const ARTICLE = 4;

/**
 * How well a sentence carries a slide of its part (cue phrases; Edmundson, 1969): a problem says what is hard, a result what
 * was found; and a paragraph says first what it is about.
 */
function fitnessOf({ sentence, short }: Line, part: StoryRole, { cues, storyCues, telling }: ResolvedLanguage): number {
  const { text } = sentence;
  let factor = sentence.indexInParagraph === 0 ? FITNESS.opens : 1;
  if (says(text, cues.aside, "stem")) factor *= FITNESS.aside;
  if (says(text, storyCues[part], "within")) factor *= FITNESS.cue;
  if (/\d/.test(text)) factor *= FITNESS.numbers[part] ?? 1;
  const isMethod = part === "method" || part === "data";
  if (isMethod && says(text, telling.procedure, "within")) factor *= FITNESS.procedure;
  // Among results, how they were got is a setting.
  const isFound = says(text, cues.result, "within") || /\d/.test(text);
  if (!isMethod && part !== "idea" && says(text, telling.done, "within") && !isFound) factor *= FITNESS.procedure;
  // It tells what others did.
  if (/^(?:In )?(?:\u{2046}|\S+ et al|\p{Lu}\S+ and \p{Lu}\S+ \u{2046})/u.test(text)) factor *= FITNESS.others;
  // What is in brackets or quotation marks is an example.
  if (/[("“]\p{L}[^)"”]*[\s,]\p{L}/u.test(short.text)) factor *= FITNESS.example;
  return factor;
}
