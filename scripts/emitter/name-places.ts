import type { ResolvedLanguage } from "../languages/index.ts";
import { readPlace } from "../languages/read-place.ts";

/** Places that a foot has room for, letters of all, and of one. */
const [MOST, LONGEST, LONGEST_NAME] = [4, 60, 44];

/**
 * Where the paper has what a slide says, as its foot tells it: sections, tables and figures, without sentences
 * (`§ 5.1 · Table 2`).
 *
 * @param sources as the outline has them: `5.1, sentence 10; Table 2`
 * @param language the talk's
 */
export function namePlaces(sources: readonly string[], language: ResolvedLanguage): string | undefined {
  const nameOf = (source: string) => {
    // `4 > Example` is of several sections of that title.
    const place = readPlace(source, language)
      .place.trim()
      .replace(/^(\d[\d.]{0,9}) > /, "§ $1, ");
    return /^(?:\d{1,2}|[IVX]{1,5}|[A-Z])[a-z]?(?:\.[\dA-Za-z]{1,2}){0,9}$/.test(place) ? `§ ${place}` : place;
  };
  const all = sources.flatMap((source) => source.split(";")).map(nameOf);
  const places = [...new Set(all)].filter((place) => place !== "" && !/^lines?\s\d/i.test(place));
  let said = "";
  for (const place of places.slice(0, MOST).map(shorten)) {
    const longer = said === "" ? place : `${said} · ${place}`;
    // A place that has no room is left out; a shorter one may have it.
    if (longer.length <= LONGEST) said = longer;
  }
  return said === "" ? undefined : said;
}

/** A long title by its first words. */
function shorten(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_NAME / 2)).trimEnd()} …`;
}
