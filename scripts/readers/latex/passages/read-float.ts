import type { Code, Figure, Passage, Table } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeArguments, takeOptional, takeStar, toName } from "../source/input.ts";
import { type EnvironmentNode, isMacro, type TexNode } from "../source/nodes.ts";
import type { BlockHandler, EnvironmentHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";
import { gatherFloat } from "./gather-float.ts";
import { isAlgorithm2e, readAlgorithm } from "./read-algorithm.ts";
import { nameCaption } from "./read-code.ts";
import { captionIn, readTabular } from "./read-table.ts";

export type FloatKind = "figure" | "table" | "algorithm" | "listing";

/** Signatures of what comes before the content. */
const SIGNATURES: Record<string, string> = {
  wrapfigure: "omom",
  "wrapfigure*": "omom",
  wraptable: "omom",
  figwindow: "om",
  ...{ SCfigure: "oo", "SCfigure*": "oo", SCtable: "oo", "SCtable*": "oo" },
};

/** What each kind is counted by. */
const COUNTERS: Record<FloatKind, string> = {
  ...{ figure: "figure", table: "table", algorithm: "algorithm", listing: "lstlisting" },
};

const wordsOf = (kind: FloatKind, { language }: Reading) => ({
  counter: COUNTERS[kind],
  word: language.drafts.kinds[kind],
});

/** Reads a float: its pictures, tables or code with their captions, and what else stands in it. */
export const readFloat =
  (kind: FloatKind): EnvironmentHandler =>
  (node, blocks) =>
    blocks.float(...readFloatPassages(node, kind, wordsOf(kind, blocks.reading), blocks));

/** A float of the paper's own making, `\newfloat{program}`. */
export function readOwnFloat(node: EnvironmentNode, word: string, blocks: Blocks): void {
  blocks.float(...readFloatPassages(node, "figure", { counter: node.name, word }, blocks));
}

/** A caption outside of a float: `\captionof{figure}{…}` belongs to the picture before it. */
export const readCaptionOf: BlockHandler = ({ input, node, blocks }) => {
  const { reading } = blocks;
  takeStar(input);
  const kind = toName(takeArgument(input)) === "table" ? "table" : "figure";
  takeOptional(input);
  const caption = readInlines(takeArgument(input) ?? [], reading);
  const images = blocks.takeLine().flatMap((image) => image.images);
  const { counter, word } = wordsOf(kind, reading);
  const number = reading.numbering.step(counter);
  reading.targets.current = { kind: word, number };
  const place = reading.sources.placeOf(node.at);
  const last = kind === "table" ? blocks.last : undefined;
  if (last?.type === "table" && last.name === undefined) {
    last.caption = caption;
    last.name = `${word} ${number}`;
  } else blocks.add({ type: "figure", place, images, caption, name: `${word} ${number}` });
};

/** `\ctable[caption={Teas}, label=tea]{lr}{\tnote[a]{Of clay.}}{rows}` */
export const readCtable: BlockHandler = ({ input, node: { at }, blocks }) => {
  const [options = [], spec = [], notes = [], rows = []] = takeArguments(input, "ommm");
  const tabular = {
    type: "environment",
    name: "tabular",
    content: [{ type: "group", content: spec, at }, ...rows],
    at,
  };
  const content = [
    ...captionIn(options, at),
    tabular as EnvironmentNode,
    ...notes.map((node) => (isMacro(node, "tnote") ? { ...node, name: "footnotetext" } : node)),
  ];
  readFloat("table")({ type: "environment", name: "table", content, at }, blocks);
};

function readFloatPassages(
  node: EnvironmentNode,
  kind: FloatKind,
  { counter, word }: { counter: string; word: string },
  blocks: Blocks,
): Passage[] {
  const { reading } = blocks;
  const input = new Input(node.content);
  takeArguments(input, SIGNATURES[node.name] ?? "o");
  const parts = gatherFloat(input.rest());
  const outer = reading.targets.current;
  const goesOn = node.content.some((each) => isMacro(each, "ContinuedFloat"));
  const passages = parts.flatMap((part) => {
    const images = reading.images.splice(0);
    let name: string | undefined;
    // Named before its content is read: formulas in it have numbers of their own.
    if (part.caption) {
      const number = part.isStarred ? undefined : reading.numbering[goesOn ? "print" : "step"](counter);
      name = number === undefined ? undefined : `${word} ${number}`;
      if (number !== undefined) reading.targets.current = { kind: word, number };
      for (const label of part.labels) reading.targets.define(label);
      for (const { name, panel } of part.subLabels) {
        const letter = String.fromCharCode(97 + panel);
        reading.targets.current = { kind: word, number: `${number ?? ""}${letter}`, panel: letter };
        reading.targets.define(name);
      }
    } else for (const label of part.labels) reading.targets.define(label);
    const read = part.tables.flatMap((table) => readTabular(table, reading) ?? []);
    const tables = read.map(({ table }) => table);
    // Each of several tables side by side has its own.
    const isEach = kind === "table" && tables.length > 1 && tables.length === part.subCaptions.length;
    const caption = joinCaptions(part.caption, part.subCaptions.slice(0, isEach ? 1 : undefined), reading);
    part.subCaptions.slice(isEach ? 1 : part.subCaptions.length).forEach((nodes, index) => {
      const [table, letter] = [tables[index + 1], String.fromCharCode(98 + index)];
      if (!table) return;
      table.caption = readInlines(nodes, reading);
      table.name = name && `${name}${letter}`;
    });
    const others =
      kind === "algorithm" && isAlgorithm2e(part.content)
        ? readAlgorithm({ ...node, content: part.content }, reading)
        : blocks.collect([...part.content, ...read.flatMap(({ notes }) => notes)]);
    const result = arrange(
      { kind, name, caption, at: node.at, alt: part.alt, tables, others, isDrawn: part.isDrawn },
      reading,
    );
    reading.images.push(...images);
    return result;
  });
  reading.targets.current = outer;
  return passages;
}

function joinCaptions(caption: TexNode[] | undefined, subCaptions: readonly TexNode[][], reading: Reading): Inline[] {
  const main = readInlines(caption ?? [], reading);
  const parts = subCaptions.map((nodes) => readInlines(nodes, reading));
  parts.forEach((part, index) => {
    if (part.length === 0) return;
    if (main.length > 0) main.push({ type: "text", value: " " });
    main.push({ type: "text", value: `(${String.fromCharCode(97 + index)}) ` }, ...part);
  });
  return main;
}

interface Float {
  kind: FloatKind;
  name: string | undefined;
  caption: Inline[];
  at: number;
  alt: string | undefined;
  tables: Table[];
  others: Passage[];
  isDrawn: boolean;
}

/** Gives the caption to what it belongs to: table, picture or code, in the order of the kind of float. */
function arrange({ kind, name, caption, at, alt, tables, others, isDrawn }: Float, reading: Reading): Passage[] {
  const place = reading.sources.placeOf(at);
  const figures = others.filter((passage) => passage.type === "figure");
  const codes = others.filter((passage) => passage.type === "code");
  const rest = others.filter((passage) => passage.type !== "figure" && !isMark(passage, figures.length));
  const images = figures.flatMap((figure) => figure.images);
  const figure: Figure = {
    type: "figure",
    place,
    images,
    alt: alt ?? figures.find((each) => each.alt)?.alt,
    caption,
    name,
  };
  const [table, ...otherTables] = tables;
  if (table && (kind === "table" || images.length === 0)) {
    table.caption = caption;
    table.name = name;
    table.place = place;
    return [
      table,
      ...otherTables,
      ...(images.length > 0 ? [{ ...figure, caption: [], name: undefined }] : []),
      ...rest,
    ];
  }
  const [code] = codes;
  if (code && images.length === 0 && tables.length === 0 && codes.length === 1) {
    const named: Code = { ...code, caption: name === undefined ? caption : nameCaption(name, caption) };
    return rest.map((passage) => (passage === code ? named : passage));
  }
  const isFigure = images.length > 0 || isDrawn || caption.length > 0 || figures.length > 0;
  return [...(isFigure ? [figure] : []), ...tables, ...rest];
}

/** Whether a paragraph only marks pictures: `(a)`. */
const isMark = (passage: Passage, pictures: number) =>
  pictures > 0 &&
  passage.type === "paragraph" &&
  passage.text.every((node) => node.type === "text" && /^[\s()a-zA-Z.]{0,12}$/.test(node.value));
