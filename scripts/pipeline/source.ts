import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { outlineOf } from "../translation/translation-file.ts";

/** What every talk is made from says. */
interface Place {
  /** Path as the person gave it. */
  file: string;
  /** Where its deck lies or will lie; of a deck the same as `file`. */
  deckFile: string;
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
  brand?: BrandChoice | undefined;
  /** Language of a translation beside the outline, in place of the outline's own; BCP 47. */
  language?: string | undefined;
  /** Whether translations are taken for what the outline says now. */
  isAccepting?: boolean | undefined;
}

/** Of whose house the slides are to look. */
export interface BrandChoice {
  /** Path of a brand's file, or `none`, in place of what the outline says or lies beside it. */
  named?: string | undefined;
  /** Whether what has to be put right in a brand is an error. */
  isStrict?: boolean | undefined;
}

export type OutlineSource = Place & { kind: "outline" };
export type RecipeSource = Place & {
  kind: "recipe";
  /** Addresses of slides of which the lecture takes over what has changed; all when there are none in the list. */
  accepted?: readonly string[] | undefined;
};
export type DeckSource = Place & { kind: "deck" };

/** What a talk is made from: decided once, where a person or a program names a file. */
export type Source = OutlineSource | RecipeSource | DeckSource;
/** What a deck is written from. */
export type WrittenSource = OutlineSource | RecipeSource;

/** A deck of this name in the folder that a person works in is the one that is meant, whatever lies below. */
export const USUAL_DECK = "slides.md";

/**
 * Tells what a file is: a deck by its ending, the recipe of a lecture by its fields; every other one is taken for an
 * outline, and what is wrong with it is found when it is read. It need not be there.
 *
 * @param named.deckFile where its deck goes; by default `slides.md` beside an outline, `x.md` beside `x.yaml` of a lecture
 */
export function identifySource(
  file: string,
  named: Partial<Pick<Place, "deckFile" | "minutes" | "brand" | "language" | "isAccepting">> = {},
): Source {
  const { minutes, brand, isAccepting } = named;
  if (isDeckName(file)) return { kind: "deck", file, deckFile: file, minutes, brand };
  const translated = isTranslation(file) ? outlineOf(file) : undefined;
  if (translated) {
    const { outline, language } = translated;
    return {
      kind: "outline",
      file: outline,
      deckFile: named.deckFile ?? usualDeckOf(outline, language),
      minutes,
      brand,
      language,
      isAccepting,
    };
  }
  const isRecipe = isRecipeName(file) && existsSync(file) && isRecipeText(readFileSync(file, "utf8"));
  const kind = isRecipe ? "recipe" : "outline";
  const { language } = named;
  const usual = isRecipe ? file.replace(/\.ya?ml$/i, ".md") : usualDeckOf(file, language);
  return { kind, file, deckFile: named.deckFile ?? usual, minutes, brand, language, isAccepting };
}

/** `slides.md`, of a translation `slides.de.md`. */
export const usualDeck = (language: string | undefined) =>
  language === undefined ? USUAL_DECK : USUAL_DECK.replace(/(?=\.md$)/, `.${language}`);

const usualDeckOf = (outline: string, language: string | undefined) => join(dirname(outline), usualDeck(language));

/** Whether a file is the translation of an outline, by what it says at its top. */
const isTranslation = (file: string): boolean =>
  isRecipeName(file) && existsSync(file) && fieldsOf(readFileSync(file, "utf8")).has("translation");

/** Whether a file is a deck, by its name: a deck is Markdown. */
export const isDeckName = (file: string): boolean => /\.(?:md|markdown)$/i.test(file);

/** Whether a file may be a recipe or an outline, by its name: what a lecture keeps beside its recipe is neither. */
export const isRecipeName = (file: string): boolean => /\.ya?ml$/i.test(file) && !/\.lock\.ya?ml$/i.test(file);

/** Whether a text in YAML is a recipe, by its fields, wrong as they may be. */
export function isRecipeText(text: string): boolean {
  const fields = fieldsOf(text);
  if (["paper", "talk", "sections"].some((field) => fields.has(field))) return false;
  // The slides of a talk are its own, those of a lecture come from somewhere.
  return fields.has("lecture") || (fields.has("slides") && /^[ \t]{0,80}(?:- {1,8})?(?:\{ ?)?from:/m.test(text));
}

/** Which of the fields that tell outlines and recipes a text in YAML has; it need not be right for that. */
export function fieldsOf(text: string): Set<string | undefined> {
  const found = text.matchAll(/^"?(lectern|lecture|slides|paper|talk|sections|translation)"?[ \t]*:/gm);
  return new Set([...found].map(([, field]) => field));
}
