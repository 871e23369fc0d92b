import { rmSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Browser } from "playwright-chromium";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { openBrowser } from "./browser.ts";
import { buildSite } from "./build-site.ts";
import { checkPdf } from "./check-pdf.ts";
import { findMissingDeck, readDeckInfo } from "./deck-info.ts";
import { finishPdf } from "./finish-pdf.ts";
import { printPdf } from "./print-pdf.ts";
import { listFiles, publishFolder, stageFolder } from "./publish.ts";
import { serveSite } from "./serve-site.ts";

export interface ExportOptions {
  /** Folder for the site and the PDF, e.g. `dist`. */
  folder: string;
  /** A browser's program; without it one is found. */
  browser?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** A thing that an export made. */
export interface Artifact {
  /** Path in terms of the folder that the person named. */
  file: string;
  bytes: number;
  /** Pages of a PDF, slides of a site. */
  pages: number;
  seconds: number;
}

/**
 * Builds a deck's site and prints it to `slides.pdf`, both into one folder, which is replaced in one step when all of
 * it is there and the PDF has passed its checks.
 *
 * @returns what was made, or the faults of the PDF; then the folder is as it was
 */
export async function exportDeck(
  deckFile: string,
  { folder, browser: browserPath, progress, signal }: ExportOptions,
): Promise<{ value?: Artifact[]; diagnostics: Diagnostic[] }> {
  const missing = findMissingDeck(deckFile);
  if (missing) return { diagnostics: [missing] };
  const staged = stageFolder(folder);
  let browser: Browser | undefined;
  const stop = () => void browser?.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    browser = await openBrowser({ path: browserPath, progress, signal });
    signal?.throwIfAborted();
    const siteClock = startClock();
    await progress.step("Building the site", () => buildSite(deckFile, staged, { signal }));
    const siteSeconds = siteClock();
    const siteBytes = listFiles(staged).reduce((sum, file) => sum + statSync(join(staged, file)).size, 0);

    const pdfClock = startClock();
    await using site = await serveSite(staged);
    const opened = browser;
    const printed = await progress.step("Printing the slides", () => printPdf(opened, site.url));
    const pdfFile = join(staged, "slides.pdf");
    writeFileAtomic(pdfFile, Buffer.from(await finishPdf(printed.pdf, await readDeckInfo(deckFile), printed.slides)));
    const faults = await progress.step("Checking the PDF", () => checkPdf(pdfFile, printed.slides));
    signal?.throwIfAborted();
    const diagnostics = [...faults, ...printed.blocked.map((url) => blockedRequest(deckFile, url))];
    if (hasErrors(faults)) return { diagnostics };

    const pages = printed.slides.length;
    const pdf = { file: join(folder, "slides.pdf"), bytes: statSync(pdfFile).size, pages, seconds: pdfClock() };
    publishFolder(staged, folder);
    const entry = { file: join(folder, sep), bytes: siteBytes, pages, seconds: siteSeconds };
    return { value: [entry, pdf], diagnostics };
  } catch (error) {
    // A browser that was closed for the signal fails in many ways; the signal is the reason.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    await browser?.close();
    rmSync(staged, { recursive: true, force: true });
  }
}

function blockedRequest(file: string, url: string): Diagnostic {
  return {
    severity: "warning",
    code: "deck-is-offline",
    file,
    message: `a slide asks for ${url}, which Lectern does not load`,
    hint: "put the file beside the deck",
  };
}

function startClock(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}
