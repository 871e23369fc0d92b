import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { emitSlidev, printSlides } from "../emitter/emit-slidev.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { ROOT } from "../paths/root.ts";
import { checkAddresses } from "../planner/check-addresses.ts";
import { planDeck } from "../planner/plan-deck.ts";
import type { Drift } from "../remix/lock/list-drift.ts";
import type { Asset } from "../remix/types.ts";
import { isRecipe } from "./is-recipe.ts";

/** A talk, compiled but not yet measured or written. */
export interface CompiledTalk {
  /** The deck as it is guessed to fit; missing when the outline has an error. */
  deck?: Deck;
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that the talk was made from. */
  files: string[];
  /** Of a lecture: what became of its slides in their sources. */
  drift?: Drift[];
  /** Of a lecture: it has not been built before, so that there is nothing to compare its sources with. */
  isFirst?: boolean;
  /** Of a lecture: files that its slides need beside the deck. */
  assets?: Asset[];
  /** Of a lecture: what is to be remembered of what it takes. */
  lock?: { file: string; text: string };
}

/** What a deck is made from and for. */
export interface TalkSource {
  /** Path of an outline or of the recipe of a lecture, relative to the working directory. */
  sourceFile: string;
  /** Path that the deck has or will have. */
  deckFile: string;
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
  /** Addresses of slides of which a lecture takes over what has changed; all when there are none in the list. */
  accepted?: readonly string[] | undefined;
}

/** The way from an outline or a recipe to a deck: load, plan, guess what fits. Nothing is written, no browser is opened. */
export async function compileTalk(source: TalkSource): Promise<CompiledTalk> {
  if (isRecipe(source.sourceFile)) return (await import("./compile-lecture.ts")).compileLecture(source);
  const { value: outline, diagnostics, files } = await loadOutline(source.sourceFile);
  if (!outline) return { diagnostics, files };
  const { deck: planned, diagnostics: late } = await planDeck(outline, source);
  const deck = estimateFit({ ...planned, prints: printSlides(planned, source) });
  // What can't be written is found by writing it.
  const { diagnostics: emitted } = emitDeck(deck, source);
  const all = [...diagnostics, ...late, ...checkAddresses(planned, outline), ...emitted];
  return { ...(hasErrors(all) ? {} : { deck }), diagnostics: all, files };
}

/** A deck as Slidev Markdown. */
export function emitDeck(
  deck: Deck,
  { sourceFile, deckFile, minutes }: TalkSource,
  { isDraft = false } = {},
): { markdown: string; diagnostics: Diagnostic[] } {
  return emitSlidev(deck, { deckFile, sourceFile, root: ROOT, minutes, isDraft });
}
