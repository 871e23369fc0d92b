import type { ResolvedLanguage } from "../languages/index.ts";
import { readPlace } from "../languages/read-place.ts";
import { splitTex } from "../text/split-tex.ts";
import { drawnText } from "../text/tex.ts";
import { widthOf } from "../text/text-width.ts";

/** Places that a foot has room for, columns of all, and of one. */
const [MOST, LONGEST, LONGEST_NAME] = [4, 96, 72];

const PART = " · ";

/**
 * Where the paper has what a slide says, as its foot tells it: sections, tables and figures, without sentences
 * (`§ 5.1 · Table 2`). Where some have no room, `…` stands for them.
 *
 * @param sources as the outline has them: `5.1, sentence 10; Table 2`
 * @param language the talk's
 */
export function namePlaces(sources: readonly string[], language: ResolvedLanguage): string | undefined {
  const nameOf = (source: string) => {
    // `4 > Example` is of several sections of that title.
    // A formula in a title is said as it is drawn: a foot has no place for TeX.
    const place = splitTex(readPlace(source, language).place.trim())
      .map((part) => ("tex" in part ? drawnText(part.tex, false).replaceAll("\u200b", "") : part.text))
      .join("")
      .replace(/^(\d[\d.]{0,9}) > /, "§ $1, ");
    return /^(?:\d{1,2}|[IVX]{1,5}|[A-Z])[a-z]?(?:\.[\dA-Za-z]{1,2}){0,9}$/.test(place) ? `§ ${place}` : place;
  };
  const all = sources.flatMap((source) => source.split(";")).map(nameOf);
  const places = [...new Set(all)].filter((place) => place !== "" && !/^lines?\s\d/i.test(place));
  const short = places.filter((place) => widthOf(place) <= LONGEST_NAME);
  // A title cut off tells less than the figure or the section beside it.
  if (short.length === 0) return places[0] && shorten(places[0]);
  const said: string[] = [];
  for (const place of short.slice(0, MOST)) {
    // A place that has no room is left out; a shorter one may have it.
    if (widthOf([...said, place].join(PART)) <= LONGEST) said.push(place);
  }
  return [...said, ...(said.length < places.length ? ["…"] : [])].join(PART);
}

/** A long title by its first words; where there are none to tell apart, by its first letters. */
function shorten(name: string): string {
  let cut = "";
  for (const character of name) {
    if (widthOf(cut + character) > LONGEST_NAME - 2) break;
    cut += character;
  }
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut} …`;
}
