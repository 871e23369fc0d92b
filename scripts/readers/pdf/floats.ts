import { isCaption } from "../text/paragraphs.ts";
import { type Body, isProse } from "./blocks.ts";
import { around, type Box, type Graphic, type PdfLine, type PdfPage, shared } from "./page.ts";

/** A figure or table with its caption, or a displayed formula. */
export interface Float {
  kind: "figure" | "table" | "formula";
  page: number;
  caption: PdfLine[];
  /** Where it stands, without its caption; nothing if nothing stands there. */
  box: Box | undefined;
  /** Lines of text in it. */
  lines: PdfLine[];
  /** What a figure shows, where a tagged file says it. */
  alt?: string | undefined;
  /** How far down the page lines go across a table. */
  rules: number[];
}

const isTable = (text: string) => /^tab/i.test(text);
const startsCaption = (line: PdfLine) =>
  isCaption(line.text) || /^(?:Fig(?:ure|\.)?|Table) ?S?\d{1,2}[.:]?\s*$/i.test(line.text);

/** Finds the figures and tables of a page by their captions, in the order of these. */
export function findFloats(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const starts = lines.filter((line, index) => startsCaption(line) && beginsBlock(line, lines[index - 1], body));
  const captions = starts.map((line) => takeCaption(line, lines, body));
  const inCaption = new Set(captions.flat());
  const taken = new Set<PdfLine>();
  return captions.map((caption): Float => {
    const kind = isTable(caption[0]?.text ?? "") ? "table" : "figure";
    const context = { page, body, lines: lines.filter((line) => !inCaption.has(line) && !taken.has(line)), captions };
    const found = kind === "figure" ? findFigure(caption, context) : findTable(caption, context);
    for (const line of found.lines) taken.add(line);
    return { kind, page: page.number, caption, rules: rulesIn(found.box, page), ...found };
  });
}

const rulesIn = (box: Box | undefined, { graphics }: PdfPage): number[] =>
  box === undefined
    ? []
    : graphics
        .filter(
          (each) =>
            isRule(each) &&
            each.y0 > box.y0 - 3 &&
            each.y1 < box.y1 + 3 &&
            shared(each.x0, each.x1, box.x0, box.x1) > (box.x1 - box.x0) * 0.8,
        )
        .map(({ y0 }) => y0);

/**
 * Gives captions at the top of a column or page the drawing that stands alone at the end of the one before.
 *
 * @param floats of all pages, in the order in which they are read
 */
export function joinParted(floats: readonly Float[]): Float[] {
  const parted = new Set<Float>();
  floats.forEach((float, index) => {
    const before = floats[index - 1];
    if (float.kind !== "figure" || float.caption.length === 0 || float.box || !before) return;
    if (before.kind !== "figure" || before.caption.length > 0 || float.page - before.page > 1 || parted.has(before))
      return;
    parted.add(before);
    Object.assign(float, { box: before.box, page: before.page, lines: before.lines, alt: float.alt ?? before.alt });
  });
  return floats.filter((float) => !parted.has(float));
}

/** A caption stands apart from the text above it, or is set otherwise. */
function beginsBlock(line: PdfLine, before: PdfLine | undefined, body: Body): boolean {
  if (!before || before.y > line.y) return true;
  if (line.y - before.y > body.leading * 1.25 || Math.abs(line.size - before.size) > 0.4) return true;
  const label = line.fragments[0]?.runs[0];
  return label?.isBold === true || !isProse(before, body) || /[.?!]$/.test(before.text);
}

function takeCaption(start: PdfLine, lines: readonly PdfLine[], body: Body): PdfLine[] {
  const caption = [start];
  for (const line of lines.slice(lines.indexOf(start) + 1)) {
    const last = caption.at(-1) ?? start;
    const step = line.y - last.y;
    const size = lookSize(start);
    if (
      step <= 0 ||
      step > Math.max(size * 1.75, body.leading * 1.15) ||
      Math.abs(line.size - size) > 0.5 ||
      startsCaption(line)
    )
      break;
    if (Math.abs(line.x0 - start.x0) > size * 12 && line.fragments.length > 1) break;
    // Rows of a table below its caption: cells stand apart.
    if (
      isTable(start.text) &&
      (line.fragments.length > 1 || /[.]$/.test(last.text)) &&
      line.fragments.some((part, index) => index > 0 && part.x0 - (line.fragments[index - 1]?.x1 ?? 0) > size)
    )
      break;
    if (isTable(start.text) && /\.$/.test(last.text) && line.x0 > start.x0 + size) break;
    // Text below a caption whose last line is short.
    if (
      /[.?!)]$/.test(last.text) &&
      last.x1 < start.column.x1 - size * 3 &&
      last.x1 < Math.max(...caption.map(({ x1 }) => x1)) - size * 2 &&
      step > size * 1.25 &&
      line.size > body.size * 0.95 &&
      size > body.size * 0.95
    )
      break;
    caption.push(line);
  }
  return caption;
}

const lookSize = (line: PdfLine) => line.size;

interface Context {
  page: PdfPage;
  body: Body;
  lines: readonly PdfLine[];
  captions: readonly (readonly PdfLine[])[];
}

/** Columns that a caption stands over: its own, or both when it is wider. */
function spanOf(caption: readonly PdfLine[], lines: readonly PdfLine[]): { x0: number; x1: number } {
  const own = around(caption);
  const [first] = caption;
  const column = first?.column ?? own;
  const x0 = Math.min(own.x0, column.x0);
  const x1 = Math.max(own.x1, column.x1);
  void lines;
  return { x0, x1 };
}

const isInSpan = (box: Box, span: { x0: number; x1: number }) =>
  shared(box.x0, box.x1, span.x0, span.x1) > (box.x1 - box.x0) * 0.5;
const isRule = ({ x0, y0, x1, y1 }: Box) => y1 - y0 < 2 && x1 - x0 > 12;

function findFigure(caption: readonly PdfLine[], context: Context): Pick<Float, "box" | "lines"> {
  const above = reach(caption, context, -1);
  if (above.box) return above;
  return reach(caption, context, 1);
}

/** From a caption up or down to the next text, another caption, or the edge of the page. */
function reach(
  caption: readonly PdfLine[],
  { page, body, lines, captions }: Context,
  step: 1 | -1,
): Pick<Float, "box" | "lines"> {
  const own = around(caption);
  const span = spanOf(caption, lines);
  const graphics = page.graphics.filter((box) => isInSpan(box, span));
  const texts = lines.filter((line) => isInSpan(line, span));
  const isBeyond = (box: Box) => (step < 0 ? box.y1 <= own.y0 + 3 : box.y0 >= own.y1 - 3);
  const stops = [
    ...texts.filter((line) => isProse(line, body) && !isInside(line, graphics)),
    ...captions
      .filter((each) => each !== caption)
      .map(around)
      .filter((box) => isInSpan(box, span)),
  ].filter(isBeyond);
  const limit =
    step < 0 ? Math.max(0, ...stops.map(({ y1 }) => y1)) : Math.min(page.height, ...stops.map(({ y0 }) => y0));
  const isWithin = (box: Box) => isBeyond(box) && (step < 0 ? box.y0 >= limit - 4 : box.y1 <= limit + 4);
  const drawn = graphics.filter(
    (box) => isWithin(box) && !(isRule(box) && box.x1 - box.x0 > (span.x1 - span.x0) * 0.9),
  );
  if (drawn.length === 0) return { box: undefined, lines: [] };
  const area = around(drawn);
  if ((area.x1 - area.x0) * (area.y1 - area.y0) < 400) return { box: undefined, lines: [] };
  // The last line of a paragraph is short, but belongs to the text above it.
  const endsText = (line: PdfLine) =>
    texts.some(
      (above) =>
        isProse(above, body) &&
        line.y > above.y &&
        line.y - above.y < body.leading * 1.3 &&
        Math.abs(line.x0 - above.x0) < body.size * 2,
    );
  // Letters belong to a drawing when they stand in it, beside it, or between it and its caption.
  const labels = texts.filter(
    (line) =>
      isWithin(line) &&
      !isProse(line, body) &&
      !endsText(line) &&
      line.y1 > area.y0 - body.size * 2.5 &&
      line.y0 < area.y1 + body.size * 3,
  );
  const box = around([area, ...labels]);
  return { box: { ...box, x0: Math.max(0, box.x0), x1: Math.min(page.width, box.x1) }, lines: labels };
}

const isInside = (line: Box, graphics: readonly Graphic[]) =>
  graphics.some(
    (box) =>
      box.x0 <= line.x0 + 2 &&
      box.x1 >= line.x1 - 2 &&
      box.y0 <= line.y0 + 2 &&
      box.y1 >= line.y1 - 2 &&
      box.y1 - box.y0 > 20,
  );

/** The rows of a table: between its rules if it has some, else up to the next text. */
function findTable(caption: readonly PdfLine[], context: Context): Pick<Float, "box" | "lines"> {
  const below = rowsFrom(caption, context, 1);
  const above = rowsFrom(caption, context, -1);
  // Captions stand above tables more often.
  return above.score > below.score * 1.3 ? above : below;
}

function rowsFrom(caption: readonly PdfLine[], { page, body, lines, captions }: Context, step: 1 | -1) {
  const own = around(caption);
  const span = spanOf(caption, lines);
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
    taken.push(line);
    edge = step > 0 ? line.y1 : line.y0;
  }
  if (taken.length === 0) return { box: undefined, lines: [], score: 0 };
  const inside = last === undefined ? [] : rules.filter((rule) => (step > 0 ? rule.y0 <= last.y1 : rule.y1 >= last.y0));
  return { box: around([...taken, ...inside]), lines: taken, score: taken.length + (last === undefined ? 0 : 20) };
}

/** The last of the rules of one table: text that fills its column ends it, unless rules as long stand on both sides. */
function lastRule(
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

/** Tables without a caption: rows of several cells between rules of one length. */
export function findBareTables(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const rules = page.graphics.filter((box) => isRule(box) && box.x1 - box.x0 > 60).toSorted((a, b) => a.y0 - b.y0);
  const found: Float[] = [];
  let from = 0;
  for (const [index, first] of rules.entries()) {
    if (index < from) continue;
    const isLike = (rule: Box) => Math.abs(rule.x0 - first.x0) < 4 && Math.abs(rule.x1 - first.x1) < 4;
    const inSpan = lines.filter((line) => isInSpan(line, first));
    const last = lastRule(rules.slice(index), inSpan, first, body);
    if (!last || !isLike(last)) continue;
    const rows = inSpan.filter((line) => line.y > first.y0 && line.y < last.y1 + 1);
    const cells = rows.filter(({ fragments }) => fragments.length > 1).length;
    if (rows.length < 2 || cells < rows.length * 0.35) continue;
    found.push({
      kind: "table",
      page: page.number,
      caption: [],
      box: around([first, last, ...rows]),
      lines: rows,
      rules: rulesIn(around([first, last]), page),
    });
    from = rules.indexOf(last) + 1;
  }
  return found;
}

/** Rows of several cells that make a table without lines and caption. */
const LEAST_ROWS = 4;

/** Tables without a caption and without lines: rows of cells, one below the other, where no text runs through. */
export function findGappedTables(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const found: Float[] = [];
  let open: PdfLine[] = [];
  const isRow = ({ fragments }: PdfLine) => fragments.length >= 3;
  const close = () => {
    // A table ends with its last row of cells; names and addresses on the first page look the same.
    const last = open.findLastIndex(({ fragments }) => fragments.length >= 2);
    const own = open.slice(0, last + 1);
    open = [];
    if (
      own.filter(isRow).length < LEAST_ROWS ||
      own.filter(({ fragments }) => fragments.length >= 2).length < own.length * 0.4
    )
      return;
    const box = around(own);
    if (page.number === 1 && box.y0 < page.height * 0.4) return;
    found.push({ kind: "table", page: page.number, caption: [], box, lines: own, rules: rulesIn(box, page) });
  };
  for (const line of lines) {
    const before = open.at(-1);
    const isNear = before !== undefined && line.y > before.y - body.size && line.y - before.y < body.leading * 2.5;
    const isText =
      isProse(line, body) ||
      (line.x1 - line.x0 > (line.column.x1 - line.column.x0) * 0.9 && line.fragments.length === 1);
    if (open.length > 0 && (!isNear || isText)) close();
    if (open.length > 0 || (line.fragments.length >= 2 && !isText)) open.push(line);
  }
  close();
  return found;
}

/** A drawing is at least so large, in points. */
const LEAST = { width: 60, height: 40 };

/** Figures without a caption: what is drawn apart from text, with the letters in it. */
export function findBareFigures(
  page: PdfPage,
  lines: readonly PdfLine[],
  floats: readonly Float[],
  body: Body,
): Float[] {
  const taken = floats.flatMap(({ box }) => box ?? []);
  const isTaken = (box: Box) =>
    taken.some(
      (other) => shared(box.x0, box.x1, other.x0, other.x1) > 0 && shared(box.y0, box.y1, other.y0, other.y1) > 0,
    );
  const areas: Box[] = [];
  for (const box of page.graphics.filter((each) => !isRule(each) && !isTaken(each))) {
    const at = areas.findIndex(
      (other) => box.x0 < other.x1 + 6 && box.x1 > other.x0 - 6 && box.y0 < other.y1 + 6 && box.y1 > other.y0 - 6,
    );
    const near = areas[at];
    if (near) areas[at] = around([near, box]);
    else areas.push(box);
  }
  return areas
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 > LEAST.width && y1 - y0 > LEAST.height)
    .flatMap((box): Float[] => {
      const inside = lines.filter(
        (line) =>
          line.y > box.y0 - 2 &&
          line.y < box.y1 + 2 &&
          shared(line.x0, line.x1, box.x0, box.x1) > (line.x1 - line.x0) * 0.5,
      );
      // Text on a coloured ground is no drawing.
      if (inside.some((line) => isProse(line, body))) return [];
      return [
        { kind: "figure", page: page.number, caption: [], box: around([box, ...inside]), lines: inside, rules: [] },
      ];
    });
}
