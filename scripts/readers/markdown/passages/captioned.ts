import type { Code, Figure, Paragraph, Table } from "../../../manuscript/manuscript.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { pathsOf } from "../inlines/images.ts";
import { readText } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import { linesAt, placeOf } from "../source/lines.ts";
import { DIAGRAM, letterOf, makeComputed } from "./chunks.ts";

/** A fenced part of the paper: its head, and what it holds. */
export type Handler = (container: IslandOf<"open">, blocks: Block[], reading: Reading) => Block[];

export const labelOf = ({ options, attributes }: IslandOf<"open">) =>
  options.get("label") ?? options.get("name") ?? attributes.id;

/** A picture with its caption; pictures within it are its parts. */
export const readFigure: Handler = (container, blocks, reading) => {
  const { argument, options, line } = container;
  const inner = blocks.filter((block): block is Figure => block.type === "figure");
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === "paragraph");
  const others = blocks.filter((block) => block.type !== "figure" && block.type !== "paragraph");
  const own = argument.text === "" || argument.text.startsWith("#") ? [] : [pathsOf(argument.text)];
  // A figure of a table or of code carries that one's caption.
  if (own.length === 0 && inner.length === 0 && others.length > 0) return captionOf(container, blocks, reading);
  const images = [...own.filter((paths) => paths.length > 0), ...inner.flatMap((each) => each.images)];
  const [first, ...rest] = paragraphs;
  const caption = first?.text ?? inner.find((each) => each.caption.length > 0)?.caption ?? [];
  const figure: Figure = {
    type: "figure",
    place: placeOf(line),
    images,
    alt: options.get("alt") ?? inner.find(({ alt }) => alt !== undefined)?.alt,
    caption,
  };
  addAnchors(reading, figure, [labelOf(container)]);
  nameParts(figure, inner, reading);
  return [figure, ...rest, ...others];
};

/** Pictures within a figure are called by letters, and what is said of each of them stays behind its caption. */
function nameParts(figure: Figure, inner: readonly Figure[], reading: Reading): void {
  inner.forEach((part, index) => {
    const letter = letterOf(index);
    for (const name of reading.anchors.get(part) ?? []) reading.parts.set(name, { figure, letter });
    if (part.caption.length === 0 || part.caption === figure.caption) return;
    const mark: Inline = { type: "text", value: `${figure.caption.length > 0 ? " " : ""}(${letter}) ` };
    figure.caption = [...figure.caption, mark, ...part.caption];
  });
}

/** A table, or code, with its title. */
export const captionOf: Handler = (container, given, reading) => {
  const { line } = container;
  const title = titleGiven(container, reading);
  const { target, blocks, kind } = findTarget(container, given, reading);
  if (!target) return title.length > 0 ? [{ type: "paragraph", place: placeOf(line), text: title }, ...blocks] : blocks;
  const tables = blocks.filter((block): block is Table => block.type === "table");
  const isPanel = kind === "Table" && tables.length > 1;
  if (isPanel) letterTables(tables, reading);
  addAnchors(reading, target, [labelOf(container)]);
  if (kind !== undefined) reading.kinds.set(target, kind);
  if (target.caption.length > 0 && !isPanel) return blocks;
  // A div has its caption in its last paragraph.
  const last = blocks.at(-1);
  const isLast = title.length === 0 && last?.type === "paragraph" && last !== blocks[0];
  target.caption = joinParts([isLast ? last.text : title, target.caption]);
  return isLast ? blocks.slice(0, -1) : blocks;
};

/** What a directive's head says, or a div's `lst-cap="…"`. */
function titleGiven({ argument, attributes, line }: IslandOf<"open">, reading: Reading): Inline[] {
  const said = attributes.values.get(`${attributes.id?.slice(0, 3)}-cap`);
  return readText(argument.text === "" && said !== undefined ? linesAt(said, line) : [argument], reading);
}

/** What a div is called after counts as that, whatever it holds: `{#tbl-lids}` around a picture is a table. */
const KINDS: [RegExp, "Figure" | "Table"][] = [
  [/^fig[-:]/, "Figure"],
  [/^(?:tbl|tab)[-:]/, "Table"],
];

/** What a caption is of. Of code that is run, it is what that draws; a diagram is drawn here. */
function findTarget({ attributes: { id = "" }, line }: IslandOf<"open">, blocks: Block[], reading: Reading) {
  const kind = KINDS.find(([pattern]) => pattern.test(id))?.[1];
  const isShown = (block: Block): block is Figure | Table => block.type === "figure" || block.type === "table";
  const found = blocks.find(isShown) ?? blocks.find((block): block is Code => block.type === "code");
  const isRun = found ? found.type === "code" && !DIAGRAM.test(found.language ?? "") : blocks.length === 1;
  if (kind === undefined || !isRun) return { target: found, blocks, kind };
  const target = makeComputed(kind === "Figure" ? "figure" : "table", line, reading);
  return { target, blocks: blocks.toSpliced(found ? blocks.indexOf(found) + 1 : 0, 0, target), kind };
}

/** Tables within one are called by letters, and keep their captions. */
function letterTables(tables: readonly Table[], reading: Reading): void {
  tables.forEach((table, index) => {
    const letter = letterOf(index);
    for (const name of reading.anchors.get(table) ?? [])
      reading.parts.set(name, { figure: tables[0] ?? table, letter });
    reading.anchors.delete(table);
    table.caption = [{ type: "text", value: `(${letter}) ` }, ...table.caption];
  });
}

/** The last paragraph of the div is the caption. */
export const readFigureDiv: Handler = (container, blocks, reading) => {
  const last = blocks.at(-1);
  const isOfPictures = blocks.some(({ type }) => type === "figure") || blocks.every(({ type }) => type === "paragraph");
  if (last?.type !== "paragraph" || !isOfPictures) return readFigure(container, blocks, reading);
  return readFigure(container, [last, ...blocks.slice(0, -1)], reading);
};
