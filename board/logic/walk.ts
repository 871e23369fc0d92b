import type { Shelf } from "./shelf.ts";

/** Where a key leads from a card: its place among the cards, `undefined` where the key is for something else. */
export function walk(shelf: Shelf, at: number, key: string, page = 3): number | undefined {
  const last = shelf.cards.length - 1;
  if (key === "ArrowRight") return Math.min(last, at + 1);
  if (key === "ArrowLeft") return Math.max(0, at - 1);
  if (key === "ArrowDown") return vertical(shelf, at, 1);
  if (key === "ArrowUp") return vertical(shelf, at, -1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "PageDown") return repeated(shelf, at, page, 1);
  if (key === "PageUp") return repeated(shelf, at, page, -1);
  return undefined;
}

/** The card above or below: in the same column, the last one where the line is shorter. */
function vertical(shelf: Shelf, at: number, step: 1 | -1): number {
  const line = shelf.lineOf[at] ?? 0;
  const own = shelf.lines[line];
  const column = own?.kind === "cards" ? at - own.first : 0;
  for (let next = line + step; next >= 0 && next < shelf.lines.length; next += step) {
    const other = shelf.lines[next];
    if (other?.kind === "cards") return other.first + Math.min(column, other.cells.length - 1);
  }
  return at;
}

function repeated(shelf: Shelf, at: number, times: number, step: 1 | -1): number {
  let place = at;
  for (let done = 0; done < times; done++) place = vertical(shelf, place, step);
  return place;
}
