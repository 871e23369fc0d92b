import type { SlideText } from "../deck/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";

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
    .map((end, index) => trim(slice(text, offsets[index - 1] ?? 0, end)))
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

/** The part of a text between two offsets of its plain text. */
function slice(text: SlideText, start: number, end: number): SlideText {
  let at = 0;
  return text.flatMap((node): SlideText => {
    const from = at;
    const length = toPlainText([node]).length;
    at += length;
    const [a, b] = [Math.max(0, start - from), Math.min(length, end - from)];
    if (a >= b) return [];
    if (a === 0 && b === length) return [node];
    switch (node.type) {
      case "text":
      case "inlineCode":
        return [{ ...node, value: node.value.slice(a, b) }];
      case "inlineMath":
        // Whole, in the part where it starts.
        return a === 0 ? [node] : [];
      default:
        return [{ ...node, children: slice(node.children as SlideText, a, b) } as SlideText[number]];
    }
  });
}

function trim(text: SlideText): SlideText {
  const edge = (nodes: SlideText, at: 0 | -1): SlideText => {
    const node = nodes.at(at);
    if (node?.type !== "text") return nodes;
    const value = at === 0 ? node.value.trimStart() : node.value.trimEnd();
    return at === 0 ? [{ ...node, value }, ...nodes.slice(1)] : [...nodes.slice(0, -1), { ...node, value }];
  };
  return edge(edge(text, 0), -1).filter((node) => node.type !== "text" || node.value !== "");
}
