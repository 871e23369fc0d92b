import type { SlideText } from "../text/types.ts";

/** A text with its date before it, as slides say it and as the ledger does. */
export const dated = (date: string | undefined, text: SlideText): SlideText =>
  date === undefined ? text : [{ type: "text", value: `${date} ` }, ...text];
