import type { PDFPageProxy } from "pdfjs-dist";
import type { TextContent } from "pdfjs-dist/types/src/display/api.js";
import { toBrackets, toLargeSigns } from "../../text/symbol-fonts.ts";
import { type Font, readFont } from "./fonts.ts";
import { findGraphics, joinRules } from "./graphics.ts";
import { putBack } from "./late-signs.ts";
import { readNumbered } from "./numbered-glyphs.ts";
import { around, type Box, isRule, type PdfPage, type Run } from "./page.ts";
import { readStructure } from "./structure.ts";
import type { Turned } from "./turned.ts";

/** Points along the edges of a page; posters have some thousands. */
const LARGEST = 30_000;

/** Large signs of TeX, and its roots, hang from their baseline, which is so far above that of their line, in sizes. */
const HANGS = 0.75;

/** How much of a page's text is tagged in a file that is. */
const LEAST_TAGGED = 0.8;

/**
 * The text and the drawings of a page.
 *
 * @param ops `OPS` of pdf.js
 */
export async function readPage(page: PDFPageProxy, ops: Record<string, number>): Promise<PdfPage> {
  // Fonts are known only once the page's operators are.
  const list = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true });
  const rotation = uprightOf(content);
  const viewport = page.getViewport({ scale: 1, rotation });
  if (!(viewport.width * viewport.height > 0 && viewport.width + viewport.height < LARGEST))
    throw new Error(`a page of ${viewport.width} by ${viewport.height} points`);
  const structure = await readStructure(page);
  const fonts = new Map<string, ReturnType<typeof readFont>>();
  const fontOf = (name: string) => {
    const known = fonts.get(name) ?? readFont(page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {});
    fonts.set(name, known);
    return known;
  };
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform;
  const runs: Run[] = [];
  const turned: Turned[] = [];
  const readText = readNumbered(content.items.flatMap((item) => ("str" in item ? item.str : [])));
  // Marks stand inside one another.
  const open: { id: string | undefined; isArtifact: boolean }[] = [];
  for (const item of content.items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else
        open.push({
          id: "id" in item ? item.id : undefined,
          isArtifact: (item as { tag?: string }).tag === "Artifact",
        });
      continue;
    }
    // What a tagged file says is no part of the paper: running heads, page numbers.
    if (structure && open.some(({ isArtifact }) => isArtifact)) continue;
    const id = open.findLast((mark) => mark.id !== undefined)?.id;
    if (item.str.trim() === "") continue;
    const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = item.transform as number[];
    const along = { x: a * p + c * q, y: b * p + d * q };
    const size = Math.hypot(a * r + c * s, b * r + d * s);
    const [x, y] = [a * t + c * u + e, b * t + d * u + f];
    // Stamps at the margin, and what is written along an axis.
    if (Math.abs(along.y) > Math.abs(along.x) * 0.1 || along.x < 0) {
      const up = { x: a * r + c * s, y: b * r + d * s };
      const letters = boxOf({ x, y }, along, up, item.width);
      if (size >= 1 && isWithin(letters, viewport)) turned.push({ ...letters, size });
      continue;
    }
    // A broken page may give its text places that are none.
    if (
      !Number.isFinite(x + y + size + item.width) ||
      size < 1 ||
      x < -50 ||
      y < -50 ||
      x > viewport.width + 50 ||
      y > viewport.height + 50
    )
      continue;
    const { width } = item;
    const { isLargeSigns, isSigns, ...look } = fontOf(item.fontName);
    const read = isLargeSigns ? toLargeSigns(item.str) : readText(item.str);
    const text = toBrackets(read).replace(/\s+/g, " ");
    const [lead] = /^ */.exec(text) ?? [""];
    const hangs = isLargeSigns || (isSigns && text.trim() === "√");
    runs.push({
      text: text.trim(),
      x0: x + (width * lead.length) / Math.max(1, text.length),
      x1: x + width * (1 - (text.length - text.trimEnd().length) / Math.max(1, text.length)),
      y: hangs ? y + size * HANGS : y,
      y0: hangs ? y : y - size * 0.75,
      y1: y + size * (hangs ? 1 : 0.25),
      size,
      ...look,
      tag: id === undefined ? undefined : structure?.tags.get(id),
    });
  }
  const { width, height } = viewport;
  const tagged = runs.filter(({ tag }) => tag);
  const count = (some: readonly Run[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  // In a tagged file, what has no tag is no part of the paper either.
  const isTagged = count(tagged) > count(runs) * LEAST_TAGGED;
  const drawn = joinRules(findGraphics(list, ops, viewport.transform));
  const hasLinks = drawn.filter(isRule).length <= MOST_RULES;
  const graphics = drawn.filter(
    // Backgrounds, and what lies outside.
    (box) =>
      (box.x1 - box.x0 < width * 0.95 || box.y1 - box.y0 < height * 0.9) &&
      box.x1 > 0 &&
      box.y1 > 0 &&
      box.x0 < width &&
      box.y0 < height &&
      !(hasLinks && isUnderline(box, runs)),
  );
  return {
    number: page.pageNumber,
    sheet: page.pageNumber,
    rotation,
    width,
    height,
    runs: putBack(isTagged ? tagged : runs),
    graphics,
    alts: structure?.alts ?? [],
    turned,
  };
}

/** The box of letters that run in any direction, from where they start, as tall as others. */
function boxOf(start: Point, along: Point, up: Point, width: number): Box {
  const unit = ({ x, y }: Point) => ({ x: x / Math.hypot(x, y), y: y / Math.hypot(x, y) });
  const [u, v, size] = [unit(along), unit(up), Math.hypot(up.x, up.y)];
  const corners = [0, width].flatMap((far) =>
    [-0.25, 0.75].map((high) => ({
      x: start.x + u.x * far + v.x * high * size,
      y: start.y + u.y * far + v.y * high * size,
    })),
  );
  return around(corners.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
}

/** Whether all of a box is on the page; a broken page may have places that are none. */
const isWithin = ({ x0, y0, x1, y1 }: Box, { width, height }: { width: number; height: number }) =>
  x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height;

interface Point {
  x: number;
  y: number;
}

/** More lines than these are those of a plot; each link would be looked for among all words. */
const MOST_RULES = 500;

/** Whether a line is no longer than the words that it stands right below: a link in print. Those of tables reach further. */
const isUnderline = (box: Box, runs: readonly Run[]): boolean =>
  isRule(box) &&
  runs.some(
    ({ x0, x1, y, size }) =>
      box.y0 > y - size * 0.1 && box.y0 < y + size * 0.3 && box.x0 > x0 - 1.5 && box.x1 < x1 + 1.5,
  );

/** Letters of a label, at most, and of a line of text or a caption, at least. */
const [LABEL, LINE] = [29, 60];

/**
 * The rotation in which most of a page's text runs from left to right: some are bound in sideways. Where that is labels alone,
 * such as those of the columns of a plot, it is the one in which there is a line.
 */
function uprightOf({ items }: TextContent): number {
  const counts = [0, 0, 0, 0];
  const longest = [0, 0, 0, 0];
  for (const item of items) {
    if (!("str" in item)) continue;
    const [a = 1, b = 0] = item.transform as number[];
    const turns = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const { length } = item.str.trim();
    counts[turns] = (counts[turns] ?? 0) + length;
    longest[turns] = Math.max(longest[turns] ?? 0, length);
  }
  const most = counts.indexOf(Math.max(...counts));
  const line = longest.findIndex((length) => length >= LINE);
  return ((longest[most] ?? 0) <= LABEL && line >= 0 ? line : most) * 90;
}
