import { arrangeEntries, type NewEntry, type OldEntry, type Wanted } from "../remix/edit/arrange-entries.ts";
import { writeEntries, writeLecture } from "../remix/edit/write-recipe.ts";
import type { RawEntry, RawRecipe } from "../remix/recipe/schema.ts";
import type { LoadedSource } from "../remix/types.ts";
import { EditError } from "./edit-error.ts";
import { lecturersOf } from "./lecturers.ts";
import type { Library } from "./library.ts";
import type { Edit, Item, LectureFields } from "./protocol.ts";
import { fromOf, type ReadLecture } from "./read-lecture.ts";
import { keyOf, listPlaces, type Place } from "./view-lecture.ts";

/** What an edit gives: the recipe's new text, and which of an arrangement's items each place is from. */
export interface Edited {
  text: string;
  from?: number[];
}

/** Where works are looked for. */
export type Shelf = Pick<Library, "open" | "kindOf">;

type Taken = Extract<RawEntry, { from: string }>;

/**
 * A recipe's text after a change on the board.
 *
 * @param text of the recipe, as it was read
 * @throws EditError when the change names what is not there
 */
export async function editRecipe(
  { text, recipe }: { text: string; recipe: string },
  read: ReadLecture,
  edit: Edit,
  library: Shelf,
): Promise<Edited> {
  const { raw } = read;
  if (!raw) throw new EditError("the recipe has errors; mend them in its file first");
  if (edit.kind === "arrange") return arrange(text, recipe, read, raw, edit.items, library);
  if (edit.kind === "lecture") return { text: writeLecture(text, changesOf(raw.lecture, edit.fields)) };
  const { entry, slide } = placeOf(edit.row, read);
  const data = raw.slides[entry] as RawEntry;
  const change = (changed: RawEntry) => ({
    text: writeEntries(
      text,
      raw.slides.map((each, base): NewEntry => ({ base, data: base === entry ? changed : each })),
    ),
  });
  switch (edit.kind) {
    case "own":
    case "divider":
      if ("from" in data || (edit.kind === "own") !== "slide" in data)
        throw new EditError("this is another kind of slide");
      return change(withoutEmpty(edit.fields) as RawEntry);
    case "pin": {
      if (!("from" in data)) throw new EditError("only slides of others can be pinned");
      const { pin: _, ...rest } = data;
      const isUsual = (raw.pin ?? false) === edit.isPinned;
      return change(isUsual ? rest : { ...rest, pin: edit.isPinned });
    }
    case "override": {
      if (!("from" in data) || slide === undefined)
        throw new EditError("only slides of others can be changed in this way");
      return change(withOverride(data, slide, edit.fields === null ? {} : withoutEmpty(edit.fields)));
    }
  }
}

/** Fields in the order in which a person would write them. */
function withOverride(data: Taken, slide: string, fields: object): Taken {
  const { override = {}, from, as, take, drop, ...rest } = data;
  const { [slide]: _, ...others } = override;
  // What is changed stays in its place.
  const all = Object.hasOwn(override, slide) ? { ...override, [slide]: fields } : { ...others, [slide]: fields };
  const kept = Object.fromEntries(Object.entries(all).filter(([, each]) => Object.keys(each).length > 0));
  return {
    from,
    ...(as === undefined ? {} : { as }),
    ...(take === undefined ? {} : { take }),
    ...(drop === undefined ? {} : { drop }),
    ...(Object.keys(kept).length > 0 ? { override: kept } : {}),
    ...rest,
  } as Taken;
}

const withoutEmpty = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Fields that are other ones than before; what is empty is taken away. */
function changesOf(
  lecture: RawRecipe["lecture"],
  { lecturer, ...fields }: LectureFields,
): Record<string, string | number | undefined> {
  const isOther = lecturer !== undefined && lecturer !== lecturersOf(lecture.lecturer);
  if (isOther && typeof lecture.lecturer !== "string")
    throw new EditError("several lecturers, or one with more than a name, are changed in the recipe's file");
  const changes = { ...fields, ...(isOther ? { lecturer } : {}) };
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, value === null || value === "" ? undefined : value]));
}

function placeOf(row: string, read: ReadLecture): Place {
  const place = listPlaces(read).find((each) => keyOf(each) === row);
  if (!place) throw new EditError("the lecture has changed meanwhile; try again");
  return place;
}

async function arrange(
  text: string,
  recipe: string,
  read: ReadLecture,
  raw: RawRecipe,
  items: readonly Item[],
  library: Shelf,
): Promise<Edited> {
  const places = new Map(listPlaces(read).map((place) => [keyOf(place), place]));
  const sources = new Map<string, LoadedSource["value"]>();
  const from: number[] = [];
  const wanted: Wanted[] = [];
  const add = (index: number, ...all: Wanted[]) => {
    wanted.push(...all);
    from.push(...all.map(() => index));
  };
  for (const [index, item] of items.entries()) {
    if ("row" in item) {
      const place = places.get(item.row);
      if (!place) throw new EditError("the lecture has changed meanwhile; try again");
      const { entry, slide } = place;
      add(index, slide === undefined ? { entry } : { entry, slide });
    } else if ("take" in item) {
      const { work } = item.take;
      const source = sources.get(work) ?? (await openWork(work, recipe, read, library));
      sources.set(work, source);
      if (!source) throw new EditError(`${work} can't be read`);
      const name = "section" in item.take ? item.take.section : item.take.slide;
      const isSection = "section" in item.take;
      const ids = source.candidates
        .filter(({ slide, within }) => (isSection ? within.includes(name) : slide.id === name))
        .map(({ slide }) => slide.id);
      if (ids.length === 0) throw new EditError(`${work} has no ${isSection ? "section" : "slide"} ${name}`);
      const more = { from: fromOf(recipe, work), source, override: item.override };
      const here = new Set(wanted.map(nameOf));
      const fresh = ids.map((slide) => ({ ...more, slide, ...(isSection ? { section: name } : {}) }));
      add(index, ...fresh.filter((each) => !here.has(nameOf(each))));
    } else add(index, { data: withoutEmpty("own" in item ? item.own : item.divider) as RawEntry });
  }
  dropTakenIds(wanted, raw);
  const old = raw.slides.map((data, index): OldEntry => {
    const { source, slides } = read.entries[index] ?? {};
    return source && slides ? { data, source } : { data };
  });
  const isTwice = new Set<string>();
  for (const each of wanted) {
    const name =
      "source" in each ? nameOf(each) : "slide" in each ? `${old[each.entry]?.source?.file}#${each.slide}` : "";
    if (name !== "" && isTwice.has(name)) throw new EditError(`\`${name.split("#")[1]}\` is in the lecture already`);
    isTwice.add(name);
  }
  return { text: writeEntries(text, arrangeEntries(old, wanted)), from };
}

/** What is pasted beside its original can't have its address, too. */
function dropTakenIds(wanted: Wanted[], raw: RawRecipe): void {
  const idOf = (data: RawEntry | undefined) => (data && "id" in data ? data.id : undefined);
  const used = new Set(wanted.flatMap((each) => ("entry" in each ? (idOf(raw.slides[each.entry]) ?? []) : [])));
  for (const [index, each] of wanted.entries()) {
    if (!("data" in each)) continue;
    const id = idOf(each.data);
    if (id === undefined) continue;
    const { id: _, ...rest } = each.data as { id?: string };
    if (used.has(id)) wanted[index] = { data: rest as RawEntry };
    used.add(id);
  }
}

const nameOf = (each: Wanted) => ("source" in each ? `${each.source.file}#${each.slide}` : "");

/** A work by its path: as the lecture has it, so that its slides are known again, else as it is read. */
async function openWork(work: string, recipe: string, read: ReadLecture, library: Shelf) {
  const known = [...(read.composed?.sources.values() ?? [])].find(({ file }) => file === work);
  if (known) return known;
  const kind = library.kindOf(work);
  if (kind === undefined) throw new EditError(`there is no work \`${work}\` on the board`);
  const { value } = await library.open(kind, work);
  return value && { ...value, key: fromOf(recipe, work) };
}
