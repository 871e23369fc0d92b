import { diffWordsWithSpace } from "diff";

/** Words of a line that are told on both sides of a change. */
const AROUND = 5;

/**
 * What became of a text, word by word: `[-old-]` went, `{+new+}` came. Lines without a change are left out.
 *
 * @param language BCP 47 tag: words of Chinese have no spaces between them
 */
export function wordDiff(before: string, after: string, language: string): string[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  const marked = diffWordsWithSpace(before, after, { intlSegmenter })
    .map(({ value, added, removed }) =>
      // Marks don't go over the ends of lines.
      value
        .split("\n")
        .map((line) => (line === "" ? "" : added ? `{+${line}+}` : removed ? `[-${line}-]` : line))
        .join("\n"),
    )
    .join("");
  return marked
    .split("\n")
    .filter((line) => /\{\+|\[-/.test(line))
    .map(shorten);
}

/** A line with the words around what has changed. */
function shorten(line: string): string {
  const first = line.search(/\{\+|\[-/);
  const last = Math.max(line.lastIndexOf("+}"), line.lastIndexOf("-]")) + 2;
  const before = line.slice(0, first).split(/(?<=\s)/);
  const after = line.slice(last).split(/(?=\s)/);
  const head = before.length > AROUND ? `… ${before.slice(-AROUND).join("").trimStart()}` : before.join("");
  const tail = after.length > AROUND ? `${after.slice(0, AROUND).join("").trimEnd()} …` : after.join("");
  return head + line.slice(first, last) + tail;
}
