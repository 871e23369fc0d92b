import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-chromium";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { readDeckInfo } from "../../scripts/exporter/deck-info.ts";
import { USUAL_OPTIONS } from "../../scripts/exporter/format.ts";
import { MAKERS } from "../../scripts/exporter/formats/index.ts";
import { toPage } from "../../scripts/exporter/formats/slides.ts";
import { finishPdf } from "../../scripts/exporter/pdf/finish-pdf.ts";
import { printPdf } from "../../scripts/exporter/pdf/print-pdf.ts";
import { openPrintPage, prepareSlides } from "../../scripts/exporter/print-page.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { callPage } from "../../scripts/page/node/call-page.ts";
import type { ShownSlide } from "../../scripts/page/prepare-slides.ts";
import { PRINT_SLIDE } from "../../scripts/slidev/print-page-marks.ts";

/** What a speaker may write into notes: stressed words, links, headings, lists. */
const NOTE = `<p><strong>1 min · until 14:32</strong></p><h4>Then</h4><p>Say <em>this</em>, <strong>loudly</strong>,
<code>code</code> and <a href="https://example.org/?a=1&amp;b=2">that</a>.</p><ol><li>one</li><li>two</li></ol>`;

/** The PDFs of a deck, as files: what `lectern export` makes, and its slides printed in parts and joined. */
export interface PrintedDeck {
  files: Record<"slides.pdf" | "handout.pdf" | "notes.pdf" | "slides.pdf in parts", string>;
  slides: ShownSlide[];
  /** What their own checks found. */
  diagnostics: Diagnostic[];
}

/** Prints a built deck in all ways once, for all tests that look at PDFs. */
export async function printDeck(browser: Browser, site: string, folder: string): Promise<PrintedDeck> {
  await using server = await serveSite(site);
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
  await openPrintPage(page, server.url);
  const slides = await prepareSlides(page);
  const info = readDeckInfo(readFileSync(join(site, "..", "slides.md"), "utf8"));
  const openClicks = () => Promise.reject(new Error("nobody asked for clicks"));
  const notes = slides.map(() => NOTE);
  const shared = { page, browser, openClicks, slides, notes, noteTexts: notes, info, folder };
  const job = { ...shared, buildSeconds: 0, options: USUAL_OPTIONS };
  const parts = await printPdf(page, await callPage(page, "readSize"), PRINT_SLIDE, { most: 40 });
  const diagnostics: Diagnostic[] = [];
  // Those that move slides about come last.
  for (const format of ["slides", "handout", "notes"] as const) {
    const { made } = await MAKERS[format]({ ...job, progress: SILENT });
    diagnostics.push(...(await made).diagnostics);
  }
  await page.close();
  const headings = slides.map(toPage).flatMap((each) => each.headings);
  const files = {
    "slides.pdf": join(folder, "slides.pdf"),
    "handout.pdf": join(folder, "handout.pdf"),
    "notes.pdf": join(folder, "notes.pdf"),
    "slides.pdf in parts": join(folder, "slides-in-parts.pdf"),
  };
  writeFileSync(files["slides.pdf in parts"], await finishPdf(parts, info, headings));
  return { files, slides, diagnostics };
}
