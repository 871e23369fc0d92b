import type { DiagramSlide, Extent, MapSlide } from "../../deck/types.ts";
import type { Labels } from "../../languages/index.ts";

/** Which part of an overview a slide has, for all to see; what a lecture took of it is said before that. */
export function spanOf(
  { extent, excerpt }: MapSlide | DiagramSlide,
  { length }: readonly unknown[],
  count: (n: number) => string,
  labels: Labels,
): { excerpt?: string } {
  if (excerpt !== undefined || extent?.from === undefined) return {};
  const { from, total } = extent;
  return { excerpt: labels.span(length === 1 ? String(from) : `${from}–${from + length - 1}`, count(total)) };
}

/** The extent of a diagram of which some nodes were taken: nobody knows which they were. */
export function extentOf(kept: readonly unknown[], all: readonly unknown[]): { extent?: Extent } {
  return kept.length < all.length ? { extent: { total: all.length } } : {};
}
