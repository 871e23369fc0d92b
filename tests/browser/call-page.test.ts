import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  page = await browser.newPage();
  await page.route("**", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "default-src 'none'; script-src 'self'" },
      body: '<!doctype html><div class="print-slide-container"><h1>Title</h1></div>',
    }),
  );
});
afterAll(async () => {
  await closePages();
});

it("works where a policy allows no scripts, and in a page that was loaded anew", async () => {
  await page.goto("http://deck.invalid/");
  await expect(page.addScriptTag({ content: "0" })).rejects.toThrow("Content Security Policy");
  expect(await callPage(page, "readSlides")).toMatchObject([{ no: 1, title: "Title" }]);
  await page.reload();
  expect(await callPage(page, "readSlides")).toMatchObject([{ no: 1, title: "Title" }]);
});

it("keeps what the tools know between calls", async () => {
  await callPage(page, "plainMarks");
  expect(await page.locator("head > style").count()).toBe(1);
  await callPage(page, "restoreMarks");
  expect(await page.locator("head > style").count()).toBe(0);
});
