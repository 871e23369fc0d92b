import { findEmails, findOrcid } from "../../people.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf, wordsOf } from "../element.ts";

/** The mail addresses in an element. */
export const emailsIn = (element: Element | undefined): string[] =>
  descendantsOf(element, isNamed("email"))
    .map((email) => textOf(email).replace(/^mailto:/i, ""))
    .filter((email) => /^\S+@\S+$/.test(email));

/** Mail addresses that stand apart, below all authors. */
export function readCorresponding(meta: Element | undefined, authors: readonly Element[]): Map<Element, string> {
  const notes = descendantsOf(find(meta, "author-notes"), isNamed("corresp"));
  const pointing = new Map<string, Element[]>();
  for (const author of authors)
    for (const id of childrenOf(author, "xref").flatMap(({ attributes }) => wordsOf(attributes.rid)))
      pointing.set(id, [...(pointing.get(id) ?? []).slice(0, MOST_AUTHORS), author]);
  const found = new Map<Element, string>();
  for (const note of notes) {
    const marked = emailsIn(note);
    const emails = marked.length > 0 ? marked : findEmails(textOf(note).slice(0, 1000));
    const named = pointing.get(note.attributes.id ?? "") ?? [];
    const only = notes.length === 1 ? authors.filter(({ attributes }) => attributes.corresp === "yes") : [];
    const those = named.length > 0 ? named : only;
    // Several addresses in a note stand in the authors' order.
    if (those.length !== 1 && those.length !== emails.length) continue;
    for (const [index, author] of those.entries()) {
      const email = emails[index];
      if (email !== undefined && !found.has(author)) found.set(author, email);
    }
  }
  return found;
}

/** Nobody else has a note with more addresses than this. */
const MOST_AUTHORS = 50;

/** The ORCID of a contributor, in groups of four digits. */
export function orcidOf(contributor: Element): string | undefined {
  const holders = [contributor, ...childrenOf(contributor, "collab")];
  return holders
    .flatMap((holder) => childrenOf(holder, "contrib-id", "uri", "ext-link"))
    .map((element) => `${textOf(element)} ${element.attributes.href ?? ""}`)
    .map(findOrcid)
    .find(Boolean);
}
