import type { Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { kindOf } from "../kinds/index.ts";
import { languageOf } from "../languages/index.ts";
import { toPlainText } from "../text/inline.ts";
import { overrideSlide } from "./override-slide.ts";
import type { Recipe, TakenEntry } from "./recipe/types.ts";
import { isPicked, selectSlides } from "./select-slides.ts";
import type { Candidate, Source } from "./types.ts";

/** A slide that a recipe takes. */
export interface TakenSlide {
  entry: TakenEntry;
  source: Source;
  candidate: Candidate;
  /** As the lecture shows it, still with its addresses in the source. */
  slide: Slide;
  /** Whether its wording is no longer its author's. */
  isAdapted: boolean;
}

/**
 * All slides that a recipe takes, entry by entry: selected, their overviews cut down to what is there, with the recipe's
 * changes.
 *
 * @param sourceOf the source of each entry
 * @param movedOf where slides went that are no longer in a source
 */
export function takeSlides(
  { file, entries }: Recipe,
  sourceOf: (entry: TakenEntry) => Source,
  movedOf: (source: Source) => ReadonlyMap<string, string>,
): { taken: TakenSlide[]; diagnostics: Diagnostic[] } {
  const takenEntries = entries.filter((entry) => entry.type === "taken");
  const diagnostics: Diagnostic[] = [];
  const lines = new Map<string, number>();
  let selected = takenEntries.flatMap((entry) => {
    const source = sourceOf(entry);
    const { taken, diagnostics: found } = selectSlides(entry, source, file, movedOf(source));
    const keyOf = ({ slide }: Candidate) => `${source.key}#${slide.id}`;
    const twice = taken.find((candidate) => lines.has(keyOf(candidate)));
    if (twice) found.push(takenTwice(twice, lines.get(keyOf(twice)) ?? 0, entry, file));
    for (const candidate of taken) lines.set(keyOf(candidate), entry.position.line);
    // What is taken is not known when something that is named is not there.
    const overrides = found.length > 0 ? [] : unknownOverrides(entry, taken, movedOf(source), file);
    diagnostics.push(...found, ...overrides);
    diagnostics.push(...taken.flatMap(({ findings }) => findings));
    return taken.map((candidate) => ({ entry, source, candidate }));
  });
  if (entries.some(({ type }) => type === "divider")) selected = selected.filter((each) => !isSpare(each, selected));
  const shown = Map.groupBy(selected, ({ source }) => source.key);
  const taken = selected.map(({ entry, source, candidate }): TakenSlide => {
    const isTaken = (id: string) =>
      (shown.get(source.key) ?? []).some(
        (other) => other.candidate.within.includes(id) && other.candidate !== candidate,
      );
    // The source's own words say how much of it there is.
    const { labels } = languageOf(source.language);
    const shrunk = kindOf(candidate.slide).lecture.shrink(candidate.slide, isTaken, labels);
    const override = entry.overrides.find(({ id }) => id === candidate.slide.id);
    const { diagnostics: found, ...rest } = overrideSlide(shrunk, override, entry.notes, file);
    diagnostics.push(...found);
    return { entry, source, candidate, ...rest };
  });
  return { taken: shareTitles(taken), diagnostics };
}

/**
 * Slides of a series have one title between them, with `(1/2)` behind it: another title for the first goes for those that
 * have none of their own. The title of a later one is its own, and parts it from the series.
 */
function shareTitles(taken: readonly TakenSlide[]): TakenSlide[] {
  const firsts = new Map<string, TakenSlide>();
  return taken.map((each) => {
    const { source, slide, candidate } = each;
    if (slide.series === undefined) return each;
    const name = `${source.key}#${slide.series}`;
    const first = firsts.get(name) ?? each;
    firsts.set(name, first);
    const isLike = toPlainText(slide.title) === toPlainText(first.candidate.slide.title);
    if (!hasTitle(first) || hasTitle(each) || !isLike || candidate.kind === "slidev") return each;
    return { ...each, slide: { ...slide, title: first.slide.title }, isAdapted: true };
  });
}

const hasTitle = ({ entry, candidate }: TakenSlide) =>
  entry.overrides.some(({ id, title }) => id === candidate.slide.id && title !== undefined);

type Selected = Pick<TakenSlide, "entry" | "source" | "candidate">;

/** A lecture with dividers of its own does without those of its sources, unless it says something of them or asks for them. */
function isSpare({ entry, source, candidate }: Selected, all: readonly Selected[]): boolean {
  const { slide } = candidate;
  if (slide.kind !== "divider" || entry.overrides.some(({ id }) => id === slide.id)) return false;
  if (entry.take?.some((selector) => selector.by !== "id" && isPicked(candidate, selector))) return false;
  return all.some(
    (other) =>
      other.source.key === source.key && other.candidate !== candidate && other.candidate.slide.owner === slide.id,
  );
}

function takenTwice({ slide }: Candidate, line: number, { position }: TakenEntry, file: string): Diagnostic {
  return {
    severity: "error",
    code: "slide-is-taken-once",
    file,
    position,
    message: `\`${slide.id}\` is taken by line ${line} already`,
    hint: `\`drop: [${slide.id}]\` in one of the two`,
  };
}

function unknownOverrides(
  { overrides }: TakenEntry,
  taken: readonly Candidate[],
  moved: ReadonlyMap<string, string>,
  file: string,
): Diagnostic[] {
  const ids = taken.map(({ slide }) => slide.id);
  return overrides
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, position }): Diagnostic => {
      const near = moved.get(id) ?? nearest(id, ids);
      return {
        severity: "error",
        code: "override-is-taken",
        file,
        position,
        message: `no slide that is taken here has the address \`${id}\``,
        hint: moved.has(id) ? `it is \`${near}\` now` : nameHint(near, ids),
      };
    });
}
