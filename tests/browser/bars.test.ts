import { readFileSync } from "node:fs";
import type { Page } from "playwright-chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

let page: Page;
beforeAll(async () => {
  page = await (await sharedBrowser()).newPage();
});
afterAll(closePages);

/** Of a table's width, what its column of bars takes beside so many columns of words. */
async function shareOfBars(columns: number): Promise<number> {
  const words = "<td>Moisture absorbed composite</td>".repeat(columns);
  const row = `<tr>${words}<td class="bar" style="--share:1;--digits:4">0.16</td></tr>`;
  await page.setContent(
    `<style>${readFileSync("styles/evidence.css", "utf8")} table { width: 852px; border-collapse: collapse }</style>
<div class="lt mixed slidev-layout"><table><tbody>${row}</tbody></table></div>`,
  );
  return page.evaluate(() => {
    const widthOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
    return widthOf(".bar") / widthOf("table");
  });
}

// Words that break made three slides of a table of five rows.
it("bars take the less of a table, the more columns of words stand beside them", async () => {
  const shares: number[] = [];
  for (const columns of [1, 2, 3, 4]) shares.push(await shareOfBars(columns));
  expect(shares.map((share) => Math.round(10 * share) / 10)).toEqual([0.7, 0.5, 0.3, 0.2]);
});

it("bars begin where the heading above them does, in a talk from right to left too", async () => {
  const styles = ["frame", "evidence", "right-to-left"]
    .map((name) => readFileSync(`styles/${name}.css`, "utf8"))
    .join("\n");
  const cell = `<td class="bar" style="--share:1;--digits:4"><span>12.5</span></td>`;
  await page.setContent(
    `<style>${styles} table { width: 600px }</style>
<div class="lt table slidev-layout" dir="rtl"><table><tbody><tr><td>א</td>${cell}</tr></tbody></table></div>`,
  );
  const [number, bar] = await page.evaluate(() => {
    const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    return [right("td.bar span"), right("td.bar")];
  });
  // The bar is between the number and the side where the line begins.
  expect((bar ?? 0) - (number ?? 0)).toBeGreaterThan(100);
});
