import { z } from "zod";
import { parseWithFootnotes } from "../../text/inline.ts";
import { noted } from "../fields.ts";
import { type BlockBase, type BlockFormat, type Own, type Place, parseProse, readSource } from "./block.ts";
import { code } from "./code.ts";
import { compare } from "./compare.ts";
import { cycle } from "./cycle.ts";
import { diagram } from "./diagram.ts";
import { equation } from "./equation.ts";
import { figure } from "./figure.ts";
import { media } from "./media.ts";
import { number } from "./number.ts";
import { numberedList, point, textLine } from "./point.ts";
import { qr } from "./qr.ts";
import { quote } from "./quote.ts";
import { slidev } from "./slidev.ts";
import { steps } from "./steps.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";
import type { Block, Blocks, BlockType } from "./types.ts";

/** A block has the field of its own name and those of no other, by which it is known. */
type KnownBy<T extends BlockType> = Record<T, unknown> & { [P in Exclude<BlockType, T>]?: never };

/** One row a type, in the order in which messages name them. */
const BLOCKS = {
  point,
  figure,
  table,
  equation,
  code,
  quote,
  number,
  steps,
  timeline,
  cycle,
  compare,
  diagram,
  media,
  qr,
  slidev,
} as const satisfies {
  [T in BlockType]: BlockFormat<z.ZodType<KnownBy<T>>, Blocks[T]>;
};

/** The types of blocks. */
const BLOCK_TYPES = Object.keys(BLOCKS) as BlockType[];

/** A block as an outline has it: a point as plain words, or an object of one type; lines and numbered lists are points. */
export const block = z.union([
  noted("One point of evidence."),
  ...Object.values(BLOCKS).map(({ schema }) => schema),
  textLine,
  numberedList,
]);

/** Blocks as an outline has them, by their types. */
type RawBlocks = { [T in BlockType]: z.output<(typeof BLOCKS)[T]["schema"]> };
export type RawBlock = z.output<typeof block>;
type RawFields = RawBlocks[BlockType];

/** The same table, of which a row takes just such blocks. */
const FORMATS: { [T in BlockType]: BlockFormat<z.ZodType<RawBlocks[T]>, Blocks[T]> } = BLOCKS;

const isOf = <T extends BlockType>(type: T, raw: RawFields): raw is RawBlocks[T] => type in raw;

/** What a block of some types has of its own. */
type OwnOf<T extends BlockType> = { [P in T]: Own<Blocks[P]> }[T];

const ownOf = <T extends BlockType>(type: T, raw: RawFields, place: Place): OwnOf<T>[] =>
  isOf(type, raw) ? [FORMATS[type].build(raw, place)] : [];

/** The block that stands there, its running text parsed: a valid one is of just one type. A numbered list is several. */
export function buildBlock(written: RawBlock, place: Place): Block[] {
  const raw = typeof written === "string" ? { point: written } : written;
  if ("numbered" in raw)
    return raw.numbered.flatMap((entry, index) =>
      buildBlock(entry, { ...place, path: [...place.path, "numbered", index] }).map(
        (each): Block => (each.type === "point" ? { ...each, form: "numbered", number: index + 1 } : each),
      ),
    );
  const base: BlockBase = {
    position: place.yaml.positionAt(place.path),
    ...readSource(raw),
    cite: "cite" in raw ? (raw.cite ?? []) : [],
    notes: parseProse(raw.notes),
    ...(raw.notes === undefined ? {} : { notesAt: place.yaml.positionAt([...place.path, "notes"]) }),
  };
  if ("text" in raw) return [{ ...base, type: "point", text: parseWithFootnotes(raw.text), details: [], form: "text" }];
  return BLOCK_TYPES.flatMap((type) => ownOf(type, raw, place)).map((own) => ({ ...base, ...own }));
}
