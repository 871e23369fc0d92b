import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { type RecipePlace, setRecipeMinutes } from "../remix/edit/set-minutes.ts";
import { loadRecipe, readRecipe } from "../remix/recipe/load-recipe.ts";
import type { Recipe } from "../remix/recipe/types.ts";
import type { MinutesPlace, Proposal } from "../stage/compare-times.ts";
import { toPlainText } from "../text/inline.ts";
import { type ComposedRecipe, composeRecipe } from "./compile-lecture.ts";
import { NO_LIMIT, nameInSections, namesOf, type Replanned, type TimedTalk, toldOf } from "./planned-times.ts";
import type { RecipeSource } from "./source.ts";

type Placed = MinutesPlace & { at: RecipePlace };

/** Reads where a recipe says the minutes of its lecture's slides: at its own entries, and among what is different. */
export async function placeInRecipe(source: RecipeSource): Promise<{ value?: TimedTalk; diagnostics: Diagnostic[] }> {
  const { file } = source;
  const { value: recipe, raw, diagnostics } = loadRecipe(file);
  if (!recipe || !raw) return { diagnostics };
  const composed = await composeRecipe(recipe, { ...source, minutes: NO_LIMIT });
  if (!composed.deck) return { diagnostics: composed.diagnostics };
  const budget = source.minutes ?? recipe.lecture.minutes;
  const places = findPlaces(composed, recipe);
  const replan = async (text: string, proposals: readonly Proposal[]): Promise<Replanned> => {
    const minutes = new Map(
      proposals.flatMap(({ id, minutes: value }): [RecipePlace, number][] => {
        const place = places.find((each) => each.id === id);
        return place ? [[place.at, value]] : [];
      }),
    );
    const changed = setRecipeMinutes(text, raw.slides, minutes);
    const { value } = readRecipe(new SourceText(file, changed.replace(/^\ufeff/, "")));
    if (!value) throw new Error(`${file} can't be read with other minutes`);
    const whole = await composeRecipe(value, { ...source, minutes: NO_LIMIT });
    const fitted = await composeRecipe(value, { ...source, minutes: budget });
    if (!whole.deck || !fitted.deck) throw new Error(`${file} can't be composed with other minutes`);
    // A slide may be known by the address that it had once.
    const given = nameInSections(whole.deck.slides);
    const refused = proposals.filter((each) => given.get(each.id)?.minutes !== each.minutes);
    if (refused.length > 0) {
      const rest = await replan(
        text,
        proposals.filter((each) => !refused.includes(each)),
      );
      return { ...rest, refused: [...refused.map(({ id }) => id), ...rest.refused] };
    }
    return { text: changed, refused: [], ...toldOf(whole.deck.slides, fitted.deck, budget) };
  };
  const slides = nameInSections(composed.deck.slides);
  const title = toPlainText(recipe.lecture.title);
  return { value: { title, slides, places, isUnplanned: false, budget, replan }, diagnostics: [] };
}

function findPlaces({ content }: ComposedRecipe, { entries }: Recipe): Placed[] {
  const names = namesOf(content.map(({ slide }) => slide));
  const all = content.map((each, index) => ({ ...each, name: names[index] ?? "" }));
  return all.flatMap(({ entry, taken, slide, name }): Placed[] => {
    const at = { entry: entries.indexOf(entry), ...(taken ? { slide: taken.candidate.slide.id } : {}) };
    const place = { id: name, home: [name], now: slide.minutes, at };
    if (slide.isBackup) return [];
    if (taken) return [{ ...place, others: new Map() }];
    // Points and diagram of a slide of one's own are two slides with one figure.
    const mine = all.filter((each) => each.entry === entry);
    if (mine[0]?.slide !== slide) return [];
    return [{ ...place, others: new Map(mine.slice(1).map((each) => [each.name, each.slide.minutes])) }];
  });
}
