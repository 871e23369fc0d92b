import type { Text } from "mdast";
import type { Findings } from "../../diagnostics/findings.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Passage, Place } from "../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import type { Inline } from "../../text/inline.ts";
import type { Fragments } from "../latex/fragments.ts";
import type { Attributes } from "./source/attributes.ts";
import type { Data } from "./source/front-matter.ts";
import type { Island, IslandOf } from "./source/islands.ts";
import type { Line } from "./source/lines.ts";

/** A heading, before sections are made of them. */
export interface Heading {
  type: "heading";
  level: number;
  title: Inline[];
  place: Place;
  attributes: Attributes;
  /** The number or letter that the author wrote before the title. */
  label?: string | undefined;
  isAppendix?: boolean;
}

export type Block = Passage | Heading;

interface Footnote {
  lines: Line[];
  /** Whether it stands under the heading of the list of references. */
  isReference: boolean;
  isUsed: boolean;
}

/** What the reading of one paper shares. */
export interface Reading {
  folder: PaperFolder;
  findings: Findings<Line>;
  /** What its front matter and project say. */
  data: Data;
  isMyst: boolean;
  /** What is known of the paper's language. */
  language: ResolvedLanguage;
  /** Whether cells and chunks show their code where they don't say. */
  showsCode: boolean;
  islands: Island[];
  /** Text nodes that wait until all references and numbers are known. */
  pending: Map<Text, IslandOf<"cite" | "crossReference">>;
  /** Passages in the middle of running text: pictures, displayed formulas. */
  inserted: Map<Text, Passage>;
  footnotes: Map<string, Footnote>;
  /** Footnotes of the running paragraph, to be put behind it. */
  notes: ({ lines: Line[] } | { blocks: Block[] })[];
  /** Lines such as `[label]: https://…`, by label in small letters. */
  definitions: Map<string, string>;
  /** Bookdown's texts that captions name by `(ref:name)`. */
  textReferences: Map<string, string>;
  /** Words of headings in small letters, by which the text may point to them: `[Methods]`. */
  titles: Set<string>;
  /** Other names of works: `[@tag:name]: doi:…`. */
  aliases: Map<string, string>;
  /** Reads the paper's LaTeX; only papers that have any load it. */
  latex?: Fragments;
  /** What is counted where it is read: theorems, and LaTeX's algorithms and items. */
  counted: Map<string, { kind: string; number: string }>;
  /** Names by which the text points to a block. */
  anchors: Map<Block, string[]>;
  /** Names for the next block. */
  targets: string[];
  /** Names found in a caption or a heading that is being read. */
  labels: string[];
  /** Letters of pictures within figures, by their names: `a`. */
  parts: Map<string, { figure: Passage; letter: string }>;
  /** Numbers of examples: `(@good)`. */
  examples: Map<string, number>;
  /** How many theorems and the like have a number, by what they are called. */
  statements: Map<string, number>;
  /** Figures and tables that are counted as what the div around them is called: a picture of a table is one. */
  kinds: Map<Block, string>;
  /** How many numbers an equation has; those that are missing have one if they have a name. */
  numbers: Map<Block, number>;
  /** Paragraphs that are captions of the table beside them. */
  captions: Set<Block>;
  /** Lists whose items explain the paragraph above them. */
  definitionLists: Set<Block>;
  /** How many commands were met of which nothing is left. */
  lost: number;
  /** Pictures in the cells of the table that is being read. */
  inCells: Passage[];
  /** Keys of works that no bibliography has, and where they are cited first. */
  unknownKeys: Map<string, Line>;
  /** The parser of HTML, loaded only for papers that have any tables or figures in it. */
  fromHtml?: typeof import("hast-util-from-html").fromHtml;
  depth: number;
}

/** A heading that begins no section, such as the title of a box, is a line in bold letters. */
export const toParagraph = (block: Block): Block =>
  block.type === "heading"
    ? { type: "paragraph", place: block.place, text: [{ type: "strong", children: block.title }] }
    : block;

/** The text points to a block by these names. */
export function addAnchors(reading: Reading, block: Block, names: readonly (string | undefined)[]): void {
  const given = names.filter((name) => name !== undefined && name !== "") as string[];
  if (given.length > 0) reading.anchors.set(block, [...(reading.anchors.get(block) ?? []), ...given]);
}

/** Takes the names that wait for the next block. */
export function takeTargets(reading: Reading): string[] {
  return reading.targets.splice(0);
}

/** Takes the names that stood in a caption. */
export function takeLabels(reading: Reading): string[] {
  return reading.labels.splice(0);
}
