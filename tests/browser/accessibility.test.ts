import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lectern, type Run } from "../helpers/cli.ts";
import { axeOn } from "../helpers/look.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-accessibility-"));
const report = join(cwd, "accessibility.html");
let run: Run;
beforeAll(async () => {
  cpSync("tests/accessibility/barriers", cwd, { recursive: true });
  run = await lectern(["check", "outline.yaml", "--accessibility", "--report"], { cwd });
});
afterAll(async () => {
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

describe("lectern check --accessibility", () => {
  it("finds each of the barriers of a talk, at its line", async () => {
    expect(run.code).toBe(1);
    const findings = run.err.slice(run.err.search(/^\S+ (?:error|warning)/m));
    await expect(findings).toMatchFileSnapshot("../accessibility/barriers/findings.golden.txt");
    expect(run.out).toContain("Accessibility: ");
    expect(existsSync(join(cwd, "slides.md"))).toBe(false);
  });

  it("writes an account that has no fault itself, in either scheme and on a telephone", async () => {
    const html = readFileSync(report, "utf8");
    await expect(html).toMatchFileSnapshot("../accessibility/barriers/accessibility.golden.html");
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await (await (await sharedBrowser()).newContext({ colorScheme })).newPage();
      await page.setContent(html);
      const { violations } = await axeOn(page, "violations").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      await page.setViewportSize({ width: 360, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    }
  });
});

/** A page as Slidev's print page is, with one slide. */
async function show(body: string, direction = "ltr"): Promise<Page> {
  const page = await (await sharedBrowser()).newPage();
  await page.setContent(
    `<div class="print-slide-container"><div class="lt" dir="${direction}" style="width: 980px; height: 552px">${body}</div></div>`,
  );
  return page;
}

describe("what is read of a slide", () => {
  it("is no picture that is not there, and a name whatever signs it has", async () => {
    const page = await show('<img src="http://127.0.0.1:9/assets/100%.png" alt="Ropes"><a href="/x">here</a>');
    const [slide] = await callPage(page, "readNamed");
    expect(slide).toMatchObject({
      pictures: [{ alt: "Ropes", file: "100%.png", isMoving: false }],
      links: [{ text: "here", href: "/x" }],
    });
  });

  it("is a recording that says whether it has sound", async () => {
    const page = await show("<video muted></video><video><track kind='captions'></video>");
    const [slide] = await callPage(page, "readNamed");
    expect(slide?.recordings).toEqual([
      { kind: "video", hasCaptions: false, isMuted: true },
      { kind: "video", hasCaptions: true, isMuted: false },
    ]);
  });

  it.each(["ltr", "rtl"])("is in the order in which it is seen, from wherever one reads: %s", async (direction) => {
    const row = (order: string) => `<div style="display: flex; flex-direction: ${order}"><p>One</p><p>Two</p></div>`;
    expect(await callPage(await show(row("row"), direction), "findOrderFaults")).toEqual([]);
    expect(await callPage(await show(row("row-reverse"), direction), "findOrderFaults")).toMatchObject([
      { first: "One", next: "Two" },
    ]);
  });
});
