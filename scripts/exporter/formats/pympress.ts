import { callPage } from "../../page/node/call-page.ts";
import type { MakeFormat } from "../format.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { printSlides, toPage } from "./slides.ts";

const FILE = "slides.pympress.pdf";

/** `slides.pympress.pdf`: `slides.pdf` with the notes inside of it, where pympress and pdfpc show them to who speaks. */
export const makePympress: MakeFormat = async (job) => {
  const start = performance.now();
  const { page, folder, info } = job;
  const { shown, parts } = await printSlides(job, FILE);
  const plain = await callPage(page, "readNoteTexts", job.notes);
  const notes = shown.map(({ no }) => plain[no - 1] ?? "");
  return { made: keepPdf(parts, { folder, file: FILE, info, pages: shown.map(toPage), notes, start }) };
};
