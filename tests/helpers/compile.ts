import { compileTalk } from "../../scripts/pipeline/compile-talk.ts";

/** The deck of an outline before a browser has measured it; the decks of the tests fit at once. */
export async function compileMarkdown(outlineFile: string, deckFile: string, minutes?: number) {
  const compiled = await compileTalk({ kind: "outline", file: outlineFile, deckFile, minutes });
  const { deck, markdown } = compiled.outcome === "compiled" ? compiled : {};
  return { deck, markdown, diagnostics: compiled.diagnostics };
}
