import { DIAGRAM } from "../../design/tokens.ts";
import { widthOf } from "../../text/text-width.ts";
import { CHARACTER } from "./room.ts";

/** The width, of those that `setup/mermaid-theme.ts` has a class for, that has room for so many columns of text. */
export const boxWidth = (columns: number) => Math.ceil((columns * CHARACTER) / DIAGRAM.box.step) * DIAGRAM.box.step;

/**
 * A statement that makes boxes equally wide: Mermaid gives each the width of its own text.
 *
 * @param names the boxes
 * @param labels what they say
 * @param wrap pixels at which their text wraps; no box gets wider
 */
export function evenBoxes(names: readonly string[], labels: readonly string[], wrap: number): string {
  const width = Math.min(wrap, Math.max(DIAGRAM.box.least, boxWidth(Math.max(...labels.map(widthOf)))));
  return `class ${names.join(",")} w${width}`;
}
