import { detailItems } from "../../deck/detail-items.ts";
import { openDetail } from "../../deck/point.ts";
import type { Item, Point, Slide } from "../../deck/types.ts";
import type { Fit, Measure, Say } from "../kind.ts";
import type { Piece } from "./parts.ts";
import { splitText } from "./split-text.ts";
import { clicksFor, going, inUnits, LIST, LIST_OR_LINE, splitList, startOf } from "./units.ts";

/** A slide that is a list of points. */
type PointSlide = Slide & { points: Point[]; start?: number };

/** A point as smaller ones: its text in pieces, or its details in runs below the same text. */
export function cutPoint({ text, details, ...point }: Point, count: number): Point[] {
  const pieces = (): Point[] => {
    if (details.length === 0) return splitText(text, count).map((piece) => ({ text: piece, details: [] }));
    if (details.length === 1) {
      const texts = [text, ...details.map(openDetail).flatMap((detail) => [detail.text, ...detail.details])];
      const share = Math.ceil(count / texts.length);
      const parts = texts.flatMap((each) => splitText(each, share));
      return parts.map((piece) => ({ text: piece, details: [] }));
    }
    const size = Math.ceil(details.length / count);
    return Array.from({ length: Math.ceil(details.length / size) }, (_, index) => ({
      text,
      details: details.slice(index * size, (index + 1) * size),
    }));
  };
  return pieces().map((piece, index) => ({ ...point, ...piece, ...going(index) }));
}

/** How slides that are a list of points come to fit; those that count go on with the next number. */
export function fitPoints<S extends PointSlide>(measure: Measure): Fit<S> {
  const split = splitList<S, Point>({
    // Other layouts have paragraphs of their own.
    units: measure === "wide" || measure === "aside" ? LIST_OR_LINE : LIST,
    read: ({ points }) => points,
    write: (_, points) => ({ points }) as Piece<S>,
    cut: cutPoint,
    part: (slide, part, at) =>
      ({
        ...clicksFor(slide, part.length),
        ...(measure === "numbered" ? { start: startOf(slide.points, at, slide.start) } : {}),
      }) as Piece<S>,
  });
  return { ...inUnits({ ...split, at: (slide, cuts) => split.at(slide, keepLeads(slide.points, cuts)) }), measure };
}

/** Cuts that leave no line without the list that it leads into: they fall before the line, if something stands before it. */
function keepLeads(points: readonly Point[], cuts: readonly number[]): number[] {
  return cuts.map((cut, index) => {
    const isLead = points[cut - 1]?.form === "text" && points[cut]?.form !== "text";
    return isLead && cut - 1 > (cuts[index - 1] ?? 0) ? cut - 1 : cut;
  });
}

/** Points as items, each with its details behind it. */
export function pointItems(
  kind: "point" | "meaning" | "principle" | "takeaway" | "step" | "event",
): ({ points }: PointSlide, say: Say) => Item[] {
  return ({ points }, say) =>
    points.flatMap(({ text, details }, index): Item[] => {
      const name = `${kind}-${index + 1}`;
      return [
        { ...say(name, text), kind, ...(details.length > 0 ? { hasDetails: true } : {}) },
        ...detailItems(details, (below, words) => say(`${name}/${below}`, words)),
      ];
    });
}
