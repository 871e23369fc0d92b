import type { Element, ElementContent, Root } from "hast";
import type { Figure, Table } from "../../../manuscript/manuscript.ts";
import { oneOr } from "../../../text/counted.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { decodeEntities } from "../inlines/html-names.ts";
import { pathsOf } from "../inlines/images.ts";
import { readText } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading, takeLabels } from "../reading.ts";
import { append } from "../source/append.ts";
import type { IslandOf } from "../source/islands.ts";
import { type Line, linesAt, placeOf } from "../source/lines.ts";
import { readBlocks } from "./read-blocks.ts";
import { makeTableOf, withoutPassages, withPictures } from "./tables.ts";

/** Deeper than this, HTML is no paper's; parsing and walking it would take too much. */
const DEEPEST = 100;

type Handler = (island: IslandOf<"html">, reading: Reading) => Block[];

const HANDLERS: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  table: readTable,
  figure: readFigure,
  div: readFigure,
  picture: readFigure,
  pre: (({ html, line }) => {
    const code = decodeEntities(html.replace(/<[^<>]*>/g, "")).replace(/^\n|(?<!\s)\s+$/g, "");
    return code === "" ? [] : [{ type: "code", place: placeOf(line), code, caption: [] }];
  }) satisfies Handler,
  script: () => [],
  style: () => [],
});

/** Reads HTML that stands between paragraphs. */
export function readHtml(island: IslandOf<"html">, reading: Reading): Block[] {
  const [, written = ""] = /^\s*<([a-z]+)/i.exec(island.html) ?? [];
  const name = written.toLowerCase();
  const handler = HANDLERS[name];
  if (handler) return isDeep(island.html) ? refuse(island, name, reading) : handler(island, reading);
  if (["svg", "math", "iframe", "video", "object"].includes(name)) return refuse(island, name, reading);
  return readBlocks(linesAt(island.html, island.line), reading);
}

function refuse({ line }: IslandOf<"html">, name: string, reading: Reading): Block[] {
  reading.findings.count("html-is-read", name, line, (count) =>
    oneOr(count, `\`<${name}>\` was left out`, `\`<${name}>\` were left out`),
  );
  return [];
}

/** Whether elements are nested so deeply that no paper means it. */
function isDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(/<(\/?)[a-z][^<>]*(?<!\/)>/gi)) {
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    // `<tr>` and `<td>` need no end tag.
    if (depth > DEEPEST * 10) return true;
  }
  return false;
}

function parseHtml(html: string, { fromHtml }: Reading): Root {
  return fromHtml?.(html, { fragment: true }) ?? { type: "root", children: [] };
}

const isElement = (node: ElementContent | Root["children"][number]): node is Element => node.type === "element";

/** Every element of a name, in order; the tree is as deep as `isDeep` lets through. */
function findAll(node: Element | Root, names: readonly string[]): Element[] {
  const found: Element[] = [];
  const queue: (Element | Root)[] = [node];
  for (let each = queue.pop(); each; each = queue.pop()) {
    if (each !== node && each.type === "element" && names.includes(each.tagName)) found.push(each);
    append<Element | Root>(queue, (each.children as ElementContent[]).filter(isElement).toReversed());
  }
  return found;
}

/** The Markdown that stands within an element. */
function contentOf(element: Element, { html, line }: { html: string; line: Line }): Line[] {
  const start = element.children[0]?.position?.start.offset;
  const end = element.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  return linesAt(html.slice(start, end), line);
}

function readTable(island: IslandOf<"html">, reading: Reading): Block[] {
  const { html, line } = island;
  const tree = parseHtml(html, reading);
  const read = (cell: Element) => withoutPassages(readText(contentOf(cell, island), reading), reading);
  const head: Inline[][][] = [];
  const rows: Inline[][][] = [];
  let align: Table["align"] = [];
  const spans: number[] = [];
  for (const row of findAll(tree, ["tr"])) {
    const cells: Inline[][] = [];
    // What heads several columns heads each of them.
    const heads: Inline[][] = [];
    const own = row.children.filter((each): each is Element => isElement(each) && /^t[hd]$/.test(each.tagName));
    const skip = () => {
      while ((spans[cells.length] ?? 0) > 0) {
        spans[cells.length] = (spans[cells.length] ?? 1) - 1;
        cells.push([]);
        heads.push([]);
      }
    };
    for (const cell of own) {
      skip();
      const [width, height] = [spanOf(cell, "colSpan"), spanOf(cell, "rowSpan")];
      const text = read(cell);
      for (let index = 0; index < width; index++) {
        if (height > 1) spans[cells.length] = height - 1;
        cells.push(index === 0 ? text : []);
        heads.push(index === 0 || own.length > 1 ? text : []);
      }
    }
    skip();
    if (rows.length === 0 && own.length > 0 && own.every(({ tagName }) => tagName === "th")) head.push(heads);
    else {
      if (rows.length === 0) align = own.map(alignOf);
      rows.push(cells);
    }
  }
  const table: Table = { ...makeTableOf(head, rows, align), place: placeOf(line) };
  const [caption] = findAll(tree, ["caption"]);
  if (caption) table.caption = readText(contentOf(caption, island), reading);
  const [element] = findAll(tree, ["table"]);
  addAnchors(reading, table, [idOf(element), ...takeLabels(reading)]);
  return withPictures(table, reading);
}

const isCaption = ({ tagName, properties: { className } }: Element) =>
  tagName === "figcaption" || (Array.isArray(className) && className.includes("caption"));

const idOf = (element: Element | undefined) =>
  typeof element?.properties.id === "string" ? element.properties.id : undefined;

const spanOf = (cell: Element, name: "colSpan" | "rowSpan"): number =>
  Math.min(100, Math.max(1, Number(cell.properties[name] ?? 1) || 1));

function alignOf({ properties: { align, style } }: Element): "left" | "center" | "right" | null {
  const [, styled] = /text-align:\s*(left|center|right)/.exec(typeof style === "string" ? style : "") ?? [];
  const said = typeof align === "string" ? align : styled;
  return said === "left" || said === "center" || said === "right" ? said : null;
}

function readFigure(island: IslandOf<"html">, reading: Reading): Block[] {
  const { html, line } = island;
  const tree = parseHtml(html, reading);
  const images = findAll(tree, ["img"]);
  const text = (image: Element | undefined, name: "alt" | "src") => {
    const value = image?.properties[name];
    return typeof value === "string" ? value : "";
  };
  const captions = findAll(tree, ["figcaption", "p"])
    .filter(isCaption)
    .map((each) => readText(contentOf(each, island), reading));
  const caption = joinParts(captions);
  const [table] = findAll(tree, ["table"]);
  if (images.length === 0 && table) {
    const start = table.position?.start.offset ?? 0;
    const blocks = readTable({ ...island, html: html.slice(start, table.position?.end.offset) }, reading);
    const [first] = blocks;
    if (first?.type === "table" && first.caption.length === 0) first.caption = caption;
    return blocks;
  }
  // Pictures may also be written in Markdown between the tags.
  if (images.length === 0) {
    const inner = readBlocks(
      linesAt(html.replace(/<figcaption[\s\S]*?<\/figcaption>/gi, "").replace(/<\/?figure[^<>]*>/gi, ""), line),
      reading,
    );
    const [first] = inner;
    if (first?.type === "figure" && caption.length > 0) first.caption = caption;
    return first?.type === "figure" || caption.length === 0
      ? inner
      : [...inner, { type: "paragraph", place: placeOf(line), text: caption }];
  }
  const figure: Figure = {
    type: "figure",
    place: placeOf(line),
    images: images.map((image) => pathsOf(text(image, "src"))).filter((paths) => paths.length > 0),
    alt: images.map((image) => text(image, "alt")).find((each) => each !== "") || undefined,
    caption,
  };
  addAnchors(reading, figure, [idOf(findAll(tree, ["figure"])[0]), ...images.map(idOf), ...takeLabels(reading)]);
  return [figure];
}
