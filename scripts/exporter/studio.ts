import { mkdirSync, rmSync } from "node:fs";
import type { Browser, Page } from "playwright-chromium";
import type { Progress } from "../diagnostics/progress.ts";
import { openBrowser } from "./browser.ts";
import { buildSite } from "./build-site.ts";
import { allowOnly, openPrintPage, type PrintedDeck, type PrintedSlide, prepareSlides, printPdf } from "./print-pdf.ts";
import { type SiteServer, serveSite } from "./serve-site.ts";

export interface StudioOptions {
  /** An empty folder for the site; it is left there. */
  folder: string;
  /** Whether the site holds the speaker notes too; a published one must not. */
  withNotes?: boolean;
  /** A browser's program; without it one is found. */
  browser?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/**
 * A browser and a folder for a site, shared by all that looks at a deck: a deck is built and opened once, then measured,
 * read and printed. A deck that was changed takes the place of the one before.
 */
export class Studio implements AsyncDisposable {
  readonly #options: StudioOptions;
  #browser: Browser | undefined;
  #site: SiteServer | undefined;
  #page: Page | undefined;
  #blocked = new Set<string>();
  readonly #stop = () => void this.#browser?.close();
  /** Seconds that building the site took, the last time. */
  buildSeconds = 0;

  constructor(options: StudioOptions) {
    this.#options = options;
    options.signal?.addEventListener("abort", this.#stop, { once: true });
  }

  /**
   * Builds a deck and opens the page with all of its slides.
   *
   * @throws EnvironmentError without a browser, or when Slidev can't build the deck
   */
  async show(deckFile: string): Promise<Page> {
    const { folder, withNotes = false, browser: path, progress, signal } = this.#options;
    this.#browser ??= await openBrowser({ path, progress, signal });
    signal?.throwIfAborted();
    await this.#close();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const start = performance.now();
    await progress.step("Building the site", () => buildSite(deckFile, folder, { signal, withNotes }));
    this.buildSeconds = (performance.now() - start) / 1000;
    const site = await serveSite(folder);
    this.#site = site;
    const context = await this.#browser.newContext({ colorScheme: "light", reducedMotion: "reduce" });
    const page = await context.newPage();
    this.#page = page;
    this.#blocked = await allowOnly(page, site.url);
    await progress.step("Opening the slides", () => openPrintPage(page, site.url));
    return page;
  }

  /** Prints what is shown. */
  async print(): Promise<PrintedDeck> {
    const page = this.#page;
    if (!page) throw new Error("nothing is shown that could be printed");
    const printed = await this.#options.progress.step("Printing the slides", () => printPdf(page));
    return { ...printed, blocked: [...this.#blocked].sort() };
  }

  /** What the slides that are shown say, for checking a PDF that was printed before. */
  async read(): Promise<PrintedSlide[]> {
    return this.#page ? prepareSlides(this.#page) : [];
  }

  async #close(): Promise<void> {
    await this.#page?.context().close();
    await this.#site?.[Symbol.asyncDispose]();
    this.#page = undefined;
    this.#site = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#options.signal?.removeEventListener("abort", this.#stop);
    await this.#close().catch(() => {});
    await this.#browser?.close();
  }
}
