import { counted } from "../../text/counted.ts";
import type { Context } from "./context.ts";
import type { Element } from "./element.ts";

/** `<supplementary-material>` and `<media>`: files that come beside a paper; a talk can't show them. */
export function leaveOutSupplement(element: Element, context: Context): [] {
  context.findings.count(
    "supplement-is-read",
    "",
    element,
    (count) => `${counted(count, "supplement or film is", "supplements or films are")} left out`,
  );
  return [];
}
