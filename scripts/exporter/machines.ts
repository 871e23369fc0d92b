import type { Browser } from "playwright-core";
import { type Progress, SILENT } from "../diagnostics/progress.ts";
import { openInstalled, openNew } from "./browser/open-browser.ts";
import { SiteBuilder } from "./site/site-builder.ts";

/**
 * A browser and a process that builds sites: what takes longest to start, and can be lent to one session after the other.
 * Each is started once somebody wants it, and again after it is gone.
 */
export class Machines implements AsyncDisposable {
  readonly #path: string | undefined;
  /** Lines that the browser's start has to tell, until somebody asks for it. */
  readonly #lines: string[] = [];
  #installed: Promise<Browser | undefined> | undefined;
  #builder: SiteBuilder | undefined;

  /** @param browser its program; by default one is found */
  constructor(browser?: string) {
    this.#path = browser;
  }

  /** Starts the browser while there is other work; what is wrong with it is told when it is needed. */
  startBrowser(): void {
    if (this.#installed) return;
    const progress = { ...SILENT, say: (line: string) => void this.#lines.push(line) };
    const installed = openInstalled({ path: this.#path, progress });
    this.#keep(installed);
  }

  #keep(starting: Promise<Browser | undefined>): void {
    this.#installed = starting;
    const forget = () => {
      if (this.#installed === starting) this.#installed = undefined;
    };
    starting.then(
      (browser) => browser?.once("disconnected", forget),
      // Told when the browser is needed.
      () => {},
    );
  }

  /**
   * The browser; where none is installed, one that is installed now.
   *
   * @throws EnvironmentError with exit code 3 when there is none
   */
  async openBrowser({ progress, signal }: { progress: Progress; signal?: AbortSignal | undefined }): Promise<Browser> {
    this.startBrowser();
    const starting = this.#installed;
    try {
      const installed = await starting;
      if (installed) return installed;
    } catch (error) {
      // Who asks again may have mended it.
      if (this.#installed === starting) this.#installed = undefined;
      throw error;
    } finally {
      this.#lines.splice(0).forEach(progress.say);
    }
    const browser = await openNew({ progress, signal });
    this.#keep(Promise.resolve(browser));
    return browser;
  }

  /** Starts a builder while there is other work, if there is none. */
  startBuilder(): void {
    if (!this.#builder?.isAlive) this.#builder = new SiteBuilder();
  }

  /** A builder for decks of some folder; one that has built in another one gives way to it. */
  async builderFor(folder: string): Promise<SiteBuilder> {
    const kept = this.#builder;
    if (kept?.isAlive && (kept.folder ?? folder) === folder) return kept;
    const made = new SiteBuilder();
    this.#builder = made;
    await kept?.[Symbol.asyncDispose]();
    return made;
  }

  /** Ends both; who asks again gets others. */
  async [Symbol.asyncDispose](): Promise<void> {
    const [installed, builder] = [this.#installed, this.#builder];
    this.#installed = undefined;
    this.#builder = undefined;
    const browser = await installed?.catch(() => undefined);
    await Promise.all([browser?.close(), builder?.[Symbol.asyncDispose]()]);
  }
}
