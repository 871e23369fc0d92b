import { evenParts } from "../deck/even-parts.ts";
import type { FitTrial } from "../deck/fit.ts";
import { fewestParts } from "./fewest-parts.ts";
import { isFitting, ratioOf } from "./ruler.ts";
import { showNotes } from "./show-notes.ts";
import { type Size, setSize, sizeOf } from "./sizes.ts";

/**
 * Tries a slide in parts: the fewest, then the largest letters.
 *
 * @returns where to cut it, or which of its units have no room even alone
 */
export function trySplit(
  slide: Element,
  frame: Element,
  units: readonly Element[],
  sizes: readonly Size[],
): Partial<FitTrial> {
  const suffix = document.createTextNode(" (88/88)");
  slide.querySelector("h1")?.append(suffix);
  const { show, restore } = showing(slide, units);
  const fits = (from: number, to: number) => {
    show(from, to);
    return isFitting(slide);
  };
  try {
    // The largest sizes are for slides that stay whole.
    const tried = sizes.filter((size, index) => index === sizes.length - 1 || (size !== "huge" && size !== "large"));
    let best: { size: Size; cuts: number[] } | undefined;
    for (const size of tried) {
      setSize(frame, size);
      const cuts = fewestParts(units.length, fits);
      if (cuts && (!best || cuts.length < best.cuts.length)) best = { size, cuts };
    }
    if (best) {
      const { size, cuts } = best;
      setSize(frame, size);
      show(0, units.length);
      const heights = units.map((unit) => unit.getBoundingClientRect().height);
      const even = evenParts(heights, cuts.length + 1);
      const isEven = even && [...even, units.length].every((end, index) => fits(even[index - 1] ?? 0, end));
      return { ...sizeOf(size), isFitting: true, cuts: isEven ? even : cuts };
    }
    setSize(frame, tried.at(-1) ?? "normal");
    return { tall: units.flatMap((_, unit) => (fits(unit, unit + 1) ? [] : [{ unit, ratio: ratioOf(slide) }])) };
  } finally {
    suffix.remove();
    restore();
  }
}

/** What shows some of the units, from one to before another, and takes the others away. */
interface Showing {
  show(from: number, to: number): void;
  /** Shows all, and leaves the page as it was. */
  restore(): void;
}

function showing(slide: Element, units: readonly Element[]): Showing {
  // A unit goes with the text behind it: the line end of a line of code. Between units other lists may stand, so each
  // keeps its own place.
  const pieces = units.map((unit) => {
    const next = unit.nextSibling;
    const place = document.createComment("");
    unit.before(place);
    return { place, nodes: next instanceof Text ? [unit, next] : [unit] };
  });
  const show = (from: number, to: number) => {
    for (const { nodes } of pieces) for (const node of nodes) node.remove();
    for (const { place, nodes } of pieces.slice(from, to)) place.after(...nodes);
    showNotes(slide);
  };
  return {
    show,
    restore: () => {
      show(0, units.length);
      for (const { place } of pieces) place.remove();
    },
  };
}
