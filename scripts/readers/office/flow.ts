import { type Element, isElement, make, type Node } from "../jats/element.ts";
import type { Block, Paragraph } from "./block.ts";
import { type Captioned, captionOf, looksLikeCaption, makeCaption } from "./captions.ts";
import { equationsInGrid, equationsOf } from "./equations.ts";
import { isPanel, joinPanels, joinTitles } from "./panels.ts";
import { makeTable, unwrapGrid } from "./tables.ts";
import { isBlank, isGraphic, lineOf, trimNodes } from "./text.ts";
import type { Unit } from "./unit.ts";

/** Takes blocks apart into what they hold: pictures, formulas, text; tables that only lay things out are gone. */
function toUnits(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block, index): Unit[] => {
    const below = blocks.slice(index + 1).find((each) => each.type === "table" || !isBlank(each.nodes));
    const isCaptioned = below?.type === "paragraph" && isOfFigure(below);
    if (block.type === "paragraph") return isCaptioned ? withPicturesLast(unitsOf(block)) : unitsOf(block);
    const equations = equationsInGrid(block);
    if (equations) return equations.map((element) => ({ type: "element", element }));
    const inside = unwrapGrid(block, isCaptioned);
    return inside ? toUnits(inside) : [{ type: "table", at: block.at, table: makeTable(block) }];
  });
}

/** A picture that is bound to the start of a text stands above the caption below that text. */
const withPicturesLast = (units: Unit[]): Unit[] =>
  units.length === 2 && units[1]?.type === "paragraph" ? units.toReversed() : units;

const isOfFigure = (paragraph: Paragraph): boolean =>
  (captionOf(paragraph) ?? looksLikeCaption(paragraph, true))?.of === "figure";

function unitsOf(paragraph: Paragraph): Unit[] {
  const { at, nodes, role } = paragraph;
  if (isBlank(nodes)) return [];
  const equations = role === "body" ? equationsOf(nodes) : undefined;
  if (equations) return equations.map((element) => ({ type: "element", element }));
  const graphics = nodes.filter((node) => typeof node === "object" && node.name === "graphic");
  const rest = trimNodes(nodes.filter((node) => !graphics.includes(node)));
  const only = rest.length === 1 ? rest[0] : undefined;
  // A picture may be set as small as a line, alone.
  const isSmall = graphics.length === 0 && only !== undefined && isGraphic(only);
  if (isSmall && typeof only === "object") return [{ type: "pictures", at, graphics: [{ ...only, name: "graphic" }] }];
  // A picture that its program did not find is told by its words.
  if (role === "figure" && graphics.length === 0)
    return [{ type: "pictures", at, graphics: [make("alt-text", at, [lineOf(paragraph)])] }];
  const pictures: Unit[] = graphics.length > 0 ? [{ type: "pictures", at, graphics }] : [];
  if (isBlank(rest)) return pictures;
  const text: Paragraph = { ...paragraph, nodes: rest };
  const caption = captionOf(text) ?? (graphics.length > 0 ? looksLikeCaption(text, true) : undefined);
  const unit: Unit = caption
    ? { type: "caption", paragraph: text, ...caption }
    : { type: "paragraph", paragraph: text };
  const first = nodes.find((node) => !isBlank([node]));
  return first !== undefined && graphics.includes(first) ? [...pictures, unit] : [unit, ...pictures];
}

const isShown = (unit: Unit | undefined) => unit?.type === "pictures" || unit?.type === "table";

/** Whether a picture shows anything: of a chart that only its program draws nothing but its place is left. */
const says = (graphic: Node): boolean =>
  isElement(graphic) && (graphic.attributes.href !== undefined || graphic.children.length > 0);

/** Blocks with figures and tables in their captions. */
export function toFlow(blocks: readonly Block[]): Unit[] {
  const all = toUnits(blocks);
  const units = joinTitles(
    joinPanels(
      all.map((unit, index): Unit => {
        if (unit.type !== "paragraph") return unit;
        const isNear = [all[index - 1], all[index + 1]].some((each) => isShown(each) || isPanel(each));
        const caption = looksLikeCaption(unit.paragraph, isNear);
        return caption ? { type: "caption", paragraph: unit.paragraph, ...caption } : unit;
      }),
    ),
  );
  const isBelow = areBelow(units);
  const taken = new Set<Unit>();
  const framed = new Map<Unit, Element>();
  for (const [index, unit] of units.entries()) {
    if (unit.type !== "caption") continue;
    const shown = findShown(units, index, unit.of, isBelow, taken);
    for (const each of shown) taken.add(each);
    framed.set(unit, frame(unit, shown));
  }
  return units.flatMap((unit): Unit[] => {
    if (taken.has(unit)) return [];
    const element = framed.get(unit);
    if (element) return [{ type: "element", element }];
    if (unit.type === "pictures")
      return unit.graphics.some(says) ? [{ type: "element", element: make("fig", unit.at, unit.graphics) }] : [];
    return unit.type === "table" ? [{ type: "element", element: unit.table }] : [unit];
  });
}

/** Whether captions stand below their tables, as most of them do. */
function areBelow(units: readonly Unit[]): boolean {
  const near = (step: number) =>
    units.filter(
      (unit, index) => unit.type === "caption" && unit.of === "table" && units[index + step]?.type === "table",
    ).length;
  return near(-1) > near(1);
}

/** What a caption is of, among what stands right before and behind it. */
function findShown(
  units: readonly Unit[],
  index: number,
  of: Captioned | undefined,
  isBelow: boolean,
  taken: ReadonlySet<Unit>,
): Unit[] {
  const run = (step: number, type: string) => {
    const found: Unit[] = [];
    for (let at = index + step; ; at += step) {
      const unit = units[at];
      if (!unit || unit.type !== type || taken.has(unit)) break;
      found.push(unit);
      // Several pictures before a caption are its panels; the next table has its own.
      if (type === "table" || step > 0) break;
    }
    return step < 0 ? found.reverse() : found;
  };
  const tables = isBelow ? [run(-1, "table"), run(1, "table")] : [run(1, "table"), run(-1, "table")];
  const pictures = [run(-1, "pictures"), run(1, "pictures")];
  const order =
    of === "table"
      ? [...tables, ...pictures]
      : of === "figure"
        ? [...pictures, ...tables]
        : [pictures[0], ...tables, pictures[1]];
  return of === "listing" ? [] : (order.find((each) => each && each.length > 0) ?? []);
}

/** `<fig>` or `<table-wrap>`; a caption of nothing that is there is a figure without a picture, or text. */
function frame(
  { paragraph, of }: { paragraph: Paragraph; of: Captioned | undefined },
  shown: readonly Unit[],
): Element {
  const { at, ids } = paragraph;
  const caption = makeCaption(paragraph);
  const id = ids.find((each) => !each.startsWith("_"));
  const graphics = shown.flatMap((unit) => (unit.type === "pictures" ? unit.graphics : []));
  const tables = shown.flatMap((unit) => (unit.type === "table" ? [unit.table] : []));
  const plain = paragraph.nodes.flatMap((node) => (isElement(node) && node.name === "bold" ? node.children : [node]));
  if (tables.length > 0) return make("table-wrap", at, [...caption, ...tables], { id });
  if (graphics.length > 0 || of === "figure")
    return make(of === "table" ? "table-wrap" : "fig", at, [...caption, ...graphics], { id });
  return of === "table" ? make("table-wrap", at, caption, { id }) : make("p", at, [make("bold", at, plain)]);
}
