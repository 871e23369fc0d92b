import { codeClicks } from "./code-steps.ts";
import type { Shown } from "./content-slides.ts";

/** The last click shows all that is still hidden. */
export const MOST_CLICKS = 12;

/** Clicks until all is seen: the steps of listings come one listing after the other, points while they do. */
export function countClicks(blocks: readonly Shown[]): { clicks?: number } {
  const steps = blocks.reduce((sum, block) => sum + (block.kind === "code" ? (codeClicks(block).clicks ?? 0) : 0), 0);
  const points = blocks.map((block) => (block.kind === "points" && block.reveals ? block.points.length : 0));
  const clicks = Math.min(Math.max(steps, ...points), Math.max(steps, MOST_CLICKS));
  return clicks > 0 ? { clicks } : {};
}
