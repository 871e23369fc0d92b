import type { ResolvedLanguage } from "../languages/index.ts";
import { readPlace } from "../languages/read-place.ts";

/** Places that a foot has room for, and letters. */
const [MOST, LONGEST] = [4, 60];

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
  for (const place of places.slice(0, MOST)) {
    const longer = said === "" ? place : `${said} · ${place}`;
    // A place that has no room is left out, not cut.
    if (longer.length > LONGEST) break;
    said = longer;
  }
  return said === "" ? undefined : said;
}
