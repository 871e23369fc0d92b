import { roleOf } from "../../languages/roles.ts";
import { type Body, findBody } from "./blocks.ts";
import { type Columns, findColumns, type Sheet } from "./columns.ts";
import { findContents } from "./contents.ts";
import { toFragments } from "./fragments.ts";
import { findFurniture, findLineNumbers } from "./furniture.ts";
import { orderLines } from "./order.ts";
import { around, countSmallWords, type Fragment, type PdfLine, type PdfPage } from "./page.ts";
import { findSidebar, keywordsIn } from "./sidebar.ts";

export interface LaidOut {
  /** The lines of each page, in the order in which they are read. */
  pages: PdfLine[][];
  /** Running heads, page numbers and the like; the first of each line of a table of contents. */
  furniture: Fragment[];
  /** What stands beside the first page's text, from the top down; not among its lines. */
  aside: PdfLine[];
  body: Body;
}

/** Puts the text of pages in the order in which it is read. */
export function layOut(pages: readonly PdfPage[]): LaidOut {
  const all = pages.map(({ runs }) => toFragments(runs));
  const numbers = findLineNumbers(all);
  const numbered = all.map((fragments) => fragments.filter((each) => !numbers.has(each)));
  const furniture = findFurniture(numbered);
  const kept = numbered.map((fragments) => fragments.filter((each) => !furniture.has(each)));
  const sidebar = findSidebar(kept[0] ?? []);
  const own = kept.map((fragments) => fragments.filter((each) => !sidebar?.fragments.has(each)));
  const sheets = own.map((fragments, index) => ({ fragments, width: Math.round(pages[index]?.width ?? 0) }));
  // Pages of one size share their columns; supplements may have others.
  const columns = new Map(
    [...Map.groupBy(sheets, ({ width }) => width)].map(([width, same]) => [width, findColumns(same)] as const),
  );
  const works = findWorks(sheets);
  const lines = sheets.map((sheet, index) => {
    const common = columns.get(sheet.width) ?? findColumns([sheet]);
    const order = (fragments: readonly Fragment[], its: Columns) =>
      orderLines(fragments, index + 1, its, pages[index]?.graphics);
    if (common.gutter !== undefined) return order(sheet.fragments, common);
    const own = findColumns([sheet]);
    if (own.gutter !== undefined || !works || index < works.sheet)
      return order(sheet.fragments, own.gutter === undefined ? common : own);
    const [above, below] = works.part(index);
    return [...order(above, common), ...order(below, works.columns)];
  });
  const aside = sidebar ? orderLines([...sidebar.fragments], 1, oneColumn(sidebar.fragments)) : [];
  const keywords = keywordsIn(aside);
  const [first = []] = lines;
  if (sidebar && keywords) {
    // Above an abstract that stands beside them, since it may be longer.
    const abstract = first.findIndex(
      ({ text, y }) => y < sidebar.end && roleOf(text.replace(/\s/g, "")) === "abstract",
    );
    const at = abstract < 0 ? first.findLastIndex(({ y }) => y < sidebar.end) + 1 : abstract;
    first.splice(at, 0, keywords);
  }
  const contents = findContents(lines.flat());
  const rest = lines.map((page) => page.filter((line) => !contents.has(line)));
  const listed = [...contents].flatMap(({ fragments }) => fragments[0] ?? []);
  if (isOwn(lines.flat())) for (const line of lines.flat()) adopt(line);
  return { pages: rest, furniture: [...furniture, ...numbers, ...listed], aside, body: findBody(rest.flat()) };
}

/** The list of works, with all behind it, where that stands in two columns below a text in one: as AASTeX sets it. */
function findWorks(sheets: readonly Sheet[]) {
  const isHeading = ({ text }: Fragment) => roleOf(text) === "references";
  const sheet = sheets.findLastIndex(({ fragments }) => fragments.some(isHeading));
  const heading = sheets[sheet]?.fragments.findLast(isHeading);
  if (!heading) return undefined;
  // The right column may begin beside the heading, which stands lower for its size.
  const start = heading.y - heading.size * 1.5;
  const part = (index: number) => {
    const { fragments = [] } = sheets[index] ?? {};
    const isAbove = ({ y }: Fragment) => index === sheet && y < start;
    return [fragments.filter(isAbove), fragments.filter((each) => !isAbove(each))] as const;
  };
  const columns = findColumns(
    sheets.slice(sheet).map(({ width }, index) => ({ width, fragments: part(sheet + index)[1] })),
  );
  return columns.gutter === undefined ? undefined : { sheet, columns, part };
}

const oneColumn = (fragments: Iterable<Fragment>): Columns => {
  const { x0, x1 } = around([...fragments]);
  return { gutter: undefined, whole: { x0, x1 }, left: { x0, x1 }, right: { x0, x1 } };
};

/** So many sentences or numbered headings in the font of plots make it one of the paper. */
const LEAST_OWN = 3;

const isSaid = (text: string): boolean =>
  /^\d{1,2}(?:\.\d{1,2}){0,3}\.? \p{Lu}\p{L}/u.test(text) || countSmallWords(text) >= 6;

/** Whether a paper says something in the font that plots are lettered in: sentences, or a heading that all papers have. */
function isOwn(lines: readonly PdfLine[]): boolean {
  const foreign = lines.filter(({ isForeign }) => isForeign).map(({ text }) => text.trim());
  return foreign.filter(isSaid).length >= LEAST_OWN || foreign.some((text) => roleOf(text) !== undefined);
}

const adopt = (line: PdfLine): void => {
  for (const look of [line, ...line.fragments, ...line.fragments.flatMap(({ runs }) => runs)]) look.isForeign = false;
};
