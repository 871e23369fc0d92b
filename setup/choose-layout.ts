import type { MermaidConfig } from "mermaid/dist/mermaid.esm.mjs";
import { DIAGRAM, READABLE } from "../scripts/design/tokens.ts";
import { LABEL } from "../scripts/slidev/mermaid-svg.ts";
import { type Drawing, readDrawing, type Size } from "./read-drawing.ts";

/** One way to lay out a flowchart: what Mermaid is told, and rules for its boxes. */
export interface Layout {
  engine?: "elk" | "dagre";
  flowchart?: NonNullable<MermaidConfig["flowchart"]>;
  css?: string;
}

/** Draws the same diagram in some layout. @returns SVG */
export type Draw = (layout: Layout) => Promise<string>;

interface Tried {
  layout: Layout;
  svg: string;
  drawing: Drawing;
  /** Pixels of its letters, as large as the room lets them be. */
  letters: number;
}

/** Dagre would put the first box upon the name of what is around it. */
const TITLE = { top: 0, bottom: 34 };

/** So many pixels more between boxes keep dagre from putting boxes around boxes upon one another. */
const GROUPS = 30;

/** How far apart boxes stand, the best looking first. ELK keeps them 40 px apart, whatever it is told; dagre can do with less. */
const SPACINGS = [
  { engine: "elk", flowchart: { padding: 13 } },
  { engine: "dagre", flowchart: { nodeSpacing: 30, rankSpacing: 34, padding: 10, subGraphTitleMargin: TITLE } },
  { engine: "dagre", flowchart: { nodeSpacing: 14, rankSpacing: 24, padding: 7, subGraphTitleMargin: TITLE } },
] as const satisfies Layout[];

/** Letters of a closer layout must be so much larger. */
const GAIN = 1.06;

/** Pixels at which labels wrap: boxes as wide as a line of words, or narrower ones, which are higher. */
const WRAPS = [320, 210, 150] as const;

/** Boxes of one size are worth letters that are so much smaller. */
const EVEN = 1.15;

/** What a pixel more is worth in letters that are as large as text. */
const LARGER = 0.4;

/** The room is an estimate: letters that are no larger may be too small to be read, which is worth nearly nothing. */
const SURE = READABLE + 0.5;
const TOO_SMALL = 0.5;

/** A diagram that is worth this is not tried closer. */
const ENOUGH = DIAGRAM.text * EVEN;

/** Boxes are made as wide as the widest unless that is so much wider than the narrowest. */
const MOST_UNEVEN = 3.2;

/** The line that opens a flowchart, and that of one that goes from left to right or back. */
const FLOWCHART = /^[^\S\n\r\u2028\u2029]*(?:flowchart|graph)\b/m;
const SIDEWAYS = /^[^\S\n\r\u2028\u2029]*(?:flowchart|graph)[^\S\n\r\u2028\u2029]+(?:LR|RL)\b/m;
const GROUPED = /^[^\S\n\r\u2028\u2029]*subgraph\b/m;

/** Of more lines than this, a diagram is drawn once: each try takes as long as the drawing. */
const MOST_LINES = 60;

/**
 * A flowchart in the layout in which its letters are the largest, with boxes of one size where there is room for that: its
 * words, boxes, lines and direction are its author's.
 *
 * @param code its source, in which a comment says what room its slide has; without one it is drawn in Mermaid's usual way
 */
export async function chooseLayout(code: string, draw: Draw): Promise<string> {
  const room = roomIn(code);
  const isTried = room !== undefined && FLOWCHART.test(code) && code.split("\n").length <= MOST_LINES;
  if (!isTried) return draw({});
  const known = chosen.get(code);
  if (known !== undefined) return draw(known);
  const isSideways = SIDEWAYS.test(code);
  const isGrouped = GROUPED.test(code);
  const attempt = async (layout: Layout): Promise<Tried> => {
    const svg = await draw(layout);
    const drawing = readDrawing(svg);
    return { layout, svg, drawing, letters: lettersIn(drawing, room) };
  };
  let best: Tried | undefined;
  for (const { engine, flowchart: spacing } of SPACINGS) {
    const flowchart =
      isGrouped && engine === "dagre" ? { ...spacing, nodeSpacing: spacing.nodeSpacing + GROUPS } : spacing;
    let last: Tried | undefined;
    for (const wrap of WRAPS) {
      // Where no label is wider, all is as it was.
      if (last !== undefined && last.drawing.widestLabel <= wrap) continue;
      const wrappingWidth = Math.max(wrap, last?.drawing.widestWord ?? 0);
      last = await attempt({ engine, flowchart: { ...flowchart, wrappingWidth } });
      const css = evenBoxes(last.drawing, isSideways);
      const all = css === undefined ? [last] : [last, await attempt({ ...last.layout, css })];
      for (const one of all) if (best === undefined || worthOf(one) > worthOf(best) * GAIN) best = one;
    }
    if (best !== undefined && worthOf(best) >= ENOUGH) break;
  }
  if (best === undefined) return draw({});
  chosen.set(code, best.layout);
  return best.svg;
}

/** Layouts by their source: in the other colour scheme all has the same size. */
const chosen = new Map<string, Layout>();

/** Larger letters than those of text are worth less than what is around the boxes. */
function worthOf({ letters, layout }: Tried): number {
  if (letters < SURE) return letters * TOO_SMALL;
  const size = letters <= DIAGRAM.text ? letters : DIAGRAM.text + (letters - DIAGRAM.text) * LARGER;
  return layout.css === undefined ? size : size * EVEN;
}

/** Letters larger than the largest are worth nothing. */
const lettersIn = ({ width, height }: Size, room: Size) =>
  Math.min(DIAGRAM.largest, DIAGRAM.text * Math.min(room.width / width, room.height / height));

/**
 * A rule by which all plain boxes are as wide as the widest; those beside one another are as high as the highest, too.
 *
 * @returns nothing where they differ too much
 */
function evenBoxes({ boxes: plain }: Drawing, isSideways: boolean): string | undefined {
  const [widths, heights] = [plain.map(({ width }) => width), plain.map(({ height }) => height)];
  if (plain.length < 2 || Math.max(...widths) > Math.min(...widths) * MOST_UNEVEN) return undefined;
  const boxes = plain.map(({ id }) => `[id="${CSS.escape(id)}"] ${LABEL} p`).join(", ");
  const width = Math.ceil(Math.max(...widths));
  const height = isSideways ? Math.ceil(Math.max(...heights)) : 0;
  return `${boxes} { align-content: center; min-width: ${width}px; min-height: ${height}px; }`;
}

function roomIn(code: string): Size | undefined {
  const [, width, height] = /^%% room: (\d+) x (\d+)$/m.exec(code) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}
