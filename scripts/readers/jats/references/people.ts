import { OTHERS } from "../../../text/others.ts";
import { withoutUndefined } from "../../../text/values.ts";
import { type CslName, parseAuthors } from "../../references/parse-authors.ts";
import { descendantsOf, type Element, isNamed, lookUp } from "../element.ts";
import { type Name, readName } from "../front/names.ts";

const isName = isNamed("name string-name collab name-alternatives collab-alternatives etal");

/** CSL's variables for what a group of persons did. */
const ROLES: Record<string, string> = {
  editor: "editor",
  editors: "editor",
  "guest-editor": "editor",
  translator: "translator",
  transed: "translator",
  director: "director",
  compiler: "compiler",
  curator: "curator",
};

/** Authors, editors and others of a citation, by CSL's names for what they did. */
export function readPeople(citation: Element): Record<string, CslName[]> {
  const people: Record<string, CslName[]> = {};
  const add = (role: string, element: Element) => {
    const name = element.name === "etal" ? OTHERS : readName(element);
    if (!name) return;
    people[role] ??= [];
    people[role].push(name === OTHERS ? OTHERS : toCsl(name, element.name === "string-name"));
  };
  const isGroup = isNamed("person-group");
  // Names outside of groups are the authors'.
  for (const element of descendantsOf(citation, isName, (each) => isGroup(each) || isName(each)))
    add("author", element);
  for (const group of descendantsOf(citation, isGroup)) {
    const role = lookUp(ROLES, group.attributes["person-group-type"]?.toLowerCase()) ?? "author";
    for (const element of descendantsOf(group, isName, isName)) add(role, element);
  }
  return people;
}

function toCsl({ family, given, suffix, literal }: Name, isPerson: boolean): CslName {
  if (family === undefined) {
    // `<string-name>Smith J</string-name>`: a person, though the parts of the name are not marked up.
    const { authors, rest } = isPerson ? parseAuthors(literal ?? "") : { authors: [], rest: "" };
    const [only] = authors;
    return only?.family !== undefined && authors.length === 1 && rest === ""
      ? { ...only, family: only.family }
      : { literal: literal ?? "" };
  }
  return withoutUndefined({ family, given: given && partInitials(given), suffix });
}

/** Medical journals write initials without dots or spaces, which CSL would take for one name: `JP`. */
const partInitials = (given: string): string =>
  /^\p{Lu}{1,4}$/u.test(given) ? [...given].map((letter) => `${letter}.`).join(" ") : given;
