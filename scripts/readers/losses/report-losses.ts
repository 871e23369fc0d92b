import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { roleOf } from "../../languages/roles.ts";
import { allSections } from "../../manuscript/all-sections.ts";
import type { ListItem, Manuscript, Passage } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import type { Counted, SourceOutline } from "./source-outline.ts";

/** Losses below these are the coarseness of the count. */
const LEAST = { headings: 2, headingShare: 0.2, words: 80, wordShare: 0.08, figures: 2, figureShare: 0.3 };

/** Of a short paper a few words are most of it. */
const SHORT = { words: 20, wordShare: 0.4 };

/**
 * Compares what a reader made of a paper with what stands in its source, counted without it, and says what is missing.
 * A reader that goes wrong does not know it: an environment that swallows the rest, a list of works that takes in the
 * conclusion, marks that nobody thought of.
 *
 * @param outline what the source has, by the crude count for its format
 */
export function reportLosses(source: SourceText, outline: SourceOutline, manuscript: Manuscript): Diagnostic[] {
  return [
    ...reportHeadings(source, outline, manuscript),
    ...reportTexts(source, outline, manuscript),
    ...reportFigures(source, outline, manuscript),
  ];
}

function reportHeadings(source: SourceText, { headings }: SourceOutline, manuscript: Manuscript): Diagnostic[] {
  const own = Map.groupBy(
    allSections(manuscript).map(({ title }) => lettersOf(toWords(title))),
    (title) => title,
  );
  const text = lettersOf(textOf(manuscript));
  const left = new Map([...own].map(([title, all]) => [title, all.length]));
  const lost = headings.filter((heading) => {
    const letters = lettersOf(heading.text);
    const role = roleOf(heading.text.replace(/^[\d.]+\s+/, ""));
    if (letters === "" || role === "abstract" || role === "keywords" || role === "references") return false;
    const more = left.get(letters) ?? 0;
    if (more > 0) left.set(letters, more - 1);
    // A heading may have become the paper's title, or words in bold.
    return more === 0 && lettersOf(toWords(manuscript.title)) !== letters && !text.includes(letters);
  });
  const [first] = lost;
  if (!first || lost.length < LEAST.headings || lost.length < headings.length * LEAST.headingShare) return [];
  return [
    tell(source, first, {
      code: "headings-arrive",
      message: `${lost.length} of its ${headings.length} headings are in no section, this the first`,
    }),
  ];
}

function reportTexts(source: SourceText, { texts }: SourceOutline, manuscript: Manuscript): Diagnostic[] {
  const there = new Set(runsOf(wordsOf(textOf(manuscript))));
  const counted = texts.map((each) => {
    const words = wordsOf(each.text);
    const runs = runsOf(words);
    const found = runs.filter((run) => there.has(run)).length;
    return { each, words: words.length, isLost: runs.length >= 4 && found < runs.length * 0.4 };
  });
  const sum = (all: readonly { words: number }[]) => all.reduce((total, { words }) => total + words, 0);
  const lost = counted.filter(({ isLost }) => isLost);
  const [first] = lost;
  const [all, gone] = [sum(counted), sum(lost)];
  const isSmall = gone < LEAST.words || gone < all * LEAST.wordShare;
  const isMost = gone >= SHORT.words && gone >= all * SHORT.wordShare;
  if (!first || (isSmall && !isMost)) return [];
  return [
    tell(source, first.each, {
      code: "text-arrives",
      message: `some ${gone} of its ${all} words are in no section; the first of them stand here`,
    }),
  ];
}

function reportFigures(source: SourceText, { figures }: SourceOutline, manuscript: Manuscript): Diagnostic[] {
  const passages = [...manuscript.lead, ...allSections(manuscript).flatMap(({ content }) => content)];
  const found = passages.reduce((sum, passage) => {
    if (passage.type === "figure") return sum + Math.max(1, passage.images.length);
    // A float may hold a listing, or a table.
    return passage.type === "code" || passage.type === "table" ? sum + 1 : sum;
  }, 0);
  const lost = figures.length - found;
  const [first] = figures;
  if (!first || lost < LEAST.figures || lost < figures.length * LEAST.figureShare) return [];
  const message = `${lost} of its ${figures.length} figures are in no section; this is the first of all`;
  return [tell(source, first, { code: "figures-arrive", message })];
}

function tell(source: SourceText, { offset }: Counted, finding: { code: string; message: string }): Diagnostic {
  const position = offset === undefined ? undefined : source.positionOf(offset, offset + 1);
  const hint =
    position && source.placed(position).where !== undefined
      ? "look at what follows there, and add what is missing by hand"
      : "look how the source goes on before it: what is never closed takes in all that follows";
  return source.diagnostic({ severity: "warning", ...finding, hint }, position);
}

const lettersOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*(?:[\divx]+(?:\.\d+)*[.)]?|[a-z][.)])\s+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Each three words that follow one another. */
const runsOf = (words: readonly string[]) =>
  words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);

/** All running text of a paper. */
function textOf({ title, abstract, lead, sections }: Manuscript): string {
  const content = [...lead, ...allSections({ sections }).flatMap(({ content: own }) => own)];
  return [toText(title), ...abstract.map(toText), ...content.flatMap(wordsIn)].join("\n");
}

/** Words alone: formulas and citations are read in too many ways. */
function toText(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if ("children" in node) return toText(node.children);
      return node.type === "text" || node.type === "inlineCode" ? node.value : " ";
    })
    .join("");
}

function wordsIn(passage: Passage): string[] {
  switch (passage.type) {
    case "paragraph":
    case "quote":
      return [toText(passage.text)];
    case "list":
      return passage.items.flatMap(itemsIn);
    case "table":
      return [toText(passage.caption), ...passage.rows.flat().map(toText)];
    case "equation":
      return [];
    default:
      return [toText(passage.caption)];
  }
}

const itemsIn = ({ text, items }: ListItem): string[] => [...text.map(toText), ...items.flatMap(itemsIn)];
