import type { Item, Point, Slide } from "../../deck/types.ts";
import type { Fit, Measure, Say } from "../kind.ts";
import type { Piece } from "./parts.ts";
import { splitText } from "./split-text.ts";
import { clicksFor, going, inUnits, LIST, splitList, startOf } from "./units.ts";

/** A slide that is a list of points. */
type PointSlide = Slide & { points: Point[]; start?: number };

/** A point as smaller ones: its text in pieces, or its details in runs below the same text. */
export function cutPoint({ text, details, ...point }: Point, count: number): Point[] {
  const pieces = (): Point[] => {
    if (details.length === 0) return splitText(text, count).map((piece) => ({ text: piece, details: [] }));
    if (details.length === 1) {
      const half = Math.ceil(count / 2);
      const parts = [...splitText(text, half), ...splitText(details[0] ?? [], half)];
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
    units: LIST,
    read: ({ points }) => points,
    write: (_, points) => ({ points }) as Piece<S>,
    cut: cutPoint,
    part: (slide, part, at) =>
      ({
        ...clicksFor(slide, part.length),
        ...(measure === "numbered" ? { start: startOf(slide.points, at, slide.start) } : {}),
      }) as Piece<S>,
  });
  return { ...inUnits(split), measure };
}

/** Points as items, each with its details behind it. */
export function pointItems(
  kind: "point" | "meaning" | "principle" | "takeaway",
): ({ points }: PointSlide, say: Say) => Item[] {
  return ({ points }, say) =>
    points.flatMap(({ text, details }, index): Item[] => {
      const name = `${kind}-${index + 1}`;
      return [
        { ...say(name, text), kind, ...(details.length > 0 ? { hasDetails: true } : {}) },
        ...details.map((detail, at): Item => ({ ...say(`${name}/detail-${at + 1}`, detail), kind: "detail" })),
      ];
    });
}
