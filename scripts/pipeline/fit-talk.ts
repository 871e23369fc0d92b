import type { Page } from "playwright-core";
import { measureSlides, tryRepairs } from "../checker/measure.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck } from "../deck/types.ts";
import type { Studio } from "../exporter/studio.ts";
import { repairDeck, requestTrial } from "../fitter/repair.ts";
import { emitDeck, type TalkSource } from "./compile-talk.ts";
import { placeFailure } from "./place-failure.ts";
import { withTemporaryDeck } from "./temporary-deck.ts";

/** Each round builds the whole deck anew, so there are few; most decks need one or two. */
const MOST_ROUNDS = 8;

export interface FittedTalk {
  deck: Deck;
  markdown: string;
  /** The page that shows all slides of the deck as it is now. */
  page: Page;
  /** Slides that nothing could be done about. */
  measured: MeasuredSlide[];
  rounds: number;
}

/**
 * Builds, measures and repairs a deck until all of it fits, or nothing more can be done. After each repair everything is
 * built and measured again.
 *
 * @param say tells how many slides were repaired
 * @param signal ends it between two steps
 */
export async function fitTalk(
  first: Deck,
  source: TalkSource,
  studio: Studio,
  say: (line: string) => void,
  signal?: AbortSignal | undefined,
): Promise<FittedTalk> {
  let deck = first;
  for (let rounds = 1; ; rounds++) {
    const { markdown } = emitDeck(deck, source);
    const shown = deck;
    const page = await withTemporaryDeck(source.deckFile, markdown, (file) => studio.show(file)).catch((error) => {
      throw placeFailure(error, shown, source.sourceFile);
    });
    signal?.throwIfAborted();
    const measured = await measureSlides(page);
    const current = deck;
    const fitted = { deck, markdown, page, measured, rounds };
    if (measured.length === 0 || rounds === MOST_ROUNDS) return fitted;
    const requests = measured.flatMap(({ no }) => {
      const slide = current.slides[no - 1];
      return slide ? [requestTrial(slide, no)] : [];
    });
    const { deck: repaired, hopeless } = repairDeck(deck, await tryRepairs(page, requests));
    // A repair that changes nothing would be tried again and again.
    const isSame = JSON.stringify(repaired.slides) === JSON.stringify(deck.slides);
    if (hopeless.length === requests.length || isSame) return fitted;
    const count = requests.length - hopeless.length;
    say(`${count} ${count === 1 ? "slide does" : "slides do"} not fit yet; set smaller or split`);
    deck = repaired;
  }
}
