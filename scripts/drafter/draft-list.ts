import type { YAMLMap } from "yaml";
import { says } from "../languages/phrases.ts";
import type { DraftContext } from "./context.ts";
import type { PlannedSlide } from "./story/fill-talk.ts";
import { toList, toMap } from "./yaml-nodes.ts";

/** Steps in a row: as many as stand side by side, and words of each; what says more is read below one another. */
const STEPS = { least: 3, most: 6, words: 9 };

/**
 * The points of a slide as what they are: what comes one after the other in the paper as steps, what it numbers with numbers.
 *
 * @param points of the slide's lines, in their order
 */
export function draftList(
  { evidence, message, lines }: PlannedSlide,
  points: YAMLMap[],
  context: DraftContext,
): YAMLMap[] {
  const [first] = points;
  if (evidence?.type !== "list" || points.length < 2 || !first) return points;
  const isShort = lines.every(({ short }) => short.words <= STEPS.words && short.cite.length === 0);
  const isFew = points.length >= STEPS.least && points.length <= STEPS.most;
  if (isShort && isFew && says(message.short.text, context.language.telling.stages, "within"))
    return [
      toMap({
        steps: toList(points.map((point) => String(point.get("point")))),
        source: first.get("source") as string,
      }),
    ];
  return evidence.isOrdered ? [toMap({ numbered: toList(points) })] : points;
}
