import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Label } from "../../latex/numbering/targets.ts";
import { addAnchors, type Reading } from "../reading.ts";

/**
 * Gives labels of LaTeX to what they name. Figures, tables and equations are counted with those of Markdown, once all
 * are known, so the numbers that they have so far go.
 */
export function placeLabels(passages: readonly Passage[], labels: readonly Label[], reading: Reading): void {
  for (const { key, target } of labels) {
    const named = target && passages.find((passage) => isNamed(passage, target.kind, target.number));
    const [, whole = "", letter = ""] = /^(.*\d)([a-z])$/.exec(target?.number ?? "") ?? [];
    const figure = target && passages.find((passage) => isNamed(passage, target.kind, whole));
    if (named) addAnchors(reading, named, [key]);
    else if (figure) reading.parts.set(key, { figure, letter });
    else if (target) reading.counted.set(key, target);
    else if (passages[0]) addAnchors(reading, passages.find(isCounted) ?? passages[0], [key]);
  }
  for (const passage of passages) {
    if (passage.type === "equation") reading.numbers.set(passage, countOf(passage.name));
    if (isCounted(passage)) passage.name = undefined;
  }
}

const isCounted = (passage: Passage) =>
  passage.type === "figure" || passage.type === "table" || passage.type === "equation";

/** Whether a passage is what LaTeX's counters call so: `Figure 2`, `Eq. (2)`, `Eqs. (1)–(3)`. */
function isNamed(passage: Passage, kind: string, number: string): boolean {
  if (passage.type === "figure" || passage.type === "table") return passage.name === `${kind} ${number}`;
  if (passage.type !== "equation" || passage.name === undefined) return false;
  const [first, last = first] = numbersOf(passage.name);
  return first === number || last === number || (Number(first) <= Number(number) && Number(number) <= Number(last));
}

const numbersOf = (name: string) => [...name.matchAll(/\(([^()]*)\)/g)].map(([, number = ""]) => number);

/** How many numbers an equation has. */
function countOf(name: string | undefined): number {
  if (name === undefined) return 0;
  const [first, last = first] = numbersOf(name).map(Number);
  return (last ?? 0) - (first ?? 0) + 1 || 1;
}
