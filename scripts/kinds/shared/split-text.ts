import type { SlideText } from "../../deck/types.ts";
import { trimInlines } from "../../text/edit-inlines.ts";
import { toPlainText } from "../../text/inline.ts";
import { sliceInlines } from "../../text/slice-inlines.ts";
import { widthOf } from "../../text/text-width.ts";

/** Where a text may be cut, the best first; the last can cut any word. */
const GRAINS = ["sentence", "word", "grapheme"] as const;

/** A part may be this much longer than its share, so that a cut falls on a better place. */
const SLACK = 1.3;

/**
 * Cuts a running text into parts of about the same length: at ends of sentences, else between words, else inside a
 * word. Marks stay around what they mark; formulas are not cut.
 *
 * @param count how many parts are wanted; there may be fewer, for a text that can't be cut so often
 */
export function splitText(text: SlideText, count: number): SlideText[] {
  const plain = toPlainText(text);
  const total = widthOf(plain);
  if (count < 2 || total < 2) return [text];
  const offsets: number[] = [];
  let from = 0;
  for (let part = 1; part < count; part++) {
    const left = widthOf(plain.slice(from));
    const at = from + cutAt(plain.slice(from), left / (count - part + 1));
    if (at <= from || at >= plain.length) break;
    offsets.push(at);
    from = at;
  }
  return [...offsets, plain.length]
    .map((end, index) => trimInlines(sliceInlines(text, offsets[index - 1] ?? 0, end, true)))
    .filter(hasText);
}

const hasText = (text: SlideText) => toPlainText(text) !== "";

/** The offset nearest to a width at which a text may be cut. */
function cutAt(text: string, width: number): number {
  for (const granularity of GRAINS) {
    // Not in the machine's own language: the same outline is cut in the same places everywhere.
    const segments = [...new Intl.Segmenter("en", { granularity }).segment(text)];
    let [sum, best, bestDistance] = [0, 0, Number.POSITIVE_INFINITY];
    for (const { segment, index } of segments) {
      const distance = Math.abs(sum - width);
      if (index > 0 && sum <= width * SLACK && distance < bestDistance) [best, bestDistance] = [index, distance];
      sum += widthOf(segment);
    }
    if (best > 0 && (granularity === "grapheme" || bestDistance <= width * (SLACK - 1) * 2)) return best;
  }
  return 0;
}
