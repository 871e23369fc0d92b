import { parseInline, toPlainText } from "../text/inline.ts";
import { parseProse } from "./blocks/block.ts";
import { buildSections } from "./build-sections.ts";
import { buildClosing } from "./closing.ts";
import { buildCover } from "./cover.ts";
import type { RawOutline } from "./schema.ts";
import type { Outline, Paper, Reference } from "./types.ts";
import type { YamlSource } from "./yaml-source.ts";

/** The outline that a valid YAML file describes: running text parsed, labels joined, places kept. */
export function buildOutline(
  raw: RawOutline,
  yaml: YamlSource,
  folder: string,
  references: Reference[],
  style: string,
): Outline {
  const sections = buildSections(raw, yaml, folder);
  const { title, subtitle, picture, notes, authors: _, language, closing, ...talk } = raw.talk ?? {};
  const first = sections.find(({ isSlide }) => isSlide) ?? sections[0];
  const paper = buildPaper(raw, toPlainText(first?.gist ?? []));
  return {
    file: yaml.source.file,
    isPaper: raw.paper !== undefined,
    title: title === undefined ? paper.title : parseInline(title),
    ...(subtitle === undefined ? {} : { subtitle: parseInline(subtitle) }),
    ...(picture ? { picture: buildCover(picture, yaml.positionAt(["talk", "picture"]), folder) } : {}),
    ...(notes === undefined
      ? {}
      : { opening: { notes: parseProse(notes), position: yaml.positionAt(["talk", "notes"]) } }),
    hasTitle: raw.paper !== undefined || title !== undefined,
    paper: { ...paper, language: language ?? paper.language },
    ...(raw.paper?.abstract === undefined ? {} : { abstractAt: yaml.positionAt(["paper", "abstract"]) }),
    talk,
    style,
    references,
    sections,
    takeaways: (raw.takeaways ?? []).map(parseInline),
    takeawaysAt: (raw.takeaways ?? []).map((_, index) => yaml.positionAt(["takeaways", index])),
    ...(closing
      ? { closing: buildClosing(closing, (way) => yaml.positionAt(["talk", "closing", ...way]), folder) }
      : {}),
  };
}

/** The paper, or what stands in its place in a talk that presents none: the talk itself. */
function buildPaper({ paper: raw, talk }: RawOutline, message: string): Paper {
  const said = talk?.title ?? raw?.title ?? message;
  const empty = { licence: "unknown", language: "en", title: said, authors: talk?.authors ?? [] };
  const { title, shortTitle, abstract, keywords, ...paper } = raw ?? { ...empty };
  return {
    ...paper,
    title: parseInline(title),
    shortTitle: shortTitle ?? toPlainText(parseInline(said)),
    keywords: keywords ?? [],
    abstract: parseInline(abstract ?? ""),
  };
}
