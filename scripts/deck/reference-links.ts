import type { Slide } from "./types.ts";

/** How a citation names its reference before it is known which slide will show it. */
const SCHEME = "reference:";

export function referenceUrl(key: string): string {
  return SCHEME + key;
}

/** Slides whose citations lead to the slide that shows the reference. */
export function linkReferences(slides: readonly Slide[]): Slide[] {
  const homes = new Map(
    slides
      .filter((slide) => slide.kind === "references")
      .flatMap(({ id, entries }) => entries.map(({ key }) => [key, `/${id}`] as const))
      // An entry over two slides is found where it begins.
      .reverse(),
  );
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        key === "url" && typeof inner === "string" && inner.startsWith(SCHEME)
          ? [key, homes.get(inner.slice(SCHEME.length)) ?? "/references"]
          : [key, visit(inner)],
      ),
    );
  };
  return slides.map((slide) => visit(slide) as Slide);
}
