import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";
import type { Graphic } from "./page.ts";

type Matrix = readonly [number, number, number, number, number, number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function boxIn(m: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number], isImage: boolean): Graphic {
  const xs = [x0, x1].flatMap((x) => [y0, y1].map((y) => m[0] * x + m[2] * y + m[4]));
  const ys = [x0, x1].flatMap((x) => [y0, y1].map((y) => m[1] * x + m[3] * y + m[5]));
  // Matrices of broken files may hold anything.
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys), isImage };
}

/** More are the dots of a plot; their boxes say nothing more. */
const MOST = 20_000;

/**
 * What a page draws besides text, by the operators of pdf.js.
 *
 * @param list operators of a page
 * @param ops `OPS` of pdf.js
 * @param viewport the matrix that leads from the page's space to points from its top left corner
 */
export function findGraphics(
  list: PDFOperatorList,
  ops: Record<string, number>,
  viewport: readonly number[],
): Graphic[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport;
  let matrix: Matrix = [a, b, c, d, e, f];
  const stack: Matrix[] = [];
  const graphics: Graphic[] = [];
  const images = new Set(
    ["paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject", "paintSolidColorImageMask"].map(
      (name) => ops[name],
    ),
  );
  const repeated = new Set(
    ["paintImageXObjectRepeat", "paintImageMaskXObjectGroup", "paintInlineImageXObjectGroup"].map((name) => ops[name]),
  );
  for (let index = 0; index < list.fnArray.length && graphics.length < MOST; index++) {
    const operator = list.fnArray[index];
    const args = list.argsArray[index] as unknown[] | null;
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore) matrix = stack.pop() ?? matrix;
    else if (operator === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === ops.constructPath) {
      const [paint, , box] = args ?? [];
      // A path that is neither filled nor stroked only clips.
      if (paint === ops.endPath || !box) continue;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box as Float32Array;
      if (Number.isFinite(x0 + y0 + x1 + y1)) graphics.push(boxIn(matrix, [x0, y0, x1, y1], false));
    } else if (images.has(operator)) graphics.push(boxIn(matrix, [0, 0, 1, 1], true));
    else if (repeated.has(operator) || operator === ops.shadingFill) {
      // Where these stand is told by what surrounds them.
    }
  }
  return graphics;
}

/** Lines across the page are often drawn cell by cell: pieces that meet are one. */
export function joinRules(graphics: readonly Graphic[]): Graphic[] {
  const isRule = ({ x0, y0, x1, y1, isImage }: Graphic) => !isImage && y1 - y0 < 2 && x1 - x0 > y1 - y0;
  const rules = graphics.filter(isRule).toSorted((a, b) => Math.round(a.y0 * 2) - Math.round(b.y0 * 2) || a.x0 - b.x0);
  const joined: Graphic[] = [];
  for (const rule of rules) {
    const last = joined.at(-1);
    if (last && Math.abs(last.y0 - rule.y0) < 1 && rule.x0 < last.x1 + 1.5) last.x1 = Math.max(last.x1, rule.x1);
    else joined.push({ ...rule });
  }
  return [...graphics.filter((each) => !isRule(each)), ...joined].filter(({ x0, y0, x1, y1 }) =>
    Number.isFinite(x0 + y0 + x1 + y1),
  );
}
