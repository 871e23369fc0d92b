import { callPage } from "../../page/node/call-page.ts";
import type { ShownSlide } from "../../page/prepare-slides.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import type { MakeFormat } from "../format.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { type PrintedPage, printPdf } from "../pdf/print-pdf.ts";
import { prepareSlides } from "../print-page.ts";

const PAGED = `${PRINT_SLIDE}:not(.lectern-out)`;

/** `slides.pdf`: a page a slide, or one a click. */
export const makeSlides: MakeFormat = async ({ page, openClicks, slides, info, folder, options, progress }) => {
  const start = performance.now();
  const { shown, parts } = await progress.step("Printing slides.pdf", async (tell) => {
    const size = await callPage(page, "readSize");
    if (!options.withClicks) return { shown: slides, parts: await printPdf(page, size, PAGED, { tell }) };
    const clicks = await openClicks();
    const shown = await prepareSlides(clicks, options.numbers);
    return { shown, parts: await printPdf(clicks, size, PAGED, { tell }).finally(() => clicks.close()) };
  });
  const made = keepPdf(parts, { folder, file: "slides.pdf", info, pages: shown.map(toPage), start });
  const pageOf = shown.flatMap(({ isComplete }, at) => (isComplete ? [at] : []));
  return { made: made.then((each) => ({ ...each, pageOf })) };
};

/** What a page says that shows one slide. */
export function toPage({ title, level, hasFormula, text, click, isComplete }: ShownSlide): PrintedPage {
  const headings = title === undefined || click > 0 ? [] : [{ text: title, level, hasFormula }];
  return { headings, text: isComplete ? text : "" };
}
