import type { RawBlock } from "./blocks/index.ts";
import type { RawEntry, RawHeading, RawSlide } from "./schema.ts";
import type { Path } from "./yaml-source.ts";

/** Something with its place in the outline. */
export interface Placed<T> {
  raw: T;
  path: Path;
}

/** A slide with what is on it. */
export interface OpenSlide extends Placed<RawSlide> {
  content: Placed<RawBlock>[];
}

/** What a section holds: its own content, which stands before its first slide, and its slides. */
export interface OpenContent {
  own: Placed<RawBlock>[];
  slides: OpenSlide[];
}

const isSlide = (raw: RawEntry | RawHeading): raw is RawSlide => typeof raw === "object" && "slide" in raw;
const isHeading = (raw: RawEntry | RawHeading): raw is RawHeading => typeof raw === "object" && "heading" in raw;

const place = <T>(list: readonly T[] | undefined, path: Path): Placed<T>[] =>
  (list ?? []).map((raw, index) => ({ raw, path: [...path, index] }));

/** Entries as they come, each behind the slide that the last `slide:` opened. */
function openSlides(entries: readonly Placed<RawEntry>[]): OpenContent {
  const own: Placed<RawBlock>[] = [];
  const slides: OpenSlide[] = [];
  for (const { raw, path } of entries) {
    if (isSlide(raw)) slides.push({ raw, path, content: place(raw.content, [...path, "content"]) });
    else (slides.at(-1)?.content ?? own).push({ raw, path });
  }
  return { own, slides };
}

/** The content of a section, opened. */
export const openContent = (content: readonly RawEntry[] | undefined, path: Path): OpenContent =>
  openSlides(place(content, [...path, "content"]));

/** Parts of a flat list of slides: what stands before its first heading has none. */
export function openHeadings(
  list: readonly (RawEntry | RawHeading)[],
  path: Path,
): { heading?: Placed<RawHeading>; content: OpenContent }[] {
  const parts: { heading?: Placed<RawHeading>; entries: Placed<RawEntry>[] }[] = [];
  for (const { raw, path: at } of place(list, path)) {
    if (isHeading(raw)) parts.push({ heading: { raw, path: at }, entries: [] });
    else {
      if (parts.length === 0) parts.push({ entries: [] });
      parts.at(-1)?.entries.push({ raw, path: at });
    }
  }
  return parts.map(({ entries, ...part }) => ({ ...part, content: openSlides(entries) }));
}
