import { isSolid } from "./find-covered.ts";
import { isPartial } from "./is-elsewhere.ts";

/** A text of a drawing, in pixels of the page. */
interface Placed {
  element: SVGGraphicsElement;
  box: DOMRect;
  /** Where there can be ink in it, from top to bottom. */
  ink: { top: number; bottom: number };
  size: number;
  /** Whether its box is its own, and not that of a text on its side. */
  isSquare: boolean;
}

/** Thinner lines than this many pixels, and fainter ones, are a grid: letters may stand on it. */
const LEAST_WIDTH = 1.4;
/** Of white, how bright a line is that is not seen through letters. */
const FAINT = 0.72;
/** Of letters' size: how far within a text a line must come, and from its sides a box's edge. */
const WITHIN = { across: 0.35, down: 0.16 };
/** Pixels between places on a line that are looked at, and so many of them at most. */
const [STEP, MOST_STEPS] = [3, 600];
/** So many pixels of a line within a text cross it. */
const LEAST_LENGTH = 6;

/**
 * Texts of a drawing that a line goes through, or that stand half in a box and half beside it. A shape that is drawn over the line and
 * below the text parts them.
 */
export function findCrossed<T extends Placed>(svg: SVGSVGElement, texts: readonly T[]): T[] {
  const lines = [...svg.querySelectorAll<SVGGeometryElement>("line, polyline, path, polygon, circle, ellipse")].filter(
    isLine,
  );
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>("rect, circle, ellipse, path, polygon")].filter(isSolid);
  const rects = shapes
    .filter(({ localName }) => localName === "rect")
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
  const places = lines.map((line) => ({ line, points: pointsOf(line) }));
  const dots = shapes
    .filter((shape) => /^(?:circle|ellipse)$/.test(shape.localName) && !lines.includes(shape))
    .map((shape) => ({ shape, box: shape.getBoundingClientRect(), points: pointsOf(shape) }));
  return texts.filter((text) => {
    if (!text.isSquare || hasHalo(text.element)) return false;
    const field = innerOf(text);
    const isParted = (line: Element, x: number, y: number) =>
      shapes.some(
        (shape) => isBehind(line, shape) && isBehind(shape, text.element) && holds(shape, new DOMPoint(x, y)),
      );
    const boxes = rects.filter(({ box }) => box.top < field.top && box.bottom > field.bottom);
    const around = boxes.map(({ box }) => box);
    if (boxes.some((each) => endsWithin(each, field, isParted) && !isBarOf(each.box, around, text.box))) return true;
    if (dots.some((dot) => isBehind(dot.shape, text.element) && standsHalfOn(dot, text, field, isParted))) return true;
    return places.some(({ line, points }) => {
      const within = points.filter(({ x, y }) => isIn(field, x, y) && !isParted(line, x, y));
      return within.length * STEP >= LEAST_LENGTH && !isStruckOut(within, points, field, text.box);
    });
  });
}

interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function innerOf({ box, ink, size }: Placed): Field {
  return {
    left: box.left + WITHIN.across * size,
    right: box.right - WITHIN.across * size,
    top: ink.top + WITHIN.down * size,
    bottom: ink.bottom - WITHIN.down * size,
  };
}

/** Of a text's width, what a line that strikes it out goes through, and how long that is itself: an arrow is longer. */
const STRUCK = { within: 0.3, whole: 2 };

/** Letters that are struck out are meant to be crossed. */
function isStruckOut(within: readonly DOMPoint[], all: readonly DOMPoint[], field: Field, box: DOMRect): boolean {
  const extent = (points: readonly DOMPoint[]) => {
    const across = points.map(({ x }) => x);
    return Math.max(...across) - Math.min(...across);
  };
  return extent(within) > STRUCK.within * (field.right - field.left) && extent(all) < STRUCK.whole * box.width;
}

const isIn = ({ left, right, top, bottom }: Field, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom;

const isBehind = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function holds(shape: SVGGeometryElement, place: DOMPoint): boolean {
  const toOwn = shape.getScreenCTM()?.inverse();
  return toOwn !== undefined && shape.isPointInFill(place.matrixTransform(toOwn));
}

/** Letters that are drawn with a border of their own stand out of a line. */
const hasHalo = (text: Element) =>
  [text, ...text.querySelectorAll("*")].some((each) => getComputedStyle(each).stroke.startsWith("rgb"));

/** A line that is seen: dark, and not too thin. */
function isLine(shape: SVGGeometryElement): boolean {
  const { stroke, strokeWidth, strokeOpacity, opacity } = getComputedStyle(shape);
  const scale = shape.getScreenCTM()?.a ?? 1;
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(stroke);
  if (!parts || isPartial(shape) || Number.parseFloat(strokeWidth) * Math.abs(scale) < LEAST_WIDTH) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1, 4).map(Number);
  const alpha = Number(parts[4] ?? 1) * Number(strokeOpacity) * Number(opacity);
  const bright = (0.3 * red + 0.6 * green + 0.1 * blue) / 255;
  return alpha > 0.5 && bright < FAINT;
}

/** Places along a line, in pixels of the page. */
function pointsOf(line: SVGGeometryElement): DOMPoint[] {
  const matrix = line.getScreenCTM();
  const length = line.getTotalLength();
  if (!matrix || !(length > 0)) return [];
  const scale = Math.hypot(matrix.a, matrix.b) || 1;
  const count = Math.min(MOST_STEPS, Math.ceil((length * scale) / STEP));
  return Array.from({ length: count }, (_, index) =>
    line.getPointAtLength(((index + 0.5) * length) / count).matrixTransform(matrix),
  );
}

/** Whether a text begins or ends on a dot that is not its own: that is behind its middle, or has it within. */
function standsHalfOn(
  { shape, box, points }: Box & { points: readonly DOMPoint[] },
  { box: own, size }: Placed,
  field: Field,
  isParted: (line: Element, x: number, y: number) => boolean,
): boolean {
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const isOwn = Math.abs(middle.x - (own.left + own.width / 2)) < Math.max(size, own.width / 4);
  if (isOwn || box.height > MOST_DOT * size) return false;
  const within = points.filter(({ x, y }) => isIn(field, x, y) && !isParted(shape, x, y));
  return within.length * STEP >= LEAST_LENGTH;
}

/** Of letters' size, how high a dot is; larger circles are areas, which may hold half of a text. */
const MOST_DOT = 3;

interface Box {
  shape: SVGGeometryElement;
  box: DOMRect;
}

/** Whether a box begins or ends within a text. */
function endsWithin(
  { shape, box }: Box,
  { left, right, top, bottom }: Field,
  isParted: (line: Element, x: number, y: number) => boolean,
): boolean {
  return [box.left, box.right].some((x) => x > left && x < right && !isParted(shape, x, (top + bottom) / 2));
}

/** Whether a box is the bar of a row, as high as that, which holds all of a text: words may stand on both. */
export const isBarOf = ({ top, bottom }: DOMRect, boxes: readonly DOMRect[], text: DOMRect): boolean =>
  boxes.some(
    (box) =>
      Math.abs(box.top - top) < SAME &&
      Math.abs(box.bottom - bottom) < SAME &&
      box.left <= text.left + SAME &&
      box.right >= text.right - SAME,
  );

/** Pixels by which sides that are meant to be at one place differ. */
const SAME = 4;
