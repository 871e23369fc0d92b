import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { emitSlidev } from "../emitter/emit-slidev.ts";
import { estimateFit } from "../fitter/estimate.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { checkAddresses } from "../planner/check-addresses.ts";
import { planDeck } from "../planner/plan-deck.ts";
import { ROOT } from "../root.ts";

/** A talk, compiled but not yet measured or written. */
export interface CompiledTalk {
  /** The deck as it is guessed to fit; missing when the outline has an error. */
  deck?: Deck;
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that the talk was made from. */
  files: string[];
}

/** What a deck is made from and for. */
export interface TalkSource {
  /** Path of `outline.yaml`, relative to the working directory. */
  outlineFile: string;
  /** Path that the deck has or will have. */
  deckFile: string;
  /** Minutes that the talk may take, in place of the outline's own. */
  minutes?: number | undefined;
}

/** The way from an outline to a deck: load, plan, guess what fits. Nothing is written, no browser is opened. */
export async function compileTalk(source: TalkSource): Promise<CompiledTalk> {
  const { value: outline, diagnostics, files } = await loadOutline(source.outlineFile);
  if (!outline) return { diagnostics, files };
  const { deck: planned, diagnostics: late } = await planDeck(outline, source);
  const deck = estimateFit(planned);
  // What can't be written is found by writing it.
  const { diagnostics: emitted } = emitDeck(deck, source);
  const all = [...diagnostics, ...late, ...checkAddresses(planned, outline), ...emitted];
  return { ...(hasErrors(all) ? {} : { deck }), diagnostics: all, files };
}

/** A deck as Slidev Markdown. */
export function emitDeck(
  deck: Deck,
  { outlineFile, deckFile, minutes }: TalkSource,
  { isDraft = false } = {},
): { markdown: string; diagnostics: Diagnostic[] } {
  return emitSlidev(deck, { deckFile, outlineFile, root: ROOT, minutes, isDraft });
}
