import { isDeepStrictEqual } from "node:util";
import type { RawEntry, RawOverride, RawSelector } from "../recipe/schema.ts";
import type { Source } from "../types.ts";
import { type Choice, chosenSlides, expressSlides } from "./express-slides.ts";

type RawTaken = Extract<RawEntry, { from: string }>;

/** An entry that a recipe has, with what it takes. */
export interface OldEntry {
  data: RawEntry;
  /** Where its slides are from; missing of others, and where the source can't be read. */
  source?: Source;
}

/** What is to stand at a place of a lecture. */
export type Wanted =
  /** An entry that is there: a divider, a slide of one's own, slides of a source that can't be read. */
  | { entry: number }
  /** A slide that an entry takes. */
  | { entry: number; slide: string }
  /** A slide that nothing takes yet; `from` is what the recipe calls its source. */
  | { from: string; source: Source; slide: string; override?: RawOverride | undefined; section?: string }
  | { data: RawEntry };

/** An entry of the recipe to come; `base` is the one that it was. */
export interface NewEntry {
  base?: number;
  data: RawEntry;
}

interface TakenPlace {
  slide: string;
  entry?: number;
  override?: RawOverride | undefined;
  section?: string | undefined;
}
interface Group {
  source: Source;
  from: string;
  places: TakenPlace[];
}

/**
 * The entries of a recipe that shows what is wanted, in that order. Entries of which nothing changes stay as they are;
 * slides of one source that follow one another share an entry, as a person would write it.
 */
export function arrangeEntries(old: readonly OldEntry[], wanted: readonly Wanted[]): NewEntry[] {
  const whole = wholeEntries(old, wanted);
  const groups: (Group | NewEntry)[] = [];
  for (const each of wanted) {
    if ("data" in each) groups.push({ data: each.data });
    else if (!("slide" in each)) groups.push({ base: each.entry, data: (old[each.entry] as OldEntry).data });
    else {
      const last = groups.at(-1);
      const place = placeOf(each, old);
      const source = "source" in each ? each.source : old[each.entry]?.source;
      const from = "from" in each ? each.from : takenOf(old, each.entry).from;
      if (!source) throw new Error(`${from} has no slides`);
      if (last && "places" in last && joins(last, place, source, old, whole)) last.places.push(place);
      else groups.push({ source, from, places: [place] });
    }
  }
  const bases = chooseBases(groups.filter((group) => "places" in group));
  return groups.map((group) => ("places" in group ? toEntry(group, old, bases.get(group)) : group));
}

/** Of an entry that is taken apart, its largest part stays it, with all comments in it. */
function chooseBases(groups: readonly Group[]): Map<Group, number> {
  const counted = groups.flatMap((group) =>
    [...Map.groupBy(group.places, ({ entry }) => entry)].flatMap(([entry, places]) =>
      entry === undefined ? [] : [{ group, entry, count: places.length }],
    ),
  );
  const bases = new Map<Group, number>();
  for (const { group, entry } of counted.toSorted((one, other) => other.count - one.count))
    if (!bases.has(group) && ![...bases.values()].includes(entry)) bases.set(group, entry);
  return bases;
}

/** A slide may be called as what every object has. */
const ownOf = <T>(all: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

const takenOf = (old: readonly OldEntry[], entry: number) => (old[entry] as OldEntry).data as RawTaken;

const placeOf = (each: Extract<Wanted, { slide: string }>, old: readonly OldEntry[]): TakenPlace => {
  if (!("entry" in each)) return { slide: each.slide, override: each.override, section: each.section };
  const { override } = takenOf(old, each.entry);
  return { slide: each.slide, entry: each.entry, override: override && ownOf(override, each.slide) };
};

/** Entries whose slides all follow one another as they did. */
function wholeEntries(old: readonly OldEntry[], wanted: readonly Wanted[]): Set<number> {
  const whole = new Set<number>();
  const idAt = (at: number) => {
    const each = wanted[at];
    return each && "slide" in each && "entry" in each ? `${each.entry} ${each.slide}` : "";
  };
  old.forEach(({ data, source }, entry) => {
    if (!source) return;
    const ids = chosenSlides(choiceOf(data as RawTaken), source) ?? [];
    const start = wanted.findIndex((_, at) => idAt(at) === `${entry} ${ids[0]}`);
    if (start >= 0 && ids.every((id, index) => idAt(start + index) === `${entry} ${id}`)) whole.add(entry);
  });
  return whole;
}

/** Whether a slide may stand in the entry of those before it. */
function joins(
  { source, places }: Group,
  place: TakenPlace,
  from: Source,
  old: readonly OldEntry[],
  whole: ReadonlySet<number>,
): boolean {
  if (source.key !== from.key) return false;
  const before = places.flatMap(({ entry }) => entry ?? []);
  const { entry } = place;
  if (before.length === 0) return entry === undefined || !isSpecial(old[entry]?.data);
  // What is said of an entry's slides is not said of a new one.
  if (entry === undefined) return before.every((each) => !isSpecial(old[each]?.data));
  if (before.at(-1) === entry) return true;
  // Two entries that a person wrote stay two, unless they are taken apart anyway.
  if (whole.has(entry) || before.some((each) => whole.has(each))) return false;
  return before.every((each) => isDeepStrictEqual(settingsOf(old[each]?.data), settingsOf(old[entry]?.data)));
}

/** Whether more is said of an entry than where its slides are from. */
const isSpecial = (data: RawEntry | undefined) => {
  const { from: _, as: __, ...rest } = settingsOf(data);
  return Object.keys(rest).length > 0;
};

/** All that concerns an entry as a whole. */
function settingsOf(data: RawEntry | undefined): Partial<RawTaken> {
  const { take: _, drop: __, override: ___, ...settings } = (data ?? {}) as RawTaken;
  return settings;
}

const choiceOf = ({ take, drop }: Choice): Choice => ({ take, drop });

function toEntry({ source, from, places }: Group, old: readonly OldEntry[], base: number | undefined): NewEntry {
  const [known = -1] = places.flatMap(({ entry }) => entry ?? []);
  const like = old[base ?? known]?.data as RawTaken | undefined;
  const had = like && old[base ?? known]?.source ? chosenSlides(choiceOf(like), source) : undefined;
  const isSame =
    places.length === had?.length && places.every((each, at) => each.entry === base && each.slide === had[at]);
  if (base !== undefined && like && isSame) return { base, data: like };
  const asked = [...new Set(places.flatMap(({ section }) => section ?? []))];
  const slides = places.map(({ slide }) => slide);
  const before = like ? choiceOf(like) : { take: [] as RawSelector[] };
  const choice = expressSlides(slides, source, before, asked);
  const changed = places.filter(({ override }) => override !== undefined);
  // What is said of a slide that is not there for now stays for when it comes back.
  const waiting = base === undefined ? [] : Object.entries(like?.override ?? {}).filter(([id]) => !had?.includes(id));
  const given = new Map([
    ...waiting,
    ...changed.map(({ slide, override }) => [slide, override as RawOverride] as const),
  ]);
  // In the order in which they were; new ones behind.
  const ids = new Set([...Object.keys(like?.override ?? {}), ...given.keys()]);
  const override = Object.fromEntries(
    [...ids].flatMap((id): [string, RawOverride][] => {
      const own = given.get(id);
      return own ? [[id, own]] : [];
    }),
  );
  const { from: _, as, ...settings } = settingsOf(like) as RawTaken;
  const data: RawTaken = {
    from: like?.from ?? from,
    ...(as === undefined ? {} : { as }),
    ...(choice.take === undefined ? {} : { take: choice.take }),
    ...((choice.drop ?? []).length > 0 ? { drop: choice.drop } : {}),
    ...(Object.keys(override).length > 0 ? { override } : {}),
    ...settings,
  };
  return { ...(base === undefined ? {} : { base }), data };
}
