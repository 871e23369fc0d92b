import { roomBelow } from "../deck/place-picture.ts";
import type { DrawingSlide, SlideText } from "../deck/types.ts";
import { CONTENT_WIDTH } from "../design/tokens.ts";
import { captioned, mermaidBlock } from "../markup/blocks.ts";
import { describe } from "../markup/mermaid/room.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { CONTENT, type Kind, ONE_PIECE, REPEATS } from "./kind.ts";
import { splitCaption } from "./shared/split-caption.ts";

/** A diagram in Mermaid's own words. */
export const drawing: Kind<"drawing"> = {
  layout: "diagram",
  minutes: 0.25,
  emit: (slide, { room }) => ({
    body: captioned(mermaidBlock(withRoom(withDescription(slide), room ?? roomFor(slide))), slide.caption ?? []),
  }),
  fit: {
    ...ONE_PIECE,
    repair: (slide) => {
      const caption = slide.caption ?? [];
      return splitCaption(slide, caption, roomOf(caption), (piece) => ({ caption: piece }));
    },
  },
  check: REPEATS,
  lecture: {
    ...CONTENT,
    // The lecturer's own may lack a description, by which it would be found.
    items: ({ alt, caption = [] }, say) =>
      alt === undefined ? [] : [{ ...say("diagram", caption), kind: "diagram", drawing: { alt } }],
  },
};

/** An estimate: of the room below the title, what a caption takes; the words of the drawing are measured with it. */
const roomOf = (caption: SlideText) => 0.1 * Math.ceil(widthOf(toPlainText(caption)) / 100);

/** On a slide of its own it has what title and caption leave. */
const roomFor = ({ title, caption = [] }: DrawingSlide) => ({
  width: CONTENT_WIDTH,
  height: roomBelow(title, CONTENT_WIDTH) * (1 - roomOf(caption)),
});

/** Says what the slide has for it, so that it is drawn in the layout that is the largest there. Its author's own settings count. */
function withRoom(mermaid: string, { width, height }: { width: number; height: number }): string {
  if (/^[^\S\n\r\u2028\u2029]*(?:%%\{|---)/m.test(mermaid)) return mermaid;
  return `%% room: ${Math.round(width)} x ${Math.round(height)}\n${mermaid}`;
}

/** A diagram with a title and a description, for those who can't see it, where its author gave it none. */
function withDescription({ mermaid, title, alt }: DrawingSlide): string {
  if (/^[^\S\n\r\u2028\u2029]*accDescr\b/m.test(mermaid) || alt === undefined) return mermaid;
  const lines = mermaid.split("\n");
  // Settings stand before the line that says what kind of diagram it is: between dashes, or behind `%%`.
  const start =
    lines[0]?.trim() === "---" ? lines.findIndex((line, index) => index > 0 && line.trim() === "---") + 1 : 0;
  const at = lines.findIndex((line, index) => index >= start && line.trim() !== "" && !line.trim().startsWith("%%"));
  const described = describe(toPlainText(title), alt);
  // What Mermaid itself passes over, Lectern's renderer reads.
  const words = DESCRIBED.test(lines[at]?.trim() ?? "") ? described : described.map((line) => `%% ${line}`);
  return lines.toSpliced(at + 1, 0, ...words).join("\n");
}

/** Kinds of diagrams of which Mermaid's grammar has descriptions; others would take them for content. */
const DESCRIBED =
  /^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|requirementDiagram|gitGraph|C4\w+)\b/;
