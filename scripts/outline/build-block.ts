import { resolveInFolder } from "../paths/folder.ts";
import { type Inline, parseInline } from "../text/inline.ts";
import { splitParagraphs } from "../text/white-space.ts";
import type { Block, BlockBase, Blocks, BlockType } from "./blocks.ts";
import { withoutLabels } from "./equation-labels.ts";
import { BLOCK_TYPES, type RawBlock, type RawBlocks } from "./schema.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** Notes, paragraph by paragraph. */
export const parseProse = (text = ""): Inline[][] => splitParagraphs(text).map(parseInline);

type RawFields = RawBlocks[BlockType];

/** Where a block stands. */
interface Place {
  path: Path;
  yaml: YamlSource;
  folder: string;
}

/** What a block has that those of other types have not. */
type Own<T extends BlockType> = { [P in T]: Omit<Blocks[P], keyof BlockBase> }[T];

const OWN: { [T in BlockType]: (raw: RawBlocks[T], place: Place) => Own<T> } = {
  point: ({ point, details = [] }) => ({ type: "point", text: parseInline(point), details: details.map(parseInline) }),
  figure: ({ figure, alt, caption = "" }, { folder }) => {
    const found = resolveInFolder(folder, figure);
    return { type: "figure", path: "path" in found ? found.path : "", alt, caption: parseInline(caption) };
  },
  table: ({ table: { columns, rows, align }, caption = "" }, { path, yaml }) => {
    const cellAt = (row: number, column: number, value: string | number | null) =>
      typeof value === "number"
        ? (yaml.writtenAt([...path, "table", "rows", row, column]) ?? String(value))
        : (value ?? "");
    return {
      type: "table",
      columns: columns.map(parseInline),
      rows: rows.map((row, r) => row.map((value, c) => parseInline(cellAt(r, c, value)))),
      align: columns.map((_, index) => align?.[index] ?? null),
      caption: parseInline(caption),
    };
  },
  equation: ({ equation, caption = "" }) => ({
    type: "equation",
    tex: withoutLabels(equation),
    caption: parseInline(caption),
  }),
  code: ({ code, language, caption = "" }) => ({ type: "code", code, language, caption: parseInline(caption) }),
  quote: ({ quote, by }) => ({ type: "quote", text: parseInline(quote), by }),
};

const isOf = <T extends BlockType>(type: T, raw: RawFields): raw is RawBlocks[T] => type in raw;

const ownOf = <T extends BlockType>(type: T, raw: RawFields, place: Place) =>
  isOf(type, raw) ? [OWN[type](raw, place)] : [];

/** The block that stands there, its running text parsed: a valid one is of just one type. */
export function buildBlock(written: RawBlock, place: Place): Block[] {
  const raw = typeof written === "string" ? { point: written } : written;
  const base: BlockBase = {
    position: place.yaml.positionAt(place.path),
    source: raw.source,
    cite: "cite" in raw ? (raw.cite ?? []) : [],
    notes: parseProse(raw.notes),
  };
  return BLOCK_TYPES.flatMap((type) => ownOf(type, raw, place)).map((own) => ({ ...base, ...own }));
}
