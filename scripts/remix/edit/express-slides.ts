import type { RawSelector } from "../recipe/schema.ts";
import type { Selector, TakenEntry } from "../recipe/types.ts";
import { isPicked, selectSlides } from "../select-slides.ts";
import type { Candidate, Source } from "../types.ts";

/** What an entry of a recipe says about which slides it takes. */
export interface Choice {
  take?: RawSelector[] | undefined;
  drop?: RawSelector[] | undefined;
}

/**
 * Says in a recipe's words which slides are taken, as a person would type it: what was said before stays where it still
 * holds, a section stands for its slides, and only what is left over is named one by one.
 *
 * @param wanted addresses of slides in their source, in the order in which they are to be shown, none twice
 * @param before what the entry says now
 * @param also what a person has asked for by name, such as a section
 * @returns a choice that gives just these slides
 */
export function expressSlides(
  wanted: readonly string[],
  source: Source,
  before: Choice = {},
  also: readonly RawSelector[] = [],
): Choice {
  const tried = [before, withDrops(wanted, source, before), withSelectors(wanted, source, before, also)];
  const fits = tried.find((choice) => choice && isChosen(choice, source, wanted));
  return fits ?? { take: wanted.map((id) => exact(id, namesOf(source.candidates))) };
}

/** The addresses of the slides that a choice takes; nothing where a part of it takes none. */
export function chosenSlides(choice: Choice, source: Source): string[] | undefined {
  const entry = { take: choice.take?.map(toSelector), drop: (choice.drop ?? []).map(toSelector), position: NOWHERE };
  const { taken, diagnostics } = selectSlides(entry as TakenEntry, source, "");
  return diagnostics.length > 0 ? undefined : taken.map(({ slide }) => slide.id);
}

const NOWHERE = { line: 1, column: 1, length: 1 };

const isChosen = (choice: Choice, source: Source, wanted: readonly string[]) =>
  chosenSlides(choice, source)?.join("\n") === wanted.join("\n");

/** Of all slides of a source, or nearly all: what is left out is named. */
function withDrops(wanted: readonly string[], source: Source, { take, drop = [] }: Choice): Choice | undefined {
  if (take) return undefined;
  const all = chosenSlides({}, source) ?? [];
  const missing = all.filter((id) => !wanted.includes(id));
  return missing.length > wanted.length ? undefined : { drop: dropsOf(missing, drop, wanted, source) };
}

function withSelectors(
  wanted: readonly string[],
  source: Source,
  { take = [], drop = [] }: Choice,
  also: readonly RawSelector[],
): Choice {
  const places = new Map(wanted.map((id, at) => [id, at]));
  const unused = [...also, ...take].map((selector) => ({ selector, picked: idsOf(selector, source.candidates) }));
  const names = namesOf(source.candidates);
  const said: RawSelector[] = [];
  for (let at = 0; at < wanted.length; ) {
    const best = unused
      .map((each) => ({ each, count: coverage(each.picked, places, at) }))
      .reduce((most, next) => (next.count > most.count ? next : most), { each: undefined, count: 0 } as {
        each: (typeof unused)[number] | undefined;
        count: number;
      });
    said.push(best.each?.selector ?? exact(wanted[at] as string, names));
    if (best.each) unused.splice(unused.indexOf(best.each), 1);
    at += Math.max(1, best.count);
  }
  const given = chosenSlides({ take: said }, source) ?? [];
  const missing = given.filter((id) => !wanted.includes(id));
  return { take: said, ...(missing.length > 0 ? { drop: dropsOf(missing, drop, wanted, source) } : {}) };
}

/**
 * How many of the wanted slides, from a place on, a selector says; 0 when it would say others or leave out too many.
 *
 * @param picked what the selector picks
 * @param places of the wanted slides
 */
function coverage(picked: readonly string[], places: ReadonlyMap<string, number>, from: number): number {
  let count = 0;
  let others = 0;
  for (const id of picked) {
    const at = places.get(id);
    if (at === undefined) others += 1;
    // What was said before counts no more.
    else if (at >= from) {
      if (at !== from + count) return 0;
      count += 1;
    }
  }
  return others <= count ? count : 0;
}

/** What is to be dropped: what was said before where it still holds, the rest by name. */
function dropsOf(
  missing: readonly string[],
  before: readonly RawSelector[],
  wanted: readonly string[],
  { candidates }: Source,
): RawSelector[] {
  const kept = before.filter((selector) => {
    const picked = idsOf(selector, candidates);
    return picked.some((id) => missing.includes(id)) && !picked.some((id) => wanted.includes(id));
  });
  const known = new Set(kept.flatMap((selector) => idsOf(selector, candidates)));
  const names = namesOf(candidates);
  return [...kept, ...missing.filter((id) => !known.has(id)).map((id) => exact(id, names))];
}

/** How many slides each id stands for: a section for all inside of it. */
function namesOf(candidates: readonly Candidate[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { slide, within } of candidates)
    for (const id of new Set([slide.id, ...within])) names.set(id, (names.get(id) ?? 0) + 1);
  return names;
}

/** One slide alone: by its address, unless that stands for a whole section, or for others too. */
const exact = (id: string, names: ReadonlyMap<string, number>): RawSelector =>
  names.get(id) === 1 && !id.includes("*") ? id : { slide: id };

const idsOf = (selector: RawSelector, candidates: readonly Candidate[]): string[] =>
  candidates.filter((candidate) => isPicked(candidate, toSelector(selector))).map(({ slide }) => slide.id);

function toSelector(raw: RawSelector): Selector {
  if (typeof raw === "string") return { by: "id", value: raw, position: NOWHERE };
  const [by, value] = Object.entries(raw)[0] as [Selector["by"], string];
  return { by, value, position: NOWHERE };
}
