import type { Float } from "./float.ts";
import { around, type Box, shared } from "./page.ts";

/** Letters that do not run from left to right: what is written along an axis, stamps at the margin. */
export interface Turned extends Box {
  /** Points. */
  size: number;
}

/** How far the name of an axis stands from its numbers, and these from the drawing, in sizes of their letters; and in points at most. */
const REACH = { sizes: 2.2, most: 24 };

/** A stamp at the margin may be longer than the figure beside it; the name of an axis is hardly. */
const LONGEST = 1.2;

/** A page with more of them has no figure but a map, or is an attack: each is compared with all others. */
const MOST = 400;

/**
 * Makes figures as large as what is written along their axes asks for: numbers stand beside the drawing, names beside these.
 * What is nearest is taken first, so that the name of an axis between two figures goes to the one whose numbers it stands beside.
 *
 * @param floats of one page
 * @param take hears which figure has what
 */
export function takeTurned<T extends Turned>(
  floats: readonly Float[],
  turned: readonly T[],
  take?: (figure: Float, letters: T) => void,
): void {
  const figures = floats.filter(({ kind, box }) => kind === "figure" && box);
  const left = new Set(turned.length > MOST ? [] : turned);
  for (let next = nearest(figures, left); next; next = nearest(figures, left)) {
    left.delete(next.letters);
    next.figure.box = around([next.box, next.letters]);
    take?.(next.figure, next.letters);
  }
}

function nearest<T extends Turned>(figures: readonly Float[], turned: Iterable<T>) {
  let best: { figure: Float; box: Box; letters: T; far: number } | undefined;
  for (const letters of turned)
    for (const figure of figures) {
      const { box } = figure;
      if (!box || !isAlong(letters, box)) continue;
      const far = gap(letters, box);
      if (!best || far < best.far) best = { figure, box, letters, far };
    }
  return best;
}

const gap = (one: Box, other: Box) =>
  Math.max(0, one.x0 - other.x1, other.x0 - one.x1, one.y0 - other.y1, other.y0 - one.y1);

/** Whether letters stand right beside, above or below a box, most of them along it. */
function isAlong(letters: Turned, box: Box): boolean {
  if (gap(letters, box) > Math.min(REACH.most, REACH.sizes * letters.size)) return false;
  const [width, height] = [letters.x1 - letters.x0, letters.y1 - letters.y0];
  const isUpright = height > width;
  const [own, whole] = isUpright ? [height, box.y1 - box.y0] : [width, box.x1 - box.x0];
  const beside = shared(letters.y0, letters.y1, box.y0, box.y1) > height * 0.5;
  const above = shared(letters.x0, letters.x1, box.x0, box.x1) > width * 0.5;
  return own <= whole * LONGEST && (beside || above);
}
