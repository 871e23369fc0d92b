import type { Figure, Table } from "../../../manuscript/manuscript.ts";
import { trimInlines } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { isPrintedCaption } from "../../printed-labels.ts";
import { addAnchors, type Block, type Reading } from "../reading.ts";

type Shown = Figure | Table;
type Paragraph = Extract<Block, { type: "paragraph" }>;

/** Words of a caption at most. */
const LONGEST = 250;

/**
 * Joins what people write below a picture, or above a table, with it: a paragraph that begins as captions are printed
 * (`**Figure 2.** Old ropes`), or one below a picture that is all in italics. Markdown has no other way for it.
 */
export function joinPrintedCaptions(blocks: readonly Block[], reading: Reading): Block[] {
  const taken = new Set<Block>();
  for (const type of ["figure", "table"] as const) {
    const isOwn = (block: Block | undefined): block is Shown => block?.type === type;
    const isLabelled = (block: Block | undefined): block is Paragraph =>
      block?.type === "paragraph" && isCaption(block.text) && isPrintedCaption(toPlainText(block.text), type);
    // Between two pictures a caption could be of either: it is where the others of the paper are.
    const count = (step: number) => blocks.filter((each, at) => isOwn(each) && isLabelled(blocks[at + step])).length;
    const [above, below] = [count(-1), count(1)];
    const steps = above > below ? [-1, 1] : [1, -1];
    blocks.forEach((shown, at) => {
      if (!isOwn(shown) || !isWithoutCaption(shown)) return;
      const near = steps.map((step) => blocks[at + step]);
      const caption = near.find((block) => isLabelled(block) && !taken.has(block)) ?? italics(shown, blocks[at + 1]);
      if (caption?.type !== "paragraph" || taken.has(caption)) return;
      giveCaption(shown, caption.text);
      addAnchors(reading, shown, reading.anchors.get(caption) ?? []);
      taken.add(caption);
    });
  }
  return blocks.filter((block) => !taken.has(block));
}

const isCaption = (text: readonly Inline[]): boolean => toPlainText(text).split(/\s+/).length <= LONGEST;

/** A paragraph below a picture that is all in italics. */
const italics = (shown: Shown, block: Block | undefined): Block | undefined =>
  shown.type === "figure" && block?.type === "paragraph" && isInItalics(block.text) ? block : undefined;

export const isInItalics = (text: readonly Inline[]): boolean =>
  isCaption(text) &&
  text.some(({ type }) => type === "emphasis") &&
  text.every((node) => node.type === "emphasis" || (node.type === "text" && /^[\s.]*$/.test(node.value)));

/** Whether what it is called in its own marks is no caption, or can say what it shows beside another one: nothing is lost. */
export const isWithoutCaption = (shown: Shown): boolean =>
  shown.caption.length === 0 ||
  (shown.type === "figure" && shown.alt === undefined && !isPrintedCaption(toPlainText(shown.caption), "figure"));

/** What a picture was called in its own marks says what it shows. */
export function giveCaption(shown: Shown, text: readonly Inline[]): void {
  if (shown.type === "figure") shown.alt ??= toPlainText(shown.caption) || undefined;
  // `*Old ropes.*.`
  const inner = (node: Inline): Inline[] =>
    node.type === "emphasis" ? node.children : node.type === "text" ? [{ ...node, value: " " }] : [node];
  shown.caption = isInItalics(text) ? trimInlines(text.flatMap(inner)) : [...text];
}
