import type { Item, ItemOf, Slide } from "../deck/types.ts";
import { CONTENT_KINDS } from "../kinds/content.ts";
import { KINDS } from "../kinds/index.ts";
import type { Check } from "../kinds/kind.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { toPlainText } from "../text/inline.ts";
import { squeezeText } from "../text/squeeze-text.ts";
import { bare, comparable, findRuns, isSameTitle, type Place, type Series, textOf } from "./places.ts";

/** One time that a deck says an item: the pieces, in their order. */
export type Occurrence = Place[];

/** What lists are on slides of each layout; on those of other people's they are points. */
const LISTS = new Map(Object.values(KINDS).map(({ layout, check }) => [layout, check.lists]));

/** In lists that are of a kind. */
export const findListed =
  (lists: Check<Slide>["lists"]) =>
  (item: Item, series: Series): Occurrence[] => {
    const slides = series.filter(({ layout }) => (LISTS.get(layout) ?? "points") === lists);
    const find = (pick: (slide: ReadSlide) => string[]) => findRuns(textOf(item), placesOf(slides, pick));
    const found = find(({ units }) => units);
    // A point may be a line without a bullet, among lists.
    return found.length > 0 || lists !== "points" ? found : find(linesOf);
  };

/** Layouts of one block that is no list: their paragraphs are captions. */
const CAPTIONED = new Set(
  Object.entries(CONTENT_KINDS).flatMap(([kind, { layout }]) => (kind === "points" ? [] : [layout])),
);

/** Lines that stand among points. */
function linesOf({ layout, paragraphs, lines }: ReadSlide): string[] {
  if (layout === KINDS.mixed.layout) return lines;
  return CAPTIONED.has(layout) ? [] : paragraphs;
}

/** A slide of a deck written by hand: what its author wrote is not taken apart; it goes by its address. */
export function findAddress({ id }: Item, series: Series): Occurrence[] {
  return series.filter(({ address }) => address === id).map((slide) => [{ slide, text: slide.title }]);
}

/** Occurrences of a point that stands on the next part again, above more of its details, as one. */
export function joinContinued(occurrences: readonly Occurrence[]): Occurrence[] {
  const joined: Occurrence[] = [];
  for (const occurrence of occurrences) {
    const last = joined.at(-1)?.at(-1)?.slide;
    const first = occurrence[0]?.slide;
    const isNext = last && first && first.series !== "" && first.series === last.series && first.no === last.no + 1;
    if (isNext) joined.at(-1)?.push(...occurrence);
    else joined.push([...occurrence]);
  }
  return joined;
}

export function placesOf(series: Series, pick: (slide: ReadSlide) => string[]): Place[] {
  return series.flatMap((slide) => pick(slide).map((text) => ({ slide, text })));
}

/** A message that is a slide's title. */
export function findTitle(item: Item, series: Series): Occurrence[] {
  const [first] = series;
  if (!first || first.layout === KINDS.title.layout) return [];
  const text = textOf(item);
  if (isSameTitle(first.title, text) === "exact") return [series.map((slide) => ({ slide, text: slide.title }))];
  return [];
}

/** A section's message where it is no slide's title: below the title of its divider, or with a number behind it. */
export function findTitleElsewhere(item: Item, series: Series): Occurrence[] {
  const text = textOf(item);
  const [first] = series;
  if (first && isSameTitle(first.title, text) === "again")
    return [series.map((slide) => ({ slide, text: slide.title }))];
  return findRuns(
    text,
    placesOf(
      series.filter(({ layout }) => layout === KINDS.divider.layout),
      ({ paragraphs }) => paragraphs,
    ),
  );
}

/** On a closing slide, wherever it says it. */
export function findClosing(item: Item, series: Series): Occurrence[] {
  const slides = series.filter(({ layout }) => layout === KINDS.closing.layout);
  const title = slides[0] && isSameTitle(slides[0].title, textOf(item)) === "exact" ? slides : [];
  if (title.length > 0) return [title.map((slide) => ({ slide, text: slide.title }))];
  return findRuns(
    textOf(item),
    placesOf(slides, ({ units, paragraphs }) => [...units, ...paragraphs]),
  );
}

/** A caption's pieces; none when it is not there. */
function captionOf(item: Item, series: Series): Place[] | undefined {
  const text = textOf(item);
  if (text === "") return [];
  const [run] = findRuns(
    text,
    placesOf(series, ({ paragraphs }) => paragraphs),
  );
  return run ?? findTitledCaption(text, series);
}

/** A caption whose words are its slide's title, without their full stop; its number stands below the thing. */
function findTitledCaption(text: string, series: Series): Place[] | undefined {
  for (const slide of series)
    for (const number of ["", ...slide.paragraphs]) {
      if (!text.startsWith(comparable(number))) continue;
      const words = text.slice(comparable(number).length).trim();
      if (![words, words.replace(/[.。]$/, "")].some((said) => isSameTitle(slide.title, said))) continue;
      const title = { slide, text: slide.title };
      return number === "" ? [title] : [{ slide, text: number }, title];
    }
  return undefined;
}

/** The shortest runs of neighbours that pass a test, one behind the other: a series may hold several tables or listings. */
export function findRanges<T>(list: readonly T[], passes: (range: readonly T[]) => boolean): (readonly T[])[] {
  for (let start = 0; start < list.length; start++)
    for (let end = start + 1; end <= list.length; end++) {
      const range = list.slice(start, end);
      if (passes(range)) return [range, ...findRanges(list.slice(end), passes)];
    }
  return [];
}

/** Things with their captions: each thing whose caption is on its slides by itself, else all of them with one caption. */
export function withCaptions(item: Item, found: readonly (readonly Place[])[], series: Series): Occurrence[] {
  const captioned = (places: readonly Place[], slides: Series): Occurrence[] => {
    const caption = captionOf(item, slides);
    return caption ? [[...places, ...caption]] : [];
  };
  const single = found.flatMap((places) => captioned(places, [...new Set(places.map(({ slide }) => slide))]));
  return single.length > 0 || found.length === 0 ? single : captioned(found.flat(), series);
}

/** A text that is a paragraph by itself. */
export function findParagraph(item: Item, series: Series): Occurrence[] {
  return findRuns(
    textOf(item),
    placesOf(series, ({ paragraphs }) => paragraphs),
  );
}

export function findQuotation(item: ItemOf<"quotation">, series: Series): Occurrence[] {
  const quotes = placesOf(series, ({ quotes }) => quotes);
  return findRuns(textOf(item), quotes).filter(
    (run) => item.by === undefined || run.every(({ slide }) => slide.paragraphs.some((text) => bare(text) === item.by)),
  );
}

/** What a footnote says, at the foot of the slide that has its number; on more than one where its text stands again. */
export function findFootnote(item: Item, series: Series): Occurrence[] {
  return findRuns(
    textOf(item),
    placesOf(series, ({ footnotes }) => footnotes),
  );
}

/** A number with what it counts; cut or not. */
export function findNumber(item: ItemOf<"number">, series: Series): Occurrence[] {
  const paragraphs = placesOf(series, ({ paragraphs }) => paragraphs);
  return withCaptions(item, findRuns(comparable(item.number), paragraphs), series);
}

/**
 * A line of a slide in Slidev's own Markdown, wherever on that slide it is seen: its layout may be anybody's. What could
 * not be told before it was drawn is not looked for.
 */
export function findLine({ title, pieces }: ItemOf<"line">, series: Series): Occurrence[] {
  const slides = series.filter((slide) => isSameTitle(slide.title, comparable(toPlainText(title))) !== undefined);
  const slide = slides.find(({ all }) => {
    const seen = lettersOf(bare(all));
    return pieces.every((piece) => seen.includes(lettersOf(piece)));
  });
  // Word by word, since a PDF does not know of marks.
  const words = pieces.flatMap((piece) => piece.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  return slide ? [words.map((text) => ({ slide, text }))] : [];
}

/** Marks of Markdown may stand between any two of them. */
const lettersOf = (text: string) => squeezeText(text).replace(/[^\p{L}\p{N}\p{M}]/gu, "");

/** The name of a side, above it on each part of the comparison. */
export function findSide(item: Item, series: Series): Occurrence[] {
  return findRuns(
    textOf(item),
    placesOf(series, ({ paragraphs }) => paragraphs),
  );
}

/** A title slide is no home of a figure, though it may show the same picture. */
export const isCover = ({ layout }: ReadSlide) => layout === KINDS.title.layout;

/** What stands below the title of a title slide. */
export function findSubtitle(item: Item, series: Series): Occurrence[] {
  return findParagraph(item, series.filter(isCover));
}
