import type { Reference } from "../../../outline/types.ts";
import { parseReference } from "../../references/parse-reference.ts";
import { childrenOf, descendantsOf, type Element, isNamed, textOf, without } from "../element.ts";
import { isMarkedUp, plainTextOf, readCitation } from "./read-citation.ts";
import type { Works } from "./works.ts";

export interface ReadReferences {
  references: Reference[];
  works: Works;
  /** The entries of which only the text could be kept. */
  unsure: Element[];
}

const CITATIONS = ["element-citation", "mixed-citation", "citation", "nlm-citation", "product"];

/** Reads the lists of references of a paper, as one. */
export function readReferences(article: Element): ReadReferences {
  const lists = descendantsOf(article, isNamed("ref-list"), isNamed("ref-list"));
  const entries = lists.flatMap((list) => descendantsOf(list, isNamed("ref")));
  const references: Reference[] = [];
  const unsure: Element[] = [];
  const byId = new Map<string, string[]>();
  const keys: string[][] = [];
  const used = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const own: string[] = [];
    for (const citation of citationsOf(entry)) {
      const key = makeKey(entry.attributes.id ?? citation.attributes.id ?? `ref${index + 1}`, used);
      const read = readEntry(citation, key);
      if (read === undefined) continue;
      if (!read.isSure) unsure.push(entry);
      references.push(read.reference);
      own.push(key);
      const { id } = citation.attributes;
      if (id !== undefined && !byId.has(id)) byId.set(id, [key]);
    }
    const { id } = entry.attributes;
    if (id !== undefined && own.length > 0) byId.set(id, own);
    keys.push(own);
  }
  return { references, unsure, works: toWorks(byId, keys, references) };
}

/** The works of an entry: mostly one; several forms of it count once. */
function citationsOf(entry: Element): Element[] {
  const citations = childrenOf(entry).flatMap((child) =>
    child.name === "citation-alternatives"
      ? childrenOf(child, ...CITATIONS).slice(0, 1)
      : CITATIONS.includes(child.name)
        ? [child]
        : [],
  );
  const said = citations.filter((citation) => textOf(citation) !== "");
  const marked = said.filter(({ name }) => name !== "mixed-citation");
  if (said.length === 0) return [entry];
  return marked.length > 0 ? marked : said;
}

/** What is longer is no reference. */
const LONGEST = 2000;

function readEntry(citation: Element, key: string): { reference: Reference; isSure: boolean } | undefined {
  if (citation.name !== "ref" && isMarkedUp(citation)) return { reference: readCitation(citation, key), isSure: true };
  const text = plainTextOf(without(citation, "label", "object-id"));
  if (text.length > LONGEST) return { reference: { id: key, type: "document", title: text }, isSure: false };
  return text === "" ? undefined : parseReference(text, key);
}

/**
 * A key that citations in an outline can have, and that no other work has.
 *
 * @param used how often a key has been asked for
 */
function makeKey(id: string, used: Map<string, number>): string {
  const plain =
    id
      .replace(/[^\p{L}\p{N}_:.#$%&+?<>~/-]/gu, "-")
      .replace(/^[^\p{L}\p{N}_]+|(?<![^\p{L}\p{N}_/])[^\p{L}\p{N}_/]+$/gu, "") || "ref";
  let key = plain;
  let number = used.get(plain) ?? 0;
  while (used.has(key)) key = `${plain}-${++number}`;
  used.set(plain, number);
  used.set(key, used.get(key) ?? 0);
  return key;
}

function toWorks(byId: Works["byId"], entries: string[][], references: readonly Reference[]): Works {
  const families = references.flatMap(({ id, author }) => {
    const [first] = Array.isArray(author) ? author : [];
    const family = first?.family ?? first?.literal;
    return typeof family === "string" ? [[id, family] as const] : [];
  });
  return {
    byId,
    entries,
    entryOf: new Map(entries.flatMap((keys, index) => keys.map((key) => [key, index] as const))),
    families: new Map(families),
  };
}
