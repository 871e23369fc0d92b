import { MARKS } from "../deck/marks.ts";
import { toSubscript, toSuperscript } from "../text/shift-text.ts";
import { readText } from "./read-text.ts";
import { diagramsOf, frontmatterOf, shownSlides } from "./slides.ts";

/** A slide as it is seen. In all texts, TeX stands between {@link MATH}. */
export interface ReadSlide {
  /** The slide's number, from 1. */
  no: number;
  address: string;
  layout: string;
  /** What the slide is a part of; empty for a slide by itself. */
  series: string;
  title: string;
  /** Items of lists, each without the lists inside of it, in the order of the slide. */
  units: string[];
  /** Paragraphs that stand in no list. */
  paragraphs: string[];
  /** Those of them that stand among the points of a slide of several blocks. */
  lines: string[];
  quotes: string[];
  /** What footnotes say. Of their numbers each is {@link NOTE_NUMBER} in the text. */
  footnotes: string[];
  /** Rows are full grids: what a cell spans is empty. `groups` are headings above those of the columns. */
  tables: { columns: string[]; groups?: string[]; rows: string[][]; firstColumn: number }[];
  code: string[];
  /** Displayed formulas. */
  tex: string[];
  /** Alternative texts of pictures. */
  pictures: string[];
  /** Descriptions of diagrams. */
  drawings: string[];
  /** Descriptions of videos and of what is heard. */
  recordings: string[];
  /** What QR codes say. */
  codes: string[];
  /** Everything, diagrams included. */
  all: string;
}

/** Stands before and behind TeX in a text that was read. */
export const MATH = ["\ue000", "\ue001"] as const;

/** Stands for the number of a footnote in a text that was read. */
export const NOTE_NUMBER = "\ue002";

/** What each slide says. What is hidden is not said. */
export function readSlides(): ReadSlide[] {
  return shownSlides().map(readSlide);
}

function readSlide(slide: Element, index: number): ReadSlide {
  const { routeAlias, layout, series, firstColumn } = frontmatterOf(index + 1) as Record<string, unknown>;
  const main = slide.querySelector(MARKS.main) ?? slide;
  const heading = slide.querySelector("h1");
  return {
    no: index + 1,
    address: String(routeAlias ?? index + 1),
    layout: String(layout ?? "default"),
    series: String(series ?? ""),
    title: heading ? textOf(heading) : "",
    units: textsOf(main, `li:not(${MARKS.locator} li, ${MARKS.way} li)`, "ul, ol"),
    paragraphs: textsOf(
      main,
      `p:not(li p, blockquote p, ${MARKS.eyebrow}, ${MARKS.numeral}, ${MARKS.locator} p, ${MARKS.coverFoot}, ${MARKS.notes} p)`,
    ),
    lines: textsOf(main, `${MARKS.points} > p`),
    quotes: textsOf(main, "blockquote"),
    footnotes: textsOf(main, `${MARKS.notes} p`, "sup:first-child"),
    tables: [...main.querySelectorAll("table")].map((table) => ({
      columns: [...table.querySelectorAll("thead tr:last-child > *")].map((cell) => textOf(cell)),
      groups: [...table.querySelectorAll("thead tr:not(:last-child) > *")].map((cell) => textOf(cell)),
      rows: gridOf([...table.querySelectorAll<HTMLTableRowElement>("tbody > tr")]),
      firstColumn: Number(firstColumn ?? 1),
    })),
    // Of code every character counts.
    code: [...main.querySelectorAll("pre")].filter((pre) => pre.checkVisibility()).map((pre) => pre.textContent ?? ""),
    tex: [...main.querySelectorAll(".katex-display")].map((formula) => textOf(formula)),
    pictures: [...main.querySelectorAll<HTMLImageElement>(`img:not(${MARKS.still} img)`)]
      .filter((image) => image.checkVisibility())
      .map(({ alt }) => alt),
    drawings: diagramsOf(main).flatMap((drawing) => {
      const description = drawing.querySelector("svg > desc")?.textContent;
      return description ? [description] : [];
    }),
    recordings: [...main.querySelectorAll(MARKS.still)].map((still) => still.getAttribute("aria-label") ?? ""),
    codes: [...main.querySelectorAll(MARKS.code)].map((code) => code.getAttribute("aria-label") ?? ""),
    all: textOf(slide),
  };
}

/** The texts of a table's cells, each in its column, whatever cells before and above it span. */
function gridOf(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid = rows.map((): string[] => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.querySelectorAll<HTMLTableCellElement>(":scope > td")) {
      while (grid[index]?.[column] !== undefined) column++;
      for (const [below, line] of grid.slice(index, index + cell.rowSpan).entries())
        for (let each = 0; each < cell.colSpan; each++) line[column + each] = below + each === 0 ? textOf(cell) : "";
    }
  }
  return grid.map((line) => Array.from(line, (text) => text ?? ""));
}

/** Text as it is seen, formulas as the TeX that they were made from. */
function textOf(node: Node, skip?: string): string {
  const instead = (element: Element) => {
    const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isSeen || (skip !== undefined && element.matches(skip))) return "";
    if (element.matches(MARKS.noteNumber)) return NOTE_NUMBER;
    if (element.matches("sup, sub")) return shifted(element);
    if (!element.matches(".katex")) return undefined;
    return MATH.join(element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? "");
  };
  const after = (element: Element) => (getComputedStyle(element).display.startsWith("inline") ? "" : "\n");
  return readText(node, { instead, after }).replace(/\s+/g, " ").trim();
}

/** Raised and lowered text in plain characters, as outlines say it: 10⁶. */
const shifted = (element: Element) => (element.matches("sup") ? toSuperscript : toSubscript)(element.textContent ?? "");

const textsOf = (root: Element, selector: string, skip?: string) =>
  [...root.querySelectorAll(selector)].map((node) => textOf(node, skip)).filter((value) => value !== "");
