import type { Block, BlockType } from "../outline/types.ts";

/** How many of a type share a slide when they follow one another; one of each other type. */
const ROWS: Partial<Record<BlockType, number>> = { figure: 3, equation: 2, number: 3 };

/** Points that share a slide with something else. */
const MOST_POINTS = 6;

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
    if (open !== undefined && !isFull && (run.isPoints ? takesPoints(open, run, isLast) : takesThing(open)))
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
    else if (run && isSame && !run.isAlone && (isPoints || run.blocks.length < (ROWS[block.type] ?? 1)))
      run.blocks.push(block);
    else runs.push({ isPoints, blocks: [block] });
  }
  return runs;
}

const isAlone = (block: Block) => block.type === "slidev" || (block.type === "figure" && block.full === true);

const pointsIn = (group: readonly Run[]) =>
  group.filter(({ isPoints }) => isPoints).reduce((sum, { blocks }) => sum + blocks.length, 0);

/** @param isLast whether nothing comes that the points could go with instead */
function takesPoints(open: readonly Run[], run: Run, isLast: boolean): boolean {
  const before = pointsIn(open);
  return before + run.blocks.length <= MOST_POINTS && (before === 0 || isLast);
}

/** Whether the points so far are about what comes. */
const takesThing = (open: readonly Run[]) => open.every(({ isPoints }) => isPoints) && pointsIn(open) <= MOST_POINTS;
