import { posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { KINDS } from "../kinds/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import type { Selector, TakenEntry } from "./recipe/types.ts";
import type { Candidate, Source } from "./types.ts";

/** Kinds of slides that come when they are asked for only. */
const FRAME = Object.entries(KINDS).flatMap(([kind, { lecture }]) => (lecture.isFrame ? [kind] : []));

/** Whether a slide comes when it is asked for only. */
export const isFrame = ({ kind }: Candidate): boolean => FRAME.includes(kind);

/** The kind of such a slide in a deck that Lectern wrote, where it goes by its address. */
export const frameAt = (id: string): string | undefined =>
  Object.entries(ADDRESSES).find(([kind, address]) => address === id && FRAME.includes(kind))?.[0];

/**
 * The slides that an entry of a recipe takes, in its order.
 *
 * @param file the recipe, for the places of what is wrong
 * @param moved where slides went that are no longer there, by their former address
 */
export function selectSlides(
  { take, drop, position }: TakenEntry,
  { file: sourceFile, candidates }: Source,
  file: string,
  moved: ReadonlyMap<string, string> = new Map(),
): { taken: Candidate[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const listed = new Map<Selector["by"], number>();
  const pick = (selector: Selector): Candidate[] => {
    const found = candidates.filter((candidate) => isPicked(candidate, selector));
    if (found.length === 0) diagnostics.push(nothing(selector, sourceFile, candidates, file, moved, listed));
    return found;
  };
  const picked = take ? take.flatMap(pick) : candidates.filter((candidate) => !isFrame(candidate));
  const dropped = new Set(drop.flatMap(pick));
  const taken = [...new Set(picked)].filter((candidate) => !dropped.has(candidate));
  if (taken.length === 0 && diagnostics.length === 0)
    diagnostics.push({
      severity: "error",
      code: "something-is-taken",
      file,
      position,
      message: `nothing of ${sourceFile} is left to show`,
      hint: "take more, or drop less",
    });
  return { taken, diagnostics };
}

/** What people write where they want everything. */
const ALL = ["all", "everything", "any"];
const TAKE_ALL = "to take all slides, leave `take` out";

/** A slide is meant by its address, and by the id of each section that it stands in. */
export function isPicked({ slide, within, tags, kind }: Candidate, { by, value }: Selector): boolean {
  switch (by) {
    case "slide":
      return slide.id === value;
    case "kind":
      return kind === value || slide.kind === value;
    case "tag":
      return tags.includes(value);
    case "id":
      return [slide.id, ...within].some((id) => id === value || (value.includes("*") && posix.matchesGlob(id, value)));
  }
}

function nothing(
  { by, value, position }: Selector,
  sourceFile: string,
  candidates: readonly Candidate[],
  file: string,
  moved: ReadonlyMap<string, string>,
  listed: Map<Selector["by"], number>,
): Diagnostic {
  const known = {
    id: candidates.flatMap(({ slide, within }) => [...within, slide.id]),
    slide: candidates.map(({ slide }) => slide.id),
    kind: candidates.map(({ kind }) => kind),
    tag: candidates.flatMap(({ tags }) => tags),
  }[by];
  const there = [...new Set(known)];
  // Of two that are as near the longer one: it is less than the other, not more.
  const near =
    moved.get(value) ??
    nearest(
      value,
      there.toSorted((a, b) => b.length - a.length),
    );
  const what = { id: "slide or section", slide: "slide", kind: "slide of kind", tag: "slide with the tag" }[by];
  const hint = () => {
    if (by === "id" && ALL.includes(value.toLowerCase())) return TAKE_ALL;
    // All that there is stands once, at the first that is not there.
    const at = listed.get(by);
    listed.set(by, at ?? position.line);
    if (at === undefined) return nameHint(near, there);
    return near ? `did you mean \`${near}\`?` : `all that there are stand above, at line ${at}`;
  };
  return {
    severity: "error",
    code: "something-is-taken",
    file,
    position,
    message: `${sourceFile} has no ${what} \`${value}\``,
    hint: moved.has(value) ? `it is \`${near}\` now` : hint(),
  };
}
