import type { Page } from "playwright-core";
import { measureSlides } from "../checker/measure.ts";
import type { MergedDeck } from "../emitter/merge/merge-deck.ts";
import type { PlannedDeck } from "../emitter/write-deck.ts";
import { markDraft, unmarkDraft } from "../exporter/deck-info.ts";
import { nameDeck } from "./place-failure.ts";
import type { ReadDeck } from "./read-deck.ts";
import type { CompiledTalk, OpenSite, Seen } from "./talk.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/** Shows a deck as it is and measures it. One that says that it is a draft is not one any more. */
export async function showDeck({ source: { file } }: ReadDeck, { session }: OpenSite): Promise<Seen> {
  const text = unmarkDraft(file);
  const page = await (text === undefined
    ? session.show(file)
    : withTemporaryDeck(file, text, (temporary) => session.show(temporary)));
  return { page, measured: await measureSlides(page) };
}

/** A deck that a person edited is another one than was made to fit. */
export async function showMerged({ text }: MergedDeck, deckFile: string, { session }: OpenSite): Promise<Seen> {
  const page = await withTemporaryDeck(deckFile, text, (file) => session.show(file)).catch((error) => {
    throw nameDeck(error, deckFile);
  });
  return { page, measured: await measureSlides(page) };
}

/** Shows a draft, which nobody measures. A deck that is taken as it is is told to be one. */
export async function showDraft(
  talk: CompiledTalk | ReadDeck,
  { text }: PlannedDeck,
  { session }: OpenSite,
): Promise<Page> {
  const { deckFile } = talk.source;
  const draft = talk.outcome === "read" ? markDraft(deckFile) : text;
  return withTemporaryDeck(deckFile, draft, (file) => session.show(file));
}
