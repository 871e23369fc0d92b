import type { Page } from "playwright-core";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { callPage } from "../page/node/call-page.ts";
import type { ShownSlide } from "../page/prepare-slides.ts";
import { DIAGRAM, LAYOUT, PRINT_CONTENT, PRINT_SLIDE, printPath } from "../slidev/print-page-marks.ts";
import { UndrawnSlide } from "./undrawn-slide.ts";

/** How long the slowest deck may take to show itself; it is waited for, not slept. */
const TIMEOUT_MS = 120_000;

/** Refuses every request that does not go to the site. */
export async function allowOnly(page: Page, url: string): Promise<Set<string>> {
  const blocked = new Set<string>();
  const { origin } = new URL(url);
  await page.route("**", (route) => {
    const asked = route.request().url();
    if (asked.startsWith(`${origin}/`) || /^(?:data|blob):/.test(asked)) return route.continue();
    blocked.add(asked);
    return route.abort();
  });
  return blocked;
}

/**
 * Opens the page with all slides and waits until each one is as it will be printed.
 *
 * @param withClicks whether slides that come in parts are there once for each click
 * @param file the deck, where that is known
 */
export async function openPrintPage(
  page: Page,
  url: string,
  { withClicks = false, file }: { withClicks?: boolean; file?: string | undefined } = {},
): Promise<void> {
  page.setDefaultTimeout(TIMEOUT_MS);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  // What expressions of a slide throw Vue writes to the console.
  page.on("console", (said) => {
    if (said.type() === "error" && /^\w*Error: /.test(said.text())) errors.push(said.text().split("\n")[0] ?? "");
  });
  try {
    await waitForSlides(page, url, withClicks);
  } catch (error) {
    const [first] = errors;
    if ((error as Error).name !== "TimeoutError" || first === undefined) throw error;
    // The first slide that shows nothing is the one; with clicks there are more of them than the deck has.
    const slide = await page.evaluate(
      ([slides, layout]) => [...document.querySelectorAll(slides)].findIndex((each) => !each.querySelector(layout)) + 1,
      [PRINT_SLIDE, LAYOUT] as const,
    );
    if (slide > 0 && !withClicks) throw new UndrawnSlide({ slide, problem: first }, file);
    const hint = "a component or script of the deck ends with this; try it in the browser with `lectern dev`";
    throw new EnvironmentError({ code: "slides-are-shown", message: `the slides do not show: ${first}`, hint });
  }
}

async function waitForSlides(page: Page, url: string, withClicks: boolean): Promise<void> {
  await page.goto(url + printPath(withClicks));
  await page.locator(PRINT_SLIDE).first().waitFor({ state: "attached" });
  await page.addStyleTag({ content: ".lectern-out { display: none !important }" });
  // Each diagram is measured while it is drawn, which takes longer the more slides are laid out beside it.
  const veil = await page.addStyleTag({ content: `#${PRINT_CONTENT} { display: none }` });
  await page.waitForFunction(
    ([slides, layout, diagram]) => {
      const drawn = [...document.querySelectorAll(diagram)].every((host) => host.shadowRoot?.querySelector("svg"));
      const loaded = [...document.images].every((image) => image.complete);
      // A slide's content comes in a chunk of its own; until then its layout is missing.
      const shown = [...document.querySelectorAll(slides)].every((slide) => slide.querySelector(layout));
      return drawn && loaded && shown;
    },
    [PRINT_SLIDE, LAYOUT, DIAGRAM] as const,
    { polling: 100 },
  );
  await veil.evaluate(async (style) => {
    // Only what is laid out asks for its fonts, and a line that was laid out before its font came can keep a part of a
    // pixel of that for ever. Hence all is laid out once more, from nothing, when every font is at hand.
    const parent = style.parentNode;
    parent?.removeChild(style);
    await document.fonts.ready;
    parent?.appendChild(style);
    document.body.getBoundingClientRect();
    parent?.removeChild(style);
    await document.fonts.ready;
  });
}

/**
 * Makes slides ready to be printed, and reads what they say.
 *
 * @param numbers the slides to print; by default all
 * @throws EnvironmentError when a slide shows an error
 */
export async function prepareSlides(page: Page, numbers?: readonly number[]): Promise<ShownSlide[]> {
  const { slides, undrawn } = await callPage(page, "prepareSlides", numbers);
  for (const { no, problem } of undrawn) throw new UndrawnSlide({ slide: no, problem });
  return slides;
}
