import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { countWords } from "../../scripts/manuscript/sentences/count-words.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import { linesOf, type Said } from "./said.ts";
import { mean, median, percentile } from "./statistics.ts";

/**
 * What can be counted on the slides of a talk: how much there is to read, how much of it is frame, and whether titles
 * say something. After what readers of drafts named (words, slides without content, lone formulas), and assertion
 * titles (Garner and Alley, 2013).
 */
export interface Shape {
  slides: number;
  backup: number;
  /** Without what stands around the content. */
  content: number;
  /** Those that are read: without cells of tables and code. */
  wordsASlide: number[];
  wordsAPoint: number[];
  loneFormulas: number;
  messages: number;
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The headings of a paper, as titles are compared with them: its own title is one of them. */
export const headingsOf = (manuscript: Manuscript): Set<string> =>
  new Set(
    [manuscript.title, ...allSections(manuscript).map(({ title }) => title)].map((title) => bare(toWords(title))),
  );

/** Words from which a title can say something; what has fewer is a name. */
const FEWEST = 4;

/**
 * Whether a title is a message: some words that are no heading of the paper, no caption's number and no part of several.
 */
export function isMessage(title: string, headings: ReadonlySet<string>): boolean {
  const words = bare(title.replace(/\s*\(\d+\/\d+\)$/, ""));
  if (words !== bare(title) || headings.has(words) || headings.has(words.replace(/^[\divx]+ (?:\d+ )*/, "")))
    return false;
  return countWords(title) >= FEWEST && !/^(?:figure|fig|table|tab|equation|eq|algorithm|listing) s?\d/.test(words);
}

/** @param headings see {@link headingsOf} */
export function shapeOf(
  { main, backup }: { main: readonly Said[]; backup: readonly Said[] },
  headings: ReadonlySet<string>,
): Shape {
  const content = main.filter(({ hasContent }) => hasContent);
  const words = (texts: readonly string[]) => texts.reduce((sum, text) => sum + countWords(text), 0);
  return {
    slides: main.length,
    backup: backup.filter(({ hasContent }) => hasContent).length,
    content: content.length,
    wordsASlide: content.map((said) => words([said.title, ...linesOf(said), ...said.captions])),
    wordsAPoint: content.flatMap(({ points }) => points.map(countWords)),
    loneFormulas: content.filter(isLoneFormula).length,
    messages: content.filter(({ title, part }) => part === undefined && isMessage(title, headings)).length,
  };
}

/** Nothing but formulas, without a name or what their symbols mean. */
const isLoneFormula = ({ blocks, points, details }: Said) =>
  blocks.length > 0 &&
  points.length + details.length === 0 &&
  blocks.every((block) => block.kind === "equation" && block.equation.name === undefined);

/** The shapes of some talks in numbers, by which name they are told and held to. */
export function sumShapes(shapes: readonly Shape[]): Record<string, number> {
  const points = shapes.flatMap(({ wordsAPoint }) => wordsAPoint);
  const slides = shapes.flatMap(({ wordsASlide }) => wordsASlide);
  const sum = (count: (shape: Shape) => number) => shapes.reduce((total, shape) => total + count(shape), 0);
  const share = (part: (shape: Shape) => number, all: (shape: Shape) => number) =>
    (100 * sum(part)) / Math.max(1, sum(all));
  const counts = shapes.map((shape) => shape.slides);
  return {
    "words a point, median": median(points),
    "words a point, 90th": percentile(points, 0.9),
    "points above 16 words, %": (100 * points.filter((words) => words > 16).length) / Math.max(1, points.length),
    "words a slide, median": median(slides),
    "words a slide, 90th": percentile(slides, 0.9),
    "slides, median": median(counts),
    "slides, 90th": percentile(counts, 0.9),
    "backup slides, mean": mean(shapes.map(({ backup }) => backup)),
    "without content, %": share(
      ({ slides: all, content }) => all - content,
      (shape) => shape.slides,
    ),
    "lone formulas, %": share(
      ({ loneFormulas }) => loneFormulas,
      (shape) => shape.slides,
    ),
    "titles that are messages, %": share(
      ({ messages }) => messages,
      ({ content }) => content,
    ),
  };
}
