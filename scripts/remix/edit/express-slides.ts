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
  return fits ?? { take: wanted.map((id) => exact(id, source.candidates)) };
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
  const unused = [...also, ...take];
  const said: RawSelector[] = [];
  for (let at = 0; at < wanted.length; ) {
    const done = wanted.slice(0, at);
    const { selector, count } = unused
      .map((selector) => ({ selector, count: coverage(selector, wanted, at, done, source.candidates) }))
      .reduce((best, each) => (each.count > best.count ? each : best), { selector: undefined, count: 0 } as {
        selector: RawSelector | undefined;
        count: number;
      });
    said.push(selector ?? exact(wanted[at] as string, source.candidates));
    if (selector !== undefined) unused.splice(unused.indexOf(selector), 1);
    at += Math.max(1, count);
  }
  const given = chosenSlides({ take: said }, source) ?? [];
  const missing = given.filter((id) => !wanted.includes(id));
  return { take: said, ...(missing.length > 0 ? { drop: dropsOf(missing, drop, wanted, source) } : {}) };
}

/** How many of the wanted slides, from a place on, a selector says; 0 when it would say others or leave out too many. */
function coverage(
  selector: RawSelector,
  wanted: readonly string[],
  at: number,
  done: readonly string[],
  candidates: readonly Candidate[],
): number {
  const picked = idsOf(selector, candidates).filter((id) => !done.includes(id));
  const kept = picked.filter((id) => wanted.includes(id));
  const isNext = kept.length > 0 && kept.every((id, index) => wanted[at + index] === id);
  return isNext && picked.length - kept.length <= kept.length ? kept.length : 0;
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
  return [...kept, ...missing.filter((id) => !known.has(id)).map((id) => exact(id, candidates))];
}

/** One slide alone: by its address, unless that stands for a whole section, or for others too. */
function exact(id: string, candidates: readonly Candidate[]): RawSelector {
  return idsOf(id, candidates).join("\n") === id && !id.includes("*") ? id : { slide: id };
}

const idsOf = (selector: RawSelector, candidates: readonly Candidate[]): string[] =>
  candidates.filter((candidate) => isPicked(candidate, toSelector(selector))).map(({ slide }) => slide.id);

function toSelector(raw: RawSelector): Selector {
  if (typeof raw === "string") return { by: "id", value: raw, position: NOWHERE };
  const [by, value] = Object.entries(raw)[0] as [Selector["by"], string];
  return { by, value, position: NOWHERE };
}
