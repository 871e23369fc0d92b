import { roleOf, type SectionRole } from "../../languages/roles.ts";
import { type Candidate, cleanTitle, findKnown, findNumbered, isCapitals, isTitleCase } from "./heading-candidates.ts";
import { chainHeadings, type Heading } from "./heading-chain.ts";
import { joinSmallCapitals, type Line, type Vocabulary } from "./lines.ts";
import { isBullet, isTitleAbove, typicalWidth } from "./paragraphs.ts";

export interface FoundHeadings {
  headings: Heading[];
  /** Whether the paper numbers its sections. */
  isNumbered: boolean;
  /** Headings that were taken for one by their looks alone. */
  guessed: Heading[];
}

/** Headings that stand without a number also in papers that number theirs. */
const UNNUMBERED: ReadonlySet<SectionRole> = new Set([
  "abstract",
  "keywords",
  "acknowledgements",
  "statements",
  "references",
  "appendix",
]);

/** Fewer or weaker numbers are a coincidence, unless some of them number what papers have. */
const isEvident = (chain: readonly Heading[]) => {
  const total = chain.reduce((sum, { score }) => sum + score, 0);
  if (chain.some(({ title }) => roleOf(title))) return total >= 3.5;
  return chain.length >= 2 && total >= 6 && total / chain.length >= 1.6;
};

/** The headings of a paper in the order of its lines. */
export function findHeadings(lines: readonly Line[], words: Vocabulary): FoundHeadings {
  const known = findKnown(lines, words);
  const end = known.findLast(({ title }) => roleOf(title) === "references");
  const numbered = findNumbered(lines, words).filter((each) => !isEntry(each, end, lines));
  const chain = chainHeadings(numbered);
  const isNumbered = isEvident(chain);
  if (isNumbered) {
    const others = known.filter(({ title, from, to }) => {
      const role = roleOf(title);
      return role !== undefined && UNNUMBERED.has(role) && chain.every((each) => each.to <= from || each.from >= to);
    });
    return { headings: merge(chain, others.map(atTop)), isNumbered, guessed: [] };
  }
  const guessed = findByLooks(lines, words, known);
  return { headings: merge(known.map(atTop), guessed), isNumbered, guessed };
}

const atTop = (candidate: Candidate): Heading => ({ ...candidate, level: 1 });

const merge = (a: readonly Heading[], b: readonly Heading[]) => [...a, ...b].toSorted((x, y) => x.from - y.from);

/**
 * Behind the heading of the references, numbers number works; only an appendix may follow, or a section that stands
 * apart, has text below it and no work in it: some papers, and programs that read columns in the wrong order, have
 * their conclusion there.
 */
function isEntry(candidate: Candidate, end: Candidate | undefined, lines: readonly Line[]): boolean {
  const { from, numbering, score } = candidate;
  if (!end || from <= end.from || from < lines.length * 0.3) return false;
  if (numbering?.scheme === "appendix") return score < 1.5;
  return !opensSection(candidate, lines);
}

/** How many lines below a heading tell whether text stands there, or works. */
const LOOKED_AT = 8;

function opensSection({ from, to, title, numbering, runIn }: Candidate, lines: readonly Line[]): boolean {
  if (runIn !== undefined || numbering?.scheme === "item" || lines[from - 1]?.text !== "") return false;
  const below = lines.slice(to, to + LOOKED_AT).filter(({ text }) => text !== "");
  const text = below.map((line) => line.text).join(" ");
  const isProse = text.length > 80 && (text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0) > text.length / 14;
  const hasWorks =
    below.some((line) => /^(?:\[\d{1,3}\]|\d{1,3}\.\s)/.test(line.text)) || /\b(?:vol\.|pp\.|et al\.,? )/.test(text);
  return roleOf(title) !== undefined ? text !== "" && !hasWorks : isProse && !hasWorks && lines[to]?.text === "";
}

/**
 * In papers without numbers: short lines between blank ones, in capitals or set like titles, that no sentence runs
 * through, or that stand on a paragraph. Only between known headings, since title blocks look the same.
 */
function findByLooks(lines: readonly Line[], words: Vocabulary, known: readonly Candidate[]): Heading[] {
  const body = known.filter(({ title }) => roleOf(title) !== "abstract" && roleOf(title) !== "keywords");
  const first = body[0]?.from ?? Number.POSITIVE_INFINITY;
  const last = known.findLast(({ title }) => roleOf(title) === "references")?.from ?? lines.length;
  // Where papers go from methods to results, other headings are parts of these; elsewhere they stand beside them.
  const roles = new Set(known.map(({ title }) => roleOf(title)));
  const isImrad = (["methods", "results", "discussion"] as const).filter((role) => roles.has(role)).length >= 2;
  const width = typicalWidth(lines);
  return lines.flatMap((line, index): Heading[] => {
    if (index <= first || index >= last || known.some(({ from }) => from === index)) return [];
    const title = cleanTitle(joinSmallCapitals(line.text, words));
    if (!looksLikeTitle(title) || lines[index - 1]?.text !== "") return [];
    const next = lines[index + 1]?.text ?? "";
    const below = lines.slice(index + 1, index + 1 + LINES_OF_PROSE);
    if (next !== "" && !(isTitleAbove(line.text, next, width) && isProse(below))) return [];
    const before = lines.slice(0, index - 1).findLast(({ text }) => text !== "");
    const after = lines.slice(index + 1, index + 5).find(({ text }) => text !== "");
    // The text before must have ended, the text after must be a sentence that starts, of a length to be one.
    const isBelow = known.some(({ to }) => lines[to - 1] === before);
    const hasEnded = before !== undefined && (isBelow || /[.?!:”"]\)?$|\]$/.test(before.text));
    const starts = after !== undefined && /^[“"(]?\p{Lu}/u.test(after.text) && after.text.length >= 35;
    if (!hasEnded || !(starts || (after !== undefined && isBullet(after.text)))) return [];
    return [{ from: index, to: index + 1, title, score: 1, level: isCapitals(title) || !isImrad ? 1 : 2 }];
  });
}

/** How many lines below a title tell whether it stands on a paragraph or on a table. */
const LINES_OF_PROSE = 12;

/** Whether lines begin with a paragraph: most words in lower case, and a sentence that ends. */
function isProse(lines: readonly Line[]): boolean {
  const end = lines.findIndex(({ text }) => text === "");
  const own = end < 0 ? lines : lines.slice(0, end);
  const words = own.flatMap(({ text }) => text.split(" "));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small > words.length * 0.5 && own.some(({ text }) => /\p{Ll}\)?[.?!](?:\s|$)/u.test(text));
}

function looksLikeTitle(title: string): boolean {
  const count = title.split(" ").length;
  if (title.length < 4 || title.length > 90 || count > 12 || !/^\p{Lu}\p{L}+/u.test(title)) return false;
  if (/[.,;:=<>|@]|\d{3,}|^(?:Fig|Figure|Table|Box|Equation)\b/.test(title)) return false;
  return isCapitals(title) || isTitleCase(title) || (count >= 2 && count <= 8);
}
