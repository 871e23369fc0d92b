import { compileTalk, emitDeck } from "../../scripts/pipeline/compile-talk.ts";

/** The deck of an outline before a browser has measured it; the decks of the tests fit at once. */
export async function compileMarkdown(outlineFile: string, deckFile: string, minutes?: number) {
  const source = { sourceFile: outlineFile, deckFile, minutes };
  const { deck, diagnostics } = await compileTalk(source);
  return { deck, diagnostics, markdown: deck ? emitDeck(deck, source).markdown : undefined };
}
