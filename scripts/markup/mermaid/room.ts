import { DIAGRAM } from "../../design/tokens.ts";
import { widthOf } from "../../text/text-width.ts";
import { escapeMermaid } from "../escape/mermaid.ts";

/** An estimate: pixels that a character takes in a diagram; rather too many than too few. */
export const CHARACTER = DIAGRAM.text / 2;
const LINE = Math.floor(DIAGRAM.text * DIAGRAM.leading);
/** An estimate: height that boxes above one another may have, so that their text stays at 20 px and more under a title of two lines. */
const MOST_HEIGHT = 400;

/** How boxes above one another are drawn: in the first way that leaves them large enough to be read. */
export interface Spacing {
  /** Mermaid's configuration. ELK draws lines with right angles but keeps boxes 40 px apart; dagre can do with less. */
  init: Record<string, unknown>;
  gap: number;
  padding: number;
}

/** Boxes beside one another, or few above one another. */
export const ROOMY: Spacing = { init: { layout: "elk" }, gap: 40, padding: 16 };
/** Many boxes above one another. */
export const DENSE: Spacing = { init: { layout: "dagre" }, gap: 12, padding: 8 };

/** Pixels that boxes take above one another. */
function heightOf(labels: readonly string[], wrap: number, { gap, padding }: Spacing): number {
  const lines = labels.map((label) => Math.max(1, Math.ceil((widthOf(label) * CHARACTER * 0.9) / wrap)));
  return lines.reduce((sum, count) => sum + count * LINE + 2 * padding + gap, -gap);
}

/**
 * What boxes above one another say, and how close they stand: whole sentences where they can still be read, else a few
 * words, else a few words closely.
 *
 * @param wrap pixels at which their text wraps
 * @param options what the boxes could say, the best first
 */
export function chooseStack(options: readonly string[][], wrap: number): { labels: string[]; spacing: Spacing } {
  const last = options.at(-1) ?? [];
  const fitting = options.find((labels) => heightOf(labels, wrap, ROOMY) <= MOST_HEIGHT);
  return fitting ? { labels: fitting, spacing: ROOMY } : { labels: last, spacing: DENSE };
}

/** From left to right, or from right to left where that is how one reads. */
export type Way = "LR" | "RL";

/** The first lines of a flowchart: its configuration, its direction, and what it says to those who can't see it. */
export function openFlowchart(
  direction: Way | "TB",
  { init, gap, padding }: Spacing,
  wrap: number,
  accTitle: string,
  accDescr: string,
): string[] {
  const curve = init.layout === "dagre" ? { curve: "bumpX", rankSpacing: 90, nodeSpacing: gap } : {};
  return [
    `%%{init: ${JSON.stringify({ ...init, flowchart: { wrappingWidth: wrap, padding, ...curve } })}}%%`,
    `flowchart ${direction}`,
    ...describe(accTitle, accDescr),
  ];
}

/** A diagram in words. */
export function describe(accTitle: string, accDescr: string): string[] {
  return [`accTitle: ${escapeMermaid(accTitle)}`, `accDescr: ${escapeMermaid(accDescr)}`];
}
