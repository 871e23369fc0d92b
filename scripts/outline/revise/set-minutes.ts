import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { Path } from "../yaml-source.ts";
import { YamlEdit } from "./edit-yaml.ts";
import { findSlides } from "./find-slides.ts";
import { likeBefore } from "./like-before.ts";

/** What a draft says behind a number that its author has to look at. */
const GUESS = "guess";

/**
 * Gives sections and slides of an outline other minutes; all else in the file stays as it is, byte by byte.
 *
 * @param text of the outline, which is valid
 * @param minutes by the ids of sections and slides
 * @returns the ids besides that have no place of their own in the file, such as what an alias repeats
 */
export function setMinutes(text: string, minutes: ReadonlyMap<string, number>): { text: string; refused: string[] } {
  const refused: string[] = [];
  const changed = likeBefore(text, (lines) => {
    const places = new Map(findSlides(parse(lines)).map(({ id, path }) => [id, path]));
    const known = [...minutes].flatMap(([id, value]) => {
      const path = places.get(id);
      if (path === undefined) refused.push(id);
      return path === undefined ? [] : [{ id, path, value }];
    });
    const all = setAll(lines, known);
    if (all !== undefined) return all;
    // One of them has no lines of its own: which, shows one by one.
    return known.reduce((now, each) => {
      const next = setAll(now, [each]);
      if (next === undefined) refused.push(each.id);
      return next ?? now;
    }, lines);
  });
  return { text: changed, refused };
}

/** The file with other minutes at some places; nothing where that can't be said without another change. */
function setAll(text: string, places: readonly { path: Path; value: number }[]): string | undefined {
  try {
    const edit = new YamlEdit(text);
    const wanted = parse(text);
    for (const { path, value } of places) {
      edit.set(path, "minutes", value);
      const at = [...path, "minutes"];
      if (edit.hasComment(at, GUESS)) edit.removeComment(at);
      Object.assign(valueAt(wanted, path), { minutes: value });
    }
    const changed = edit.toString();
    return isDeepStrictEqual(parse(changed), wanted) ? changed : undefined;
  } catch {
    // What an alias repeats stands somewhere else.
    return undefined;
  }
}

const valueAt = (data: unknown, path: Path): object =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], data) as object;
