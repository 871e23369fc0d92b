import type { Inline } from "../../outline/inline.ts";
import { writeInline } from "../../outline/write-inline.ts";
import { findConnective } from "../sentences/cues.ts";
import type { Sentence } from "../sentences/sentences.ts";
import { CITATION, sliceInlines, toWords } from "../sentences/slice-inlines.ts";

/**
 * A sentence as a point: as the paper has it, but for a leading connective and its citations, which go to `cite`.
 *
 * @returns its text as an outline has it, and the keys of the works that it cites
 */
export function toPoint({ inlines }: Pick<Sentence, "inlines">): { text: string; cite: string[] } {
  const cite = [...new Set(findKeys(inlines))];
  const bare = withoutCitations(inlines);
  const words = toWords(bare);
  const start = words.length - words.trimStart().length;
  const connective = findConnective(words.trimStart());
  const kept = connective === 0 ? bare : sliceInlines(bare, start + connective, words.length);
  return { text: writeInline(connective === 0 ? kept : withCapital(kept)), cite };
}

function findKeys(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((node) =>
    node.type === "citation" ? node.items.map(({ key }) => key) : "children" in node ? findKeys(node.children) : [],
  );
}

/** The text without its citations, and without what they leave behind: empty brackets, a space before a dot. */
function withoutCitations(inlines: readonly Inline[]): Inline[] {
  const marked = mapText(inlines, (node) => (node.type === "citation" ? { type: "text", value: CITATION } : node));
  // What belongs to a mark may stand in the nodes around it; joined they can be seen.
  const joined = joinText(marked);
  return mapText(joined, (node) =>
    node.type === "text"
      ? {
          ...node,
          value: node.value
            .replace(/\s*[([]\s*(?:see |e\.g\.,? |cf\. )?\u{2046}(?:\s*[,;–-]?\s*(?:and )?\u{2046})*\s*[)\]]/gu, "")
            .replace(/\s*\u{2046}(?:\s*[,;–-]\s*\u{2046})*(?=\s*[.,;:?!)]|$)/gu, "")
            .replace(/\s*\u{2046}/gu, ""),
        }
      : node,
  ).filter((node) => node.type !== "text" || node.value !== "");
}

function mapText(inlines: readonly Inline[], change: (node: Inline) => Inline): Inline[] {
  return inlines.map((node) =>
    "children" in node ? { ...node, children: mapText(node.children, change) } : change(node),
  );
}

function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of inlines) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text")
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push("children" in node ? { ...node, children: joinText(node.children) } : node);
  }
  return joined;
}

/** What follows a connective starts the sentence now. */
function withCapital(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (!first) return [];
  if (first.type === "text")
    return [{ ...first, value: first.value.replace(/^[\s"“‘'(]*\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest];
  return "children" in first ? [{ ...first, children: withCapital(first.children) }, ...rest] : [...inlines];
}
