import { callPage } from "../../page/node/call-page.ts";
import type { ShownSlide } from "../../page/prepare-slides.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import type { Job, MakeFormat } from "../format.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { type PrintedPage, printPdf } from "../pdf/print-pdf.ts";
import { prepareSlides } from "../print-page.ts";

const PAGED = `${PRINT_SLIDE}:not(.lectern-out)`;

/** The slides as pages, and what is on each. */
interface PrintedSlides {
  shown: readonly ShownSlide[];
  parts: Uint8Array[];
}

/** `slides.pdf`: a page a slide, or one a click. */
export const makeSlides: MakeFormat = async (job) => {
  const start = performance.now();
  const { folder, info } = job;
  const { shown, parts } = await printSlides(job, "slides.pdf");
  const made = keepPdf(parts, { folder, file: "slides.pdf", info, pages: shown.map(toPage), start });
  const pageOf = shown.flatMap(({ isComplete }, at) => (isComplete ? [at] : []));
  return { made: made.then((each) => ({ ...each, pageOf })) };
};

/** What was printed of a job: `slides.pdf` and the same with notes are one print. */
const PRINTS = new WeakMap<Job, Promise<PrintedSlides>>();

/** What is on each page of `slides.pdf`, which may be there already. */
export async function showPages(job: Job): Promise<readonly ShownSlide[]> {
  const { openClicks, slides, options } = job;
  const printed = await PRINTS.get(job);
  if (printed) return printed.shown;
  if (!options.withClicks) return slides;
  const clicks = await openClicks();
  return prepareSlides(clicks, options.numbers).finally(() => clicks.close());
}

/** Prints the slides of a job, once. @param file what it is for, as it is told */
export function printSlides(job: Job, file: string): Promise<PrintedSlides> {
  const printed = PRINTS.get(job) ?? print(job, file);
  PRINTS.set(job, printed);
  return printed;
}

const print = ({ page, openClicks, slides, options, progress }: Job, file: string): Promise<PrintedSlides> =>
  progress.step(`Printing ${file}`, async (tell) => {
    const size = await callPage(page, "readSize");
    if (!options.withClicks) return { shown: slides, parts: await printPdf(page, size, PAGED, { tell }) };
    const clicks = await openClicks();
    try {
      const shown = await prepareSlides(clicks, options.numbers);
      return { shown, parts: await printPdf(clicks, size, PAGED, { tell }) };
    } finally {
      await clicks.close();
    }
  });

/** What a page says that shows one slide; it is called by the slide's number. */
export function toPage({ no, title, level, hasFormula, text, click, isComplete }: ShownSlide): PrintedPage {
  const headings = title === undefined || click > 0 ? [] : [{ text: title, level, hasFormula }];
  return { headings, label: String(no), text: isComplete ? text : "" };
}
