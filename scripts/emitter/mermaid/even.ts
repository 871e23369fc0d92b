import { widthOf } from "../../text/text-width.ts";
import { CHARACTER } from "./room.ts";

/** Widths that `setup/mermaid-theme.ts` has a class for. */
const STEP = 20;
const LEAST = 100;

/**
 * A statement that makes boxes equally wide: Mermaid gives each the width of its own text.
 *
 * @param names the boxes
 * @param labels what they say
 * @param wrap pixels at which their text wraps; no box gets wider
 */
export function evenBoxes(names: readonly string[], labels: readonly string[], wrap: number): string {
  const longest = Math.max(...labels.map(widthOf)) * CHARACTER;
  const width = Math.min(wrap, Math.max(LEAST, Math.ceil(longest / STEP) * STEP));
  return `class ${names.join(",")} w${width}`;
}
