import type { Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { setMinutes } from "../outline/revise/set-minutes.ts";
import type { Outline, Section } from "../outline/types.ts";
import { planDeck } from "../planner/plan-deck.ts";
import type { MinutesPlace, Proposal } from "../stage/compare-times.ts";
import { toPlainText } from "../text/inline.ts";
import { isUntimed } from "../time/minutes.ts";
import { NO_LIMIT, nameInSections, namesOf, type Replanned, type TimedTalk, toldOf } from "./planned-times.ts";
import type { OutlineSource, WrittenSource } from "./source.ts";

/** Reads where an outline or a recipe says the minutes of its slides. */
export async function placeMinutes(source: WrittenSource): Promise<{ value?: TimedTalk; diagnostics: Diagnostic[] }> {
  if (source.kind === "outline") return placeInOutline(source);
  const { placeInRecipe } = await import("./place-recipe-minutes.ts");
  return placeInRecipe(source);
}

async function placeInOutline(source: OutlineSource): Promise<{ value?: TimedTalk; diagnostics: Diagnostic[] }> {
  const { file } = source;
  const { value: outline, diagnostics } = await loadOutline(file);
  if (!outline) return { diagnostics };
  const { deck } = await planDeck(outline, { minutes: NO_LIMIT });
  const budget = source.minutes ?? outline.talk.minutes;
  const planned = {
    ...{ title: toPlainText(outline.title), slides: nameInSections(deck.slides), budget },
    ...{ places: await findPlaces(outline, deck.slides), isUnplanned: isUntimed(outline) },
  };
  const replan = async (text: string, proposals: readonly Proposal[]): Promise<Replanned> => {
    const changed = setMinutes(text, new Map(proposals.map(({ id, minutes }) => [id, minutes])));
    const { value } = await loadOutline(file, changed.text.replace(/^\ufeff/, ""));
    if (!value) throw new Error(`${file} can't be read with other minutes`);
    const whole = await planDeck(value, { minutes: NO_LIMIT });
    const fitted = await planDeck(value, { minutes: budget });
    return { ...changed, ...toldOf(whole.deck.slides, fitted.deck, budget) };
  };
  return { value: { ...planned, replan }, diagnostics: [] };
}

/**
 * Where sections say minutes, and which slides have them: the planner is asked, with a figure of its own for each section.
 * The others of a section's slides are planned by what they show.
 */
async function findPlaces(outline: Outline, slides: readonly Slide[]): Promise<MinutesPlace[]> {
  const owners = new Set(slides.flatMap(({ owner }) => owner ?? []));
  const marks = new Map<number, string>();
  const mark = (section: Section): Section => {
    const sections = section.sections.map(mark);
    // What has no slides may get some by having minutes.
    if (!owners.has(section.id)) return { ...section, sections };
    const minutes = FIRST_MARK + marks.size;
    marks.set(minutes, section.id);
    return { ...section, sections, minutes };
  };
  const marked = { ...outline, sections: outline.sections.map(mark) };
  const { deck } = await planDeck(marked, { minutes: NO_LIMIT });
  const names = namesOf(deck.slides);
  const now = nameInSections(slides);
  const all = deck.slides.map((slide, index) => ({ ...slide, name: names[index] ?? "" }));
  return [...marks].flatMap(([minutes, id]): MinutesPlace[] => {
    const owned = all.filter(({ owner, isBackup }) => owner === id && !isBackup);
    const home = owned.filter((slide) => slide.minutes === minutes);
    const [first] = home;
    if (!first) return [];
    const others = owned.filter((slide) => !home.includes(slide));
    return [
      {
        ...{ id, home: home.map(({ name }) => name), now: now.get(first.name)?.minutes ?? 0 },
        others: new Map(others.map((slide) => [slide.name, slide.minutes])),
      },
    ];
  });
}

/** More minutes than a slide can have. */
const FIRST_MARK = 10_000;
