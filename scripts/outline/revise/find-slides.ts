import { type Fields, isFields } from "../../text/values.ts";
import { slideIds } from "../slide-ids.ts";
import { walkSections } from "../walk.ts";
import type { Path } from "../yaml-source.ts";

/** A slide or section of an outline, as a place in its file. */
export interface PlacedSlide {
  id: string;
  path: Path;
  value: Fields;
  /** The field that has its message. */
  messageKey: "slide" | "gist" | "heading";
  /** Its points, in their order: those that follow it in its list, and those in its own content. */
  points: { path: Path; value: unknown }[];
  /** Behind which entry a first point goes. */
  last: Path;
}

/** All slides and sections of an outline with the ids that Lectern gives them. @param data the outline as it is written */
export function findSlides(data: unknown): PlacedSlide[] {
  const nextId = slideIds(data);
  return walkSections(data).map(({ path, value }) => {
    const messageKey = "slide" in value ? "slide" : "heading" in value ? "heading" : "gist";
    const id = typeof value.id === "string" ? value.id : nextId(String(value[messageKey] ?? value.title ?? ""));
    const own = entriesIn(value.content, [...path, "content"]);
    const isSlide = messageKey === "slide";
    const all = isSlide ? [...own, ...following(data, path)] : untilSlide(own);
    return {
      ...{ id, path, value, messageKey },
      points: all.filter(({ value: entry }) => isPoint(entry)),
      last: all.at(-1)?.path ?? path,
    };
  });
}

interface Entry {
  path: Path;
  value: unknown;
}

const entriesIn = (list: unknown, path: Path): Entry[] =>
  Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...path, index], value })) : [];

const opensSlide = (entry: unknown) => isFields(entry) && ("slide" in entry || "heading" in entry);

/** Entries before the first slide. */
function untilSlide(entries: readonly Entry[]): Entry[] {
  const end = entries.findIndex(({ value }) => opensSlide(value));
  return end < 0 ? [...entries] : entries.slice(0, end);
}

/** Entries that follow a slide in its list, until the next one. */
function following(data: unknown, path: Path): Entry[] {
  const list = path.slice(0, -1);
  const entries = entriesIn(
    list.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], data),
    list,
  );
  return untilSlide(entries.slice(Number(path.at(-1)) + 1));
}

const isPoint = (entry: unknown) => typeof entry === "string" || (isFields(entry) && "point" in entry);
