import type { Author } from "../../../outline/types.ts";
import { formatName } from "../../people.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, isElement, textOf, without } from "../element.ts";
import { formatAffiliations, ownAffiliations, sharedAffiliations } from "./affiliations.ts";
import { emailsIn, orcidOf, readCorresponding } from "./contacts.ts";
import { readName } from "./names.ts";

/** The authors of a paper: no editors, no members of groups. */
export function readAuthors(meta: Element | undefined, context: Context): Author[] {
  const contributors = childrenOf(meta, "contrib-group").flatMap((group) =>
    childrenOf(group, "contrib", "on-behalf-of").map((each) => ({ group, contributor: withoutMembers(each) })),
  );
  const ofType = (type: string) => contributors.filter(({ contributor, group }) => typeOf(contributor, group) === type);
  const typed = ofType("author");
  const authors = typed.length > 0 ? typed : ofType("");
  const affiliations = new Map(authors.map(({ contributor }) => [contributor, ownAffiliations(contributor, context)]));
  const groups = [...new Set(authors.map(({ group }) => group))];
  const shared = new Map(groups.map((group) => [group, sharedAffiliations(group, meta, authors.length === 1)]));
  const uses = countUses([...affiliations.values()].flat());
  const corresponding = readCorresponding(meta, [...affiliations.keys()]);
  return authors.flatMap(({ contributor, group }) => {
    const name = nameOf(contributor);
    if (name === undefined) return [];
    const own = affiliations.get(contributor) ?? [];
    const affiliation = formatAffiliations(own.length > 0 ? own : (shared.get(group) ?? []));
    // An address in an affiliation is the author's who alone has it.
    const alone = own.filter((each) => uses.get(each) === 1);
    const email = emailsIn(contributor)[0] ?? corresponding.get(contributor) ?? alone.flatMap(emailsIn)[0];
    return [{ name, affiliation, email, orcid: orcidOf(contributor) }];
  });
}

/** A contributor without what only belongs to members of the group. */
const withoutMembers = (contributor: Element): Element => ({
  ...contributor,
  children: without(contributor, "contrib-group").children.map((node) =>
    isElement(node) && node.name === "collab" ? without(node, "contrib-group") : node,
  ),
});

/** `author`, something else, or nothing said. */
function typeOf(contributor: Element, group: Element): string {
  const type = contributor.attributes["contrib-type"] ?? group.attributes["content-type"] ?? "";
  // Members of a group author stand beside it in some journals.
  if (/non-byline/.test(type)) return "member";
  return /^authors?\b|^(?:corresponding|senior|first|group)[ -]author|^collab/i.test(type) ? "author" : type;
}

function nameOf(contributor: Element): string | undefined {
  if (contributor.name === "on-behalf-of")
    return textOf(contributor).replace(/^(?:on behalf of|for)\s+/i, "") || undefined;
  const [first] = childrenOf(contributor, "name", "name-alternatives", "string-name", "collab", "collab-alternatives");
  if (first === undefined) return find(contributor, "anonymous") && "Anonymous";
  const name = readName(first);
  return name && (name.literal ?? formatName(name));
}

function countUses(elements: readonly Element[]): Map<Element, number> {
  const uses = new Map<Element, number>();
  for (const each of elements) uses.set(each, (uses.get(each) ?? 0) + 1);
  return uses;
}
