import type { ManuscriptSection, Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import type { Block, Heading } from "../reading.ts";

/** Numbers and letters that authors write before a heading, by their kind. */
const LABELS: [kind: string, pattern: RegExp][] = [
  ["decimal", /^(\d{1,2}(?:[.．]\d{1,2})+)[.．]?[)]?(?:[\s\u00a0]+(?=\S)|(?=\p{Script=Han}))/u],
  ["integer", /^(\d{1,2})(?:[.)][\s\u00a0]+(?=\S)|[.．、)）][\s\u00a0]*(?=\p{Script=Han}))/u],
  ["bare", /^(\d{1,2})[\s\u00a0]+(?=\p{Lu}|\p{Script=Han})/u],
  ["chapter", /^第([一二三四五六七八九十百]{1,5}|\d{1,3})[章节節篇部][\s\u00a0:：、.]*(?=\S)/],
  ["chinese", /^([一二三四五六七八九十]{1,3})[、.．][\s\u00a0]*(?=\S)/],
  ["bracketed", /^[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)][\s\u00a0]*(?=\S)/],
  ["roman", /^([IVX]{1,6})[.)][\s\u00a0]+(?=\S)/],
  ["letter", /^([A-Z])[.)][\s\u00a0]+(?=\S)/],
  ["appendix", /^(?:Appendix|Annex)\s+([A-Z]|\d{1,2})\s*[.:–—-]\s*(?=\S)/],
  ["mixed", /^([A-Z]\.\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)/],
];

/** Kinds that nothing but a label looks like. */
const SURE = new Set(["decimal", "appendix", "mixed", "chapter", "chinese", "bracketed"]);

/** The label that goes before, for those kinds that make mistakes likely: `B` follows `A`, `II` follows `I`. */
const BEFORE: Record<string, (label: string) => string | undefined> = {
  integer: (label) => (label === "1" || label === "0" ? undefined : String(Number(label) - 1)),
  bare: (label) => (label === "1" || label === "0" ? undefined : String(Number(label) - 1)),
  letter: (label) => (label === "A" ? undefined : String.fromCharCode(label.charCodeAt(0) - 1)),
  roman: (label) => ROMAN[ROMAN.indexOf(label) - 1],
};

const ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/**
 * Takes the numbers that authors wrote before headings off their titles. A letter or a bare number counts only if
 * the one before it stood before an earlier heading, and only if more than one heading has such a label.
 */
export function labelHeadings(blocks: readonly Block[]): void {
  const headings = blocks.filter((block) => block.type === "heading");
  const found = headings.map((heading) => ({ heading, ...findLabel(heading) }));
  const counts = new Map<string, number>();
  for (const { kind } of found) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Set<string>();
  for (const { heading, kind, label, length } of found) {
    if (!kind || label === undefined) continue;
    const before = BEFORE[kind]?.(label);
    const isSure = SURE.has(kind) || (counts.get(kind) ?? 0) > 1;
    if (!isSure || (kind === "roman" && !ROMAN.includes(label))) continue;
    if (before !== undefined && !seen.has(`${kind} ${before}`)) continue;
    seen.add(`${kind} ${label}`);
    heading.label = label;
    if (kind === "appendix") heading.isAppendix = true;
    const [first, ...rest] = heading.title;
    if (first?.type === "text") heading.title = [{ type: "text", value: first.value.slice(length) }, ...rest];
  }
}

function findLabel({ title: [first] }: Heading): { kind?: string; label?: string; length: number } {
  if (first?.type !== "text") return { length: 0 };
  for (const [kind, pattern] of LABELS) {
    const match = pattern.exec(first.value);
    // "I. e." and initials are no labels; a title goes on after one.
    if (match?.[1] !== undefined) return { kind, label: match[1], length: match[0].length };
  }
  return { length: 0 };
}

/** Numbers headings as `number-sections` does: those that are not marked as unnumbered. */
export function numberHeadings(blocks: readonly Block[]): void {
  const counts: number[] = [];
  const headings = blocks.filter((block) => block.type === "heading" && block.level > 0) as Heading[];
  const top = headings.reduce((least, { level }) => Math.min(least, level), 6);
  for (const heading of headings) {
    if (heading.attributes.classes.includes("unnumbered") || heading.label !== undefined) continue;
    const depth = heading.level - top;
    counts.length = depth + 1;
    for (let index = 0; index < depth; index++) counts[index] ??= 0;
    counts[depth] = (counts[depth] ?? 0) + 1;
    heading.label = counts.join(".");
  }
}

/**
 * Nests sections by the levels of their headings; levels that are left out do not matter.
 *
 * @returns what stands before the first heading, and the sections
 */
export function nestSections(blocks: readonly Block[]): { lead: Passage[]; sections: ManuscriptSection[] } {
  const lead: Passage[] = [];
  const sections: ManuscriptSection[] = [];
  const open: { level: number; section: ManuscriptSection }[] = [];
  let isAppendix = false;
  for (const block of blocks) {
    if (block.type !== "heading") {
      (open.at(-1)?.section.content ?? lead).push(block);
      continue;
    }
    if (block.attributes.classes.includes("appendix-follows")) {
      isAppendix = true;
      open.length = 0;
      continue;
    }
    const section = toSection(block);
    if (isAppendix) section.isAppendix = true;
    while ((open.at(-1)?.level ?? 0) >= block.level && open.length > 0) open.pop();
    (open.at(-1)?.section.sections ?? sections).push(section);
    open.push({ level: block.level, section });
  }
  return { lead, sections };
}

function toSection({ title, place, label, isAppendix }: Heading): ManuscriptSection {
  return { place, label, title, content: [], sections: [], ...(isAppendix ? { isAppendix } : {}) };
}

/** The words of a heading. */
export const wordsOf = (title: readonly Inline[]): string => toPlainText(title).trim();
