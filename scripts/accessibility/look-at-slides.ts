import axe from "axe-core";
import type { Page } from "playwright-core";
import type { NamedSlide } from "../page/access/read-named.ts";
import type { ShownText } from "../page/access/read-type.ts";
import type { OrderFault } from "../page/access/reading-order.ts";
import type { AxeFault } from "../page/access/run-axe.ts";
import { callPage } from "../page/node/call-page.ts";
import type { FaintText } from "../page/read-contrast.ts";

export type Scheme = "light" | "dark";

/** What depends on the colours. */
interface Seen {
  axe: AxeFault[];
  texts: ShownText[];
  faint: FaintText[];
}

/** What was seen of the slides. */
export interface Looked {
  named: NamedSlide[];
  order: OrderFault[];
  schemes: ({ scheme: Scheme } & Seen)[];
  language: string;
}

/**
 * Looks at all slides.
 *
 * @param light the page that shows them as they are printed
 * @param dark the same in the dark scheme, where all is the same but its colours
 */
export async function lookAtSlides(light: Page, dark: Page): Promise<Looked> {
  return {
    named: await callPage(light, "readNamed"),
    order: await callPage(light, "findOrderFaults"),
    schemes: [
      { scheme: "light", ...(await lookAt(light)) },
      { scheme: "dark", ...(await lookAt(dark, ["color-contrast", "link-in-text-block"])) },
    ],
    language: await light.evaluate(() => document.documentElement.lang),
  };
}

async function lookAt(page: Page, rules?: string[]): Promise<Seen> {
  await page.evaluate(axe.source);
  return {
    axe: await callPage(page, "runAxe", rules),
    texts: await callPage(page, "readType"),
    faint: await callPage(page, "readContrast"),
  };
}
