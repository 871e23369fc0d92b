import { roleOf } from "../../languages/roles.ts";
import type { Reference } from "../../outline/types.ts";
import { isReference, readEntry, withoutNumber } from "../html/references.ts";
import { type Element, make, type Node } from "../jats/element.ts";
import type { Block, Paragraph } from "./block.ts";
import { nameOf, toEntry } from "./cited-works.ts";
import { isFilled, lineOf } from "./text.ts";

export interface ReadReferences {
  /** `<ref-list>`, if there is any work. */
  list: Element[];
  /** Ids of works by the ids that links to them have. */
  works: ReadonlyMap<string, string>;
  /** The number or label that the list prints before a work, by the work's id. */
  marks: ReadonlyMap<string, string>;
  /** What is left of the text. */
  blocks: Block[];
}

/** A number or label that is written into an entry: `[3] `, `3. `. */
const MARK = /^\s*(?:\[(\w{1,12})\]|\(?(\d{1,3})[.)])\s*(?=\D)/;

/**
 * The works of a document: those that its fields hold, then those of its printed list that no field has.
 *
 * @param cited what the fields hold
 * @param mend joins words that were broken at the ends of lines, by which names could not be told from titles
 */
export function readReferences(
  blocks: readonly Block[],
  cited: readonly Reference[],
  at: Element,
  mend: (text: string) => string = (text) => text,
): ReadReferences {
  const printed = findPrinted(blocks);
  const taken = new Set<Block>(printed);
  const known = cited.map((work) => ({ title: lettersOf(String(work.title ?? "")), name: lettersOf(nameOf(work)) }));
  const works = new Map<string, string>();
  const marks = new Map<string, string>();
  const before = { names: "" };
  const entries = printed.flatMap((paragraph, index) => {
    const letters = lettersOf(lineOf(paragraph));
    const isKnown = known.some(
      ({ title, name }) => title.length > 4 && letters.includes(title) && letters.includes(name),
    );
    if (isKnown) return [];
    const [id, ...others] = paragraph.ids.filter((each) => !/^_(?:GoBack|Toc|Hlk)/.test(each));
    const own = { id: `ref${index + 1}`, class: id?.startsWith("ref-") ? "csl-entry" : undefined };
    const [entry] = readEntry(make("p", paragraph.at, mapTexts(paragraph.nodes, mend), own), index, works, before);
    if (!entry) return [];
    const key = entry.attributes.id ?? "";
    for (const each of [id, ...others]) if (each !== undefined) works.set(each, key);
    const [, bracketed, numbered] = MARK.exec(lineOf(paragraph)) ?? [];
    const mark = paragraph.label ?? bracketed ?? numbered;
    if (mark !== undefined) marks.set(key, mark);
    return [entry];
  });
  const refs = [...cited.map((work) => toEntry(work, at)), ...entries];
  return {
    list: refs.length > 0 ? [make("ref-list", at, refs)] : [],
    works,
    marks,
    blocks: blocks.filter((block) => !taken.has(block)),
  };
}

const mapTexts = (nodes: readonly Node[], change: (text: string) => string): Node[] =>
  nodes.map((node) =>
    typeof node === "string" ? change(node) : { ...node, children: mapTexts(node.children, change) },
  );

const lettersOf = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The paragraphs of the printed list: by their style or field, else those below its heading that can be works. */
function findPrinted(blocks: readonly Block[]): Paragraph[] {
  const paragraphs = blocks.filter(isFilled);
  let level: number | undefined;
  const listed = paragraphs.filter((each) => {
    if (each.role === "heading") {
      const isOwn = roleOf(withoutNumber(lineOf(each))) === "references";
      level = isOwn ? (each.level ?? 1) : level !== undefined && (each.level ?? 1) > level ? level : undefined;
      return false;
    }
    return level !== undefined && (each.role === "bibliography" || isReference(lineOf(each)));
  });
  const styled = paragraphs.filter((each) => each.role === "bibliography" && lineOf(each).length > 15);
  // Of a list only the start may have the style, or stand in the field.
  return styled.length * 2 > listed.length && styled.some((each) => isReference(lineOf(each))) ? styled : listed;
}
