import { dated } from "../deck/dated.ts";
import { detailItems } from "../deck/detail-items.ts";
import { withFootnoteItems } from "../deck/footnote-items.ts";
import { joinPieces } from "../deck/join-pieces.ts";
import { symbolText } from "../deck/symbol-text.ts";
import type { Item, Point } from "../deck/types.ts";
import type { BlockOf, BlockType, Entry, Section, Side } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { findLines } from "../slide-markdown/find-lines.ts";
import { type Context, entryToPoint, toPoint, toSlideText, withCitations } from "./context.ts";
import { isKeptBack, WITHOUT_DIVIDERS } from "./plan-backup.ts";
import { closesWithTakeaways, closingItems } from "./plan-closing.ts";
import { titleItems } from "./plan-frame.ts";
import { shareReferences } from "./plan-references.ts";
import { isHeading } from "./plan-section.ts";

/** Everything of the paper that its deck must show, in the outline's order: this is drawn from the outline, not from slides. */
export function listItems(context: Context): Item[] {
  const { outline, frame } = context;
  const { chunks, further, uncited } = shareReferences(context);
  const sections = flattenSections(outline.sections).filter(({ isSlide }) => !isSlide);
  const count = Map.groupBy(sections, ({ locator }) => locator);
  // The paper's own label where it names one section only.
  const nameOf = ({ locator, id, isSlide }: Section) =>
    !isSlide && locator !== "" && count.get(locator)?.length === 1 ? locator : id;
  return [
    ...titleItems(outline, context),
    ...withFootnoteItems(outline.sections.flatMap((section) => sectionItems(section, "section", nameOf, context))),
    ...(frame.takeaways || closesWithTakeaways(outline) ? outline.takeaways : []).map(
      (text, index): Item => ({ id: `takeaway-${index + 1}`, kind: "takeaway", text: toSlideText(text, context) }),
    ),
    ...closingItems(outline, context),
    ...chunks.flat().map(toReference),
    ...[...further, ...uncited].map((entry): Item => ({ ...toReference(entry), isInHandout: true })),
  ];
}

const toReference = ({ key, text }: Context["citer"]["bibliography"][number]): Item => ({
  id: `ref:${key}`,
  kind: "reference",
  text,
});

/** What a section is to the paper, by what it is in. */
type PartKind = "section" | "pillar" | "claim" | "message";

function sectionItems(
  section: Section,
  outer: PartKind,
  nameOf: (section: Section) => string,
  context: Context,
  isInBackup = false,
): Item[] {
  const id = nameOf(section);
  const isBackup = isInBackup || section.isBackup === true;
  const kind = section.isSlide ? "message" : outer;
  const inner = section.kind === "pillars" ? "pillar" : kind === "pillar" ? "claim" : "section";
  const counts = new Map<string, number>();
  const numbered = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return `${id}/${name}-${counts.get(name)}`;
  };
  const part: Item = {
    id,
    kind,
    text: toSlideText(section.gist, context),
    section: section.id,
    position: section.position,
    short: section.short,
  };
  // A section inside of a plain one has a slide in any case.
  const isOpened = section.kind !== "plain" || context.outline.sections.includes(section) || section.isBackup;
  return [
    ...(isOpened && isHeading(section, isBackup || isKeptBack(section) ? WITHOUT_DIVIDERS : context) ? [] : [part]),
    ...section.content.flatMap((block) =>
      blockItems(block.type, block, {
        place: { section: section.id, position: block.position },
        section,
        numbered,
        context,
      }),
    ),
    ...section.sections.flatMap((child) => sectionItems(child, inner, nameOf, context, isBackup)),
  ];
}

/** What the points of a section are. */
const POINTS = {
  pillars: "point",
  meanings: "meaning",
  principles: "principle",
  plain: "point",
} as const satisfies Record<Section["kind"], string>;

/** What the items of a block's section have in common. */
interface Surroundings {
  place: Pick<Item, "section" | "position">;
  section: Section;
  numbered: (name: string) => string;
  context: Context;
}

/** What must be seen of a block of each type. */
const ITEMS: { [T in BlockType]: (block: BlockOf<T>, around: Surroundings) => Item[] } = {
  point: (block, around) => {
    // A line without a bullet is no meaning or principle.
    const kind = block.form === "text" ? "point" : POINTS[around.section.kind];
    return entryItems(kind, toPoint(block, around.context), around);
  },
  figure: ({ caption, cite, alt }, { place, numbered, context }) => {
    const text = withCitations(caption, cite, context);
    return [{ ...place, id: numbered("figure"), kind: "figure", text, picture: { alt } }];
  },
  table: ({ columns, groups, rows, caption, cite }, { place, numbered, context }) => {
    const cell = (inlines: Parameters<typeof toSlideText>[0]) => toSlideText(inlines, context);
    const table = {
      columns: columns.map(cell),
      ...(groups && { groups: groups.map(({ text }) => cell(text)) }),
      rows: rows.map((row) => row.map(cell)),
    };
    const text = withCitations(caption, cite, context);
    return [{ ...place, id: numbered("table"), kind: "table", text, table }];
  },
  equation: ({ name, symbols = [], caption, tex }, { place, numbered, context }) => {
    const id = numbered("equation");
    return [
      { ...place, id, kind: "equation", text: toSlideText(caption, context), tex },
      ...(name ? [{ ...place, id: `${id}/name`, kind: "name" as const, text: toSlideText(name, context) }] : []),
      ...symbols.map(
        (symbol, index): Item => ({
          ...place,
          id: `${id}/symbol-${index + 1}`,
          kind: "symbol",
          text: symbolText({ tex: symbol.tex, text: toSlideText(symbol.text, context) }),
        }),
      ),
    ];
  },
  code: ({ caption, code }, { place, numbered, context }) => [
    { ...place, id: numbered("listing"), kind: "listing", text: toSlideText(caption, context), code },
  ],
  quote: ({ text: words, cite, by }, { place, numbered, context }) => {
    const text = withCitations(words, cite, context);
    return [{ ...place, id: numbered("quotation"), kind: "quotation", text, ...(by === undefined ? {} : { by }) }];
  },
  number: ({ number, label, cite }, { place, numbered, context }) => [
    { ...place, id: numbered("number"), kind: "number", text: withCitations(label, cite, context), number },
  ],
  steps: ({ steps }, around) => stepItems(steps, around),
  timeline: ({ events }, around) =>
    events.flatMap((event) => {
      const point = entryToPoint(event, around.context);
      return entryItems("event", { ...point, text: dated(event.date, point.text) }, around);
    }),
  compare: ({ sides }, around) => sides.flatMap((side) => sideItems(side, around)),
  cycle: ({ steps }, around) => stepItems(steps, around),
  media: ({ caption, cite, alt }, { place, numbered, context }) => {
    const text = withCitations(caption, cite, context);
    return [{ ...place, id: numbered("media"), kind: "media", text, recording: { alt } }];
  },
  qr: ({ address, label }, { place, numbered, context }) => [
    { ...place, id: numbered("qr"), kind: "qr", text: toSlideText(label, context), address },
  ],
  slidev: ({ pieces }, { place, section, numbered, context }) =>
    findLines(joinPieces(pieces)).map(({ text, pieces: seen }) => ({
      ...place,
      id: numbered("line"),
      kind: "line",
      text: [{ type: "text", value: text }],
      title: toSlideText(section.gist, context),
      pieces: seen,
    })),
  diagram: ({ caption, cite, alt }, { place, numbered, context }) => {
    const text = withCitations(caption, cite, context);
    return [{ ...place, id: numbered("diagram"), kind: "diagram", text, drawing: { alt } }];
  },
};

const stepItems = (steps: readonly Entry[], around: Surroundings) =>
  steps.flatMap((step) => entryItems("step", entryToPoint(step, around.context), around));

/** A name, and what stands below it; on parts of a slide name and picture stand again. */
function sideItems({ name, points, picture }: Side, around: Surroundings): Item[] {
  const { place, numbered, context } = around;
  const items: Item[] = [
    { ...place, id: numbered("side"), kind: "side", text: [{ type: "text", value: name }], isAgain: true },
    ...points.flatMap((point) => entryItems("point", entryToPoint(point, context), around)),
  ];
  if (picture === undefined) return items;
  const text = toSlideText(picture.caption, context);
  const { alt } = picture;
  return [...items, { ...place, id: numbered("figure"), kind: "figure", text, picture: { alt }, isAgain: true }];
}

/** An entry with its details behind it. */
function entryItems(
  kind: "point" | "meaning" | "principle" | "step" | "event",
  { text, details }: Point,
  { place, numbered }: Surroundings,
): Item[] {
  const id = numbered(kind);
  const inner = detailItems(details, (name, words) => ({ ...place, id: `${id}/${name}`, text: words }));
  return [{ ...place, id, kind, text, ...(inner.length > 0 ? { hasDetails: true } : {}) }, ...inner];
}

const blockItems = <T extends BlockType>(type: T, block: BlockOf<T>, around: Surroundings) =>
  ITEMS[type](block, around);
