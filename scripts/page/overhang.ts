import { type Line, parentOf } from "./lines.ts";

/** Pixels that may be over: browsers round. */
export const TOLERANCE = 1;

type Edges = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** What of a rectangle lies outside of another, in pixels; less than none where it is inside. */
export const outside = (inner: Edges, outer: Edges) =>
  Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);

/** Pixels that a line's letters lie outside of a box. */
export function overhang(line: Line, box: Edges): number {
  const roughly = outside(line.rect, box);
  return roughly <= TOLERANCE ? roughly : outside(inkOf(line), box);
}

/** Pixels of a line that an element around it hides. */
export function clippedBy(line: Line, container: Element): number {
  let most = 0;
  for (let at: Element | null = line.element; at && at !== container; at = parentOf(at)) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if ((overflowX === "visible" && overflowY === "visible") || display === "inline") continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const wide = overflowX === "visible" ? line.rect : { left, right };
    const high = overflowY === "visible" ? line.rect : { top, bottom };
    most = Math.max(most, overhang(line, { left: wide.left, right: wide.right, top: high.top, bottom: high.bottom }));
  }
  return most;
}

let pen: CanvasRenderingContext2D | null | undefined;

/**
 * Where the letters of a line are: its rectangle has the room that the font keeps above and below them, which may well
 * stick out.
 */
function inkOf({ text, rect, element }: Line): Edges {
  if (pen === undefined) pen = document.createElement("canvas").getContext("2d");
  if (!pen || element.closest(".katex")) return rect;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const ink = pen.measureText(text);
  const [ascent, descent] = [ink.fontBoundingBoxAscent, ink.fontBoundingBoxDescent];
  const scale = rect.height / (ascent + descent || rect.height);
  const top = rect.top + Math.max(0, ascent - ink.actualBoundingBoxAscent) * scale;
  const bottom = rect.bottom - Math.max(0, descent - ink.actualBoundingBoxDescent) * scale;
  return { left: rect.left, right: rect.right, top, bottom: Math.max(top, bottom) };
}

/** A line that may lie on another. */
interface Placed {
  rect: Edges & { height: number };
  block: { contains(other: unknown): boolean };
}

/** Pairs of lines from different blocks that lie on one another, by the height of their small letters; and how wide. */
export function findOverlaps<Each extends Placed>(lines: readonly Each[]): [Each, Each, number][] {
  const cores = lines
    .map((line) => {
      const { top, bottom, height } = line.rect;
      return { line, top: top + height * 0.3, bottom: bottom - height * 0.3 };
    })
    .sort((a, b) => a.top - b.top);
  const found: [Each, Each, number][] = [];
  for (const [rank, { line: a, bottom }] of cores.entries()) {
    for (const { line: b, top } of cores.slice(rank + 1)) {
      if (top >= bottom - TOLERANCE) break;
      if (a.block.contains(b.block) || b.block.contains(a.block)) continue;
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      if (wide > TOLERANCE) found.push([a, b, wide]);
    }
  }
  return found;
}
