import { type Context, countedAre } from "./context.ts";
import type { Element } from "./element.ts";

/** `<supplementary-material>` and `<media>`: files that come beside a paper; a talk can't show them. */
export function leaveOutSupplement(element: Element, context: Context): [] {
  context.warn(
    {
      code: "supplement-is-read",
      say: (count) => `${countedAre(count, "supplement or film", "supplements or films")} left out`,
    },
    element,
  );
  return [];
}
