import type { RootContent } from "mdast";
import { blocksOf, composeSlide, fractionsOf, rowsOf } from "../deck/compose-slide.ts";
import type { KindFields } from "../deck/frontmatter.ts";
import { textsOf } from "../deck/point.ts";
import type { ContentKind, MixedSlide, Shown, Slide } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { alone, contentKindOf } from "./content.ts";
import { CONTENT, type EmitContext, type Kind, POINTS, type Say, type SlideParts } from "./kind.ts";
import { BLOCK_UNITS, countUnits, cutBlocks } from "./shared/mixed-units.ts";
import { makeParts, withSize } from "./shared/parts.ts";
import { LEAST_RATIO } from "./shared/units.ts";

/** Several blocks on one slide: each is what it is on a slide of its own. */
export const mixed: Kind<"mixed"> = {
  layout: "mixed",
  minutes: 0.5,
  emit,
  fit: {
    measure: "none",
    guess: (slide) => [hasRoom(slide) ? { ...slide, size: "large" } : slide],
    split: {
      units: BLOCK_UNITS,
      count: countUnits,
      at: splitAt,
      // A block that is too tall alone gets a slide of its own, where its kind knows what helps.
      cut: (slide) => slide,
    },
    repair: (slide, { tall }) => {
      const long = tall.filter(({ ratio }) => ratio > LEAST_RATIO);
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
    const { frontmatter, body } = emitBlock(block, slide, context);
    Object.assign(fields, frontmatter);
    return wrap(`lt-block lt-${block.kind}`, body);
  };
  const columns = slide.columns.map((blocks) =>
    rowsOf(blocks).flatMap((row) =>
      row.length > 1 ? wrap("lt-row", row.flatMap(show), fractionsOf(row)) : row.flatMap(show),
    ),
  );
  const body =
    slide.layout === "stack"
      ? columns.flat()
      : wrap(
          `lt-columns lt-${slide.layout}`,
          columns.flatMap((column) => wrap("lt-column", column)),
          sharesOf(slide),
        );
  return { frontmatter: fields, body };
}

/** @param fractions of the width for each of what stands side by side; by default by the style sheet */
function wrap(name: string, body: RootContent[], fractions?: readonly number[]): RootContent[] {
  const style = fractions ? ` style="--lt-columns: ${fractions.map((part) => `${part}fr`).join(" ")}"` : "";
  return [{ type: "html", value: `<div class="${name}"${style}>` }, ...body, { type: "html", value: "</div>" }];
}

function sharesOf({ share, layout }: MixedSlide): number[] | undefined {
  if (share === undefined) return undefined;
  return layout === "wide-last" ? [100 - share, share] : [share, 100 - share];
}

/** Columns of text that leave room for larger letters; what is no text is as large as it can be anyway. */
const SHORT = 150;

function hasRoom(slide: MixedSlide): boolean {
  const blocks = blocksOf(slide);
  if (!blocks.every(({ kind }) => kind === "points" || kind === "equation" || kind === "figure")) return false;
  const texts = blocks.flatMap((block) =>
    block.kind === "points" ? block.points.flatMap(({ text, details }) => [text, ...textsOf(details)]) : [],
  );
  const width = texts.reduce((sum, text) => sum + widthOf(toPlainText(text)), 0);
  return width <= (slide.layout === "stack" ? 2 * SHORT : SHORT);
}

/** The parts are arranged anew: one may hold points alone. */
function splitAt(slide: MixedSlide, cuts: readonly number[]): Slide[] {
  const parts = cutBlocks(slide, cuts);
  return makeParts(
    slide,
    parts.map(() => ({})),
  ).map(({ kind: _, columns: __, layout: ___, share: ____, ...base }, index) => composeSlide(base, parts[index] ?? []));
}
