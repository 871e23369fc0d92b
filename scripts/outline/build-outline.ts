import { resolveInFolder } from "../paths/folder.ts";
import { type Inline, parseInline, toPlainText } from "../text/inline.ts";
import { splitParagraphs } from "../text/white-space.ts";
import { withoutLabels } from "./equation-labels.ts";
import type { RawBlock, RawOutline, RawSection } from "./schema.ts";
import type { Block, Outline, Reference, Section } from "./types.ts";
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
    content: (raw.content ?? []).map((block, index) => buildBlock(block, [...path, "content", index], yaml, folder)),
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

function buildBlock(raw: RawBlock, path: Path, yaml: YamlSource, folder: string): Block {
  const position = yaml.positionAt(path);
  if (typeof raw === "string")
    return { type: "point", position, text: parseInline(raw), details: [], cite: [], notes: [] };
  const base = {
    position,
    source: raw.source,
    cite: "cite" in raw ? (raw.cite ?? []) : [],
    notes: parseProse(raw.notes),
  };
  if ("point" in raw)
    return { ...base, type: "point", text: parseInline(raw.point), details: (raw.details ?? []).map(parseInline) };
  if ("quote" in raw) return { ...base, type: "quote", text: parseInline(raw.quote), by: raw.by };
  const caption = parseInline(raw.caption ?? "");
  if ("equation" in raw) return { ...base, type: "equation", tex: withoutLabels(raw.equation), caption };
  if ("code" in raw)
    return {
      ...base,
      type: "code",
      code: raw.code,
      language: raw.language,
      caption,
    };
  if ("table" in raw) {
    const { columns, rows, align } = raw.table;
    const cellAt = (row: number, column: number, value: string | number | null) =>
      typeof value === "number"
        ? (yaml.writtenAt([...path, "table", "rows", row, column]) ?? String(value))
        : (value ?? "");
    return {
      ...base,
      type: "table",
      columns: columns.map(parseInline),
      rows: rows.map((row, r) => row.map((value, c) => parseInline(cellAt(r, c, value)))),
      align: columns.map((_, index) => align?.[index] ?? null),
      caption,
    };
  }
  const figure = resolveInFolder(folder, raw.figure);
  return { ...base, type: "figure", path: "path" in figure ? figure.path : "", alt: raw.alt, caption };
}
