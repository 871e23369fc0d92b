import type { ListItem } from "mdast";
import { dated } from "../deck/dated.ts";
import { openDetail } from "../deck/point.ts";
import type { SlideOf } from "../deck/types.ts";
import { boxed, paragraph, plain, pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, POINTS, type SlideParts } from "./kind.ts";
import { boxOf, fitEntries, lineOf } from "./shared/entries.ts";
import { pointItems } from "./shared/points.ts";

const WAY = lineOf("lt-timeline-box");

/** What happened, and when. */
export const timeline: Kind<"timeline"> = {
  layout: "timeline",
  minutes: 0.5,
  emit,
  fit: fitEntries(WAY),
  check: POINTS,
  lecture: {
    ...CONTENT,
    places: ["isUpright"],
    items: ({ points, ...slide }, say) =>
      pointItems("event")(
        { ...slide, points: points.map((point) => ({ ...point, text: dated(point.date, point.text) })) },
        say,
      ),
  },
};

/** A list: the date in bold, what happened, a list of details. */
function emit(slide: SlideOf<"timeline">): SlideParts {
  const items = slide.points.map(
    ({ date, text, details }): ListItem => ({
      type: "listItem",
      spread: true,
      children: [
        ...(date === undefined ? [] : [paragraph([{ type: "strong", children: plain(date) }])]),
        paragraph(text),
        ...(details.length > 0 ? [pointList(details.map(openDetail))] : []),
      ],
    }),
  );
  const list = { type: "list", ordered: false, spread: true, children: items } as const;
  return { body: boxed(boxOf(WAY, slide), [list]) };
}
