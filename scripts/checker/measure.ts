import type { Page } from "playwright-core";
import { evenParts } from "../deck/even-parts.ts";
import type { FitTrial, MeasuredSlide, TrialRequest } from "../deck/fit.ts";
import { READABLE } from "../design/tokens.ts";
import { MATH, type ReadSlide, readSlides } from "../page/read-slides.ts";
import { installRuler, type RulerOptions } from "../page/ruler.ts";
import { tryToFit } from "../page/trial.ts";

const RULER: RulerOptions = { tolerance: 1, letters: READABLE, picture: 120 };

/**
 * Measures every slide of a page with all slides.
 *
 * @returns the slides on which something does not fit
 */
export async function measureSlides(page: Page): Promise<MeasuredSlide[]> {
  await page.evaluate(installRuler, RULER);
  await page.evaluate(`window.lecternEvenParts = ${evenParts}`);
  return page.evaluate(() =>
    [...document.querySelectorAll(".print-slide-container")].flatMap((slide, index) => {
      const faults = window.lecternRuler.faultsOf(slide);
      return faults.length > 0 ? [{ no: index + 1, faults }] : [];
    }),
  );
}

/** Tries smaller sizes and parts with slides that do not fit. @returns what was found, by the slides' numbers */
export async function tryRepairs(page: Page, requests: TrialRequest[]): Promise<Map<number, FitTrial>> {
  const trials = await page.evaluate(tryToFit, requests);
  return new Map(requests.map(({ no }, index) => [no, trials[index] as FitTrial]));
}

/** Reads what every slide says. */
export function readShownSlides(page: Page): Promise<ReadSlide[]> {
  return page.evaluate(readSlides, MATH);
}
