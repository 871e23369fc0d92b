import { ADDRESSES } from "../outline/addresses.ts";
import type { Slide } from "./types.ts";

/** How a citation names its reference before it is known which slide will show it. */
const SCHEME = "reference:";

export function referenceUrl(key: string): string {
  return SCHEME + key;
}

/** Slides, or pieces of them, with other addresses for the references that they cite, by the references' keys. */
export function mapReferences<T>(value: T, toUrl: (key: string) => string): T {
  const visit = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([field, each]) =>
        field === "url" && typeof each === "string" && each.startsWith(SCHEME)
          ? [field, toUrl(each.slice(SCHEME.length))]
          : [field, visit(each)],
      ),
    );
  };
  return visit(value) as T;
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
  return mapReferences([...slides], (key) => homes.get(key) ?? `/${ADDRESSES.references}`);
}
