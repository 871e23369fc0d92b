import { around, type Fragment, type PdfLine } from "./page.ts";

/** What publishers set beside the text of a first page: dates, editors, addresses, licence, keywords. */
export interface Sidebar {
  fragments: ReadonlySet<Fragment>;
  /** Where it ends, in points from the top. */
  end: number;
}

/** Lines at one edge that are text, and characters in each. */
const LEAST_LINES = 5;
const LONG = 40;
/** No page of a paper has more. */
const MOST_LINES = 300;
/** Lines of a sidebar, and characters in it. */
const LEAST_BESIDE = 4;
const LEAST_SAID = 40;
/** How much of the page's text it may take, in width and in characters of the text beside it. */
const MOST_WIDTH = 0.36;
const MOST_SAID = 0.5;
/** The share of its lines that may stand at the height of lines of text: rows of a table all do. */
const MOST_LEVEL = 0.6;

/**
 * Finds a narrow column beside a first page's text, which has nothing to do with that: as PLOS, PeerJ, MDPI, Frontiers and
 * JOSS have it to the left down the page, Elsevier beside the abstract, others to the right.
 *
 * @param fragments of one page
 */
export function findSidebar(fragments: readonly Fragment[]): Sidebar | undefined {
  const left = findLeft(fragments);
  if (left) return left;
  const mirrored = new Map(fragments.map((each) => [{ ...each, x0: -each.x1, x1: -each.x0 }, each] as const));
  const right = findLeft([...mirrored.keys()]);
  return right && { ...right, fragments: new Set([...right.fragments].flatMap((each) => mirrored.get(each) ?? [])) };
}

function findLeft(fragments: readonly Fragment[]): Sidebar | undefined {
  const long = fragments.filter(({ text }) => text.length > LONG);
  if (long.length > MOST_LINES) return undefined;
  const edges = [...Map.groupBy(long, ({ x0 }) => Math.round(x0 / 3))].filter(([, own]) => own.length >= LEAST_LINES);
  const { x0, x1 } = around(fragments);
  for (const [, own] of edges.toSorted(([a], [b]) => a - b)) {
    const edge = Math.min(...own.map((each) => each.x0));
    const found = beside(edge, own, fragments, (x1 - x0) * MOST_WIDTH);
    if (found) return found;
  }
  return undefined;
}

function beside(
  edge: number,
  text: readonly Fragment[],
  fragments: readonly Fragment[],
  width: number,
): Sidebar | undefined {
  const across = fragments.filter(({ x0, x1 }) => x0 < edge - 4 && x1 > edge + 4).map(({ y }) => y);
  const breaks = [-Infinity, ...across.toSorted((a, b) => a - b), Infinity];
  for (const [index, from] of breaks.slice(0, -1).entries()) {
    const to = breaks[index + 1] ?? Infinity;
    const isWithin = ({ y }: Fragment) => y > from + 1 && y < to - 1;
    const lines = text.filter(isWithin);
    if (lines.length < LEAST_LINES) continue;
    const all = fragments.filter((each) => isWithin(each) && each.x1 < edge - 3).toSorted((a, b) => a.y - b.y);
    // Names and addresses stand above it.
    const left = withoutHeading(all.slice(Math.max(0, all.findIndex(isNamed))), Math.max(...lines.map(({ y }) => y)));
    const right = fragments.filter((each) => isWithin(each) && each.x0 >= edge - 4);
    if (isSidebar(left, right, width)) return { fragments: new Set(left), end: around(left).y1 };
  }
  return undefined;
}

/** What Elsevier calls it: a few keywords may be all that stands there, each beside a line of the abstract. */
const NAME = /^articleinfo(?:rmation)?$/i;
const isNamed = ({ text }: Fragment): boolean => NAME.test(text.replace(/\s/g, ""));

function isSidebar(left: readonly Fragment[], right: readonly Fragment[], width: number): boolean {
  const count = (parts: readonly Fragment[]) => parts.reduce((sum, { text }) => sum + text.length, 0);
  const { x0, x1 } = around(left);
  if (x1 - x0 < width && left.some(isNamed)) return true;
  const isLevel = ({ y }: Fragment) => right.some((other) => Math.abs(other.y - y) < 0.8);
  return (
    left.length >= LEAST_BESIDE &&
    x1 - x0 < width &&
    count(left) >= LEAST_SAID &&
    count(left) < count(right) * MOST_SAID &&
    left.filter(({ text }) => /\p{L}{2}/u.test(text)).length > left.length / 2 &&
    left.filter(isLevel).length < left.length * MOST_LEVEL
  );
}

/** Below the text beside a sidebar, a heading of the paper's may stand where that ends: it is larger. */
function withoutHeading(left: readonly Fragment[], textEnd: number): readonly Fragment[] {
  const sizes = left.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const end = left.findIndex(({ y, size }) => y > textEnd && size > usual * 1.12);
  return end < 0 ? left : left.slice(0, end);
}

const KEYWORDS = /^key ?-?words? ?:?$/i;
/** `Article history:`, or what is not a keyword for another reason. */
const LABEL = /:$|@|^©|https?:/;

/**
 * The keywords of a sidebar, one below another under their name.
 *
 * @param lines of the sidebar, from the top down
 * @returns them as one line, with commas; nothing where there are none
 */
export function keywordsIn(lines: readonly PdfLine[]): PdfLine | undefined {
  const start = lines.findIndex(({ text }) => KEYWORDS.test(text.trim()));
  const label = lines[start];
  if (!label) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line, at) => LABEL.test(line.text) || line.y - (rest[at - 1] ?? label).y > line.size * 3);
  const terms = end < 0 ? rest : rest.slice(0, end);
  const hasCapitals = terms.some(({ text }) => /^\p{Lu}/u.test(text));
  const words: string[] = [];
  for (const { text } of terms) {
    // A term of several lines goes on with a small letter.
    if (hasCapitals && words.length > 0 && /^\p{Ll}/u.test(text)) words.push(`${words.pop()} ${text}`);
    else words.push(text);
  }
  return words.length === 0 ? undefined : { ...label, text: `Keywords: ${words.join(", ")}` };
}
