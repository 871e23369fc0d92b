import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { ledgerLines } from "../checker/ledger.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { PlannedDeck } from "../emitter/write-deck.ts";
import { type Covered, checkLetters, checkShown, type ShownDeck } from "./check-shown.ts";
import { describeBuilt, reportMerge } from "./merge-talk.ts";
import { describeAsItIs, type ReadDeck } from "./read-deck.ts";
import type { CompiledTalk, Seen, ShownTalk, TalkOptions } from "./talk.ts";

/**
 * Whether everything is on the slides that are shown, and fits.
 *
 * @returns the talk with what was found, and what is to be found in the PDF
 */
export async function checkTalk(
  talk: CompiledTalk | ReadDeck,
  planned: PlannedDeck,
  { page, measured }: Seen,
  { goal }: Pick<TalkOptions, "goal">,
): Promise<{ shown: ShownTalk; covered: Covered | undefined }> {
  const describe = (isRight: boolean) => describeShown(talk, planned, !isRight || goal === "check");
  const {
    covered,
    slides,
    ledger,
    diagnostics: found,
  } = await checkShown(page, measured, dirname(talk.source.deckFile), describe);
  const diagnostics = [...talk.diagnostics, ...found];
  const isWritten = goal !== "check" && !hasErrors(diagnostics);
  return { shown: reportShown({ ...talk, diagnostics }, planned, isWritten, { slides, ledger }), covered };
}

/** What is known of the deck that is shown. @param isUnwritten whether its file stays as it is */
export const describeShown = (
  talk: CompiledTalk | ReadDeck,
  { merged }: PlannedDeck,
  isUnwritten: boolean,
): ShownDeck => (talk.outcome === "read" ? describeAsItIs(talk) : describeBuilt(talk, merged, !isUnwritten));

/** A draft, which nobody checks: of its drawings alone it is told what can't be read, since who makes one looks at pictures. */
export async function passDraft(
  talk: CompiledTalk | ReadDeck,
  planned: PlannedDeck,
  page: Page | undefined,
): Promise<{ shown: ShownTalk; covered?: undefined }> {
  const slides = planned.merged?.slides.length ?? talk.deck?.slides.length;
  const { originOf } = describeShown(talk, planned, false);
  const drawn = page ? await checkLetters(page, originOf) : [];
  return { shown: reportShown({ ...talk, diagnostics: [...talk.diagnostics, ...drawn] }, planned, true, { slides }) };
}

function reportShown(
  talk: CompiledTalk | ReadDeck,
  planned: PlannedDeck,
  isWritten: boolean,
  { slides, ledger }: Pick<ShownTalk, "slides" | "ledger">,
): ShownTalk {
  const { deck, files, lecture } = talk;
  const told =
    talk.outcome === "compiled" && planned.merged ? reportMerge(planned.merged, talk, isWritten) : { diagnostics: [] };
  const diagnostics = [...talk.diagnostics, ...told.diagnostics];
  const summary = ledger ? ledgerLines(ledger) : [];
  return { ...told, diagnostics, files, lecture, deck, slides, ledger, summary };
}
