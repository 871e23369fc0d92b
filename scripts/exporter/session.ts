import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { lookOfDeck } from "../brand/deck-look.ts";
import { lookCss } from "../brand/look-css.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { loadPdfJs } from "../files/load-pdf.ts";
import { readDeckInfo } from "./deck-info.ts";
import { Machines } from "./machines.ts";
import { allowOnly, openPrintPage } from "./print-page.ts";
import { DiagramPage } from "./site/diagram-page.ts";
import type { HandDrawings, NoteHtml, PlacedDrawings } from "./site/messages.ts";
import { type SiteServer, serveSite } from "./site/serve-site.ts";
import { drawnDigest } from "./surroundings.ts";

export interface SessionOptions {
  /** An empty folder for the site; it is left there. */
  folder: string;
  /** Whether the site holds the speaker notes too, which nobody but the speaker should read. */
  withNotes?: boolean;
  /** Whether the site is for people, who may want the dark scheme; paper is light. */
  isPublished?: boolean;
  /** Whether files will be printed, for which what prints is loaded while the deck is being built. */
  isPrinted?: boolean;
  /** Whether the deck is built already, so that no builder need start: {@link Session.open} shows it. */
  isBuilt?: boolean | undefined;
  /** What was drawn on slides by hand and is to be shown, by their names. */
  drawings?: HandDrawings | undefined;
  /** Path that the site will be served from; by default it works from any. */
  base?: string | undefined;
  /** A browser's program; without it one is found. */
  browser?: string | undefined;
  /** Machines that stay, in place of own ones; who lent them ends them. */
  machines?: Machines | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** By itself, as the compiler forgets to name JavaScript in functions that say `using`. */
const loadPrinters = () => import("./formats/index.ts").then(loadPdfJs);

/** How slides are looked at: in daylight, and at rest. */
const LOOK = { colorScheme: "light", reducedMotion: "reduce" } as const;

/**
 * A browser, a builder and a folder for a site, shared by all that looks at a deck: a deck is built and opened once,
 * then measured, read and printed. Browser and builder start with the session, while the deck is still being made. A deck
 * that was changed takes the place of the one before.
 */
export class Session implements AsyncDisposable {
  readonly #options: SessionOptions;
  readonly #machines: Machines;
  #browser: Browser | undefined;
  #site: SiteServer | undefined;
  #page: Page | undefined;
  #blocked = new Set<string>();
  /** What was begun is not waited for, and what does it is not lent on. */
  readonly #stop = () => void this.#machines[Symbol.asyncDispose]();
  /** The notes of each slide that is shown. */
  notes: NoteHtml[] = [];
  /** The same as the deck has them, in Markdown. */
  noteTexts: string[] = [];
  /** Files that the site was made from. */
  modules: string[] = [];
  /** What Lectern did in another way, since Slidev is not what it takes it for. */
  unknownParts: Diagnostic[] = [];
  /** What became of drawings; nothing when none were asked for. */
  drawings: PlacedDrawings | undefined;
  #isWholeTold = false;
  /** Seconds that building the site took, the last time. */
  buildSeconds = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#machines = options.machines ?? new Machines(options.browser);
    if (!options.isBuilt) this.#machines.startBuilder();
    this.#machines.startBrowser();
    options.signal?.addEventListener("abort", this.#stop, { once: true });
  }

  /**
   * Builds a deck and opens the page with all of its slides.
   *
   * @throws EnvironmentError without a browser, or when Slidev can't build the deck
   */
  async show(deckFile: string): Promise<Page> {
    const { folder, base = "./", progress, signal } = this.#options;
    this.#browser = await this.#machines.openBrowser(this.#options);
    signal?.throwIfAborted();
    await this.#close();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const start = performance.now();
    await progress.step("Building the site", () => this.#build(deckFile));
    this.buildSeconds = (performance.now() - start) / 1000;
    return this.open(folder, base, deckFile);
  }

  /** Opens the page with all slides of a site that was built before. */
  async open(folder: string, base = "./", deckFile?: string): Promise<Page> {
    const { progress } = this.#options;
    this.#browser = await this.#machines.openBrowser(this.#options);
    await this.#close();
    const site = await serveSite(folder, base);
    this.#site = site;
    const context = await this.#browser.newContext(LOOK);
    const page = await context.newPage();
    this.#page = page;
    this.#blocked = await allowOnly(page, site.url);
    await progress.step("Opening the slides", () => openPrintPage(page, site.url, { file: deckFile }));
    return page;
  }

  async #build(deckFile: string): Promise<void> {
    const { folder, base = "./", withNotes = false, isPublished = false, drawings, progress, signal } = this.#options;
    const markdown = readFileSync(deckFile, "utf8");
    const { language, isDark, hasDark, brand: named } = readDeckInfo(markdown);
    const look = await lookOfDeck(named, dirname(resolve(deckFile)));
    const brand = look ? lookCss(look) : "";
    const withDark = isPublished || isDark || hasDark;
    await using room = new DiagramPage({ browser: this.browser, markdown, language, withDark, brand });
    // What prints and checks takes a while to load; there is nothing else to do now.
    if (this.#options.isPrinted) void loadPrinters().catch(() => {});
    const builder = await this.#machines.builderFor(dirname(resolve(deckFile)));
    const {
      notes,
      noteTexts,
      modules,
      unknownParts,
      drawings: placed,
      whole,
    } = await builder.build({
      deckFile: resolve(deckFile),
      folder: resolve(folder),
      withNotes,
      base,
      digest: drawnDigest(),
      drawings,
      draw: (code, options) => room.draw(code, options),
    });
    signal?.throwIfAborted();
    this.notes = notes;
    this.noteTexts = noteTexts;
    this.modules = modules;
    this.unknownParts = unknownParts;
    this.drawings = placed;
    if (whole !== undefined && !this.#isWholeTold)
      progress.say(`All of the site is built, not only the slides, which takes longer: ${whole}`);
    this.#isWholeTold ||= whole !== undefined;
  }

  /** What draws and builds here; can be lent while nothing is being shown. */
  get machines(): Machines {
    return this.#machines;
  }

  /** The page with all slides of the deck that is shown. */
  get page(): Page {
    if (!this.#page) throw new Error("nothing is shown");
    return this.#page;
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error("no browser is open");
    return this.#browser;
  }

  /** Addresses outside of the site that slides asked for; they were not loaded. */
  get blocked(): string[] {
    return [...this.#blocked].sort();
  }

  /** Opens another page of the deck that is shown, in the dark scheme; who asks for it closes it. */
  async openDark(): Promise<Page> {
    if (!this.#site) throw new Error("nothing is shown");
    const context = await this.browser.newContext({ ...LOOK, colorScheme: "dark" });
    try {
      const page = await context.newPage();
      await allowOnly(page, this.#site.url);
      await openPrintPage(page, this.#site.url);
      return page;
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** Opens another page of the deck that is shown, with each slide once for each click. */
  async openClicks(): Promise<Page> {
    if (!this.#site) throw new Error("nothing is shown");
    const page = await this.page.context().newPage();
    await allowOnly(page, this.#site.url);
    await openPrintPage(page, this.#site.url, { withClicks: true });
    return page;
  }

  async #close(): Promise<void> {
    const [page, site] = [this.#page, this.#site];
    this.#page = undefined;
    this.#site = undefined;
    try {
      await page?.context().close();
    } finally {
      await site?.[Symbol.asyncDispose]();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#options.signal?.removeEventListener("abort", this.#stop);
    await this.#close().catch(() => {});
    if (!this.#options.machines) await this.#machines[Symbol.asyncDispose]();
  }
}
