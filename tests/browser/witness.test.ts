import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, it } from "vitest";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lecternHere } from "../helpers/command.ts";
import { axeOn } from "../helpers/look.ts";

async function readPdf(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const texts = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  await task.destroy();
  return texts.join(" ").replace(/\s+/g, " ");
}

const cwd = mkdtempSync(join(tmpdir(), "lectern-witness-check-"));
afterAll(async () => {
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

describe("lectern check, with a paper", () => {
  it("tells what the paper does not bear, and writes a report beside the outline", async () => {
    cpSync("tests/witness/ropes", cwd, { recursive: true });
    const { code, err, out } = await lecternHere(["check", "outline.yaml", "--report"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("the talk says 81 %, the paper says 91% (Results, sentence 1)");
    expect(err).toContain("What each statement stands on: witness.html");
    expect(out).toMatch(/Paper: \d+ statements on slides looked up in paper\.md/);
    expect(out).toMatch(/slides, everything fits; \d+ errors and \d+ warnings, below\n/);
    expect(readFileSync(join(cwd, "witness.html"), "utf8")).toBe(
      readFileSync("tests/witness/ropes/witness.golden.html", "utf8"),
    );
    expect(existsSync(join(cwd, "slides.md"))).toBe(false);
  });

  it("fails where a paper is asked for and there is none", async () => {
    writeFileSync(
      join(cwd, "bare.yaml"),
      "lectern: 1\npaper: { title: Ropes, authors: [{ name: Ida }], licence: unknown }\nslides: [{ slide: Cats sleep }]\n",
    );
    const { code, err } = await lecternHere(["check", "bare.yaml", "--paper"], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining("there is no paper to look it up in")]);
  });

  it("shows the paper's sentences at the end of a handout, if they were looked up", async () => {
    const { code } = await lecternHere(["import", "paper.md", "-o", "draft.yaml"], { cwd });
    expect(code).toBe(0);
    const made = await lecternHere(["export", "draft.yaml", "--only", "handout", "--with-sources", "-o", "draft"], {
      cwd,
    });
    expect([made.code, made.err]).toEqual([0, expect.any(String)]);
    const said = await readPdf(join(cwd, "draft", "handout.pdf"));
    expect(said).toMatch(/In the paper .*“ ?Quaymaster finds 91% of the ropes/);
    expect(said).toContain("Results, sentence 1");
    const text = readFileSync(join(cwd, "draft.yaml"), "utf8");
    writeFileSync(join(cwd, "draft.yaml"), text.replace(/^ {2}file: .*\n/m, ""));
    const refused = await lecternHere(["export", "draft.yaml", "--only", "handout", "--with-sources", "-o", "draft"], {
      cwd,
    });
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("handout-has-sources")]);
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
