import type { RootContent } from "mdast";
import { fitFormula, heightOfBlocks, isRead, LARGE, NORMAL } from "../deck/block-height.ts";
import { blocksOf, composeSlide, fractionsOf, rowsOf, widthOfRow } from "../deck/compose-slide.ts";
import type { KindFields } from "../deck/frontmatter.ts";
import { digitsWide } from "../deck/number-width.ts";
import { besideWidth, LEAST_HEIGHT, roomBelow } from "../deck/place-picture.ts";
import type { ContentKind, MixedSlide, Shown, Slide, SlideBase } from "../deck/types.ts";
import { CONTENT_WIDTH, MEASURES } from "../design/tokens.ts";
import { alone, contentKindOf } from "./content.ts";
import { CONTENT, type EmitContext, type Kind, POINTS, type Say, type SlideParts } from "./kind.ts";
import { BLOCK_UNITS, countUnits, cutBlocks } from "./shared/mixed-units.ts";
import { makeParts, withSize } from "./shared/parts.ts";
import { setLarger } from "./shared/set-larger.ts";
import { LEAST_RATIO } from "./shared/units.ts";

/** Several blocks on one slide: each is what it is on a slide of its own. */
export const mixed: Kind<"mixed"> = {
  layout: "mixed",
  minutes: 0.5,
  emit,
  fit: {
    measure: "none",
    guess: (slide) => [
      slide.layout === "stack"
        ? setLarger(slide, blocksOf(slide))
        : hasRoom(slide)
          ? { ...slide, size: "large" }
          : slide,
    ],
    split: {
      units: BLOCK_UNITS,
      count: countUnits,
      at: splitAt,
      // A block that is too tall alone gets a slide of its own, where its kind knows what helps.
      cut: (slide) => slide,
    },
    repair: (slide, { tall }) => {
      const [only, ...others] = blocksOf(slide);
      // A picture beside its title has a caption that its own kind can cut.
      if (only && others.length === 0) return [alone(withoutBlocks(slide), only)];
      // A picture may be too small for where it stands, not too large.
      const high = tall.filter(({ ratio }) => ratio > LEAST_RATIO);
      const long = high.length > 0 ? high : tall;
      const ends = new Set(long.flatMap(({ unit }) => [unit, unit + 1]));
      const cuts = [...ends].filter((unit) => unit > 0 && unit < countUnits(slide)).sort((a, b) => a - b);
      return cuts.length > 0 ? splitAt(withSize(slide, undefined), cuts) : undefined;
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: (slide, say) => {
      const counts = new Map<ContentKind, number>();
      return blocksOf(slide).flatMap((block) => {
        const count = (counts.get(block.kind) ?? 0) + 1;
        counts.set(block.kind, count);
        const own: Say = (name, text) => say(count === 1 ? name : `${block.kind}-${count}/${name}`, text);
        return itemsOf(block, slide, own);
      });
    },
  },
};

const itemsOf = <K extends ContentKind>(block: Shown<K> & { kind: K }, slide: MixedSlide, say: Say) =>
  contentKindOf(block).lecture.items(alone(slide, block), say);

const emitBlock = <K extends ContentKind>(block: Shown<K> & { kind: K }, slide: MixedSlide, context: EmitContext) =>
  contentKindOf(block).emit(alone(slide, block), context);

function emit(slide: MixedSlide, context: EmitContext): SlideParts {
  const fields: KindFields = {};
  const show = (block: Shown): RootContent[] => {
    const { frontmatter, body } = emitBlock(block, slide, { ...context, room: roomOf(block, slide) });
    Object.assign(fields, frontmatter);
    return wrap(`lt-block lt-${block.kind}`, body, fitStyle(block, slide));
  };
  const columns = slide.columns.map((blocks) =>
    rowsOf(blocks).flatMap((row) =>
      row.length > 1 ? wrap("lt-row", row.flatMap(show), rowStyle(row, slide)) : row.flatMap(show),
    ),
  );
  const body =
    slide.layout === "stack"
      ? columns.flat()
      : wrap(
          `lt-columns lt-${slide.layout === "side" ? "high" : slide.layout}`,
          columns.flatMap((column) => wrap("lt-column", column)),
          sharesOf(slide),
        );
  return { frontmatter: fields, body };
}

/** @param style what the style sheet can't know */
function wrap(name: string, body: RootContent[], style?: string): RootContent[] {
  const attribute = style === undefined ? "" : ` style="${style}"`;
  return [{ type: "html", value: `<div class="${name}"${attribute}>` }, ...body, { type: "html", value: "</div>" }];
}

/** An estimate: what is drawn has what its neighbours leave. */
function roomOf(block: Shown, slide: MixedSlide): { width: number; height: number } {
  const { title, layout, columns } = slide;
  const below = roomBelow(title, CONTENT_WIDTH);
  const [first, second] = columns;
  if (layout === "row") return { width: CONTENT_WIDTH / Math.max(1, columns.length) - MEASURES.pairGap, height: below };
  const own = columns.find((column) => column.includes(block)) ?? [];
  const others = own.filter((other) => other !== block);
  const left =
    below - heightOfBlocks(others.filter(isRead), CONTENT_WIDTH, NORMAL) - others.length * (MEASURES.gap + 8);
  const height = Math.max(LEAST_HEIGHT, left / (1 + others.filter((other) => !isRead(other)).length));
  if (layout === "stack") return { width: CONTENT_WIDTH, height };
  const share = own === (layout === "wide" ? first : second) ? (slide.share ?? WIDE) : 100 - (slide.share ?? WIDE);
  return { width: widthOfShare(share) - MEASURES.pictureGap, height };
}

/** Of the width, in percent, what the larger column has. */
const WIDE = 60;

/** Pictures side by side that are made small by what is read below them stay together. */
function rowStyle(row: readonly Shown[], slide: MixedSlide): string | undefined {
  // Numbers side by side are of one size, which the longest of them has room for; a very long one is by itself.
  const digits = row.flatMap((block) => (block.kind === "number" ? [digitsWide(block.number.number)] : []));
  const usual = digits.filter((wide) => wide <= LONG_NUMBER);
  if (digits.length === row.length) return usual.length > 0 ? `--row-digits: ${Math.max(...usual)}` : undefined;
  const columns = columnsStyle(fractionsOf(row));
  const others = slide.columns.flat().filter((block) => !row.includes(block));
  if (columns === undefined || slide.layout !== "stack" || !others.every(isRead)) return columns;
  const height = roomBelow(slide.title, CONTENT_WIDTH) - heightOfBlocks(others, CONTENT_WIDTH, NORMAL) - MEASURES.gap;
  const width = widthOfRow(row, Math.max(height * WRONG, LEAST_HEIGHT));
  return width === undefined || width >= CONTENT_WIDTH ? columns : `${columns}; max-width: ${width}px`;
}

/** Digits of a number that would make those beside it small. */
const LONG_NUMBER = 12;

/** The estimate of what is below may be too high by so much. */
const WRONG = 1.1;

/** Fractions of the width for each of what stands side by side; by default by the style sheet. */
const columnsStyle = (fractions: readonly number[] | undefined) =>
  fractions && `--lt-columns: ${fractions.map((part) => `${part}fr`).join(" ")}`;

function sharesOf({ share, layout }: MixedSlide): string | undefined {
  if (share === undefined) return undefined;
  const width = widthOfShare(share);
  if (layout === "side") return `--lt-picture: ${width}px`;
  return `--lt-columns: ${layout === "wide-last" ? `minmax(0, 1fr) ${width}px` : `${width}px minmax(0, 1fr)`}`;
}

const widthOfShare = (share: number) => Math.round((CONTENT_WIDTH * share) / 100);

/** The width of what is read. */
function readWidth({ columns, layout, share }: MixedSlide): number {
  if (share === undefined) return CONTENT_WIDTH;
  return besideWidth(layout, widthOfShare(share), columns.at(-1)?.[0]?.kind === "figure");
}

/** A formula among other blocks is as large as its column lets it be. */
function fitStyle(block: Shown, slide: MixedSlide): string | undefined {
  if (block.kind !== "equation") return undefined;
  return `--lt-fitting: ${fitFormula(block.equation.tex, readWidth(slide))}em`;
}

/** What is read is set larger where it has room for that. A picture above it or below has that room itself. */
function hasRoom(slide: MixedSlide): boolean {
  const { title, layout } = slide;
  const blocks = blocksOf(slide);
  const read = blocks.filter((block) => block.kind === "points" || block.kind === "equation" || block.kind === "quote");
  const others = blocks.length - read.length;
  if (layout === "row" || read.length === 0 || others > (layout === "stack" ? 0 : 1)) return false;
  const width = readWidth(slide);
  const room = roomBelow(title, layout === "side" ? width : CONTENT_WIDTH);
  return heightOfBlocks(read, width, LARGE) <= LARGEST * room;
}

/** Of the room, what larger letters may take. */
const LARGEST = 0.84;

/** The parts are arranged anew: one may hold points alone. */
function splitAt(slide: MixedSlide, cuts: readonly number[]): Slide[] {
  const parts = cutBlocks(slide, cuts);
  return makeParts(
    slide,
    parts.map(() => ({})),
  ).map((part, index) => composeSlide(withoutBlocks(part), parts[index] ?? [], slide.wanted));
}

const withoutBlocks = ({
  kind: _,
  columns: __,
  layout: ___,
  share: ____,
  wanted: _____,
  ...base
}: MixedSlide): SlideBase => base;
