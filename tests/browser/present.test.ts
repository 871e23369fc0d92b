import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

let browser: Browser;
let site: SiteServer;
let page: Page;
const requests: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  browser = await sharedBrowser();
  site = await serveSite(inject("sites").kitchenSink);
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
});

afterAll(async () => {
  await closePages();
  await site?.[Symbol.asyncDispose]();
});

describe("presenting", () => {
  it("names no folder of this machine", () => {
    for (const file of listFiles(inject("sites").kitchenSink).filter((name) => /\.(?:html|css|js)$/.test(name))) {
      const text = readFileSync(join(inject("sites").kitchenSink, file), "utf8");
      expect(text.includes(process.cwd()), `${file} names a folder of this machine`).toBe(false);
    }
  });

  it("goes through the whole deck by keyboard, slide by slide, each at its own address", async () => {
    await page.goto(site.url);
    await page.locator(".slidev-page .lt").first().waitFor();
    const slides = await page.evaluate(() =>
      (window.lecternSlides?.() ?? []).map(({ meta }) => String(meta.slide.frontmatter.routeAlias)),
    );
    expect(slides.length).toBeGreaterThan(30);
    // Slidev opens the first slide at its number, and counts itself what is written for it.
    for (const [index, alias] of slides.entries()) {
      const address = index === 0 ? "1" : alias;
      await page.waitForFunction((wanted) => location.hash.replace(/\?.*/, "") === `#/${wanted}`, address);
      // One in a layout of Slidev's has that layout's class only.
      await page.locator(`.slidev-page-${index + 1}:visible .slidev-layout`).waitFor();
      const here = page.url().replace(/\?.*/, "");
      const isHere = () => page.url().replace(/\?.*/, "") === here;
      for (let click = 0; index < slides.length - 1 && isHere(); click++) {
        expect(click).toBeLessThan(20);
        const before = page.url();
        await page.keyboard.press("ArrowRight");
        await page.waitForURL((url) => url.href !== before);
      }
    }
    // A slide that leaves may still be seen for a moment.
    await page.waitForFunction(
      () => [...document.querySelectorAll(".slidev-page")].filter((slide) => slide.checkVisibility()).length === 1,
    );
  });

  it("opens any slide at its address", async () => {
    await page.goto(`${site.url}#/pillars-b-2`);
    await page.reload();
    await page.getByRole("heading", { name: "Cold water rinses" }).waitFor();
  });

  it("says each diagram in words", async () => {
    await page.goto(`${site.url}#/pillars-b`);
    const drawing = page.locator(".mermaid:visible svg").first();
    await drawing.waitFor();
    const [title, description] = await drawing.evaluate((svg) =>
      ["title", "desc"].map((tag) => svg.querySelector(tag)?.textContent ?? ""),
    );
    expect(title).toBe("Taps let it in");
    expect(description).toContain("1 · Hot water cleans; 2 · Cold water rinses");
  });

  it("has asked for nothing but its own files", () => {
    const origin = new URL(site.url).origin;
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });
});
