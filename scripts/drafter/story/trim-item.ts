import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { readNames } from "./read-names.ts";

/** An item of a list without the marks and the `and` that lead to the next, and where to look: `perform classification (Fig. 1), and`. */
export function trimItem(inlines: readonly Inline[]): Inline[] {
  const words = toWords(inlines);
  const from = words.length - words.trimStart().length;
  const end = endOf(words, words.length);
  const joint = /[\s,;](?:and|or|where|und|oder|wobei|et|ou|où|y|o|donde)$/u.exec(words.slice(0, end));
  const last = joint ? endOf(words, joint.index) : end;
  const [bracket = "", inner = ""] = /\s\(([^()]*)\)$/u.exec(words.slice(0, last)) ?? [];
  return sliceInlines(inlines, from, bracket !== "" && isPlace(inner) ? last - bracket.length : last);
}

/** `see Fig. 1a`, which hardly says more than where to look. */
function isPlace(text: string): boolean {
  const names = readNames(text);
  // Languages have words in common, so that a name may be there twice.
  const rest = text
    .split("")
    .filter((_, at) => !names.some(({ from, to }) => from <= at && at < to))
    .join("");
  return names.length > 0 && rest.replace(/[^\p{L}\p{N}]/gu, "").length <= FEW;
}

/** Letters of `see` or `also in`. */
const FEW = 6;

/** Where a text ends without spaces and marks. */
function endOf(words: string, to: number): number {
  let end = to;
  while (end > 0 && /[\s,;:.]/.test(words[end - 1] ?? "")) end--;
  return end;
}
