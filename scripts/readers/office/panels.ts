import { makeText } from "../jats/element.ts";
import { isPanelLabel, labelIn } from "./captions.ts";
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

/** Captions of a label alone with the italic title on the line below it, as APA's style has them. */
export function joinTitles(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit, index): Unit[] => {
    const [before, next] = [units[index - 1], units[index + 1]];
    if (isTitle(unit) && isLabel(before)) return [];
    if (unit.type !== "caption" || !isLabel(unit) || !isTitle(next)) return [unit];
    const nodes = [...unit.paragraph.nodes, " ", ...next.paragraph.nodes];
    return [{ ...unit, paragraph: { ...unit.paragraph, nodes } }];
  });
}

const isLabel = (unit: Unit | undefined): boolean =>
  unit?.type === "caption" && labelIn(lineOf(unit.paragraph))?.length === lineOf(unit.paragraph).length;

const isTitle = (unit: Unit | undefined): unit is Extract<Unit, { type: "paragraph" }> =>
  unit?.type === "paragraph" && unit.paragraph.role === "body" && unit.paragraph.look.isItalic && !unit.paragraph.item;
