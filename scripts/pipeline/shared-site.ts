import { type Progress, SILENT } from "../diagnostics/progress.ts";
import { Machines } from "../exporter/machines.ts";
import { openSite } from "./open-site.ts";
import type { OpenSite } from "./talk.ts";

/** Milliseconds after which a browser that nobody asks for is closed. */
const IDLE = 120_000;

/** A browser and a builder that stay from one look at a talk to the next; opened when they are needed. */
export class SharedSite implements AsyncDisposable {
  /** Can be lent to what needs a site of its own, while the site is used. */
  readonly machines: Machines;
  #site: Promise<OpenSite> | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param browser its program; by default one is found */
  constructor(browser?: string) {
    this.machines = new Machines(browser);
  }

  /**
   * Works with the site, by itself: it shows one deck at a time. After an error it is closed, since it may be gone.
   *
   * @param signal ends the work: then browser and builder are closed at once
   */
  async use<T>(
    { progress, signal }: { progress: Progress; signal: AbortSignal },
    work: (site: OpenSite) => Promise<T>,
  ): Promise<T> {
    clearTimeout(this.#idle);
    const stop = () => void this[Symbol.asyncDispose]();
    signal.addEventListener("abort", stop, { once: true });
    // It outlives the call, whose signal and progress it must not have.
    this.#site ??= openSite({ goal: "check", machines: this.machines, progress: SILENT });
    try {
      return await progress.step("Looking at the slides", async () => work(await (this.#site as Promise<OpenSite>)));
    } catch (error) {
      await this[Symbol.asyncDispose]();
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      this.#idle = setTimeout(() => void this[Symbol.asyncDispose](), IDLE).unref();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle);
    const site = await this.#site?.catch(() => undefined);
    this.#site = undefined;
    await site?.[Symbol.asyncDispose]();
    await this.machines[Symbol.asyncDispose]();
  }
}
