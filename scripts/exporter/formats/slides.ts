import type { Page } from "playwright-chromium";
import { prepareSlides, type ShownSlide } from "../page/slides.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { type PaperSize, type PrintedPage, printPdf } from "../pdf/print-pdf.ts";
import type { MakeFormat } from "./format.ts";

/** `slides.pdf`: a page a slide, or one a click. */
export const makeSlides: MakeFormat = async ({ page, openClicks, slides, info, folder, options, progress }) => {
  const start = performance.now();
  const { shown, bytes } = await progress.step("Printing slides.pdf", async () => {
    if (!options.withClicks) return { shown: slides, bytes: await printPdf(page, await sizeOf(page)) };
    const clicks = await openClicks();
    const shown = await prepareSlides(clicks, options.numbers);
    return { shown, bytes: await printPdf(clicks, await sizeOf(clicks)).finally(() => clicks.close()) };
  });
  return { made: keepPdf(bytes, { folder, file: "slides.pdf", info, pages: shown.map(toPage), start }) };
};

/** What a page says that shows one slide. */
export function toPage({ title, text, click, isComplete }: ShownSlide): PrintedPage {
  return { titles: title === undefined || click > 0 ? [] : [title], text: isComplete ? text : "" };
}

/** The deck's own size. */
async function sizeOf(page: Page): Promise<PaperSize> {
  return page.evaluate(() => {
    const { width, height } = document.querySelector<HTMLElement>(".print-slide-container")?.style ?? {};
    return { width: width || "980px", height: height || "552px" };
  });
}
