import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { mapInlines } from "../../manuscript/map-inlines.ts";
import type { Reference } from "../../outline/types.ts";
import { joinTexts, mapChildren } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { nameAuthors } from "./name-authors.ts";

type Citation = Extract<Inline, { type: "citation" }>;

/** More works than these in one mark are no names that a sentence goes on with. */
const MOST_NAMED = 2;
/** So many nodes, and characters of them, say what stands around a citation. */
const AROUND = { nodes: 12, length: 200 };
/** Other marks behind one: `[3], [4] and [5] showed`. */
const MORE_MARKS = /^(?:[\s,;]{0,3}(?:(?:and|&)\s{1,3})?\u{2046}){1,9}/u;
const JOINT = /^(?:\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+)$/;

/**
 * A paper whose sentences name the works that they speak of, as papers that cite by author do (`\citet`, Pandoc's `@key`):
 * `as in [3]` is `as in Holm et al. [3]`. What stands on a slide is read out, and a number, or brackets, can't be. Brackets
 * around such a work alone go: `In (Holm et al. [3]), ropes tear`.
 *
 * @param language the paper's
 */
export function nameCited(manuscript: Manuscript, language: ResolvedLanguage): Manuscript {
  const references = new Map(manuscript.references.map((reference) => [reference.id, reference]));
  const change = (inlines: readonly Inline[]): Inline[] => nameIn(inlines, references, language);
  return references.size === 0 ? manuscript : mapInlines(manuscript, change);
}

function nameIn(
  inlines: readonly Inline[],
  references: ReadonlyMap<string, Reference>,
  language: ResolvedLanguage,
): Inline[] {
  if (inlines.every((node) => node.type === "text")) return [...inlines];
  const nodes = joinTexts(inlines.map((node) => mapChildren(node, (each) => nameIn(each, references, language))));
  const said: Inline[] = [];
  /** How many nodes were there when the last work was named. */
  let named = Number.NaN;
  for (const [index, node] of nodes.entries()) {
    const names = node.type === "citation" ? namesOf(node, references, language) : "";
    if (names !== "") {
      const before = toWords(said.slice(-AROUND.nodes)).slice(-AROUND.length);
      const after = toWords(nodes.slice(index + 1, index + 1 + AROUND.nodes));
      const open = [`(${names} `, "(", "["].find((each) => before.endsWith(each)) ?? "";
      const next = nodes[index + 1];
      const isBracketed = open !== "" && next?.type === "text" && /^[)\]]/.test(next.value);
      const isNext = said.length === named + 1 && JOINT.test(toWords(said.slice(-1)));
      const outside = isBracketed ? before.slice(0, -open.length) : before;
      if (isNext || isSpokenOf(outside, isBracketed ? after.slice(1) : after, language)) {
        if (isBracketed) {
          const last = said.splice(-1);
          said.push(...sliceInlines(last, 0, toWords(last).length - open.length));
          nodes[index + 1] = { ...next, value: next.value.slice(1) };
        }
        said.push({ type: "text", value: `${/(?:^|[\s(])$/.test(outside) ? "" : " "}${names} ` });
        named = said.length + 1;
      }
    }
    said.push(nodes[index] ?? node);
  }
  return joinTexts(said);
}

/** The authors of the works of a mark; nothing where one is not known, or a page is named with it. */
function namesOf(
  { items }: Citation,
  references: ReadonlyMap<string, Reference>,
  { drafts }: ResolvedLanguage,
): string {
  if (items.length > MOST_NAMED || items.some(({ locator }) => locator !== undefined)) return "";
  const names = items.map(({ key }) => nameAuthors(references.get(key), drafts));
  return names.includes("") ? "" : names.join(drafts.and);
}

/** Whether a mark stands for the work itself: behind `in` or `by`, or as what a clause is about. */
function isSpokenOf(before: string, after: string, { cues }: ResolvedLanguage): boolean {
  const behind = after.replace(MORE_MARKS, "");
  if (says(before, cues.naming, "end") && !/[([]$/.test(before) && !/^\s?[([]/.test(behind)) return true;
  if (!/^(?:[’']s\b|\s*\p{Ll})/u.test(behind)) return false;
  if (/(?:^|(?<!\b(?:al|cf|e\.g|i\.e|resp|vs))[.?]\s)\s*$/u.test(before))
    return !says(behind.trimStart(), cues.linking, "start");
  return /[,;:]\s$/u.test(before) && says(behind.trimStart(), cues.reporting, "start");
}
