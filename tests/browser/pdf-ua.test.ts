import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { readDeckInfo } from "../../scripts/exporter/deck-info.ts";
import { USUAL_OPTIONS } from "../../scripts/exporter/format.ts";
import { MAKERS } from "../../scripts/exporter/formats/index.ts";
import { toPage } from "../../scripts/exporter/formats/slides.ts";
import { finishPdf } from "../../scripts/exporter/pdf/finish-pdf.ts";
import { printPdf } from "../../scripts/exporter/pdf/print-pdf.ts";
import { textOf } from "../../scripts/exporter/pdf/tags.ts";
import { openPrintPage, prepareSlides } from "../../scripts/exporter/print-page.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { openSubject, type Subject } from "../helpers/pdf-subject.ts";
import { CONDITIONS } from "../helpers/pdf-ua.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-pdf-ua-"));
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
  rmSync(folder, { recursive: true });
});

/** What a speaker may write into notes: stressed words, links, headings, lists. */
const NOTE = `<p><strong>1 min · until 14:32</strong></p><h4>Then</h4><p>Say <em>this</em>, <strong>loudly</strong>,
<code>code</code> and <a href="https://example.org/?a=1&amp;b=2">that</a>.</p><ol><li>one</li><li>two</li></ol>`;

/** All PDFs of a deck as an export makes them, and its slides printed in parts. */
async function printAll(key: "kitchenSink" | "chinese"): Promise<Record<string, Uint8Array>> {
  const site = inject("sites")[key];
  await using server = await serveSite(site);
  const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
  await openPrintPage(page, server.url);
  const slides = await prepareSlides(page);
  const info = readDeckInfo(readFileSync(join(site, "..", "slides.md"), "utf8"));
  const openClicks = () => Promise.reject(new Error("nobody asked for clicks"));
  const notes = slides.map(() => NOTE);
  const job = { page, browser, openClicks, slides, notes, info, folder, buildSeconds: 0, options: USUAL_OPTIONS };
  for (const format of ["slides", "handout", "notes"] as const) {
    const { made } = await MAKERS[format]({ ...job, progress: SILENT });
    const { diagnostics } = await made;
    expect(diagnostics.filter(({ code }) => code !== "pdf-has-all-characters")).toEqual([]);
  }
  const size = { width: "960px", height: "540px" };
  const parts = await printPdf(page, size, ".print-slide-container", { most: 20 });
  const headings = slides.map(toPage).flatMap((each) => each.headings);
  const read = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  const made = { "slides.pdf": read("slides.pdf"), "handout.pdf": read("handout.pdf"), "notes.pdf": read("notes.pdf") };
  await page.close();
  return { ...made, "slides.pdf in parts": await finishPdf(parts, info, headings) };
}

const FILES = ["slides.pdf", "handout.pdf", "notes.pdf", "slides.pdf in parts"];

describe.each(["kitchenSink", "chinese"] as const)("PDF/UA-1, %s", (key) => {
  let subjects: Record<string, Subject>;
  beforeAll(async () => {
    const made = await printAll(key);
    subjects = Object.fromEntries(
      await Promise.all(Object.entries(made).map(async ([file, bytes]) => [file, await openSubject(bytes)] as const)),
    );
  }, 180_000);

  it.runIf(key === "kitchenSink")("has bold words and formulas for who hears it", () => {
    const tags = subjects["slides.pdf"]?.tags ?? [];
    expect(tags.filter(({ type }) => type === "Strong").length).toBeGreaterThan(30);
    const formulas = tags.filter(({ type }) => type === "Formula").map(({ dict }) => textOf(dict, "Alt"));
    expect(formulas).toContainEqual(expect.stringContaining("V = \\int_0^h A(z)"));
  });

  describe.each(FILES)("%s", (file) => {
    it("says what it is, and no date", async () => {
      const { info, metadata } = (await subjects[file]?.shown.getMetadata()) ?? {};
      const about = info as { Title: string; Author: string } | undefined;
      expect(metadata?.get("dc:title")).toBe(about?.Title);
      expect(metadata?.get("dc:creator")).toEqual([about?.Author]);
      expect(metadata?.get("dc:language")).toBe(key === "chinese" ? "zh-Hans" : "en-GB");
      expect(metadata?.getRaw()).not.toMatch(/Date/);
    });

    it.each(CONDITIONS)("$number: $what", async ({ find }) => {
      const subject = subjects[file];
      expect(subject && [...new Set(await find(subject))]).toEqual([]);
    });
  });
});

describe("the conditions of PDF/UA-1", () => {
  it("find what Chromium leaves out", async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<html><body><h1>Title</h1><h3>Left out</h3><p>Some <strong>bold</strong> words, <a href="https://example.org">a link</a>.</p>
      <ul><li>point<ul><li>point</li></ul></li></ul><img src="data:image/svg+xml,${encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>")}">
      <p aria-hidden="true">hidden</p></body></html>`,
    );
    const subject = await openSubject(new Uint8Array(await page.pdf({ tagged: true, outline: true })));
    await page.close();
    const found = await Promise.all(
      CONDITIONS.map(async ({ number, find }) => ((await find(subject)).length > 0 ? [number] : [])),
    );
    expect(found.flat()).toEqual(
      expect.arrayContaining([
        ...["01-005", "02-001", "06-001", "06-002", "06-003", "09-005", "13-004", "14-003", "28-004", "28-012"],
      ]),
    );
  });
});

describe("a picture without an alternative text", () => {
  it("keeps a PDF from calling itself PDF/UA, and is told", async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<h1>Title</h1><img src="data:image/svg+xml,${encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>")}">`,
    );
    const info = { title: "Title", keywords: [], language: "en", isDark: false, urls: {}, further: [], uncited: [] };
    const bytes = await finishPdf([await page.pdf({ tagged: true, outline: true })], info, [
      { text: "Title", level: 1 },
    ]);
    await page.close();
    const subject = await openSubject(bytes);
    const { metadata } = await subject.shown.getMetadata();
    expect(metadata?.get("dc:title")).toBe("Title");
    expect(metadata?.get("pdfuaid:part")).toBeNull();
  });
});
