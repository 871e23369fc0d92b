import type { MapSlide } from "./types.ts";

/** Sections that stand side by side with all they hold; more of them stand above one another. */
const MOST_SIDE_BY_SIDE = 3;
/** Boxes inside a section that stands beside others. */
const MOST_INSIDE = 4;
/** Boxes above one another that can still be read. */
export const MOST_ROWS = 6;

/** Whether a map has its sections side by side; parts of a longer map are all drawn above one another. */
export function isSideBySide({ sections, series, isStacked = false }: MapSlide): boolean {
  return (
    !isStacked &&
    series === undefined &&
    sections.length <= MOST_SIDE_BY_SIDE &&
    sections.every(({ children }) => children.length <= MOST_INSIDE)
  );
}

/** Whether a map of sections above one another has room for what they hold: their pillars. */
export function showsPillars({ sections }: MapSlide): boolean {
  const rows = sections.reduce(
    (sum, { children }) => sum + Math.max(1, children.filter(({ hue }) => hue !== undefined).length),
    0,
  );
  return rows <= MOST_ROWS;
}
