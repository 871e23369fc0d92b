import { hasErrors } from "../diagnostics/diagnostic.ts";
import { planDeckFile } from "../emitter/write-deck.ts";
import { findMissingDeck, readDeckOrigin } from "../exporter/deck-info.ts";
import { compileTalk, emitDeck } from "./compile-talk.ts";
import { withMerge } from "./merged-talk.ts";
import type { Talk } from "./talk.ts";

/** What a deck was built from, and what both its author and a person changed since. */
export interface OpenConflicts {
  /** Nothing when an error comes first. */
  sourceFile?: string;
  minutes?: number | undefined;
  talk: Talk;
}

/** Looks what is to be settled in a deck. Nothing is written, no browser is opened. */
export async function openConflicts(deckFile: string, minutes: number | undefined): Promise<OpenConflicts> {
  const missing = findMissingDeck(deckFile);
  if (missing) return { talk: { diagnostics: [missing], files: [] } };
  const origin = readDeckOrigin(deckFile);
  if (origin.outline === undefined) {
    const message = origin.missingOutline
      ? `what this deck was built from is not there: ${origin.missingOutline}`
      : "this deck does not say what it was built from, so there is nothing to merge it with";
    const hint = "name its outline or recipe under `lectern` in its first lines";
    const finding = { severity: "error", code: "outline-is-there", file: deckFile, message, hint } as const;
    return { talk: { diagnostics: [finding], files: [] } };
  }
  const source = { sourceFile: origin.outline, deckFile, minutes: minutes ?? origin.minutes };
  const compiled = await compileTalk(source);
  if (!compiled.deck || hasErrors(compiled.diagnostics)) return { talk: compiled };
  const planned = planDeckFile(deckFile, emitDeck(compiled.deck, source).markdown);
  if ("code" in planned) return { talk: { ...compiled, diagnostics: [planned] } };
  const talk = withMerge(compiled, planned.merged, deckFile, false);
  return { sourceFile: origin.outline, minutes: source.minutes, talk };
}
