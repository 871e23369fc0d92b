import { measureSlides, tryRepairs } from "../checker/measure.ts";
import type { Session } from "../exporter/session.ts";
import { repairDeck, requestTrial } from "../fitter/repair.ts";
import { describeRepairs } from "./describe-repairs.ts";
import { emitDeck } from "./emit-deck.ts";
import { placeFailure } from "./place-failure.ts";
import type { CompiledTalk, Seen, TalkOptions } from "./talk.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/** Each round builds the whole deck anew, so there are few; most decks need one or two. */
const MOST_ROUNDS = 8;

export interface FittedTalk extends CompiledTalk {
  seen: Seen;
  rounds: number;
}

/**
 * Builds, measures and repairs a deck until all of it fits, or nothing more can be done. After each repair everything is
 * built and measured again.
 *
 * @param say tells how many slides were repaired
 * @param options `signal` ends it between two steps; `isDraft` leaves the mark of a draft on the deck
 * @returns the deck as it fits, the page that shows it, and slides that nothing could be done about
 */
export async function fitTalk(
  compiled: CompiledTalk,
  session: Pick<Session, "show">,
  say: (line: string) => void,
  { signal, isDraft }: Pick<TalkOptions, "signal" | "isDraft"> = {},
): Promise<FittedTalk> {
  const { source } = compiled;
  let { deck, markdown } = compiled;
  for (let rounds = 1; ; rounds++) {
    const shown = deck;
    const page = await withTemporaryDeck(source.deckFile, markdown, (file) => session.show(file)).catch((error) => {
      throw placeFailure(error, shown, source.file);
    });
    signal?.throwIfAborted();
    const measured = await measureSlides(page);
    const fitted = { ...compiled, deck, markdown, seen: { page, measured }, rounds };
    if (measured.length === 0 || rounds === MOST_ROUNDS) return fitted;
    const requests = measured.flatMap(({ no }) => {
      const slide = shown.slides[no - 1];
      return slide ? [requestTrial(slide, no)] : [];
    });
    const { deck: repaired, hopeless, parts } = repairDeck(deck, await tryRepairs(page, requests));
    // A repair that changes nothing would be tried again and again.
    const isSame = JSON.stringify(repaired.slides) === JSON.stringify(deck.slides);
    if (hopeless.length === requests.length || isSame) return fitted;
    const said = describeRepairs(measured, shown, parts);
    if (said !== undefined) say(said);
    deck = repaired;
    markdown = emitDeck(deck, source, { isDraft }).markdown;
  }
}
