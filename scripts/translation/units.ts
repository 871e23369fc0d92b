import { type OpenContent, openContent, openHeadings, type Placed } from "../outline/open-slides.ts";
import { outlineSchema } from "../outline/schema.ts";
import { textKindAt } from "../outline/schema-nodes.ts";
import { slideIds } from "../outline/slide-ids.ts";
import type { Path } from "../outline/yaml-source.ts";
import { parseInline, toPlainText } from "../text/inline.ts";
import { type Fields, isFields, valueAt } from "../text/values.ts";

/** A part of an outline by its name: `paper`, `talk`, `takeaways`, or a section or slide by its id. */
export interface Unit {
  /** What stands above it in a translation: nothing, or `sections`. */
  name: string;
  isSection: boolean;
  /** Where it is in the outline. */
  path: Path;
  /** Where each entry of its content is, wherever that stands in the outline. */
  content: Path[];
  /** An id that the outline leaves to Lectern, which goes by the message in the original's words. */
  id?: string;
}

/** Fields of a section that hold other units. */
const OTHERS = new Set(["content", "sections"]);

/**
 * The parts of an outline that a translation may name, in the outline's order.
 *
 * @param data of an outline that its schema takes
 */
export function listUnits(data: unknown): Unit[] {
  if (!isFields(data)) return [];
  const nextId = slideIds(data);
  const paths = (list: readonly Placed<unknown>[]) => list.map(({ path }) => path);
  const slidesOf = ({ slides }: OpenContent): Unit[] =>
    slides.map(({ raw, path, content }) => {
      const id = raw.id ?? nextId(raw.slide);
      return { name: id, isSection: true, path, content: paths(content), ...(raw.id === undefined ? { id } : {}) };
    });
  const sectionsOf = (list: unknown, path: Path): Unit[] =>
    (Array.isArray(list) ? (list as Fields[]) : []).flatMap((section, index) => {
      const at = [...path, "sections", index];
      const open = openContent(section.content as never, at);
      const unit = { name: String(section.id), isSection: true, path: at, content: paths(open.own) };
      return [unit, ...slidesOf(open), ...sectionsOf(section.sections, at)];
    });
  const flat = openHeadings((data.slides ?? []) as never, ["slides"]).flatMap(({ heading, content }): Unit[] => {
    const id = heading && (heading.raw.id ?? nextId(heading.raw.heading));
    const opened =
      heading && id !== undefined ? [{ name: id, isSection: true, path: heading.path, content: [], id }] : [];
    return [...opened, ...slidesOf(content)];
  });
  const around = ["paper", "talk", "takeaways"].flatMap((name): Unit[] =>
    data[name] === undefined ? [] : [{ name, isSection: false, path: [name], content: [] }],
  );
  return [...around, ...sectionsOf(data.sections, []), ...flat];
}

/** Names of persons and works, numbers of sections, and what only machines read: who leaves them as they are, leaves nothing out. */
const STAYS = new Set([
  ...["authors", "venue", "locator", "licence", "presenter", "event", "contact", "credit", "file"],
  ...["layout", "language", "kind", "style", "references", "checked", "source", "number"],
]);

/** Files, and what is drawn or set by its own language, which may be another in a translation. */
const OTHER_FILES = new Set(["figure", "media", "poster", "diagram", "slidev", "code", "equation", "symbol"]);

/** A text of an outline, by where it is in its unit: `gist`, `content.2.point`. */
export interface UnitText {
  key: string;
  path: Path;
  text: string;
  /** Whether a translation without it lacks something. */
  isAsked: boolean;
}

/** The texts of a unit that a translation may say otherwise. */
export function textsOf(unit: Unit, data: unknown): UnitText[] {
  const walk = (value: unknown, path: Path, key: string, names: readonly string[]): UnitText[] => {
    if (Array.isArray(value))
      return value.flatMap((each, index) => walk(each, [...path, index], join(key, index), names));
    if (isFields(value))
      return Object.entries(value).flatMap(([name, inner]) =>
        walk(inner, [...path, name], join(key, name), [...names, name]),
      );
    if (typeof value !== "string" || !isTranslatable(path)) return [];
    // `1` and `A` are signs, and `Ada Example` is a name; `as Ada quotes her` is neither.
    const isSign =
      (names.at(-1) === "label" && !/\s/.test(value)) ||
      (names.at(-1) === "by" && !/(?:^|\s)\p{Ll}{2,}\s/u.test(value));
    const isAsked =
      !isSign && !names.some((name) => STAYS.has(name) || OTHER_FILES.has(name)) && /\p{L}{2}/u.test(value);
    return [{ key, path, text: value, isAsked }];
  };
  const own = valueAt(data, unit.path);
  const fields = isFields(own) && unit.isSection ? Object.entries(own).filter(([name]) => !OTHERS.has(name)) : [];
  return [
    ...(unit.isSection
      ? fields.flatMap(([name, value]) => walk(value, [...unit.path, name], name, [name]))
      : walk(own, unit.path, "", [])),
    ...unit.content.flatMap((path, index) => walk(valueAt(data, path), path, `content.${index}`, [])),
  ];
}

const join = (key: string, name: string | number) => (key === "" ? String(name) : `${key}.${name}`);

/** Whether a person's own words stand there, or a file or a drawing that has words in it. */
export function isTranslatable(path: Path): boolean {
  const name = path.findLast((key) => typeof key === "string");
  if (path.includes("references") || ["source", "checked", "own", "tags"].includes(String(name))) return false;
  return OTHER_FILES.has(String(name)) || textKindAt(outlineSchema, path) !== undefined;
}

/** A text as it is told: one line of it. */
export const excerptOf = (text: string): string => {
  const line = toPlainText(parseInline(text)).replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
