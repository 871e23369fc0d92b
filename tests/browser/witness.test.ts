import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lectern } from "../helpers/cli.ts";
import { axeOn } from "../helpers/look.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-witness-check-"));
afterAll(async () => {
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

describe("lectern check, with a paper", () => {
  it("tells what the paper does not bear, and writes a report beside the outline", async () => {
    cpSync("tests/witness/ropes", cwd, { recursive: true });
    const { code, err, out } = await lectern(["check", "outline.yaml", "--report"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("the talk says 81 %, the paper says 91% (Results, sentence 1)");
    expect(err).toContain("What each statement stands on: witness.html");
    expect(out).toMatch(/Paper: \d+ statements on slides looked up in paper\.md/);
    expect(readFileSync(join(cwd, "witness.html"), "utf8")).toBe(
      readFileSync("tests/witness/ropes/witness.golden.html", "utf8"),
    );
    expect(existsSync(join(cwd, "slides.md"))).toBe(false);
  });

  it.each(["light", "dark"] as const)("has a report without a fault that axe-core knows, %s", async (colorScheme) => {
    const page = await (await (await sharedBrowser()).newContext({ colorScheme })).newPage();
    await page.setContent(readFileSync("tests/witness/ropes/witness.golden.html", "utf8"));
    const { violations } = await axeOn(page, "violations").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // It is read on a telephone, too.
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });
});
