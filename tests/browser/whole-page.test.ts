import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { findPageFaults } from "../helpers/look.ts";
import { some } from "../helpers/thorough.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
});

/** A page of a context of its own, without which axe-core looks at none. */
async function openPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1400, height: 900 },
    ...options,
  });
  return context.newPage();
}

/** A busy machine takes its time. */
const SOON = { timeout: 30_000 };

/** Pages, how they are opened, and what shows that they are there. Other tests look at each slide of the large decks. */
const PAGES: [name: string, path: string, there: string, act?: (page: Page) => Promise<unknown>][] = [
  ["a slide", "2", ".slidev-page:visible .lt"],
  [
    "the overview over a slide",
    "2",
    ".slidev-page:visible .lt",
    async (page) => {
      await page.keyboard.press("o");
      await page.locator("[role='dialog'] [role='button'][aria-label]").first().waitFor();
    },
  ],
  [
    "the dialog that goes to a slide",
    "2",
    ".slidev-page:visible .lt",
    async (page) => {
      await page.keyboard.press("g");
      await page.locator("dialog input:focus").waitFor();
      await page.keyboard.type("e");
      await page.locator("dialog [role='option'][aria-selected='true']").waitFor();
    },
  ],
  [
    "the menu",
    "2",
    ".slidev-page:visible .lt",
    async (page) => {
      await page.getByRole("button", { name: "More Options" }).first().press("Enter");
      await page.getByText("Slide Scale").first().waitFor();
    },
  ],
  [
    "the window about the talk",
    "2",
    ".slidev-page:visible .lt",
    async (page) => {
      await page.getByRole("button", { name: "Show info" }).press("Enter");
      await page.getByRole("dialog", { name: "About this talk" }).waitFor();
    },
  ],
  ["the presenter", "presenter/3", ".slidev-presenter .slidev-page:visible .lt"],
  ["the overview", "overview", "main .lt"],
  ["the notes", "notes", "[role='main'] h1"],
  ["the list of pages", "entry", "[role='main'] h1"],
  ["a page that is not there", "nothing/here", "h1"],
];

const DARK = some(["the menu", "the presenter", "a slide", "the overview", "the notes"], 2);

describe.each([
  ["sample", "light"],
  ["sample", "dark"],
] as const)("the whole page, %s, %s", (key, colorScheme) => {
  let site: SiteServer;
  beforeAll(async () => {
    site = await serveSite(inject("sites")[key]);
  });
  afterAll(() => site?.[Symbol.asyncDispose]());

  // What the dark scheme makes no other is looked at in the light one.
  it.each(colorScheme === "light" ? PAGES : PAGES.filter(([name]) => DARK.includes(name)))(
    "has no fault that axe-core knows: %s",
    async (_, path, there, act) => {
      const page = await openPage({ colorScheme });
      await page.goto(`${site.url}#/${path}`);
      await page.locator(there).first().waitFor();
      await act?.(page);
      await page.locator("main, [role='main']").first().waitFor();
      await expect.poll(() => findPageFaults(page), { timeout: 120_000 }).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});

describe("who hears a talk", () => {
  let site: SiteServer;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(inject("sites").kitchenSink);
    page = await browser.newPage({ reducedMotion: "reduce" });
    await page.goto(`${site.url}#/1`);
  });
  afterAll(async () => {
    await page?.close();
    await site?.[Symbol.asyncDispose]();
  });

  const heard = () => page.locator("[role='status'][aria-live='polite']");

  it("is told which slide comes, and its title is the page's", async () => {
    const talk = "Kitchen sinks: theory and practice of {{ everything }}";
    await expect.poll(() => heard().textContent(), SOON).toMatch(/^1 \/ \d+: /);
    await expect.poll(() => page.title(), SOON).toBe(talk);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => heard().textContent(), SOON).toMatch(/^2 \/ \d+: The paper at a glance$/);
    await expect.poll(() => page.title(), SOON).toBe(`The paper at a glance · ${talk}`);
    await page.goto(`${site.url}#/presenter/3`);
    await expect.poll(() => heard().textContent(), SOON).toMatch(/^3 \/ \d+: The way through this talk \(1\/2\)$/);
    await expect.poll(() => page.title(), SOON).toBe(`Presenter 3 · The way through this talk (1/2) · ${talk}`);
    await page.goto(`${site.url}#/2`);
    await expect.poll(() => page.title(), SOON).toBe(`The paper at a glance · ${talk}`);
  });

  it("goes to a slide from the overview by keyboard", async () => {
    await page.goto(`${site.url}#/2`);
    await page.locator(".slidev-page-2:visible .lt").waitFor();
    await page.keyboard.press("o");
    await page.getByRole("button", { name: /^5: / }).press("Enter");
    await page.locator("#slide-content .slidev-page-5:visible .lt").waitFor();
  });

  it("is told what a table shows, once", async () => {
    await page.goto(`${site.url}#/blocks-content-2`);
    const table = page.getByRole("table", { name: "Sinks and their taps" });
    await table.waitFor();
    expect(await page.getByText("Sinks and their taps").filter({ visible: true }).count()).toBe(1);
  });
});

describe("a built site", () => {
  it("fills a screen of 16:9 to the last pixel", async () => {
    await using site = await serveSite(inject("sites").kitchenSink);
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [3840, 2160],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(`${site.url}#/2`);
      await page.locator(".slidev-page-2:visible .lt").waitFor();
      const box = await page.locator("#slide-content").boundingBox();
      expect(box).toEqual({ x: 0, y: 0, width, height });
      await page.close();
    }
  });

  it("says what it is without quotes, and holds no schema of Lectern's", () => {
    const html = readFileSync(join(inject("sites").kitchenSink, "index.html"), "utf8");
    const metas = Object.fromEntries(
      [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(([, key, value]) => [key, value]),
    );
    expect(metas).toMatchObject({
      description: "A paper that never was, with one of everything in it.",
      author: "Ada Example, Bo Öst, 李示例",
      keywords: "sinks, taps: hot &amp; cold, 水槽",
      "og:title": "Kitchen sinks: theory and practice of {{ everything }}",
      "og:description": "A paper that never was, with one of everything in it.",
    });
    expect(html).toContain("<title>Kitchen sinks: theory and practice of {{ everything }}</title>");
  });
});
