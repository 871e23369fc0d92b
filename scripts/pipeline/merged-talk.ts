import { measureSlides } from "../checker/measure.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import type { MergedDeck } from "../emitter/merge/merge-deck.ts";
import { diffConflict, tellConflicts } from "../emitter/merge/tell-merge.ts";
import type { ShownDeck } from "./check-shown.ts";
import type { TalkSource } from "./compile-talk.ts";
import { findShown, listMerged, toHandEdits } from "./hand-edits.ts";
import type { OpenSite } from "./open-site.ts";
import { nameDeck } from "./place-failure.ts";
import type { Talk } from "./talk.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/** A talk with what a person made of its deck. */
export function withMerge(talk: Talk, merged: MergedDeck | undefined, deckFile: string, isWritten: boolean): Talk {
  if (!merged) return talk;
  const { kept } = merged;
  const conflicts = merged.conflicts.map((each) => ({
    ...each,
    diff: diffConflict(each, talk.deck?.language ?? "en"),
  }));
  const diagnostics = [...talk.diagnostics, ...tellConflicts(merged, deckFile, isWritten)];
  return { ...talk, diagnostics, conflicts, edits: kept };
}

/** A deck that a person edited is another one than was made to fit. */
export async function showMerged({ text }: MergedDeck, deckFile: string, { studio }: OpenSite) {
  const page = await withTemporaryDeck(deckFile, text, (file) => studio.show(file)).catch((error) => {
    throw nameDeck(error, deckFile);
  });
  return { page, measured: await measureSlides(page) };
}

/** Where the slides of a deck come from that was built: from its source, or from a person who edited them. */
export function describeBuilt(
  deck: Deck,
  { sourceFile, deckFile }: TalkSource,
  merged: MergedDeck | undefined,
  isWritten: boolean,
): ShownDeck {
  const edited = merged && listMerged(merged, isWritten);
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return {
    deck,
    sourceFile,
    ...(merged && edited ? { edits: toHandEdits(deckFile, merged.text, edited) } : {}),
    madeOf: (no, address) => (edited?.[no - 1]?.isMine ? undefined : byId.get(address)),
    originOf(no, address) {
      const { kind, position, file = sourceFile } = byId.get(address) ?? byId.get(wholeAddress(address)) ?? {};
      const mine = edited && findShown(edited, no, address);
      const isOwn = kind !== undefined && kind !== "slidev";
      if (mine?.isMine) return { address, file: deckFile, position: mine.position, sourceLine: mine.sourceLine, isOwn };
      return { address, file, position, isOwn };
    },
  };
}
