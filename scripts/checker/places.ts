import type { Item } from "../deck/types.ts";
import { MATH, NOTE_NUMBER, type ReadSlide } from "../page/read-slides.ts";
import { toPlainText } from "../text/inline.ts";

/** A piece of an item on a slide. */
export interface Place {
  slide: ReadSlide;
  text: string;
}

/** Slides that belong together and follow one another as `(1/2)` and `(2/2)`. */
export type Series = ReadSlide[];

/** ` (1/2)` behind a title, and ` · 2` behind one that an earlier slide has. */
const PART = / \((\d+)\/(\d+)\)$/;
const AGAIN = / · \d+$/;

/** Text without the marks around TeX and the numbers of footnotes, white space made one. */
export function bare(text: string): string {
  return text.replaceAll(MATH[0], "").replaceAll(MATH[1], "").replaceAll(NOTE_NUMBER, "").replace(/\s+/g, " ").trim();
}

/** Every text is compared with every item: what was made comparable once is kept. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

/** Text that can be compared: TeX may be written in several ways that mean the same. */
export function comparable(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const made = makeComparable(text);
  known.set(text, made);
  return made;
}

function makeComparable(text: string): string {
  return bare(text)
    .replace(/\\([vV])ert\{\}/g, (_, letter) => (letter === "V" ? "\\|" : "|"))
    .replaceAll("< !--", "<!--")
    .replace(/(?<=v)\{\}(?=-?drag)/gi, "");
}

function baseTitle(title: string): string {
  return comparable(title.replace(PART, ""));
}

export function isSameTitle(title: string, text: string): "exact" | "again" | undefined {
  const base = baseTitle(title);
  if (base === text || comparable(title) === text) return "exact";
  return base.replace(AGAIN, "") === text ? "again" : undefined;
}

/** A deck's slides in series; most are alone. */
export function findSeries(slides: readonly ReadSlide[]): Series[] {
  const all: Series[] = [];
  for (const slide of slides) {
    const last = all.at(-1)?.at(-1);
    const [part, before] = [PART.exec(slide.title), PART.exec(last?.title ?? "")];
    const isNext =
      last &&
      slide.series !== "" &&
      slide.series === last.series &&
      part &&
      before &&
      Number(part[1]) === Number(before[1]) + 1;
    if (isNext) all.at(-1)?.push(slide);
    else all.push([slide]);
  }
  return all;
}

/**
 * Finds a text among pieces in their order: as one of them, or as several in a row, where it was cut.
 *
 * @returns the pieces that say it, once for each time it is said
 */
export function findRuns(text: string, pieces: readonly Place[]): Place[][] {
  const found: Place[][] = [];
  if (text === "") return found;
  for (let index = 0; index < pieces.length; index++) {
    const run: Place[] = [];
    let rest = text;
    for (let at = index; at < pieces.length && rest !== ""; at++) {
      const place = pieces[at] as Place;
      const piece = comparable(place.text);
      if (piece === "" || !rest.startsWith(piece)) break;
      rest = rest.slice(piece.length).trimStart();
      run.push(place);
    }
    if (rest === "") {
      found.push(run);
      index += run.length - 1;
    }
  }
  return found;
}

/** What an item says, ready to be compared. */
export function textOf(item: Item): string {
  return comparable(toPlainText(item.text));
}
