import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { readDeckOrigin } from "../exporter/deck-info.ts";
import { isRecipe } from "../pipeline/is-recipe.ts";

/**
 * Where the deck of an outline or a recipe goes when the person does not say: `slides.md`; of a lecture beside its
 * recipe, `lectures/seminar.md`.
 */
export function deckOf(source: string | undefined, named?: string | undefined): string {
  if (named !== undefined) return named;
  return source !== undefined && isRecipe(source) ? source.replace(/\.ya?ml$/i, ".md") : "slides.md";
}

/**
 * What to make a talk from: what the person named, else the outline that the deck was built from, for as many minutes.
 *
 * @throws EnvironmentError with exit code 2 when that leaves none or several
 */
export function defaultSource(
  named: string | undefined,
  deckFile: string,
  minutes: number | undefined,
): { file: string; minutes: number | undefined } {
  if (named !== undefined) return { file: named, minutes };
  const origin = existsSync(deckFile) ? readDeckOrigin(deckFile) : undefined;
  return { file: defaultOutline(deckFile), minutes: minutes ?? origin?.minutes };
}

/**
 * The outline to take when the person names none: the one that the deck was built from, else the only one there is.
 *
 * @param deckFile the deck, which need not exist
 * @throws EnvironmentError with exit code 2 when that leaves none or several
 */
export function defaultOutline(deckFile: string): string {
  const built = existsSync(deckFile) ? readDeckOrigin(deckFile).outline : undefined;
  if (built !== undefined) return built;
  const found = existsSync("outlines")
    ? readdirSync("outlines")
        .sort()
        .map((name) => join("outlines", name, "outline.yaml"))
        .filter((file) => existsSync(file))
    : [];
  if (found[0] !== undefined && found.length === 1) return found[0];
  const message = found.length === 0 ? "there is no outline in `outlines/`" : `there are ${found.length} outlines`;
  const hint = `name the one you mean${found.map((file) => `\n  lectern build ${file}`).join("")}`;
  throw new EnvironmentError({ code: "outline-is-named", message, hint }, EXIT.usage);
}
