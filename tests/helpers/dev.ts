import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { Page } from "playwright-chromium";
import type { Run } from "./cli.ts";
import { until } from "./cli.ts";

/** The address of the slides that `lectern dev` shows in its terminal, with its key. */
export async function devAddress(run: Run): Promise<string> {
  const find = () => /Slides: +(http:\S+)/.exec(run.err)?.[1];
  await until(`the address: ${run.err}`, () => find() !== undefined);
  return find() ?? "";
}

/** A port that nobody serves on: of a fixed one another run, or what a killed one left, may have hold. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Opens a page of a deck that is served, until it hears of changes: Vite tells none to a page whose socket is not open yet,
 * and a slide that is still on its way comes as it was before the change. The page may just be loaded anew, which ends
 * other ways to go.
 */
export const visit = (page: Page, url: string): Promise<void> => open(page, url, () => page.goto(url));

/** Loads such a page anew. */
export const reload = (page: Page): Promise<void> => open(page, page.url(), () => page.reload());

const open = (page: Page, url: string, load: () => Promise<unknown>): Promise<void> =>
  until(
    `the page ${url}`,
    async () => {
      const isConnected = page.waitForEvent("console", (message) => message.text().includes("[vite] connected"));
      const isShown = load().then(() => page.locator(".lt:visible").first().waitFor());
      return Promise.all([isShown, isConnected]).then(
        () => true,
        () => false,
      );
    },
    60_000,
  );
