import type { Slide } from "../deck/types.ts";
import type { Context } from "./context.ts";

/** The last click shows all that is still hidden. */
const MOST_CLICKS = 12;

/** Clicks that show parts one by one, unless the outline wants none. */
export function clicksOf(parts: readonly unknown[], { outline }: Context): Pick<Slide, "clicks"> {
  return outline.talk.clicks === false || parts.length === 0 ? {} : { clicks: Math.min(parts.length, MOST_CLICKS) };
}
