import { parseInline, toPlainText } from "../text/inline.ts";
import { parseProse } from "./blocks/block.ts";
import { buildBlock } from "./blocks/index.ts";
import type { RawOutline, RawSection } from "./schema.ts";
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
