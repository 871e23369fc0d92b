import type { RawEntry } from "../recipe/schema.ts";
import { writeEntries } from "./write-recipe.ts";

/** Where a recipe says the minutes of a slide: at an entry of its own, or among what is different about a taken one. */
export interface RecipePlace {
  /** Index of the entry. */
  entry: number;
  /** Address in its source of the slide that is taken. */
  slide?: string;
}

/** A recipe in which slides have other minutes; all else stays as it is written. @param entries as the recipe has them */
export function setRecipeMinutes(
  text: string,
  entries: readonly RawEntry[],
  minutes: ReadonlyMap<RecipePlace, number>,
): string {
  const given = [...minutes];
  const changed = entries.map((data, base) => {
    const own = given.filter(([{ entry }]) => entry === base);
    return { base, data: own.reduce((entry, [{ slide }, value]) => withMinutes(entry, slide, value), data) };
  });
  return writeEntries(text, changed);
}

function withMinutes(entry: RawEntry, slide: string | undefined, minutes: number): RawEntry {
  if (!("from" in entry) || slide === undefined) return { ...entry, minutes } as RawEntry;
  const known = Object.hasOwn(entry.override ?? {}, slide) ? entry.override?.[slide] : undefined;
  return { ...entry, override: { ...entry.override, [slide]: { ...known, minutes } } };
}
