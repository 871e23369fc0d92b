import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ShownSlide } from "../../page/prepare-slides.ts";
import type { MakeFormat } from "../format.ts";
import { showPages } from "./slides.ts";

const FILE = "slides.pdfpc";

/** What pdfpc keeps of a presentation, version 2: https://pdfpc.github.io/schema/pdfpc/2 */
interface Pdfpc {
  pdfpcFormat: 2;
  /** Minutes. */
  duration?: number;
  /** Rank of the last slide that is told, from 0; steps of a slide are no slides. */
  endSlide?: number;
  disableMarkdown: false;
  pages: PdfpcPage[];
}

interface PdfpcPage {
  /** Rank of the page in the PDF, from 0. */
  idx: number;
  /** What the PDF calls it. */
  label: string;
  /** Rank among the pages of that name, from 0. */
  overlay: number;
  /** It is a step of the slide before, whatever the PDF calls it. */
  forcedOverlay?: true;
  /** Going on passes it over. */
  hidden?: true;
  /** Markdown. */
  note?: string;
}

/** `slides.pdfpc`, beside `slides.pdf`: notes, time and steps for who presents with pdfpc. */
export const makePdfpc: MakeFormat = async (job) => {
  const start = performance.now();
  const shown = await showPages(job);
  const text = `${JSON.stringify(describePages(shown, job.noteTexts, job.info.minutes), null, 2)}\n`;
  writeFileSync(join(job.folder, FILE), text);
  const seconds = (performance.now() - start) / 1000;
  const artifact = { file: FILE, bytes: Buffer.byteLength(text), pages: shown.length, seconds };
  return { made: Promise.resolve({ artifacts: [artifact], diagnostics: [] }) };
};

/**
 * The pages of `slides.pdf` as pdfpc knows them.
 *
 * @param shown in their order; with clicks, a slide has several
 * @param notes of all slides of the deck, in Markdown
 */
export function describePages(
  shown: readonly Pick<ShownSlide, "no" | "click" | "backup">[],
  notes: readonly string[],
  minutes: number | undefined,
): Pdfpc {
  const slides = [...new Set(shown.map(({ no }) => no))];
  const [behind] = shown.filter(({ backup }) => backup !== undefined);
  const last = behind ? slides.indexOf(behind.no) - 1 : -1;
  return {
    pdfpcFormat: 2,
    ...(minutes === undefined ? {} : { duration: Math.max(1, Math.round(minutes)) }),
    ...(last < 0 ? {} : { endSlide: last }),
    disableMarkdown: false,
    pages: shown.map(({ no, click, backup }, idx) => {
      const note = noteOf(notes[no - 1] ?? "");
      return {
        ...{ idx, label: String(no), overlay: click },
        ...(click > 0 ? { forcedOverlay: true } : {}),
        // The list of slides behind the end is the way to them.
        ...(backup !== undefined && backup > 0 ? { hidden: true } : {}),
        ...(note === "" ? {} : { note }),
      };
    }),
  };
}

/** A note without Slidev's own marks of where its presenter scrolls on. */
const noteOf = (note: string) => note.replace(/\[click(?::\d{1,9})?\] ?/g, "").trim();
