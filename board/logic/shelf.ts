import type { BoardFinding, BoardWork } from "../../scripts/board/protocol.ts";
import { type Filters, passesSlide, passesWork } from "./filters.ts";
import type { Hits } from "./search.ts";
import { type Card, cardsOf } from "./slide.ts";

/** A card as it is shown; `isNear` is one beside a hit. */
export interface ShownCard extends Card {
  isNear: boolean;
}

/** A line of the list on the left. Only lines with cells can be walked to. */
type ShelfLine =
  | { kind: "work"; key: string; work: BoardWork; matches: number; of: number }
  | { kind: "cards"; key: string; cells: ShownCard[]; first: number }
  | { kind: "problem"; key: string; work: BoardWork; finding: BoardFinding };

export interface Shelf {
  lines: ShelfLine[];
  cards: ShownCard[];
  /** In which line a card stands, by its place among the cards. */
  lineOf: number[];
  matches: number;
}

interface Wanted {
  filters: Filters;
  hits: Hits | undefined;
  hasNeighbours: boolean;
  columns: number;
}

interface Group {
  work: BoardWork;
  cards: ShownCard[];
  matches: number;
  of: number;
  best: number;
}

/** Lines that show the slides of all works as they are wanted. */
export function shelve(works: readonly BoardWork[], wanted: Wanted): Shelf {
  const shelf: Shelf = { lines: [], cards: [], lineOf: [], matches: 0 };
  const groups = works.filter((work) => passesWork(work, wanted.filters)).map((work) => groupOf(work, wanted));
  if (wanted.hits) groups.sort((one, other) => other.best - one.best);
  for (const group of groups) add(shelf, group, wanted);
  return shelf;
}

function add(shelf: Shelf, { work, cards, matches, of }: Group, { hits, columns }: Wanted): void {
  const problems = hits ? [] : work.findings.filter(({ severity }) => severity === "error");
  if (cards.length === 0 && problems.length === 0) return;
  shelf.matches += matches;
  shelf.lines.push({ kind: "work", key: work.id, work, matches, of });
  for (const [index, finding] of problems.entries())
    shelf.lines.push({ kind: "problem", key: `${work.id}!${index}`, work, finding });
  for (let start = 0; start < cards.length; start += columns) {
    const cells = cards.slice(start, start + columns);
    const key = `${work.id}#${cells[0]?.slide.id}`;
    for (const cell of cells) {
      shelf.lineOf.push(shelf.lines.length);
      shelf.cards.push(cell);
    }
    shelf.lines.push({ kind: "cards", key, cells, first: shelf.cards.length - cells.length });
  }
}

function groupOf(work: BoardWork, { filters, hits, hasNeighbours }: Wanted): Group {
  const cards = cardsOf(work).filter((card) => passesSlide(card, filters));
  if (!hits) {
    const shown = cards.map((card) => ({ ...card, isNear: false }));
    return { work, cards: shown, matches: cards.length, of: cards.length, best: 0 };
  }
  const scores = cards.map(({ key }) => hits.score.get(key) ?? 0);
  const runs = runsOf(scores, hasNeighbours).sort((one, other) => other.best - one.best);
  const shown = runs.flatMap(({ from, to }) =>
    cards.slice(from, to).map((card, index) => ({ ...card, isNear: scores[from + index] === 0 })),
  );
  const matches = scores.filter((score) => score > 0).length;
  return { work, cards: shown, matches, of: cards.length, best: runs[0]?.best ?? 0 };
}

/** Hits with those beside them; what overlaps is one run, so that slides stand as they do in their work. */
function runsOf(scores: readonly number[], hasNeighbours: boolean): { from: number; to: number; best: number }[] {
  const runs: { from: number; to: number; best: number }[] = [];
  for (const [index, score] of scores.entries()) {
    if (score === 0) continue;
    const from = hasNeighbours ? Math.max(0, index - 1) : index;
    const to = hasNeighbours ? Math.min(scores.length, index + 2) : index + 1;
    const last = runs.at(-1);
    if (last && hasNeighbours && from < last.to) {
      last.to = to;
      last.best = Math.max(last.best, score);
    } else runs.push({ from, to, best: score });
  }
  return runs;
}
