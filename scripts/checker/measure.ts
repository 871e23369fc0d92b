import type { Page } from "playwright-core";
import type { FitTrial, MeasuredSlide, TrialRequest } from "../deck/fit.ts";
import { callPage } from "../page/node/call-page.ts";
import type { ReadSlide } from "../page/read-slides.ts";

/**
 * Measures every slide of a page with all slides.
 *
 * @returns the slides on which something does not fit
 */
export function measureSlides(page: Page): Promise<MeasuredSlide[]> {
  return callPage(page, "measureSlides");
}

/** Tries smaller sizes and parts with slides that do not fit. @returns what was found, by the slides' numbers */
export async function tryRepairs(page: Page, requests: readonly TrialRequest[]): Promise<Map<number, FitTrial>> {
  const trials = await callPage(page, "tryToFit", requests);
  return new Map(requests.map(({ no }, index) => [no, trials[index] as FitTrial]));
}

/** Reads what every slide says. */
export function readShownSlides(page: Page): Promise<ReadSlide[]> {
  return callPage(page, "readSlides");
}
