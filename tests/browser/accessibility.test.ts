import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
