import { MOST_CLICKS } from "../deck/clicks.ts";
import type { Slide } from "../deck/types.ts";
import type { Section } from "../outline/types.ts";
import type { Context } from "./context.ts";

/** Clicks that show parts one by one, unless the section or the talk wants none. */
export function clicksOf(parts: readonly unknown[], { clicks }: Section, { outline }: Context): Pick<Slide, "clicks"> {
  const isWanted = clicks ?? outline.talk.clicks ?? true;
  return isWanted && parts.length > 0 ? { clicks: Math.min(parts.length, MOST_CLICKS) } : {};
}
