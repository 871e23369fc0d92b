import { endsInLabel, isCaption, LABEL } from "../text/paragraphs.ts";
import { type Body, isProse } from "./blocks.ts";
import { type Context, type Float, isInSpan, MARGIN, rulesIn, spanOf } from "./float.ts";
import { around, type Box, type Graphic, isRule, type PdfLine, type PdfPage } from "./page.ts";
import { findTable } from "./table-rows.ts";

const isTable = (text: string) => /^tab/i.test(text);
const startsCaption = (line: PdfLine) => isCaption(line.text) || LABEL.test(line.text);

/** Finds the figures and tables of a page by their captions, in the order of these. */
export function findCaptioned(page: PdfPage, lines: readonly PdfLine[], body: Body): Float[] {
  const endsSentence = (line: PdfLine, before: PdfLine | undefined) =>
    before !== undefined && Math.abs(line.size - before.size) < 0.3 && endsInLabel(before.text, line.text);
  const starts = lines.filter(
    (line, index) =>
      startsCaption(line) && beginsBlock(line, lines[index - 1], body) && !endsSentence(line, lines[index - 1]),
  );
  const captions = starts.map((line) => takeCaption(line, lines, body));
  const inCaption = new Set(captions.flat());
  const taken = new Set<PdfLine>();
  return captions.map((caption): Float => {
    const kind = isTable(caption[0]?.text ?? "") ? "table" : "figure";
    const context = { page, body, lines: lines.filter((line) => !inCaption.has(line) && !taken.has(line)), captions };
    const found = kind === "figure" ? findFigure(caption, context) : findTable(caption, context);
    for (const line of found.lines) taken.add(line);
    return {
      kind,
      page: page.number,
      caption,
      rules: rulesIn(found.box, page),
      ...found,
      box: upTo(caption, found.box),
    };
  });
}

/** Points of a caption that a drawing's ground may reach over. */
const OVER = 8;

/** The box of a drawing, which ends above its caption: its margin is drawn, too. */
function upTo(caption: readonly PdfLine[], box: Box | undefined): Box | undefined {
  const { y0 } = around(caption);
  return box && y0 > box.y1 - OVER && y0 < box.y1 + MARGIN ? { ...box, y1: y0 - MARGIN } : box;
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
  let { size } = start;
  for (const line of lines.slice(lines.indexOf(start) + 1)) {
    const last = caption.at(-1) ?? start;
    if (line.tag && start.tag && line.tag.element !== start.tag.element) break;
    const step = line.y - last.y;
    if (caption.length === 1 && (isTitle(line, start, body) || isItalicTitle(line, start, body))) {
      caption.push(line);
      size = line.size;
      continue;
    }
    if (
      step <= 0 ||
      step > Math.max(size * 1.75, body.leading * 1.15) ||
      Math.abs(capitalsOf(line) - size) > 0.5 ||
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
    // Text below a caption whose last line is short; of one that is set in, what goes on is set in, too.
    const isSetIn = start.x0 > start.column.x0 + size && Math.abs(line.x0 - start.x0) < size * 0.3;
    if (
      !isSetIn &&
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

/** The title of a table in the middle, further below its number than lines stand apart. */
const isTitle = (line: PdfLine, start: PdfLine, body: Body): boolean =>
  /^table \S+$/i.test(start.text) &&
  start.x0 > start.column.x0 + start.size * 3 &&
  line.fragments.length === 1 &&
  line.text.trim().split(" ").length > 2 &&
  line.y > start.y &&
  line.y - start.y < body.leading * 2.3 &&
  Math.abs(line.x0 + line.x1 - start.x0 - start.x1) < start.size * 2;

/** The title of a figure or table in the style of the APA: in italics, two lines below its label in bold. */
const isItalicTitle = (line: PdfLine, start: PdfLine, body: Body): boolean =>
  LABEL.test(start.text) &&
  start.isBold &&
  line.isItalic &&
  !start.isItalic &&
  Math.abs(line.x0 - start.x0) < start.size / 2 &&
  line.y > start.y &&
  line.y - start.y < body.leading * 2.6;

/** The size of a line; of small capitals, as IEEE has them below `TABLE I`, that of the large ones. */
const capitalsOf = ({ text, size, fragments }: PdfLine): number =>
  /\p{Ll}/u.test(text) ? size : Math.max(...fragments.flatMap(({ runs }) => runs.map((run) => run.size)));

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
  const span = spanOf(caption);
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
      !((line.y1 <= area.y0 + 1 || line.y0 > area.y1 + body.size * 3) && standsOver(line, body)) &&
      line.y1 > area.y0 - body.size * 2.5 &&
      // Below the names of axes stand those of panels: `(a) Old ropes`.
      (step < 0 || line.y0 < area.y1 + body.size * 3),
  );
  const box = around([area, ...labels]);
  return { box: { ...box, x0: Math.max(0, box.x0), x1: Math.min(page.width, box.x1) }, lines: labels };
}

/** Whether a line above or below a drawing is none of its letters: a heading, or the end of a listing, where lines of text begin. */
const standsOver = (line: PdfLine, body: Body): boolean =>
  /^H\d?$/.test(line.tag?.role ?? "") ||
  (line.isMono && !body.isMono) ||
  (line.isBold && line.size > body.size * 1.08 && line.x0 - line.column.x0 < body.size / 2);

const isInside = (line: Box, graphics: readonly Graphic[]) =>
  graphics.some(
    (box) =>
      box.x0 <= line.x0 + 2 &&
      box.x1 >= line.x1 - 2 &&
      box.y0 <= line.y0 + 2 &&
      box.y1 >= line.y1 - 2 &&
      box.y1 - box.y0 > 20,
  );
