import type { NameParts } from "../../people.ts";
import { childrenOf, type Element, find, textOf, without } from "../element.ts";

/** A person's name in its parts, or all of it as it is written. */
export interface Name extends NameParts {
  literal?: string;
}

/** What `<name>`, `<string-name>` and `<collab>` say. */
export function readName(element: Element): Name | undefined {
  if (element.name === "collab" || element.name === "collab-name")
    return literal(textOf(without(element, ...NOT_NAME)));
  if (element.name === "name-alternatives" || element.name === "collab-alternatives")
    return readName(preferred(element));
  const family = textOf(find(element, "surname"));
  const given = textOf(find(element, "given-names"));
  const suffix = textOf(find(element, "suffix"));
  if (family === "") return literal(given === "" ? textOf(without(element, ...NOT_NAME)) : given);
  return {
    family,
    given: given || undefined,
    suffix: suffix || undefined,
    isEastern: element.attributes["name-style"] === "eastern",
  };
}

/** What stands in a group's name besides it: its members, marks. */
const NOT_NAME = ["contrib-group", "xref", "aff", "email", "fn", "sup", "degrees", "address", "contrib-id", "role"];

function literal(text: string): Name | undefined {
  const name = text.replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, "");
  return name === "" ? undefined : { literal: name };
}

/** Of a name in several scripts the one in Latin letters. */
function preferred(element: Element): Element {
  const forms = childrenOf(element);
  const isLatin = (form: Element) => /^[\p{Script=Latin}\P{L}]+$/u.test(textOf(form));
  return forms.find((form) => isLatin(form) && form.attributes["name-style"] !== "given-only") ?? forms[0] ?? element;
}
