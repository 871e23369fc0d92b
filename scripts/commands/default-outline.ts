import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { readDeckOrigin } from "../exporter/deck-info.ts";
import { findTalks } from "../pipeline/find-talks.ts";
import { isDeck } from "../pipeline/is-deck.ts";
import { isRecipe } from "../pipeline/is-recipe.ts";
import { quotePath } from "./quote-path.ts";

/** A deck of this name in the folder that a person works in is the one that is meant, whatever lies below. */
export const USUAL_DECK = "slides.md";

/** Outlines that are listed when there are several. */
const MOST_LISTED = 12;

/** What a command is about. */
export interface ChosenTalk {
  /** An outline, a recipe or a deck. */
  file: string;
  /** Where its deck lies or will lie. */
  deck: string;
  minutes: number | undefined;
}

/** Where the deck of a source goes when the person does not say: `slides.md` beside an outline, `x.md` beside `x.yaml` of a lecture. */
export function deckOf(source: string): string {
  if (isDeck(source)) return source;
  return isRecipe(source) ? source.replace(/\.ya?ml$/i, ".md") : join(dirname(source), USUAL_DECK);
}

/** Where what is exported goes when the person does not say: `dist` beside the deck. */
export function exportFolderOf(deck: string): string {
  return join(dirname(deck), "dist");
}

/**
 * What to make a talk from. That is what the person named; else the outline that the deck was built from, for as many
 * minutes; else the only outline in this folder; else the only one below it.
 *
 * @param command the one that asks, for what it says when it can't tell
 * @param options.source what the person named
 * @param options.deck the deck that the person named, which need not exist
 * @throws EnvironmentError with exit code 2 when that leaves none or several
 */
export function chooseTalk(
  command: string,
  {
    source,
    deck: named,
    minutes,
  }: { source?: string | undefined; deck?: string | undefined; minutes?: number | undefined },
): ChosenTalk {
  if (source !== undefined) return { file: source, deck: named ?? deckOf(source), minutes };
  const near = named ?? USUAL_DECK;
  const built = originOf(near);
  if (built?.outline !== undefined) return { file: built.outline, deck: near, minutes: minutes ?? built.minutes };
  const file = onlyOutline(command);
  const deck = named ?? deckOf(file);
  return { file, deck, minutes: minutes ?? originOf(deck)?.minutes };
}

const originOf = (deck: string) => (existsSync(deck) ? readDeckOrigin(deck) : undefined);

function onlyOutline(command: string): string {
  const { outlines, recipes } = findTalks();
  const here = outlines.filter((file) => dirname(file) === ".");
  const found = here.length > 0 ? here : outlines;
  if (found[0] !== undefined && found.length === 1) return found[0];
  const others = [...(existsSync(USUAL_DECK) && command !== "build" ? [USUAL_DECK] : []), ...recipes];
  const listed = found.length > 0 ? found : others;
  const nameOf = (file: string) => quotePath(command === "merge" ? deckOf(file) : file);
  const lines = listed.slice(0, MOST_LISTED).map((file) => `\n  lectern ${command} ${nameOf(file)}`);
  const more = listed.length > MOST_LISTED ? `\n  and ${listed.length - MOST_LISTED} more: \`lectern list\`` : "";
  throw new EnvironmentError(
    found.length > 0
      ? {
          code: "outline-is-named",
          message: `there are ${found.length} outlines`,
          hint: `name the one you mean${lines.join("")}${more}`,
        }
      : {
          code: "outline-is-there",
          message: "there is no outline in this folder",
          hint: `\`lectern new\` starts a talk, \`lectern import paper.tex\` drafts one from a paper${lines.length > 0 ? `; or${lines.join("")}${more}` : ""}`,
        },
    EXIT.usage,
  );
}
