import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { type RecipePlace, setRecipeMinutes } from "../../../scripts/remix/edit/set-minutes.ts";
import { readRecipe } from "../../../scripts/remix/recipe/load-recipe.ts";

const RECIPE = `lectern: 1
lecture: { title: T, lecturer: L } # as it is
slides:
  # Opens
  - divider: Part
  - from: ../a/outline.yaml
    take: [one, two]
    override:
      one: { notes: Mine }
  - slide: My own
    minutes: 3 # long
`;
const set = (...places: [RecipePlace, number][]) =>
  setRecipeMinutes(RECIPE, readRecipe(new SourceText("r.yaml", RECIPE)).raw?.slides ?? [], new Map(places));

describe("minutes of a recipe", () => {
  it("stand at its own entries, and among what is different about taken slides", () => {
    const text = set(
      [{ entry: 0 }, 0.5],
      [{ entry: 1, slide: "one" }, 2],
      [{ entry: 1, slide: "two" }, 4],
      [{ entry: 2 }, 1],
    );
    expect(text).toBe(`lectern: 1
lecture: { title: T, lecturer: L } # as it is
slides:
  # Opens
  - divider: Part
    minutes: 0.5
  - from: ../a/outline.yaml
    take: [one, two]
    override:
      one: { notes: Mine, minutes: 2 }
      two:
        minutes: 4
  - slide: My own
    minutes: 1 # long
`);
  });

  it("leave a recipe as it is that says them", () => {
    expect(set([{ entry: 2 }, 3])).toBe(RECIPE);
    expect(set()).toBe(RECIPE);
  });

  it("are given to slides that are called as what every object has", () => {
    expect(set([{ entry: 1, slide: "constructor" }, 2])).toContain("      constructor:\n        minutes: 2\n");
  });
});
