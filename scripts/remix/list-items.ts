import type { Item, ItemKind, Point, Slide, SlideText } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";

/** Slides that say again what others say, or say nothing of a paper's own. */
const SILENT = new Set<Slide["kind"]>(["title", "glance", "map", "credits"]);

const POINTS: Partial<Record<Slide["kind"], ItemKind>> = {
  meanings: "meaning",
  principles: "principle",
  takeaways: "takeaway",
};

/**
 * Everything that the slides of a lecture say and its deck must show, in their order. Where several slides belong to one
 * section, its message is an item once.
 */
export function listItems(slides: readonly Slide[]): Item[] {
  const titled = new Set<string>();
  // A divider opens what follows; its section's message stands there.
  const opened = new Set(slides.filter(({ kind }) => kind !== "divider").map(({ owner }) => owner));
  return slides.flatMap((slide): Item[] => {
    if (SILENT.has(slide.kind)) return [];
    const { id, owner = id, position, file } = slide;
    const base = { section: owner, position, file };
    const item = (name: string, kind: ItemKind, text: SlideText, more: Partial<Item> = {}): Item => ({
      id: name === "" ? id : `${id}/${name}`,
      kind,
      text,
      ...base,
      ...more,
    });
    if (slide.kind === "slidev") return [item("", "slide", slide.title)];
    if (slide.kind === "references")
      return slide.entries.map(({ key, text }) => ({ ...item("", "reference", text), id: `ref:${key}` }));
    // Pictures of a whole repeat what others say; a pillar's is its home.
    const isRepeat = slide.isRepeat || slide.kind === "takeaways" || (slide.kind === "divider" && opened.has(owner));
    const name = `${owner} ${toPlainText(slide.title)}`;
    const isNew = !isRepeat && !titled.has(name);
    if (isNew) titled.add(name);
    const heading = isNew ? [item("", titleKind(slide), slide.title)] : [];
    return [...heading, ...contentItems(slide, item)];
  });
}

function titleKind(slide: Slide): ItemKind {
  if (slide.kind === "claim") return "claim";
  return slide.kind === "diagram" && slide.shape === "pillar" ? "pillar" : "section";
}

type MakeItem = (name: string, kind: ItemKind, text: SlideText, more?: Partial<Item>) => Item;

function contentItems(slide: Slide, item: MakeItem): Item[] {
  switch (slide.kind) {
    case "divider":
      return slide.gist ? [item("gist", "section", slide.gist)] : [];
    case "figure":
      return [item("figure", "figure", slide.figure.caption, { picture: { alt: slide.figure.alt } })];
    case "table": {
      const { columns, rows, caption } = slide.table;
      return [item("table", "table", caption, { table: { columns, rows } })];
    }
    case "equation":
      return [item("equation", "equation", slide.equation.caption, { tex: slide.equation.tex })];
    case "code":
      return [item("listing", "listing", slide.code.caption, { code: slide.code.code })];
    case "quote": {
      const { text, by } = slide.quote;
      return [item("quotation", "quotation", text, by === undefined ? {} : { by })];
    }
    default:
      return "points" in slide
        ? slide.points.flatMap((point, index) => pointItems(point, index + 1, POINTS[slide.kind] ?? "point", item))
        : [];
  }
}

function pointItems({ text, details }: Point, number: number, kind: ItemKind, item: MakeItem): Item[] {
  const name = `${kind}-${number}`;
  return [
    item(name, kind, text, details.length > 0 ? { hasDetails: true } : {}),
    ...details.map((detail, index) => item(`${name}/detail-${index + 1}`, "detail", detail)),
  ];
}
