import type { Finding } from "../../diagnostics/source-text.ts";
import { quotePath } from "../../paths/quote-path.ts";
import { counted } from "../../text/counted.ts";
import type { PdfPage } from "./page.ts";

/** Pages with fewer characters of text, most of them, are pictures. */
const FEWEST = 80;
/** Slides have few words for their size. */
const WORDS_ON_SLIDE = 130;
const LEAST_WORDS = 5;

/** What is wrong with a PDF that holds no paper: pages that are pictures, slides, fonts that nobody can read. */
export function refuse(pages: readonly PdfPage[], file: string): Finding | undefined {
  const texts = pages.map(({ runs }) => runs.map(({ text }) => text).join(" "));
  const letters = texts.reduce((sum, text) => sum + text.replace(/\s/g, "").length, 0);
  const wide = pages.filter(({ width, height }) => width > height * 1.2).length;
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  if (
    pages.length >= 3 &&
    wide >= pages.length * 0.9 &&
    words >= pages.length * LEAST_WORDS &&
    words < pages.length * WORDS_ON_SLIDE
  )
    return {
      code: "pdf-is-paper",
      message: `these are slides: ${counted(pages.length, "page")} that are wide, with ${Math.round(words / pages.length)} words each`,
      hint: "import the paper that they present; its PDF has the sections and sentences that a talk is drafted from",
    };
  if (letters < FEWEST * Math.max(1, pages.length)) {
    const pictures = pages.filter(({ graphics, width, height }) =>
      graphics.some((box) => box.isImage && (box.x1 - box.x0) * (box.y1 - box.y0) > width * height * 0.4),
    ).length;
    return {
      code: "pdf-has-text",
      message:
        pictures > 0 || letters > 0
          ? `${counted(pages.length, "page")} with almost no text: pictures of pages, as a scanner makes them`
          : `${counted(pages.length, "page")} without any text`,
      hint: `have its text recognised first: \`ocrmypdf ${quotePath(file)} recognised.pdf\`, and import that`,
    };
  }
  const unread = texts.join("").match(/[\p{Co}\ufffd]|[^\P{Cc}\s]/gu)?.length ?? 0;
  if (unread > letters * 0.3)
    return {
      code: "pdf-has-text",
      message: "the fonts of this PDF don't say which letters they draw",
      hint: `have its text recognised from its pages: \`ocrmypdf --force-ocr ${quotePath(file)} recognised.pdf\`, and import that`,
    };
  return undefined;
}
