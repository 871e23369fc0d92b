import { type Fields, isFields } from "../text/values.ts";
import { outlineSchema } from "./schema.ts";
import { mayBeInline } from "./schema-nodes.ts";
import type { Section } from "./types.ts";
import type { Path } from "./yaml-source.ts";

/** A value somewhere in an outline that may not be valid yet. */
export interface Found<T> {
  path: Path;
  value: T;
}

/** Every section of a valid outline at any depth, parents before their children. */
export function flattenSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flattenSections(section.sections)]);
}

/** Every section and slide at any depth, before the schema has vouched for it; parents come before their children. */
export function walkSections(data: unknown, path: Path = []): Found<Fields>[] {
  if (!isFields(data)) return [];
  const slides = ["content", "slides"].flatMap((key) =>
    entriesOf(data, key, path).filter(({ value }) => "slide" in value || "heading" in value),
  );
  const sections = entriesOf(data, "sections", path);
  return [...slides, ...sections.flatMap((found) => [found, ...walkSections(found.value, found.path)])];
}

/** Entries of a list that have fields. */
function entriesOf(data: Fields, key: string, path: Path): Found<Fields>[] {
  const list = data[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) => (isFields(value) ? [{ path: [...path, key, index], value }] : []));
}

/** Every block of every section and slide that is more than a plain string; of numbered lists each entry. */
export function walkBlocks(data: unknown): Found<Fields>[] {
  const flat = isFields(data) ? entriesOf(data, "slides", []) : [];
  const blocks = [...flat, ...walkSections(data).flatMap(({ path, value }) => entriesOf(value, "content", path))];
  return blocks.filter(({ value }) => !("slide" in value || "heading" in value)).flatMap(openNumbered);
}

const openNumbered = (found: Found<Fields>): Found<Fields>[] =>
  Array.isArray(found.value.numbered) ? entriesOf(found.value, "numbered", found.path) : [found];

/** Everything that may be a picture: blocks, sides of a comparison, and those of the first and the last slide. */
export function walkPictures(data: unknown): Found<Fields>[] {
  const talk = isFields(data) && isFields(data.talk) ? data.talk : {};
  const closing = isFields(talk.closing) ? talk.closing : {};
  const cover = isFields(talk.picture) ? [{ path: ["talk", "picture"], value: talk.picture }] : [];
  const last = isFields(closing.picture) ? [{ path: ["talk", "closing", "picture"], value: closing.picture }] : [];
  const inner = walkBlocks(data).flatMap((block) => {
    const { path, value } = block;
    const sides = Array.isArray(value.compare) ? value.compare : [];
    return [
      block,
      ...sides.flatMap((side, index) => (isFields(side) ? [{ path: [...path, "compare", index], value: side }] : [])),
    ];
  });
  return [...cover, ...inner, ...last];
}

/** Every text in a file, whatever field it stands in. */
export function walkStrings(data: unknown, path: Path = []): Found<string>[] {
  if (typeof data === "string") return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((value, index) => walkStrings(value, [...path, index]));
  return isFields(data) ? Object.entries(data).flatMap(([key, value]) => walkStrings(value, [...path, key])) : [];
}

/** Every running text in the outline: where marks and citations mean something. What a name holds depends on its place. */
export function walkTexts(data: unknown): Found<string>[] {
  return walkStrings(data).filter(({ path }) => mayBeInline(outlineSchema, path));
}
