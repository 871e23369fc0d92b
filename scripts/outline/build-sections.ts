import { parseInline, toPlainText } from "../text/inline.ts";
import { parseProse, readSource } from "./blocks/block.ts";
import { buildBlock, type RawBlock } from "./blocks/index.ts";
import { type OpenSlide, openContent, openHeadings, type Placed } from "./open-slides.ts";
import type { RawHeading, RawOutline, RawSection } from "./schema.ts";
import { slideIds } from "./slide-ids.ts";
import type { Section } from "./types.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** The sections of a valid outline, and its slides as sections of one message. */
export function buildSections(raw: RawOutline, yaml: YamlSource, folder: string): Section[] {
  const build = new SectionBuilder(yaml, folder, slideIds(yaml.data));
  return [
    ...(raw.sections ?? []).map((section, index) => build.section(section, ["sections", index], [])),
    ...openHeadings(raw.slides ?? [], ["slides"]).flatMap(({ heading, content: { slides } }) =>
      heading ? [build.heading(heading, slides)] : slides.map((slide) => build.slide(slide, [])),
    ),
  ];
}

class SectionBuilder {
  private readonly yaml: YamlSource;
  private readonly folder: string;
  private readonly nextId: (message: string) => string;

  constructor(yaml: YamlSource, folder: string, nextId: (message: string) => string) {
    this.yaml = yaml;
    this.folder = folder;
    this.nextId = nextId;
  }

  section(raw: RawSection, path: Path, above: readonly string[]): Section {
    // `2.1` below `2` has its parent's label in it; `A` below `II` does not.
    const isWhole = above.length > 0 && raw.label?.startsWith(`${above.join(".")}.`);
    const place = [...(isWhole ? [] : above), ...(raw.label === undefined ? [] : [raw.label])];
    const title = parseInline(raw.title);
    const { own, slides } = openContent(raw.content, path);
    return {
      ...this.common(raw, [...path, "title"], toPlainText(title)),
      id: raw.id,
      label: raw.label,
      place,
      locator: place.join("."),
      title,
      kind: raw.kind,
      gist: raw.gist === undefined ? title : parseInline(raw.gist),
      content: this.blocks(own),
      sections: [
        ...slides.map((slide) => this.slide(slide, place)),
        ...(raw.sections ?? []).map((section, index) => this.section(section, [...path, "sections", index], place)),
      ],
    };
  }

  heading({ raw, path }: Placed<RawHeading>, slides: readonly OpenSlide[]): Section {
    const sections = slides.map((slide) => this.slide(slide, []));
    // A part of nothing but backup slides is not told: it would be a divider before the end.
    const isBehind = sections.length > 0 && sections.every(({ isBackup }) => isBackup) && raw.notes === undefined;
    return {
      ...this.plain(raw.heading, raw.id, []),
      ...this.common(raw, [...path, "heading"], raw.heading),
      ...(isBehind ? { isBackup: true as const } : {}),
      sections,
    };
  }

  slide({ raw, path, content }: OpenSlide, place: readonly string[]): Section {
    const message = toPlainText(parseInline(raw.slide));
    return {
      ...this.plain(raw.slide, raw.id, place),
      ...this.common(raw, [...path, "slide"], message),
      isSlide: true,
      ...(raw.layout === undefined ? {} : { layout: raw.layout }),
      ...(raw.dark ? { isDark: true as const } : {}),
      content: this.blocks(content),
    };
  }

  /** A section that goes by what it says alone. */
  private plain(said: string, id: string | undefined, place: readonly string[]) {
    const title = parseInline(said);
    return {
      id: id ?? this.nextId(said),
      place: [...place],
      locator: place.join("."),
      title,
      kind: "plain" as const,
      gist: title,
      content: [],
      sections: [],
    };
  }

  private common(
    raw: Pick<
      RawSection,
      "short" | "notes" | "minutes" | "priority" | "tags" | "backup" | "clicks" | "source" | "checked" | "own"
    >,
    at: Path,
    name: string,
  ) {
    return {
      ...(raw.backup ? { isBackup: true as const } : {}),
      position: this.yaml.positionAt(at),
      short: raw.short ?? name,
      notes: parseProse(raw.notes),
      ...(raw.notes === undefined ? {} : { notesAt: this.yaml.positionAt([...at.slice(0, -1), "notes"]) }),
      minutes: raw.minutes,
      priority: raw.priority,
      tags: raw.tags ?? [],
      ...(raw.clicks === undefined ? {} : { clicks: raw.clicks }),
      ...readSource(raw),
    };
  }

  private blocks(content: readonly Placed<RawBlock>[]) {
    return content.flatMap(({ raw, path }) => buildBlock(raw, { path, yaml: this.yaml, folder: this.folder }));
  }
}
