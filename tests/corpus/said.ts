import { blocksOf } from "../../scripts/deck/compose-slide.ts";
import { joinPieces } from "../../scripts/deck/join-pieces.ts";
import { textsOf } from "../../scripts/deck/point.ts";
import { referenceUrl } from "../../scripts/deck/reference-links.ts";
import type { Deck, Point, Shown, Slide, SlideKind, SlideText } from "../../scripts/deck/types.ts";
import { findLines } from "../../scripts/slide-markdown/find-lines.ts";
import { mapChildren } from "../../scripts/text/edit-inlines.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

/** What a slide of a planned deck says, in plain words: without marks of citations, a formula as one word. */
export interface Said {
  kind: SlideKind;
  title: string;
  points: string[];
  details: string[];
  captions: string[];
  /** Words inside of tables, code, diagrams. */
  cells: string[];
  /** What stands on it: a figure, points; without a list that is empty. */
  blocks: Shown[];
  /** Whether it holds something of the paper below its title, and is not a frame around others. */
  hasContent: boolean;
  /** Where the paper has it, as the outline says. */
  sources: string[];
  minutes: number;
  /** A part of several, `[1, 2]` for `(1/2)`. */
  part: Slide["part"];
}

/** Slides that hold nothing of the paper's own, or only say where one is and whose work it is. */
const FRAMES: ReadonlySet<SlideKind> = new Set([
  ...(["title", "glance", "map", "divider", "references", "credits", "backup"] as const),
]);

/**
 * What a deck says, slide by slide.
 *
 * @returns the slides that are shown in the talk, and those behind its end apart
 */
export function listSaid({ slides }: Pick<Deck, "slides">): { main: Said[]; backup: Said[] } {
  return {
    main: slides.filter(({ isBackup }) => !isBackup).map(sayOf),
    backup: slides.filter(({ isBackup }) => isBackup).map(sayOf),
  };
}

/** The lines of a slide that are sentences of somebody: points with what stands below them, in order of kind. */
export const linesOf = ({ points, details }: Said): string[] => [...points, ...details];

/** All words of a slide but its title. */
export const allOf = (said: Said): string[] => [...linesOf(said), ...said.captions, ...said.cells];

interface Lines {
  points?: readonly string[];
  details?: readonly string[];
  captions?: readonly string[];
  cells?: readonly string[];
}

function sayOf(slide: Slide): Said {
  const blocks = shownOn(slide).filter((block) => block.kind !== "points" || block.points.length > 0);
  const lines = [ownLines(slide), ...blocks.map(blockLines)];
  const all = (field: keyof Lines) => lines.flatMap((each) => each[field] ?? []).filter((text) => text.trim() !== "");
  const said = { points: all("points"), details: all("details"), captions: all("captions"), cells: all("cells") };
  const isEmpty = blocks.length === 0 && Object.values(said).every(({ length }) => length === 0);
  return {
    kind: slide.kind,
    title: say(slide.title),
    ...said,
    blocks,
    hasContent: !isEmpty && !FRAMES.has(slide.kind),
    sources: slide.sources,
    minutes: slide.minutes,
    part: slide.part,
  };
}

/** Citations are no words of a slide, and a formula is read at a glance. */
function say(text: SlideText): string {
  const bare = (nodes: SlideText): SlideText =>
    nodes.flatMap((node): SlideText => {
      if (node.type === "link" && node.url.startsWith(referenceUrl(""))) return [];
      if (node.type === "inlineMath") return [{ ...node, value: node.value.replace(/\s+/g, "") }];
      return [mapChildren(node, (children) => bare(children as SlideText)) as SlideText[number]];
    });
  return toPlainText(bare(text)).trim();
}

const pointLines = (points: readonly Point[]): Lines => ({
  points: points.map(({ text }) => say(text)),
  details: points.flatMap(({ details }) => textsOf(details).map(say)),
});

/** The blocks of a slide, be it one or several. */
function shownOn(slide: Slide): Shown[] {
  if (slide.kind === "mixed") return blocksOf(slide);
  return BLOCKS.has(slide.kind) ? [slide as Shown] : [];
}

const BLOCKS: ReadonlySet<SlideKind> = new Set([
  ...(["points", "figure", "table", "equation", "code", "quote", "number", "steps", "timeline", "cycle"] as const),
  ...(["compare", "drawing", "media", "address"] as const),
]);

/** What slides say that hold no blocks. */
function ownLines(slide: Slide): Lines {
  switch (slide.kind) {
    case "title":
      return { captions: [say(slide.subtitle ?? [])] };
    case "meanings":
    case "principles":
    case "claim":
    case "takeaways":
      return pointLines(slide.points);
    case "pillars":
      return {
        points: slide.pillars.map(({ text }) => say(text)),
        details: slide.pillars.flatMap(({ claims }) => claims.map(({ short }) => short)),
      };
    case "closing":
      return {
        points: slide.entries.filter(({ part }) => /quote|takeaway|limit/.test(part)).map(({ text }) => say(text)),
      };
    case "written":
      return { points: findLines(joinPieces(slide.pieces)).map(({ text }) => text) };
    default:
      return {};
  }
}

function blockLines(block: Shown): Lines {
  switch (block.kind) {
    case "figure":
      return { captions: [say(block.figure.caption)] };
    case "media":
      return { captions: [say(block.media.caption)] };
    case "drawing":
      return { captions: [say(block.caption ?? [])], cells: [block.alt ?? ""] };
    case "table":
      return {
        captions: [say(block.table.caption)],
        cells: [...block.table.columns, ...block.table.rows.flat()].map(say),
      };
    case "equation":
      return {
        captions: [say(block.equation.name ?? []), say(block.equation.caption)],
        details: (block.equation.symbols ?? []).map(({ text }) => say(text)),
      };
    case "code":
      return { captions: [say(block.code.caption)], cells: block.code.code.split("\n") };
    case "quote":
      return { points: [say(block.quote.text)] };
    case "number":
      return { points: [`${block.number.number} ${say(block.number.label)}`] };
    case "compare":
      return {
        points: block.sides.flatMap(({ points }) => pointLines(points).points ?? []),
        details: block.sides.flatMap(({ points }) => pointLines(points).details ?? []),
        captions: block.sides.flatMap(({ name, picture }) => [name, say(picture?.caption ?? [])]),
      };
    case "address":
      return { captions: [say(block.words)] };
    default:
      return pointLines(block.points);
  }
}
