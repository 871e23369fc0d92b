import { normalizeWhiteSpace } from "../../text/white-space.ts";
import {
  childrenOf,
  descendantsOf,
  dropStart,
  type Element,
  hasClass,
  isElement,
  isNamed,
  type Node,
  rawTextOf,
  textOf,
  withoutAll,
} from "../jats/element.ts";

const isTitle = (element: Element) => hasClass(element, "title", "reference__title");
const isNames = (element: Element) => hasClass(element, "authors", "reference__authors_list") || element.name === "ol";

/** What an entry of a list of references holds, with the names before the year and the title. */
export const inOrder = (entry: Element): Node[] => orderBoxes(entry) ?? orderLines(entry) ?? entry.children;

/** The year of a work, in brackets. */
const YEAR = /\s?\(((?:1[5-9]|20)\d\d[a-z]?)\)/;

/** Boxes of ScienceDirect (names, title, source with the year) and of eLife (title, names as a list, year, source). */
function orderBoxes(entry: Element): Node[] | undefined {
  const [title] = descendantsOf(entry, isTitle, isTitle);
  const [names] = descendantsOf(entry, isNames, isNames);
  const rest = withoutAll(entry.children, (each) => each === title || each === names);
  const text = rest.map(rawTextOf).join("").slice(0, 2000);
  const [, year] = YEAR.exec(text) ?? [];
  if (!title || !names || year === undefined) return undefined;
  // eLife's list has a number of its own besides.
  const [number = ""] = /^\s*\d{1,3}(?=\s*\()/.exec(text) ?? [];
  const listed = childrenOf(names, "li").map((name) =>
    textOf(name).replace(/^\p{Lu}{1,3}(?= )/u, (initials) => `${[...initials].join(". ")}.`),
  );
  const people = listed.join(", ") || textOf(names);
  return [`${people} (${year}). `, title, ". ", ...withoutYear(dropStart(rest, number.length, rawTextOf))];
}

const withoutYear = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) => (isElement(node) ? { ...node, children: withoutYear(node.children) } : node.replace(YEAR, "")));

/** Distill prints titles first: `Title`, and below it `Names, 2001. Source`. */
function orderLines({ children }: Element): Node[] | undefined {
  const title = children.find((node) => isElement(node) && hasClass(node, "title"));
  const end = children.findIndex(isNamed("br"));
  if (title === undefined || end < 0 || children.indexOf(title) > end) return undefined;
  const rest = normalizeWhiteSpace(children.slice(end).map(rawTextOf).join("")).slice(0, 2000);
  const year = /(?<!\d)(?:1[5-9]|20)\d\d[a-z]?\.\s/.exec(rest);
  if (!year) return undefined;
  const names = rest.slice(0, year.index).replace(/, ?$/, "");
  return [`${names} (${year[0].slice(0, 4)}). `, title, `. ${rest.slice(year.index + year[0].length)}`];
}
