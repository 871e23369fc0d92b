import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MergedDeck } from "../emitter/merge/merge-deck.ts";
import { diffConflict, reportConflicts } from "../emitter/merge/report-merge.ts";
import { findRefusal, type PlannedDeck, planDeckFile, type WrittenDeck, writePlanned } from "../emitter/write-deck.ts";
import { replaceFile } from "../files/files.ts";
import type { ShownDeck } from "./check-shown.ts";
import type { LentAssets } from "./copy-assets.ts";
import { findShown, listMerged, toHandEdits } from "./hand-edits.ts";
import { checkRange } from "./print-talk.ts";
import type { CompiledTalk, ReportedMerge, TalkOptions } from "./talk.ts";

/**
 * Looks before anything is built whether there would be something to write it for: whether the deck's file may be
 * written, and whether the deck has the slides that are to be printed.
 *
 * @returns a finding, when the file holds a person's work that can't be put together with any deck
 * @throws EnvironmentError with exit code 2 for a range with an address that the deck will not have
 */
export function refuseEarly({ source, deck }: CompiledTalk, options: TalkOptions): Diagnostic | undefined {
  if (options.goal === "export") checkRange(options.exports.range, deck);
  return options.goal === "check" ? undefined : findRefusal(source.deckFile, options);
}

/**
 * Puts a deck together with what a person made of its file.
 *
 * @returns what is to be written; a finding, when the file holds a person's work that this can't be put together with
 */
export function planTalk({ source, markdown }: CompiledTalk, options: TalkOptions): PlannedDeck | Diagnostic {
  const found = planDeckFile(source.deckFile, markdown, options);
  // What could not be written can be checked.
  if ("code" in found && options.goal === "check") return { text: markdown, before: undefined, isReplacing: false };
  return found;
}

/** Writes a deck, and with it what its lecture remembers and the files that it needs beside it; all or nothing. */
export function writeTalk(
  { source, lecture, translation }: Pick<CompiledTalk, "source" | "lecture" | "translation">,
  planned: PlannedDeck,
  assets: LentAssets,
  options: TalkOptions,
): WrittenDeck {
  options.signal?.throwIfAborted();
  const written = writePlanned(source.deckFile, planned);
  if (written.outcome === "refused") return written;
  const isTrial = options.goal === "build" && options.isTrial;
  if (lecture && !isTrial) replaceFile(lecture.lock.file, lecture.lock.text);
  const { lock } = translation ?? {};
  if (lock && !isTrial) replaceFile(lock.file, lock.text);
  assets.keep();
  return written;
}

/** What of a person's is kept in a deck, and what both they and the outline changed. */
export function reportMerge(
  merged: MergedDeck,
  { source: { deckFile }, deck: { language } }: CompiledTalk,
  isWritten: boolean,
): { merge: ReportedMerge; diagnostics: Diagnostic[] } {
  const conflicts = merged.conflicts.map((each) => ({ ...each, diff: diffConflict(each, language) }));
  return { merge: { edits: merged.kept, conflicts }, diagnostics: reportConflicts(merged, deckFile, isWritten) };
}

/** Where the slides of a deck come from that was built: from its source, or from a person who edited them. */
export function describeBuilt(
  { source: { file: sourceFile, deckFile }, deck }: { source: CompiledTalk["source"]; deck: Deck },
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
      const isOwn = kind !== undefined && kind !== "slidev" && kind !== "written";
      if (mine?.isMine) return { address, file: deckFile, position: mine.position, sourceLine: mine.sourceLine, isOwn };
      return { address, file, position, isOwn };
    },
  };
}
