import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

afterAll(closePages);

// Six pictures in two rows were drawn as three.
it("rows of pictures stand apart", async () => {
  const page = await (await sharedBrowser()).newPage();
  const row = `<div class="lt-row" style="--lt-columns: 1fr 1fr"><div class="lt-block"></div><div class="lt-block"></div></div>`;
  await page.setContent(
    `<style>${readFileSync("styles/mixed.css", "utf8")}</style>
<div class="lt mixed slidev-layout" style="--lt-gap: 16px"><div class="lt-main">${row}${row}</div></div>`,
  );
  const [first, second] = await page.evaluate(() =>
    [...document.querySelectorAll(".lt-row")].map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBe(16);
});
