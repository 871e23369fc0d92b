import { blocksOf } from "../../deck/compose-slide.ts";
import { MARKS } from "../../deck/marks.ts";
import type { MixedSlide, Shown } from "../../deck/types.ts";
import { cutList } from "./parts.ts";

/** What a mixed slide may be split between: each point, each other block. */
export const BLOCK_UNITS = `${MARKS.points} > :is(ul, ol) > li, ${MARKS.points} > p, ${MARKS.block}:not(${MARKS.points})`;

/** Each point as a list of one, each other block as it is. */
const unitsOf = (slide: MixedSlide): Shown[] =>
  blocksOf(slide).flatMap((block): Shown[] =>
    block.kind === "points" ? block.points.map((point) => ({ ...block, points: [point] })) : [block],
  );

export const countUnits = (slide: MixedSlide) => unitsOf(slide).length;

/** The blocks of a slide's parts. */
export function cutBlocks(slide: MixedSlide, cuts: readonly number[]): Shown[][] {
  return cutList(unitsOf(slide), cuts).map(joinPoints);
}

/** Points that follow one another are one list. */
function joinPoints(blocks: readonly Shown[]): Shown[] {
  const joined: Shown[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "points" && last?.kind === "points")
      joined[joined.length - 1] = { ...last, points: [...last.points, ...block.points] };
    else joined.push(block);
  }
  return joined;
}
