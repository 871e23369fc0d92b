import { ENGLISH, type ResolvedLanguage } from "../languages/index.ts";
import { says } from "../languages/phrases.ts";
import type { Sentence } from "../manuscript/sentences/sentences.ts";
import { joinTexts, mapChildren } from "../text/edit-inlines.ts";
import type { Inline } from "../text/inline.ts";
import { CITATION, sliceInlines, toWords } from "../text/slice-inlines.ts";
import { writeInline } from "../text/write-inline.ts";
import { findConnective } from "./sentences/find-connective.ts";
import { startsWithCode } from "./sentences/is-usable.ts";

/** Behind these a clause begins, and a citation there is what it speaks of: `However, [3] showed`; not `ropes,[3] making`. */
const OPENS_CLAUSE = /(?:^\s*|[,;:]\s+|[–—(“"‘]\s*)$/u;

/**
 * A sentence as a point: as the paper has it, but for a leading connective and its citations, which go to `cite`. A
 * citation that the sentence can't do without stays where it is.
 *
 * @returns its text as an outline has it, and the keys of the works that it cites elsewhere
 */
export function toPoint({ inlines }: Pick<Sentence, "inlines">, language = ENGLISH): { text: string; cite: string[] } {
  const { bare, cite } = toBare(inlines, language);
  return { text: writeInline(bare), cite };
}

/** The same as running text. */
export function toBare(inlines: readonly Inline[], language = ENGLISH): { bare: Inline[]; cite: string[] } {
  const { bare, cite } = takeCitations(inlines, language);
  const words = toWords(bare);
  const start = words.length - words.trimStart().length;
  const connective = findConnective(words.trimStart(), language);
  return {
    bare: connective === 0 ? bare : withCapital(sliceInlines(bare, start + connective, words.length)),
    cite,
  };
}

/** Text of pages has gaps before commas: `old ropes , we`. What tells from them that something was lost comes before. */
export const withoutGaps = (inlines: readonly Inline[]): Inline[] =>
  mapText(inlines, (node) =>
    node.type === "text" ? { ...node, value: node.value.replace(/(?<=[\p{L}\p{N})]) ,(?= )/gu, ",") } : node,
  );

/** Text as it is but for citations that it can do without: captions, quotations. */
export function toCited(inlines: readonly Inline[], language: ResolvedLanguage): { text: string; cite: string[] } {
  const { bare, cite } = takeCitations(inlines, language);
  return { text: writeInline(bare), cite };
}

function takeCitations(inlines: readonly Inline[], language: ResolvedLanguage): { bare: Inline[]; cite: string[] } {
  const marked = markNeeded(joinNested(inlines), language);
  return { bare: withoutCitations(marked), cite: [...new Set(findKeys(marked))] };
}

/** A citation that stays is written as text; what is no citation any more is not looked at again. */
function markNeeded(inlines: readonly Inline[], language: ResolvedLanguage): Inline[] {
  const { cues } = language;
  return inlines.map((node, index) => {
    if (node.type !== "citation") return mapChildren(node, (children) => markNeeded(children, language));
    // Of several beside one another, all stand at the same place: `[3], [4] and [5] showed`.
    const before = withoutLastMarks(toWords(inlines.slice(0, index)));
    const after = toWords(inlines.slice(index + 1)).replace(/^[\s,;]*(?:(?:and\s+)?\u{2046}[\s,;]*)*/u, "");
    const goesOn = /^(?:\p{Ll}|[’']s\b)/u.test(after);
    const isSubject =
      goesOn && (before.trim() === "" || (OPENS_CLAUSE.test(before) && !says(after, cues.linking, "start")));
    // At the end of a clause a mark only says where it comes from: `as others do [3].`
    // `for an overview` behind a work is no place in it.
    const hasPlace = node.items.some(({ locator = "" }) =>
      /\d|(?<!\p{L})(?:[IVXL]+|[ivxl]{2,})(?!\p{L})/u.test(locator),
    );
    const isNeeded = isSubject || hasPlace || (says(before, cues.governing, "end") && !/^[([]/.test(after));
    return isNeeded ? { ...node, isNeeded: true } : node;
  });
}

/** Words without the marks of citations at their end, and what joins these. */
function withoutLastMarks(words: string): string {
  const shorter = words.replace(/\u{2046}[\s,;]{0,3}(?:and\s{1,3})?$/u, "");
  return shorter === words ? words : withoutLastMarks(shorter);
}

const isKept = (node: Inline) => node.type === "citation" && "isNeeded" in node;

function findKeys(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((node) => {
    if (node.type === "citation") return isKept(node) ? [] : node.items.map(({ key }) => key);
    return "children" in node ? findKeys(node.children) : [];
  });
}

/** The text without its citations, and without what they leave behind: empty brackets, a space before a dot. */
function withoutCitations(inlines: readonly Inline[]): Inline[] {
  const marked = mapText(inlines, (node) =>
    node.type === "citation" && !isKept(node) ? { type: "text", value: CITATION } : node,
  );
  // What belongs to a mark may stand in the nodes around it; joined they can be seen.
  const joined = joinNested(marked);
  const bare = mapText(joined, (node) =>
    node.type === "text"
      ? {
          ...node,
          value: node.value
            .replace(
              /(?<!\s)\s*[([]\s*(?:see |e\.g\.,? |cf\. )?(?:\p{Lu}[\p{L}’'-]{1,30}(?: et al\.?| (?:and|&) \p{Lu}[\p{L}’'-]{1,30})?,? )?\u{2046}(?:\s*(?:[,;–-]\s*)?(?:and )?\u{2046})*\s*[)\]]/gu,
              "",
            )
            .replace(/(?<=(?<!\.)\.)\s*\u{2046}(?:\s*[,;–-]\s*\u{2046})*\s*\.(?!\.)/gu, "")
            .replace(/(?<!\s)\s*\u{2046}(?:\s*[,;–-]\s*\u{2046})*(?:\s*(?=[.,;:?!)])|$)/gu, "")
            .replace(/(?<!\s)\s*\u{2046}/gu, ""),
        }
      : node,
  );
  return withoutSecondDot(bare).filter((node) => node.type !== "text" || node.value !== "");
}

/** `et al. [3].` has two dots when the mark goes, in one text or behind emphasis. */
function withoutSecondDot(inlines: readonly Inline[]): Inline[] {
  return inlines.map((node, index) => {
    const last = inlines[index - 1];
    const isSecond = last !== undefined && /(?<!\.)\.$/.test(toWords([last]));
    return node.type === "text" && isSecond ? { ...node, value: node.value.replace(/^\.(?!\.)/, "") } : node;
  });
}

function mapText(inlines: readonly Inline[], change: (node: Inline) => Inline): Inline[] {
  return inlines.map((node) =>
    "children" in node ? { ...node, children: mapText(node.children, change) } : change(node),
  );
}

const joinNested = (inlines: readonly Inline[]): Inline[] =>
  joinTexts(inlines.map((node) => mapChildren(node, joinNested)));

/** What stands behind words that went starts the sentence now. */
export function withCapital(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (!first) return [];
  if (startsWithCode(inlines)) return [...inlines];
  if (first.type === "text")
    return [
      {
        ...first,
        value: first.value.replace(/^[\s"“‘'(]*\p{Ll}(?![(\d′]|\p{Lm}|\s[=<>≤≥∼])/u, (letter) => letter.toUpperCase()),
      },
      ...rest,
    ];
  return "children" in first ? [{ ...first, children: withCapital(first.children) }, ...rest] : [...inlines];
}
