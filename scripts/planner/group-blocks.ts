import type { DetailText } from "../outline/blocks/point.ts";
import type { Block, BlockType } from "../outline/types.ts";
import { type Inline, toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";

/** How many of a type share a slide when they follow one another; one of each other type. */
const ROWS: Partial<Record<BlockType, number>> = { figure: 3, equation: 2, number: 3 };

/** Points that share a slide with something else. */
const MOST_POINTS = 6;

/** Columns of text that stand beside a picture: of more it would be so small that it shows nothing. */
const MOST_BESIDE = 330;

/** Points that follow one another, or things that share a slide. */
interface Run {
  isPoints: boolean;
  /** A picture to the edges of its slide leaves no room, and what is a slide by itself is all of it. */
  isAlone?: true;
  blocks: Block[];
}

/**
 * The content of a section that does not say itself what is on which slide: each thing with the points around it, all
 * others together, in the outline's order. Points go with what stands before them, if that has none yet.
 */
export function groupBlocks(blocks: readonly Block[]): Block[][] {
  const runs = runsOf(blocks);
  const groups: Run[][] = [];
  for (const [index, run] of runs.entries()) {
    const open = groups.at(-1);
    const isLast = index === runs.length - 1;
    const isFull = run.isAlone || open?.some((each) => each.isAlone);
    if (open !== undefined && !isFull && (run.isPoints ? takesPoints(open, run, isLast) : takesThing(open, run)))
      open.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => group.flatMap((run) => run.blocks));
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const isPoints = block.type === "point";
    const isSame = run?.blocks[0]?.type === block.type;
    if (isAlone(block)) runs.push({ isPoints, isAlone: true, blocks: [block] });
    else if (run && isSame && !run.isAlone && (isPoints || hasPlace(run.blocks, block))) run.blocks.push(block);
    else runs.push({ isPoints, blocks: [block] });
  }
  return runs;
}

/** Pictures side by side are as wide as that for their height at most: wider ones would be low, or one above the other. */
const MOST_RATIO = 3.2;

/** Whether something may share a slide with what it follows, which is of its type. */
function hasPlace(blocks: readonly Block[], block: Block): boolean {
  if (blocks.length >= (ROWS[block.type] ?? 1)) return false;
  const ratios = [...blocks, block].map((each) =>
    each.type === "figure" && each.size ? each.size.width / each.size.height : 0,
  );
  return ratios.reduce((sum, ratio) => sum + ratio, 0) <= MOST_RATIO;
}

const isAlone = (block: Block) => block.type === "slidev" || (block.type === "figure" && block.full === true);

const pointsIn = (group: readonly Run[]) =>
  group.filter(({ isPoints }) => isPoints).reduce((sum, { blocks }) => sum + blocks.length, 0);

/** @param isLast whether nothing comes that the points could go with instead */
function takesPoints(open: readonly Run[], run: Run, isLast: boolean): boolean {
  const before = pointsIn(open);
  return before + run.blocks.length <= MOST_POINTS && (before === 0 || isLast) && leavesRoom([...open, run]);
}

/** Whether the points so far are about what comes. */
const takesThing = (open: readonly Run[], run: Run) =>
  open.every(({ isPoints }) => isPoints) && pointsIn(open) <= MOST_POINTS && leavesRoom([...open, run]);

/** Whether a picture among them stays large enough to be seen. */
function leavesRoom(group: readonly Run[]): boolean {
  const blocks = group.flatMap((run) => run.blocks);
  if (!blocks.some(({ type }) => type === "figure")) return true;
  const texts = blocks.flatMap((block) => (block.type === "point" ? textsOf(block) : []));
  return texts.reduce((sum, text) => sum + widthOf(toPlainText(text)), 0) <= MOST_BESIDE;
}

const textsOf = ({ text, details }: { text: Inline[]; details: readonly DetailText[] }): Inline[][] => [
  text,
  ...details.flatMap((detail) =>
    Array.isArray(detail) ? [detail] : textsOf({ text: detail.text, details: detail.details }),
  ),
];
