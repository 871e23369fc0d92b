/** What Mermaid's drawings are made of: selectors of what it draws, and how it writes entities inside. */

/** The text of a box. */
export const LABEL = ".nodeLabel";

/** A box of a flowchart, and what it is drawn with where it is a plain one. */
export const BOX = ".node";
export const SHAPE_OF_BOX = "rect.label-container";

/** Holds the text of a box around boxes. */
export const CLUSTER_LABEL = ".cluster-label";

/** Holds the lines of a drawing, and its boxes, one element each, in the order of their source. */
export const LINES = ".edgePaths";
export const BOXES = ".nodes";

/** The tips of arrows that are filled; the last one is that of a state diagram. */
export const ARROW_TIPS = '[id*="pointEnd"], [id*="pointStart"], [id*="barbEnd"]';
export const STATE_TIP = '[id*="barbEnd"]';

/** A state, the box around states, and the dot at which they start. */
export const STATE = ".statediagram-state";
export const STATE_CLUSTER = ".statediagram-cluster";
export const STATE_START = "circle.state-start";

/** Format characters that fonts show nothing for, nor room. */
const NOTHING = Array.from({ length: 16 }, (_, index) => 0xe0020 + index);

/** Where a label or a description has entities; elsewhere `#182;` is a colour. */
const WORDS = /"[^"\n]*"|^[^\S\n\r\u2028\u2029]*acc(?:Title|Descr):.*$/gm;

/**
 * Mermaid reads some texts as more than text even where they stand in entities: `\n` ends a line, `fa:fa-car` is an icon,
 * `$$x$$` a formula, and `ﬂ°°35¶ß`, which is how it writes entities inside, becomes what it stands for. So each entity has
 * a character behind it that is not seen while Mermaid draws and measures, and is taken away then.
 */
export function guardEntities(code: string): { source: string; restore: (svg: string) => string } {
  const isFree = (point: number) => !code.includes(`#${point};`) && !code.includes(String.fromCodePoint(point));
  const guard = NOTHING.find(isFree) ?? 0xe0020;
  return {
    source: code.replace(WORDS, (words) => words.replace(/#\d+;/g, `$&#${guard};`)),
    restore: (svg) => svg.replaceAll(String.fromCodePoint(guard), ""),
  };
}
