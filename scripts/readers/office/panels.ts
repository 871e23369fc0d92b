import { makeText } from "../jats/element.ts";
import { isPanelLabel } from "./captions.ts";
import { lineOf } from "./text.ts";
import type { Unit } from "./unit.ts";

/** Whether a unit is the label of a panel. */
export const isPanel = (unit: Unit | undefined): boolean =>
  (unit?.type === "paragraph" || unit?.type === "caption") && isPanelLabel(unit.paragraph);

/** Pictures with the labels of panels among them, beside a caption, as one run of pictures; what labels say is what they show. */
export function joinPanels(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (let from = 0; from < units.length; ) {
    let to = from;
    for (let unit = units[to]; unit?.type === "pictures" || isPanel(unit); unit = units[to]) to++;
    const run = units.slice(from, to);
    const isCaptioned = [units[from - 1], units[to]].some((unit) => unit?.type === "caption");
    const pictures = run.filter((unit) => unit.type === "pictures");
    const [first] = pictures;
    if (first && isCaptioned && pictures.length < run.length) {
      const said = run
        .flatMap((unit) => ("paragraph" in unit ? lineOf(unit.paragraph) : []))
        .filter((line) => /\p{L}{2}/u.test(line));
      const graphics = pictures.flatMap((unit) => unit.graphics);
      joined.push({ ...first, graphics: [...graphics, ...makeText("alt-text", said.join("; "), first.at)] });
    } else joined.push(...run, ...units.slice(to, Math.max(to, from + 1)));
    from = Math.max(to, from + 1);
  }
  return joined;
}
