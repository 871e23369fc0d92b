import type { DiagramNode, SlideText } from "../deck/types.ts";
import type { Section } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { type Context, toSlideText } from "./context.ts";

/** A sentence that goes on has no end. */
export const withoutEnd = (sentence: string) => sentence.replace(/[.!?。！？]$/, "");

/** The section's message again, since a picture without one says nothing by itself. */
export function pictureTitle({ gist }: Section, context: Context): SlideText {
  const said = toSlideText(gist, context);
  const last = said.at(-1);
  const open: SlideText = last?.type === "text" ? [{ ...last, value: withoutEnd(last.value) }] : [];
  return [
    ...(open.length > 0 ? [...said.slice(0, -1), ...open] : said),
    { type: "text", value: context.labels.inOnePicture },
  ];
}

/** A section as a node of a picture. @param label what its box says */
export function toNode(section: Section, label: string, hue?: number): DiagramNode {
  return {
    id: section.id,
    mark: section.label,
    label,
    text: toPlainText(section.gist),
    hue,
    children: [],
  };
}
