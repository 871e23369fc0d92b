import type { Inline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";

/** An item of a list without the marks and the `and` that lead to the next: `perform classification, and`. */
export function trimItem(inlines: readonly Inline[]): Inline[] {
  const words = toWords(inlines);
  const from = words.length - words.trimStart().length;
  const end = endOf(words, words.length);
  const joint = /[\s,;](?:and|or|und|oder|et|ou|y|o)$/u.exec(words.slice(0, end));
  return sliceInlines(inlines, from, joint ? endOf(words, joint.index) : end);
}

/** Where a text ends without spaces and marks. */
function endOf(words: string, to: number): number {
  let end = to;
  while (end > 0 && /[\s,;:.]/.test(words[end - 1] ?? "")) end--;
  return end;
}
