import { joinAffiliations } from "../../people.ts";
import type { Context } from "../context.ts";
import {
  childrenOf,
  descendantsOf,
  type Element,
  isElement,
  isNamed,
  type Node,
  rawTextOf,
  textOf,
  wordsOf,
} from "../element.ts";

const NAMES = ["aff", "aff-alternatives"];

/** The affiliations that a contributor has or points to, as Copernicus does by `<contrib rid="aff1 aff2">`. */
export function ownAffiliations(contributor: Element, context: Context): Element[] {
  const pointed = [contributor, ...childrenOf(contributor, "xref")]
    .flatMap(({ attributes }) => wordsOf(attributes.rid))
    .flatMap((id) => context.byId.get(id) ?? [])
    .filter(({ name }) => NAMES.includes(name));
  return [...childrenOf(contributor, ...NAMES), ...pointed];
}

/**
 * The affiliation of all contributors of a group, who don't point to any.
 *
 * @param meta where affiliations stand besides the group
 * @param isAlone whether the group has one contributor, who has all of them
 */
export function sharedAffiliations(group: Element, meta: Element | undefined, isAlone: boolean): Element[] {
  const isPointing = childrenOf(group, "contrib").some(
    (contributor) =>
      contributor.attributes.rid !== undefined ||
      childrenOf(contributor, "xref").some(({ attributes }) => attributes["ref-type"] === "aff"),
  );
  const ofGroup = childrenOf(group, ...NAMES);
  const all = ofGroup.length > 0 ? ofGroup : childrenOf(meta, ...NAMES);
  return !isPointing && (all.length === 1 || isAlone) ? all : [];
}

/** Affiliations as they are printed, without their marks. */
export function formatAffiliations(affiliations: readonly Element[]): string | undefined {
  const said = affiliations.map((each) =>
    formatAffiliation(each.name === "aff" ? each : (childrenOf(each, "aff")[0] ?? each)),
  );
  return joinAffiliations(said);
}

/** What stands in an affiliation besides it. */
const isNoPlace = isNamed("label sup email institution-id phone fax ext-link uri fn xref contrib-id country-code");

/** How to reach somebody, at the end of where they work. */
const CONTACT = /[\s,;.(]*\b(?:e-?mails?|correo electr[oó]nico|orcid|tel(?:ephone|efone|\.)?|phone|fax)\s*:.*$/i;

function formatAffiliation(element: Element): string {
  // SciELO has the line as printed beside its parts.
  const original = descendantsOf(element, (each) => each.attributes["content-type"] === "original");
  const said = original.length > 0 ? original.map(textOf).join(", ") : joinParts(element.children);
  return said
    .replace(/\s+/g, " ")
    .replace(CONTACT, "")
    .replace(/ ?([,;])(?: ?[,;.])+/g, "$1")
    .replace(/(?<! ) +([,;.])/g, "$1")
    .replace(/^[\s,;.]+|(?<![\s,;])[\s,;]+$/g, "")
    .replace(/(?<=[^.]{3})\.$/, "");
}

const isMark = isNamed("italic bold sc break sub underline");

/** Parts that nothing but white space parts are parted by commas. */
function joinParts(nodes: readonly Node[]): string {
  const said: string[] = [];
  let isParted = true;
  for (const node of nodes) {
    if (isNoPlace(node)) continue;
    const isPart = isElement(node) && !isMark(node);
    const words = isPart ? joinParts(node.children) : rawTextOf(node);
    if (words.trim() === "") {
      said.push(words);
      continue;
    }
    if (isPart && !isParted) said.push(", ");
    said.push(words);
    // Words between two parts, such as `of`, part them as well.
    isParted = !isPart || /[,;(]\s*$/.test(words);
  }
  return said.join("");
}
