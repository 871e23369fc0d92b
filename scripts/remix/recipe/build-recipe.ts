import type { Point, SlideText } from "../../deck/types.ts";
import type { Path, YamlSource } from "../../outline/yaml-source.ts";
import { parseInline } from "../../text/inline.ts";
import { splitParagraphs } from "../../text/white-space.ts";
import type { RawEntry, RawOverride, RawRecipe, RawSelector } from "./schema.ts";
import type { Entry, Override, Recipe, Selector, Work } from "./types.ts";

/** The recipe that a valid YAML file describes: running text parsed, places kept. */
export function buildRecipe(raw: RawRecipe, yaml: YamlSource): Recipe {
  const { title, lecturer, ...lecture } = raw.lecture;
  const lecturers = [lecturer].flat().map((each) => (typeof each === "string" ? { name: each } : each));
  return {
    file: yaml.source.file,
    lecture: { ...lecture, title: toText(title), lecturers },
    entries: raw.slides.map((entry, index) => buildEntry(entry, ["slides", index], raw, yaml)),
  };
}

/** Running text; the loader has refused citations. */
const toText = (source: string) => parseInline(source) as SlideText;

const toProse = (text = "") => splitParagraphs(text).map(toText);

function toPoints(raw: RawOverride["points"] = []): Point[] {
  return raw.map((point) =>
    typeof point === "string"
      ? { text: toText(point), details: [] }
      : { text: toText(point.point), details: (point.details ?? []).map(toText) },
  );
}

function buildEntry(raw: RawEntry, path: Path, recipe: RawRecipe, yaml: YamlSource): Entry {
  const position = yaml.positionAt([...path, "from" in raw ? "from" : "slide" in raw ? "slide" : "divider"]);
  if ("slide" in raw)
    return {
      type: "own",
      position,
      ...defined({ id: raw.id, diagram: raw.diagram, alt: raw.alt, minutes: raw.minutes }),
      title: toText(raw.slide),
      points: toPoints(raw.points),
      notes: toProse(raw.notes),
      priority: raw.priority ?? "must",
    };
  if ("divider" in raw)
    return {
      type: "divider",
      position,
      ...defined({ id: raw.id, short: raw.short, minutes: raw.minutes }),
      ...(raw.gist === undefined ? {} : { gist: toText(raw.gist) }),
      title: toText(raw.divider),
      notes: toProse(raw.notes),
    };
  const selectors = (field: "take" | "drop") =>
    raw[field]?.map((each, index) => buildSelector(each, [...path, field, index], yaml));
  const take = selectors("take");
  return {
    type: "taken",
    position,
    from: raw.from,
    ...defined({ name: raw.as }),
    take,
    drop: selectors("drop") ?? [],
    overrides: Object.entries(raw.override ?? {}).map(([id, each]) =>
      buildOverride(id, each, [...path, "override"], yaml),
    ),
    notes: raw.notes ?? recipe.notes ?? "keep",
    isPinned: raw.pin ?? recipe.pin ?? false,
    isOwn: raw.own ?? false,
    credit: buildCredit(raw.credit),
  };
}

function buildSelector(raw: RawSelector, path: Path, yaml: YamlSource): Selector {
  if (typeof raw === "string") return { by: "id", value: raw, position: yaml.positionAt(path) };
  const [by, value] = (Object.entries(raw) as [Selector["by"], string][])[0] ?? ["slide", ""];
  return { by, value, position: yaml.positionAt([...path, by]) };
}

function buildOverride(id: string, raw: RawOverride, path: Path, yaml: YamlSource): Override {
  return {
    id,
    position: yaml.positionOfKey(path, id),
    ...defined({ minutes: raw.minutes, priority: raw.priority }),
    ...(raw.title === undefined ? {} : { title: toText(raw.title) }),
    ...(raw.points === undefined ? {} : { points: toPoints(raw.points) }),
    ...(raw.notes === undefined ? {} : { notes: toProse(raw.notes) }),
  };
}

function buildCredit({ title, ...rest }: Extract<RawEntry, { from: string }>["credit"] = {}): Partial<Work> {
  return { ...defined(rest), ...(title === undefined ? {} : { title: toText(title) }) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the fields that have a value. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
