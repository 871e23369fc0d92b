import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lecternHere } from "../helpers/command.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-theme-"));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

/** Texts of a slide that are told, with their contrast. */
async function faint(slide: string): Promise<[text: string, ratio: number][]> {
  await page.setContent(`<div class="print-slide-container">${slide}</div>`);
  const found = await callPage(page, "readContrast");
  return found.map(({ text, ratio }) => [text, Math.round(ratio * 10) / 10]);
}

describe("the contrast of a text", () => {
  it.each([
    ["grey on white", '<p style="color: #999">a</p>', [["a", 2.8]]],
    ["dark grey on white", '<p style="color: #666">a</p>', []],
    ["grey on white, large", '<p style="color: #888; font-size: 30px">a</p>', []],
    ["colours of other notations", '<p style="color: oklch(0.9 0.05 90)">a</p>', [["a", 1.3]]],
    ["shown at half strength", '<div style="opacity: 0.5"><p style="color: #333">a</p></div>', [["a", 2.8]]],
    [
      "at half strength with its ground",
      '<div style="background: #000"><p style="opacity: 0.5; background: #fff; color: #000">a</p></div>',
      [],
    ],
    ["half transparent", '<p style="color: rgb(0 0 0 / 30%)">a</p>', [["a", 2.1]]],
    [
      "on a ground further out",
      '<div style="background: #fff200"><p><b style="color: #fff">a</b></p></div>',
      [["a", 1.2]],
    ],
    ["on a picture, which can't be told", '<div style="background: linear-gradient(red, blue)"><p>a</p></div>', []],
    ["not seen at all", '<p style="color: #fff; visibility: hidden">a</p>', []],
  ])("is told of %s", async (_, slide, told) => {
    expect(await faint(slide)).toEqual(told);
  });
});

describe("another theme", () => {
  it("is used by a deck that names it; what it makes hard to read or lays over the foot is told, once and at its name", async () => {
    mkdirSync(join(cwd, "pale/layouts"), { recursive: true });
    writeFileSync(join(cwd, "pale/package.json"), '{ "name": "slidev-theme-pale", "keywords": ["slidev-theme"] }');
    mkdirSync(join(cwd, "pale/styles"));
    writeFileSync(
      join(cwd, "pale/styles/index.css"),
      ".lt-main li { color: #c8c8c8 !important }\n.slidev-layout.cover h1 + p { opacity: 0.5 }\n",
    );
    writeFileSync(
      join(cwd, "pale/global-top.vue"),
      `<template>
  <i class="absolute right-2 top-2"><svg width="40" height="20"><text y="12" font-size="8">LT</text></svg>Our house</i>
  <i class="absolute left-14 bottom-4 text-xs">Page <SlideCurrentNo /></i>
</template>`,
    );
    mkdirSync(join(cwd, "talk"));
    writeFileSync(
      join(cwd, "talk/outline.yaml"),
      `lectern: 1
paper: { title: A talk, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }
talk: { theme: ../pale, frame: all }
sections: [{ id: one, title: One, content: [A pale point, Another] }]
`,
    );
    const run = await lecternHere(["build", "talk/outline.yaml", "-o", "slides.md", "--json"], { cwd });
    const { diagnostics } = JSON.parse(run.out);
    expect({ code: run.code, faults: new Set(diagnostics.map(({ code }: { code: string }) => code)) }).toEqual({
      code: 0,
      faults: new Set(["text-has-contrast", "every-slide-fits"]),
    });
    // What the theme takes for a subtitle are the authors here, as strong as ever.
    expect(diagnostics.filter(({ message }: { message: string }) => message.startsWith("slide 1 "))).toEqual([]);
    // Of slides that no line of the outline is behind, the theme is the place.
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining("(/at-a-glance) has text that stands out too little"),
        position: expect.objectContaining({ line: 3, column: 16 }),
      }),
    );
    expect(diagnostics.filter(({ code }: { code: string }) => code === "every-slide-fits")).toEqual([
      expect.objectContaining({
        severity: "warning",
        message: expect.stringMatching(
          /^what the theme `\.\.\/pale` puts on every slide does not fit on \d of them; on slide 2 .*“Page \/ 2 \/ \d+” \(<i class="[^"]+">\)$/,
        ),
        position: { line: 3, column: 16, length: 7 },
      }),
    ]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        message: expect.stringMatching(/\/one-content\).*“A pale point” has 1\.6 of 3; “Another”/),
        position: expect.objectContaining({ line: 4 }),
      }),
    );
    expect(readFileSync(join(cwd, "slides.md"), "utf8")).toContain("theme: ./pale\naddons:\n  - lectern\n");
  });
});
