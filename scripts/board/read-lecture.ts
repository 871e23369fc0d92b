import { dirname, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/source-text.ts";
import { type ComposedRecipe, composeRecipe } from "../pipeline/compile-lecture.ts";
import type { OpenSource } from "../pipeline/open-sources.ts";
import { chosenSlides } from "../remix/edit/express-slides.ts";
import type { Drift } from "../remix/lock/list-drift.ts";
import { readRecipe } from "../remix/recipe/load-recipe.ts";
import type { RawEntry, RawRecipe } from "../remix/recipe/schema.ts";
import type { Recipe } from "../remix/recipe/types.ts";
import type { Source } from "../remix/types.ts";

/** A recipe as it stands on the board. */
export interface OnBoard {
  /** Its file, which need not be there. */
  recipe: string;
  text: string;
  /** `work#slide` of which changes are taken over. */
  accepted: readonly string[];
}

/** A recipe's text, understood as far as it can be. */
export interface ReadLecture {
  recipe?: Recipe;
  raw?: RawRecipe;
  composed?: ComposedRecipe;
  /** What became of its slides since they were taken, before anything of that is taken over. */
  drift?: Drift[];
  /** By their place in the recipe: the source of what is taken, and the addresses of its slides; missing of what can't be read. */
  entries: { source?: Source; slides?: string[] }[];
  diagnostics: Diagnostic[];
}

/** Reads a recipe's text, its sources and its lock, as `lectern remix` does. */
export async function readLecture({ recipe: file, text, accepted }: OnBoard, open: OpenSource): Promise<ReadLecture> {
  const { value: recipe, raw, diagnostics } = readRecipe(new SourceText(file, text.replace(/^\ufeff/, "")));
  if (!recipe || !raw) return { entries: [], diagnostics };
  const deckFile = file.replace(/\.ya?ml$/i, ".md");
  const compose = (isAcceptedIn?: (file: string, id: string) => boolean) =>
    composeRecipe(recipe, { file, deckFile }, { open, isPartial: true, ...(isAcceptedIn ? { isAcceptedIn } : {}) });
  const before = await compose();
  const composed =
    before.deck && accepted.length > 0 ? await compose((work, id) => accepted.includes(`${work}#${id}`)) : before;
  const all = [...diagnostics, ...composed.diagnostics];
  if (!composed.deck) return { recipe, raw, entries: raw.slides.map(() => ({})), diagnostics: all };
  const entries = recipe.entries.map((entry, index) => {
    if (entry.type !== "taken") return {};
    const source = composed.sources.has(entry) ? composed.sourceOf(entry) : undefined;
    const slides = source && chosenSlides(raw.slides[index] as Taken, source);
    // Of one that names what is not there nobody knows which slides are meant.
    return source && slides ? { source, slides } : {};
  });
  const drift = before.deck ? before.followed.flatMap((each) => each.drift) : [];
  return { recipe, raw, composed, drift, entries, diagnostics: all };
}

type Taken = Extract<RawEntry, { from: string }>;

/** What a recipe calls a work. @param work its path, as the board has it */
export function fromOf(recipe: string, work: string): string {
  return relative(dirname(recipe), work).replaceAll("\\", "/");
}
