import { resolveInFolder } from "../paths/folder.ts";
import { type Inline, parseInline, toPlainText } from "../text/inline.ts";
import { splitParagraphs } from "../text/white-space.ts";
import type { Block, BlockBase, Blocks, BlockType } from "./blocks.ts";
import { withoutLabels } from "./equation-labels.ts";
import { BLOCK_TYPES, type RawBlock, type RawBlocks, type RawOutline, type RawSection } from "./schema.ts";
import type { Outline, Reference, Section } from "./types.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** The outline that a valid YAML file describes: running text parsed, labels joined, places kept. */
export function buildOutline(
  raw: RawOutline,
  yaml: YamlSource,
  folder: string,
  references: Reference[],
  style: string,
): Outline {
  const { title, shortTitle, abstract, keywords, authors, ...paper } = raw.paper;
  return {
    file: yaml.source.file,
    paper: {
      ...paper,
      title: parseInline(title),
      shortTitle: shortTitle ?? toPlainText(parseInline(title)),
      authors,
      keywords: keywords ?? [],
      abstract: parseInline(abstract ?? ""),
    },
    talk: raw.talk ?? {},
    style,
    references,
    sections: raw.sections.map((section, index) => buildSection(section, ["sections", index], [], yaml, folder)),
    takeaways: (raw.takeaways ?? []).map(parseInline),
  };
}

function buildSection(
  raw: RawSection,
  path: Path,
  above: readonly string[],
  yaml: YamlSource,
  folder: string,
): Section {
  // `2.1` below `2` has its parent's label in it; `A` below `II` does not.
  const isWhole = above.length > 0 && raw.label?.startsWith(`${above.join(".")}.`);
  const place = [...(isWhole ? [] : above), ...(raw.label === undefined ? [] : [raw.label])];
  const title = parseInline(raw.title);
  return {
    position: yaml.positionAt([...path, "title"]),
    id: raw.id,
    label: raw.label,
    place,
    locator: place.join("."),
    title,
    short: raw.short ?? toPlainText(title),
    kind: raw.kind,
    gist: raw.gist === undefined ? title : parseInline(raw.gist),
    content: (raw.content ?? []).flatMap((block, index) =>
      buildBlock(block, { path: [...path, "content", index], yaml, folder }),
    ),
    notes: parseProse(raw.notes),
    minutes: raw.minutes,
    priority: raw.priority,
    tags: raw.tags ?? [],
    sections: (raw.sections ?? []).map((section, index) =>
      buildSection(section, [...path, "sections", index], place, yaml, folder),
    ),
  };
}

const parseProse = (text = ""): Inline[][] => splitParagraphs(text).map(parseInline);

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

/** The block that stands there: a valid one is of just one type. */
function buildBlock(written: RawBlock, place: Place): Block[] {
  const raw = typeof written === "string" ? { point: written } : written;
  const base: BlockBase = {
    position: place.yaml.positionAt(place.path),
    source: raw.source,
    cite: "cite" in raw ? (raw.cite ?? []) : [],
    notes: parseProse(raw.notes),
  };
  return BLOCK_TYPES.flatMap((type) => ownOf(type, raw, place)).map((own) => ({ ...base, ...own }));
}
