import { wordKey } from "../../manuscript/sentences/tokens.ts";
import type { Reference } from "../../outline/types.ts";
import type { PaperIndex } from "../paper/index-paper.ts";

/** Whether a paper's list of references has a work: by its DOI, its title, or its first author and year. */
export function hasWork(work: Reference, list: readonly Reference[]): boolean {
  const doi = doiOf(work);
  const title = titleOf(work);
  const author = authorOf(work);
  const text = textOf(work);
  return list.some(
    (other) =>
      text === textOf(other) ||
      (doi !== undefined && doi === doiOf(other)) ||
      (title.length > 8 && isLike(title, titleOf(other))) ||
      (author !== undefined && author === authorOf(other) && isLike(title, textOf(other))),
  );
}

/** Whether a paper has a work of these words, in its list or in a sentence; of one without a list nothing is known. */
export const isNamedThere = (name: string, year: string, { references, around, sentences }: PaperIndex): boolean =>
  references.length === 0 ||
  around.some((entry) => entry.includes(name) && entry.includes(year)) ||
  sentences.some(({ text }) => text.includes(name) && text.includes(year));

const doiOf = ({ DOI }: Reference) => (typeof DOI === "string" ? DOI.toLowerCase() : undefined);
const titleOf = ({ title }: Reference) => (typeof title === "string" ? wordKey(title) : "");

/** All that is known of a work of which no title was read. */
const textOf = (reference: Reference) =>
  wordKey(
    Object.values(reference)
      .filter((value) => typeof value === "string")
      .join(" "),
  );

/** The one is in the other: a title with its subtitle, or without. */
const isLike = (one: string, other: string) =>
  one !== "" && other !== "" && (one.includes(other) || other.includes(one));

function authorOf({ author, issued }: Reference): string | undefined {
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  if (typeof first !== "object" || first === null) return undefined;
  const name = "family" in first ? first.family : "literal" in first ? first.literal : undefined;
  return typeof name === "string"
    ? `${wordKey(name)} ${JSON.stringify(issued ?? "").match(/\d{4}/)?.[0] ?? ""}`
    : undefined;
}
