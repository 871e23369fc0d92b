import { type Body, isProse } from "./blocks.ts";
import { type Context, type Float, isInSpan, spanOf } from "./float.ts";
import { around, type Box, type Graphic, isRule, type PdfLine } from "./page.ts";

/** So many cells make a column. */
const LEAST_BELOW = 3;

/** The rows of a table: between its rules if it has some, else up to the next text. */
export function findTable(caption: readonly PdfLine[], context: Context): Pick<Float, "box" | "lines"> {
  const below = rowsFrom(caption, context, 1);
  const above = rowsFrom(caption, context, -1);
  // Captions stand above tables more often.
  return above.score > below.score * 1.3 ? above : below;
}

function rowsFrom(caption: readonly PdfLine[], { page, body, lines, captions }: Context, step: 1 | -1) {
  const own = around(caption);
  const span = spanOf(caption);
  const isBeyond = (box: Box) => (step < 0 ? box.y1 <= own.y0 + 2 : box.y0 >= own.y1 - 2);
  const others = captions.filter((each) => each !== caption).map(around);
  const texts = lines.filter((line) => isInSpan(line, span) && isBeyond(line)).toSorted((a, b) => (a.y - b.y) * step);
  const rules = page.graphics
    .filter((box) => isRule(box) && isInSpan(box, span) && isBeyond(box))
    .toSorted((a, b) => (a.y0 - b.y0) * step);
  const [nearest] = rules;
  const isNear =
    nearest !== undefined && Math.abs(step > 0 ? nearest.y0 - own.y1 : own.y0 - nearest.y1) < body.leading * 3;
  const last = isNear ? lastRule(rules, texts, nearest, body) : undefined;
  const taken: PdfLine[] = [];
  let edge = step > 0 ? own.y1 : own.y0;
  for (const line of texts) {
    if (others.some((box) => (step > 0 ? box.y0 >= own.y1 && box.y0 < line.y : box.y1 <= own.y0 && box.y1 > line.y)))
      break;
    const isRuled = last !== undefined && (step > 0 ? line.y < last.y1 + 2 : line.y0 > last.y0 - 2);
    if (last !== undefined && !isRuled) break;
    if (!isRuled && (isProse(line, body) || Math.abs(step > 0 ? line.y0 - edge : edge - line.y1) > body.leading * 2.2))
      break;
    if (!isRuled && line.fragments.length < 2 && taken.length === 0) break;
    // Notes below the last row are as small as the cells.
    if (
      step > 0 &&
      !isRuled &&
      taken.length > 2 &&
      line.fragments.length < 2 &&
      isProse({ ...line, size: body.size }, body)
    )
      break;
    taken.push(line);
    edge = step > 0 ? line.y1 : line.y0;
  }
  if (taken.length === 0) return { box: undefined, lines: [], score: 0 };
  if (step < 0 && last) taken.push(...headAbove(last, texts, taken, body));
  const inside = last === undefined ? [] : rules.filter((rule) => (step > 0 ? rule.y0 <= last.y1 : rule.y1 >= last.y0));
  return { box: around([...taken, ...inside]), lines: taken, score: taken.length + (last === undefined ? 0 : 20) };
}

/** The heads of columns that stand above the first rule: on one line, each over cells, and apart from what is above. */
function headAbove(rule: Graphic, texts: readonly PdfLine[], taken: readonly PdfLine[], body: Body): PdfLine[] {
  const [line, next] = texts.filter((each) => !taken.includes(each) && each.y0 <= rule.y0 + 2);
  if (!line || rule.y0 - line.y1 > body.leading || line.fragments.length < 2 || isProse(line, body)) return [];
  if (next && line.y - next.y < body.leading * 1.6) return [];
  const cells = taken.flatMap(({ fragments }) => (fragments.length > 1 ? fragments : []));
  const isOver = (head: Box) => cells.filter(({ x0, x1 }) => x0 < head.x1 && head.x0 < x1).length >= LEAST_BELOW;
  return line.fragments.every((head) => head.x0 >= rule.x0 - 2 && isOver(head)) ? [line] : [];
}

/** The last of the rules of one table: text that fills its column ends it, unless rules as long stand on both sides. */
export function lastRule(
  rules: readonly Graphic[],
  texts: readonly PdfLine[],
  first: Graphic,
  body: Body,
): Graphic | undefined {
  const isLike = (rule: Box) => Math.abs(rule.x0 - first.x0) < 4 && Math.abs(rule.x1 - first.x1) < 4;
  let last: Graphic | undefined;
  let before = first;
  for (const rule of rules.slice(1)) {
    const [top, foot] = before.y0 < rule.y0 ? [before.y1, rule.y0] : [rule.y1, before.y0];
    const between = texts.filter((line) => line.y > top && line.y < foot + 1);
    const prose = between.filter((line) => isProse(line, body)).length;
    if (prose > 3 && prose > between.length * 0.6) break;
    if (foot - top > body.leading * 60) break;
    if (isLike(rule)) last = rule;
    before = rule;
  }
  return last;
}
