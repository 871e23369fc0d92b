import { make } from "./dom.ts";
import { flow } from "./flow.ts";
import { addressBlock, furtherBlocks, isLookedUp, isReferences, lookedUpBlocks } from "./looked-up.ts";
import { type SheetPlan, type Sheets, shrink } from "./sheets.ts";

const MM = 96 / 25.4;
const GAP = 8 * MM;
const LINE = 8.5 * MM;

/** Slides side by side, by how many there are on a sheet. */
const COLUMNS: Record<number, number> = { 1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 9: 3 };

/**
 * Slides in a grid, each with lines to write on; then, as text, what one looks up afterwards; on sheets of their own what
 * stands behind the end, so that all before stands alone.
 */
export function layOutHandout(sheets: Sheets, { perPage, address, backup, further, beside }: SheetPlan): void {
  const grid = gridOf(perPage, beside);
  const shown = sheets.slides.filter((slide) => !isLookedUp(slide));
  const { told = [], kept = [] } = Object.groupBy(shown, (slide) => (sheets.isBackup(slide) ? "kept" : "told"));
  fillSheets(sheets, told, grid);
  // In full, whatever range of slides is printed, and read as text, not as pictures of slides.
  const headings = new Set<string>();
  const lookedUp = sheets.all.filter(isLookedUp);
  // What slides had no room for goes on with what they list.
  const end = lookedUp.findLastIndex(isReferences) + 1;
  const blocksOf = (slides: HTMLElement[]) => slides.flatMap((slide) => lookedUpBlocks(slide, headings));
  const blocks = [
    ...blocksOf(lookedUp.slice(0, end)),
    ...further.flatMap((list) => furtherBlocks(list, headings)),
    ...blocksOf(lookedUp.slice(end)),
  ];
  if (address) blocks.push(addressBlock(address));
  const next = () => sheets.add("lts-flow");
  if (blocks.length > 0) flow(blocks, restOfSheet(sheets, grid) ?? next(), next);
  fillSheets(sheets, kept, grid, backup);
}

interface Grid {
  perPage: number;
  columns: number;
  rows: number;
  /** Whether lines are beside the slide rather than below it. */
  isBeside: boolean;
  /** In place of lines, what the original of each slide says. */
  beside: SheetPlan["beside"];
}

function gridOf(perPage: number, beside: SheetPlan["beside"]): Grid {
  const columns = COLUMNS[perPage] ?? 1;
  return { perPage, columns, rows: Math.ceil(perPage / columns), isBeside: perPage === 3, beside };
}

const heightOfRow = (body: HTMLElement, { rows }: Grid) =>
  (body.getBoundingClientRect().height - (rows - 1) * GAP) / rows;

/** @param heading of the first sheet */
function fillSheets(sheets: Sheets, slides: readonly HTMLElement[], grid: Grid, heading?: string): void {
  for (let start = 0; start < slides.length; start += grid.perPage)
    fillSheet(sheets, slides.slice(start, start + grid.perPage), grid, start === 0 ? heading : undefined);
}

function fillSheet(sheets: Sheets, slides: readonly HTMLElement[], grid: Grid, heading: string | undefined): void {
  const body = sheets.add("lts-grid");
  if (heading !== undefined) body.before(Object.assign(make("h2", "", heading), { ariaLevel: "1" }));
  body.style.gridTemplate = `repeat(${grid.rows}, 1fr) / repeat(${grid.columns}, 1fr)`;
  const boxes = slides.map(() => make("div", "lts-cell"));
  body.append(...boxes);
  const cell = { width: boxes[0]?.getBoundingClientRect().width ?? 0, height: heightOfRow(body, grid) };
  for (const [index, box] of boxes.entries()) {
    const slide = slides[index];
    const said = slide && grid.beside?.texts[sheets.slides.indexOf(slide)];
    if (slide) box.append(...cellOf(slide, sheets.about(slide), cell, grid));
    box.classList.toggle("is-beside", grid.isBeside);
    if (said && said.length > 0) putOriginal(box, said, grid.beside?.language ?? "");
  }
  sheets.last?.slides.push(...slides.map((slide) => sheets.slides.indexOf(slide)));
}

/** Points of letters, the largest first. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

/** What the original of a slide says, in place of the lines beside or below it, as large as there is room for. */
function putOriginal(box: HTMLElement, [title = "", ...texts]: readonly string[], language: string): void {
  const said = make("div", "lts-original", make("b", "", title), ...texts.map((text) => make("p", "", text)));
  said.lang = language;
  said.dir = "auto";
  box.querySelector(".lts-lines")?.replaceWith(said);
  for (const size of SIZES) {
    said.style.fontSize = `${size}pt`;
    if (said.scrollHeight <= said.clientHeight + 1) return;
  }
}

/** A slide with its caption, and lines to write on. */
function cellOf(
  slide: HTMLElement,
  { no, label }: { no: number; label: string },
  cell: { width: number; height: number },
  { isBeside }: Grid,
): HTMLElement[] {
  const caption = make("div", "lts-caption", make("span", "", label), make("span", "", String(no)));
  // The slide says both itself.
  caption.setAttribute("aria-hidden", "true");
  const shape = Number.parseFloat(slide.style.width) / Number.parseFloat(slide.style.height);
  const width = Math.min(isBeside ? cell.width * 0.64 : cell.width, (cell.height - 7 * MM) * shape);
  const height = width / shape;
  const count = Math.floor((isBeside ? height + 3 * MM : cell.height - height - GAP) / LINE);
  // A line alone is no room for notes.
  const lines = Array.from({ length: count > 1 ? count : 0 }, () => make("i", ""));
  const shot = make("div", "", shrink(slide, width), caption);
  shot.style.width = `${width}px`;
  return [shot, make("div", "lts-lines", ...lines)];
}

/** What the last sheet has left below its slides, when that is a row or more. */
function restOfSheet({ last: sheet }: Sheets, grid: Grid): HTMLElement | undefined {
  const used = Math.ceil((sheet?.slides.length ?? 0) / grid.columns);
  if (!sheet || used === grid.rows) return undefined;
  const row = heightOfRow(sheet.body, grid);
  sheet.body.style.flex = "none";
  sheet.body.style.gridTemplateRows = `repeat(${used}, ${row}px)`;
  const rest = make("div", "lts-flow");
  sheet.body.after(rest);
  return rest;
}
