import type { Person } from "../article/write-front.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  type Node,
  textOf,
} from "../jats/element.ts";
import { findEmails, formatName, isName, isNamedAfter, splitNames, splitPeople } from "../people.ts";
import type { Metadata } from "./metadata.ts";
import type { Page } from "./page.ts";

/** Who wrote a paper: as the head of its page says for catalogues, else as the page prints it. */
export function authorsOf(page: Page, metadata: Metadata): Person[] {
  const creators = descendantsOf(page.root, (each) => hasClass(each, "ltx_creator"));
  const people =
    metadata.people.length > 0
      ? metadata.people
      : creators.length > 0
        ? creators.flatMap(readCreator)
        : readByline(page.root, metadata);
  return people.map((person) => {
    const [, family, given] = /^([^,]+), ([^,]+)$/.exec(person.name) ?? [];
    return family === undefined ? person : { ...person, name: formatName({ family, given }) };
  });
}

const MOST_NAMES = 500;

/** What stands around a raised mark in a line of names. */
const MARK = "\ue000";

/** LaTeXML: a name, and how its person is reached; without marks, notes and what stands on further lines. */
function readCreator(creator: Element): Person[] {
  const [person] = descendantsOf(creator, (each) => hasClass(each, "ltx_personname"));
  const lines: string[] = [""];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      const mark = isElement(node) ? markOf(node) : undefined;
      if (!isElement(node)) lines[lines.length - 1] += node;
      else if (mark !== undefined) lines[lines.length - 1] += mark;
      else if (node.name === "br" || hasClass(node, "ltx_tr", "ltx_td")) lines.push("");
      if (isElement(node) && mark === undefined && !hasClass(node, "ltx_note")) visit(node.children);
    }
  };
  visit(person?.children ?? []);
  const said = lines.map((line) => textOf(line)).filter((line) => withoutMarks(line) !== "");
  const [name = "", ...rest] = said.map(withoutMarks);
  const contact = (role: string) =>
    descendantsOf(creator, (each) => hasClass(each, `ltx_role_${role}`)).map((each) =>
      textOf(each).replace(/^(?:e-?mail|orcid)\s*:\s*/i, ""),
    );
  const places = contact("affiliation");
  // Without a class for authors people write all of them into one: names, commas, `and`.
  const marked = splitMarked(said);
  if (marked.length > 1) return marked;
  const address = [...contact("email"), ...rest].find((line) => /^[^\s@]+@[^\s@]+$/.test(line));
  const names = splitNames(name);
  if (names.length > 1) return names.map((each) => ({ name: each, places: [] }));
  const own = places.length > 0 ? places : rest.filter((line) => !line.includes("@")).slice(0, 2);
  return names.map((each) => ({ name: each, places: own, orcid: contact("orcid")[0], email: address }));
}

/** A mark as text, of a formula nothing else. */
function markOf(node: Element): string | undefined {
  if (node.name === "sup") return MARK + textOf(node) + MARK;
  if (node.name !== "math") return undefined;
  const [, mark] = /^(?:\{\})?\^\{?([^{}^]{1,20})\}?$/.exec(node.attributes.alttext ?? "") ?? [];
  return mark === undefined ? "" : MARK + mark + MARK;
}

const withoutMarks = (line: string): string =>
  line
    .split(MARK)
    .filter((_, index) => index % 2 === 0)
    .join("")
    .trim();

/** Names and, below them, their places by the same marks: `Ida Holm¹ Jo Cup²`, `¹Tea Lab ²School of Pots`. */
function splitMarked(lines: readonly string[]): Person[] {
  const end = lines.findIndex((line) => line.startsWith(MARK) || !line.includes(MARK));
  const names = lines
    .slice(0, end < 0 ? undefined : end)
    .join(" ")
    .split(MARK);
  const below = lines
    .filter((line) => line.startsWith(MARK))
    .join(" ")
    .split(MARK);
  const marks = (text = "") => text.split(/[,\s]+/);
  const places = new Map(
    below.flatMap((text, index) =>
      index % 2 === 1 ? marks(text).map((mark) => [mark, below[index + 1]] as const) : [],
    ),
  );
  const emails = lines.flatMap(findEmails);
  return names.flatMap((text, index) => {
    const own = index % 2 === 0 ? splitNames(text) : [];
    return own.map((name) => ({
      name,
      places: marks(names[index + 1]).flatMap((mark) => places.get(mark)?.replace(/(?<![\s,;])[\s,;]+$/, "") ?? []),
      email: emails.find((each) => isNamedAfter(each, name)),
    }));
  });
}

/** Names as Pandoc and Quarto print them, or as the head has them. */
function readByline(root: Element, metadata: Metadata): Person[] {
  const isPrinted = (each: Element) =>
    hasClass(each, "author") && !hasClass(each, "abstract") && isNamed("p span div a li h2 h3 h4 h5 h6")(each);
  const printed = descendantsOf(root, isPrinted, isPrinted).slice(0, MOST_NAMES);
  const quarto = descendantsOf(root, (each) => hasClass(each, "quarto-title-meta-contents", "quarto-title-authors"));
  const isOrcid = ({ attributes }: Element) => /orcid\.org\//.test(attributes.href ?? "");
  const isMail = ({ attributes }: Element) => /^mailto:./.test(attributes.href ?? "");
  const holders = descendantsOf(root, (each) => childrenOf(each).some(isOrcid)).slice(0, MOST_NAMES);
  const head = metadata
    .all("author dc.creator dcterms.creator article:author")
    .filter((name) => !/^https?:/.test(name));
  // A note about a person stands in the name that the head has, where it is no link.
  const isNote = (node: Node) => isElement(node) && (node.name === "sup" || hasClass(node, "footnote-ref"));
  // Quarto prints where its author works below each name.
  const isPlace = (each: Element) => hasClass(each, "affiliation");
  const all = quarto.flatMap((each) => descendantsOf(each, isPlace).map(textOf));
  const order = descendantsOf(root, (each) => isPrinted(each) || isPlace(each), isPrinted);
  const placesOf = (each: Element) => {
    const after = order.slice(order.indexOf(each) + 1);
    const end = after.findIndex(isPrinted);
    return after.slice(0, end < 0 ? undefined : end).map(textOf);
  };
  const named = printed.map((each) => ({
    line: textOf({ ...each, children: each.children.filter((node) => !isNote(node)) }),
    places: all.length === 1 ? all : quarto.length > 0 ? placesOf(each) : [],
    email: descendantsOf(each, isMail)[0]?.attributes.href?.slice("mailto:".length),
  }));
  const lines = named.length > 0 ? named : head.map((line) => ({ line, places: all.length === 1 ? all : [] }));
  return lines
    .flatMap(({ line, ...rest }) => splitPeople(line).map((name) => ({ ...rest, name })))
    .map((person) => ({ ...person, name: (person.name.split(/[*†‡§]/, 1)[0] ?? "").trim() }))
    .filter(({ name }) => isName(name))
    .map((person) => {
      const holder = holders.find((each) => textOf(each).startsWith(person.name));
      const orcid = childrenOf(holder).find(isOrcid)?.attributes.href;
      return { ...person, orcid };
    });
}
