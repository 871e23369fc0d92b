import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { emitSlidev, printSlides } from "../emitter/emit-slidev.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { ROOT } from "../paths/root.ts";
import type { WrittenSource } from "./source.ts";

/** How a deck is written. */
export interface EmitDeckOptions {
  /** Says on the first slide that the deck was not checked. */
  isDraft?: boolean | undefined;
  /** What is made of the talk: one that is only checked is looked at although it is too long. */
  goal?: "build" | "check" | "export";
}

/** A deck as Slidev Markdown, and what of it can't be shown from where it will lie. */
export function emitDeck(
  deck: Deck,
  { file, deckFile, minutes, language }: WrittenSource,
  { isDraft = false }: EmitDeckOptions = {},
): { markdown: string; diagnostics: Diagnostic[] } {
  return emitSlidev(deck, { deckFile, sourceFile: file, root: ROOT, minutes, language, isDraft });
}

/** A planned deck as it is guessed to fit, and as Markdown. It keeps digests of what was planned. */
export function emitPlanned(planned: Deck, source: WrittenSource, options: EmitDeckOptions) {
  const deck = estimateFit({ ...planned, prints: printSlides(planned, source) });
  return { deck, ...emitDeck(deck, source, options) };
}
