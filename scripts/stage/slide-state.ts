import { sha256 } from "../files/digest.ts";
import { nameSlides } from "./names.ts";

/** What is asked of a slide as Slidev parsed it; `source` is what stands in the file, before anything was made of it. */
export interface ParsedSlide {
  title?: string | undefined;
  frontmatter: Record<string, unknown>;
  source: { contentRaw: string; frontmatter: Record<string, unknown> };
}

/** A slide's name, and a digest of what it says and how it looks. */
export interface SlideState {
  name: string;
  digest: string;
}

/** Fields that say nothing on the slide: digests, time, where it stands. */
const UNSAID = [
  ...["lectern", "draft", "minutes", "priority", "routeAlias"],
  ...["series", "section", "opens", "backup", "transition", "clicks", "preload"],
];

/** Of the first slide, whose fields stand among those of the whole deck, the ones that say something on it. */
const OF_FIRST = ["layout", "class", "background", "image", "size", "occasion", "published", "label"];

const DIGITS = 16;

/**
 * What each slide of a deck is known by, and what it says: who kept something of a slide sees whether it is the same still.
 * Notes and minutes may change.
 */
export function describeSlides(slides: readonly ParsedSlide[]): SlideState[] {
  const names = nameSlides(slides.map(({ title, frontmatter }) => ({ alias: frontmatter.routeAlias, title })));
  return slides.map(({ source }, index) => ({ name: names[index] ?? "", digest: digestOf(source, index === 0) }));
}

function digestOf({ contentRaw, frontmatter }: ParsedSlide["source"], isFirst: boolean): string {
  const said = Object.entries(frontmatter)
    .filter(([field]) => (isFirst ? OF_FIRST.includes(field) : !UNSAID.includes(field)))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify([said, contentRaw.replaceAll("\r\n", "\n").trim()]), DIGITS);
}
