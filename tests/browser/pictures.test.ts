/// <reference types="vite/client" />
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPrintPage } from "../../scripts/exporter/print-page.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { ReferencePictures } from "../helpers/pictures.ts";

/** Set by `npm run pictures`. */
const isAccepting = import.meta.env.MODE === "accept";

/** In the dark scheme, one slide a layout is enough: it is the same drawing in other colours. */
const DARK =
  /^(?:title|at-a-glance|map|blocks|intro|blocks-content-[2-6]|meanings-long-meanings|meanings-diagram|pillars-pillars|pillars-b|pillars-b-3|pillars-d|pillars-diagram|principles-long-principles|principles-diagram|takeaways|closing-slide|references|credits)$/;

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(async () => {
  await closePages();
});

describe.each([
  { name: "kitchen-sink", site: "kitchenSink", colorScheme: "light", only: /^/ },
  { name: "kitchen-sink-dark", site: "kitchenSink", colorScheme: "dark", only: DARK },
  { name: "chinese", site: "chinese", colorScheme: "light", only: /^/ },
] as const)("$name", ({ name, site: key, colorScheme, only }) => {
  // Other systems smooth the edges of letters in other ways.
  it.skipIf(process.platform !== "linux")("looks as it did when its pictures were accepted", async () => {
    await using site = await serveSite(inject("sites")[key]);
    const page = await browser.newPage({ colorScheme, reducedMotion: "reduce", viewport: { width: 960, height: 720 } });
    await openPrintPage(page, site.url);
    const references = new ReferencePictures(
      `tests/browser/pictures/${name}`,
      `.lectern/pictures/${name}`,
      isAccepting,
    );
    const faults: string[] = [];
    for (const [address, slide] of await slidesOf(page)) {
      if (!only.test(address)) continue;
      const fault = references.compare(address, await slide.screenshot({ animations: "disabled" }));
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
    expect(references.findStale()).toEqual([]);
    await page.close();
  });
});

/** Each slide of a print page with its address. */
async function slidesOf(page: Page) {
  const addresses = await page.evaluate(() =>
    (window.lecternSlides?.() ?? []).map(({ meta }) => String(meta.slide.frontmatter.routeAlias)),
  );
  const slides = await page.locator(".print-slide-container").all();
  expect(slides).toHaveLength(addresses.length);
  return slides.map((slide, index) => [addresses[index] ?? "", slide] as const);
}
