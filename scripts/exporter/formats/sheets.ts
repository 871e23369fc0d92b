import { readFileSync } from "node:fs";
import { renderSVG } from "uqr";
import { type Labels, labelsFor } from "../../deck/labels/index.ts";
import type { DeckInfo } from "../deck-info.ts";
import { installFlow } from "../page/flow.ts";
import { layOutHandout } from "../page/handout.ts";
import { layOutNotes } from "../page/notes.ts";
import { installSheets, type SheetPlan } from "../page/sheets.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { printPdf } from "../pdf/print-pdf.ts";
import { type Job, type Made, type MakeFormat, PAPERS } from "./format.ts";

const LAY_OUT = { handout: layOutHandout, notes: layOutNotes };
const STYLES = new URL("../page/sheets.css", import.meta.url);

/** `handout.pdf`, for who listens: several slides a page, room for notes of one's own, references in full. */
export const makeHandout: MakeFormat = (job) => printSheets(job, "handout");

/** `notes.pdf`, for who speaks: a slide, its time and what to say on each page. */
export const makeNotes: MakeFormat = (job) => printSheets(job, "notes");

async function printSheets(
  { page, slides, notes, info, folder, options, progress }: Job,
  kind: SheetPlan["kind"],
): Promise<{ made: Promise<Made> }> {
  const start = performance.now();
  const labels = labelsFor(info.language);
  const size = PAPERS[options.paper];
  const file = `${kind}.pdf`;
  const plan: SheetPlan = {
    kind,
    ...size,
    perPage: options.perPage,
    title: info.title,
    author: info.author ?? "",
    pageLabel: labels.page("{page}", "{pages}"),
    continued: labels.continued("{slide}"),
    notes: kind === "notes" ? [...notes] : [],
    address: addressOf(info.urls, labels),
  };
  return progress.step(`Printing ${file}`, async (tell) => {
    const style = await page.addStyleTag({ content: readFileSync(STYLES, "utf8") });
    try {
      await page.evaluate(installFlow);
      await page.evaluate(installSheets, plan);
      await page.evaluate(LAY_OUT[kind], plan);
      const sheets = await page.evaluate(() => window.lecternSheets.finish());
      await page.evaluate(() => document.fonts.ready);
      const paper = { width: `${size.width}mm`, height: `${size.height}mm` };
      // A part has as many slides as one of slides.pdf.
      const most = Math.ceil(200 / (kind === "handout" ? options.perPage : 1));
      const parts = await printPdf(page, paper, ".lts-sheet", { tell, most });
      const pages = sheets.map((sheet) => {
        const shown = sheet.slides.flatMap((index) => slides[index] ?? []);
        const titles = shown.flatMap(({ title, level }) => (title === undefined ? [] : [{ text: title, level }]));
        const headings = [...titles, ...sheet.titles.map((text) => ({ text, level: 1 }))];
        return { headings, text: shown.map(({ text }) => text).join("") + sheet.text };
      });
      const about = { ...info, title: `${info.title} · ${labels[kind]}` };
      const kept = keepPdf(parts, { folder, file, info: about, pages, start });
      return { made: kept.then((each) => ({ ...each, slidesOn: sheets.map((sheet) => sheet.slides) })) };
    } finally {
      await page.evaluate(() => window.lecternSheets.putBack());
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    }
  });
}

/** Where to find the slides, or the paper at least, if the outline says so. */
function addressOf({ slides, paper }: DeckInfo["urls"], labels: Labels): SheetPlan["address"] {
  const url = slides ?? paper;
  if (url === undefined) return undefined;
  return {
    label: slides === undefined ? labels.presentedPaper : labels.slides,
    url,
    qr: renderSVG(url, { border: 0 }),
  };
}
