import { readFileSync } from "node:fs";
import type { Browser } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { CONDITIONS as OF_CONTENT } from "../../scripts/accessibility/pdf/conditions.ts";
import { FILE_CONDITIONS } from "../../scripts/accessibility/pdf/file-conditions.ts";
import { OWN_CONDITIONS } from "../../scripts/accessibility/pdf/own-conditions.ts";
import { openSubject, type Subject } from "../../scripts/accessibility/pdf/subject.ts";
import { finishPdf } from "../../scripts/exporter/pdf/finish-pdf.ts";
import { textOf } from "../../scripts/exporter/pdf/tags.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

const CONDITIONS = [...OF_CONTENT, ...FILE_CONDITIONS, ...OWN_CONDITIONS];

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
});

const FILES = ["slides.pdf", "handout.pdf", "notes.pdf", "slides.pdf in parts"] as const;

describe.each(["kitchenSink", "chinese"] as const)("PDF/UA-1, %s", (key) => {
  let subjects: Record<string, Subject>;
  beforeAll(async () => {
    const { files } = inject("printed")[key];
    const open = async (path: string) => openSubject(new Uint8Array(readFileSync(path)));
    subjects = Object.fromEntries(
      await Promise.all(Object.entries(files).map(async ([file, path]) => [file, await open(path)] as const)),
    );
  }, 180_000);

  it("passes Lectern's own checks", () => {
    const { diagnostics } = inject("printed")[key];
    expect(diagnostics.filter(({ code }) => code !== "pdf-has-all-characters")).toEqual([]);
  });

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
    const info = {
      title: "Title",
      keywords: [],
      language: "en",
      isDark: false,
      hasDark: false,
      urls: {},
      further: [],
      uncited: [],
    };
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
