import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { type Progress, SILENT } from "../diagnostics/progress.ts";
import { openSite } from "./open-site.ts";
import type { OpenSite } from "./talk.ts";

/** Milliseconds after which a browser that nobody asks for is closed. */
const IDLE = 120_000;

/** A browser and a builder that stay from one look at a talk to the next; opened when they are needed. */
export class SharedSite implements AsyncDisposable {
  readonly #browser: string | undefined;
  #site: Promise<OpenSite> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param browser its program; by default one is found */
  constructor(browser?: string) {
    this.#browser = browser;
  }

  /**
   * Works with the site, by itself: it shows one deck at a time. After an error it is closed, since it may be gone.
   *
   * @param signal ends the work: then browser and builder are closed at once
   * @param label what is told while it goes on
   * @throws why it was ended, where that was before
   */
  async use<T>(
    { progress, signal, label = "Looking at the slides" }: { progress: Progress; signal: AbortSignal; label?: string },
    work: (site: OpenSite) => Promise<T>,
  ): Promise<T> {
    // What was still waiting when the command ended must not open a browser that keeps it alive.
    signal.throwIfAborted();
    if (this.#isOver) throw new EnvironmentError({ code: "interrupted", message: "stopped" }, EXIT.interrupted);
    clearTimeout(this.#idle);
    const stop = () => void this.#close();
    signal.addEventListener("abort", stop, { once: true });
    // It outlives the call, whose signal and progress it must not have.
    this.#site ??= openSite({ goal: "check", browser: this.#browser, progress: SILENT });
    try {
      return await progress.step(label, async () => work(await (this.#site as Promise<OpenSite>)));
    } catch (error) {
      await this.#close();
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      this.#idle = setTimeout(() => void this.#close(), IDLE).unref();
    }
  }

  /** Ends it for good. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    await this.#close();
  }

  async #close(): Promise<void> {
    clearTimeout(this.#idle);
    const site = await this.#site?.catch(() => undefined);
    this.#site = undefined;
    await site?.[Symbol.asyncDispose]();
  }
}
