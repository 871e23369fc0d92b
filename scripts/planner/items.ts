import type { Item, ItemKind } from "../deck/types.ts";
import type { Block, Section } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { type Context, toSlideText, withCitations } from "./context.ts";

/** Everything of the paper that its deck must show, in the outline's order: this is drawn from the outline, not from slides. */
export function listItems(context: Context): Item[] {
  const { outline, citer } = context;
  const count = Map.groupBy(flattenSections(outline.sections), ({ locator }) => locator);
  // The paper's own label where it names one section only.
  const nameOf = ({ locator, id }: Section) => (locator !== "" && count.get(locator)?.length === 1 ? locator : id);
  return [
    ...outline.sections.flatMap((section) => sectionItems(section, "section", nameOf, context)),
    ...outline.takeaways.map(
      (text, index): Item => ({ id: `takeaway-${index + 1}`, kind: "takeaway", text: toSlideText(text, context) }),
    ),
    ...citer.bibliography.map(({ key, text }): Item => ({ id: `ref:${key}`, kind: "reference", text })),
  ];
}

/** What a section's sections are. */
const INNER: Partial<Record<ItemKind, ItemKind>> = { pillar: "claim" };

function sectionItems(
  section: Section,
  kind: ItemKind,
  nameOf: (section: Section) => string,
  context: Context,
): Item[] {
  const id = nameOf(section);
  const inner = section.kind === "pillars" ? "pillar" : (INNER[kind] ?? "section");
  const counts = new Map<string, number>();
  const numbered = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return `${id}/${name}-${counts.get(name)}`;
  };
  return [
    {
      id,
      kind,
      text: toSlideText(section.gist, context),
      section: section.id,
      position: section.position,
      short: section.short,
    },
    ...section.content.flatMap((block) => blockItems(block, section, numbered, context)),
    ...section.sections.flatMap((child) => sectionItems(child, inner, nameOf, context)),
  ];
}

/** What the points of a section are. */
const POINTS: Partial<Record<Section["kind"], ItemKind>> = { meanings: "meaning", principles: "principle" };

function blockItems(block: Block, section: Section, numbered: (name: string) => string, context: Context): Item[] {
  const item = (kind: ItemKind, rest: Omit<Item, "id" | "kind" | "section" | "position">): Item => ({
    id: numbered(kind),
    kind,
    section: section.id,
    position: block.position,
    ...rest,
  });
  switch (block.type) {
    case "point": {
      const point = item(POINTS[section.kind] ?? "point", {
        text: withCitations(block.text, block.cite, context),
        ...(block.details.length > 0 ? { hasDetails: true } : {}),
      });
      const { hasDetails: _, ...base } = point;
      const details = block.details.map(
        (detail, index): Item => ({
          ...base,
          id: `${point.id}/detail-${index + 1}`,
          kind: "detail",
          text: toSlideText(detail, context),
        }),
      );
      return [point, ...details];
    }
    case "figure":
      return [item("figure", { text: withCitations(block.caption, block.cite, context), picture: { alt: block.alt } })];
    case "table": {
      const text = (cell: Parameters<typeof toSlideText>[0]) => toSlideText(cell, context);
      const table = { columns: block.columns.map(text), rows: block.rows.map((row) => row.map(text)) };
      return [item("table", { text: withCitations(block.caption, block.cite, context), table })];
    }
    case "equation":
      return [item("equation", { text: toSlideText(block.caption, context), tex: block.tex })];
    case "code":
      return [item("listing", { text: toSlideText(block.caption, context), code: block.code })];
    case "quote":
      return [
        item("quotation", {
          text: withCitations(block.text, block.cite, context),
          by: block.by,
        }),
      ];
  }
}
