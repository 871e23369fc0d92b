import { childrenOf, type Element, find, lookUp, make, textOf, without } from "../element.ts";

/** What numbered things are called when their label is a number alone. */
const WORDS: Record<string, string> = {
  fig: "Figure",
  "fig-group": "Figure",
  "table-wrap": "Table",
  "table-wrap-group": "Table",
  "disp-formula": "Eq.",
  "disp-formula-group": "Eq.",
  sec: "Section",
  app: "Appendix",
  "boxed-text": "Box",
  statement: "Statement",
};

/** The label that an element prints, without dots and brackets around it: `2.1`, `Figure 3`, `A`. */
export function labelOf(element: Element): string | undefined {
  const label = textOf(find(element, "label")).replace(/^[\s([]+|[\s.:|)\]–—-]+$/g, "");
  return label === "" ? undefined : label;
}

/** The number of a section that only its title has. */
const numberInTitle = (element: Element): string | undefined =>
  element.name === "sec" ? /^(\d+(?:\.\d+)*)\.?\s/.exec(textOf(find(element, "title")))?.[1] : undefined;

/** What the paper calls a figure, a table, an equation: `Figure 3`, `Eq. (4)`. */
export function nameOf(element: Element): string | undefined {
  const label = labelOf(element) ?? numberInTitle(element);
  const word = lookUp(WORDS, element.name);
  if (label === undefined || word === undefined || /^\p{L}{2,}/u.test(label)) return label;
  return word === "Eq." ? `Eq. (${label})` : `${word} ${label}`;
}

/** The parts of a group, labelled as the text calls them: `(b)` in `Figure 3` is `Figure 3b`. */
export function partsOf(group: Element): Element[] {
  const name = nameOf(group);
  return childrenOf(group, "fig", "table-wrap").map((part) => {
    const letter = labelOf(part) ?? "";
    if (name === undefined || !/^[A-Za-z]?$/.test(letter)) return part;
    return { ...part, children: [make("label", part, [name + letter]), ...without(part, "label").children] };
  });
}
