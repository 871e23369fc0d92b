import type { Deck } from "./deck/types.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { emitSlidev } from "./emitter/emit-slidev.ts";
import { loadOutline } from "./outline/load-outline.ts";
import { planDeck } from "./planner/plan-deck.ts";
import { ROOT } from "./root.ts";

/** A talk, compiled but not yet written. */
export interface CompiledTalk {
  deck?: Deck;
  /** The text of `slides.md`; missing when the outline has an error. */
  markdown?: string;
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that the talk was made from. */
  files: string[];
}

/**
 * The way from an outline to a deck: load, plan, emit. Nothing is written.
 *
 * @param outlineFile path of `outline.yaml`, relative to the working directory
 * @param deckFile path that the deck will have
 */
export async function compileTalk(outlineFile: string, deckFile: string): Promise<CompiledTalk> {
  const { value: outline, diagnostics, files } = await loadOutline(outlineFile);
  if (!outline) return { diagnostics, files };
  const deck = await planDeck(outline);
  const markdown = emitSlidev(deck, { deckFile, outlineFile, root: ROOT });
  return { deck, markdown, diagnostics, files };
}
