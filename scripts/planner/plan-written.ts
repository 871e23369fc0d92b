import type { Slide } from "../deck/types.ts";
import type { BlockOf, Section } from "../outline/types.ts";
import { planMinutes } from "../time/minutes.ts";
import { baseOf, type Context, toSlideText } from "./context.ts";

/** The slide of a block in Slidev's own Markdown: its notes may stand in a comment there, too. */
export function planWritten(
  block: BlockOf<"slidev">,
  section: Section,
  place: Pick<Slide, "id" | "series">,
  context: Context,
): Slide {
  const { pieces, layout, note } = block;
  const base = baseOf(section, context, [block], "written");
  const said = [...base.notes, ...(note === "" ? [] : [[{ type: "text" as const, value: note }]])];
  const { wordsPerMinute } = context.outline.talk;
  return {
    ...base,
    ...place,
    minutes: context.pace ?? planMinutes(section.minutes, said, "written", wordsPerMinute),
    title: toSlideText(section.gist, context),
    kind: "written",
    pieces,
    ...(layout === undefined ? {} : { layout }),
    noteMarkdown: note,
  };
}
