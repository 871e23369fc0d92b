import type { Item, ItemBase, Point, Slide, SlideText } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";

/** Slides that say again what others say, or say nothing of a paper's own. */
const SILENT = new Set<Slide["kind"]>(["title", "glance", "map", "credits"]);

type PointKind = "point" | "meaning" | "principle" | "takeaway";

const POINTS: Partial<Record<Slide["kind"], PointKind>> = {
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
    const place = { section: owner, position, file };
    const say: Say = (name, text) => ({ id: name === "" ? id : `${id}/${name}`, text, ...place });
    if (slide.kind === "slidev") return [{ ...say("", slide.title), kind: "slide" }];
    if (slide.kind === "references")
      return slide.entries.map(({ key, text }) => ({ ...say("", text), kind: "reference", id: `ref:${key}` }));
    // Pictures of a whole repeat what others say; a pillar's is its home.
    const isRepeat = slide.isRepeat || slide.kind === "takeaways" || (slide.kind === "divider" && opened.has(owner));
    const name = `${owner} ${toPlainText(slide.title)}`;
    const isNew = !isRepeat && !titled.has(name);
    if (isNew) titled.add(name);
    const heading: Item[] = isNew ? [{ ...say("", slide.title), kind: titleKind(slide) }] : [];
    return [...heading, ...contentItems(slide, say)];
  });
}

function titleKind(slide: Slide): "section" | "pillar" | "claim" {
  if (slide.kind === "claim") return "claim";
  return slide.kind === "diagram" && slide.shape === "pillar" ? "pillar" : "section";
}

/** What an item on a slide has, whatever its kind. */
type Say = (name: string, text: SlideText) => ItemBase;

function contentItems(slide: Slide, say: Say): Item[] {
  switch (slide.kind) {
    case "divider":
      return slide.gist ? [{ ...say("gist", slide.gist), kind: "section" }] : [];
    case "figure": {
      const { alt, caption } = slide.figure;
      return [{ ...say("figure", caption), kind: "figure", picture: { alt } }];
    }
    case "table": {
      const { columns, rows, caption } = slide.table;
      return [{ ...say("table", caption), kind: "table", table: { columns, rows } }];
    }
    case "equation":
      return [{ ...say("equation", slide.equation.caption), kind: "equation", tex: slide.equation.tex }];
    case "code":
      return [{ ...say("listing", slide.code.caption), kind: "listing", code: slide.code.code }];
    case "quote": {
      const { text, by } = slide.quote;
      return [{ ...say("quotation", text), kind: "quotation", ...(by === undefined ? {} : { by }) }];
    }
    default:
      return "points" in slide
        ? slide.points.flatMap((point, index) => pointItems(point, index + 1, POINTS[slide.kind] ?? "point", say))
        : [];
  }
}

function pointItems({ text, details }: Point, number: number, kind: PointKind, say: Say): Item[] {
  const name = `${kind}-${number}`;
  return [
    { ...say(name, text), kind, ...(details.length > 0 ? { hasDetails: true } : {}) },
    ...details.map((detail, index): Item => ({ ...say(`${name}/detail-${index + 1}`, detail), kind: "detail" })),
  ];
}
