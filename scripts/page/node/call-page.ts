import type { Page } from "playwright-core";
import type { PageTools } from "../tools.ts";
import { pageScript } from "./page-script.ts";

/**
 * Calls one of the tools in a page with all slides.
 *
 * @returns what the tool gives back
 */
export async function callPage<Name extends keyof PageTools>(
  page: Page,
  name: Name,
  ...args: Parameters<PageTools[Name]>
): Promise<Awaited<ReturnType<PageTools[Name]>>> {
  await addTools(page);
  return page.evaluate(
    ({ name, args }) => {
      const tool = window.lectern[name] as (...args: unknown[]) => never;
      return tool(...args);
    },
    { name, args },
  );
}

/** Gives a page the tools, unless it has them: one that is loaded anew has lost them. */
export async function addTools(page: Page): Promise<void> {
  // A script element would be refused where a deck's own index.html has a Content Security Policy.
  if (await page.evaluate(() => !("lectern" in window))) await page.evaluate(await pageScript("tools"));
}
