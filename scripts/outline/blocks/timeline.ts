import { z } from "zod";
import { parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain } from "../fields.ts";
import { asWritten, type BlockBase, COMMON, format } from "./block.ts";
import { details, type Entry } from "./entry.ts";

/** Something that happened, and when. */
interface DatedEntry extends Entry {
  /** As it is written: `1868`, `spring 1871`. */
  date: string;
}

export interface TimelineBlock extends BlockBase {
  type: "timeline";
  events: DatedEntry[];
}

const event = z
  .strictObject({
    date: z.union([plain("When."), z.number()]).meta({
      description: "When it happened, as it is shown: `1868`, `spring 1871`, `44 BC`.",
    }),
    text: noted("What happened, in a few words."),
    details,
  })
  .meta({ description: "What happened at one time." });

const schema = z
  .strictObject({
    timeline: z
      .array(event)
      .min(2, "expected at least two dates; a single one is a point")
      .meta({ description: "Two dates or more in their order, each with its `text`." }),
    ...COMMON,
  })
  .meta({ description: "A timeline: what happened, and when." });

export const timeline = format<typeof schema, TimelineBlock>(schema, ({ timeline }, place) => ({
  type: "timeline",
  events: timeline.map(({ date, text, details = [] }, index) => ({
    date: asWritten(date, ["timeline", index, "date"], place),
    text: parseWithFootnotes(text),
    details: details.map(parseWithFootnotes),
  })),
}));
