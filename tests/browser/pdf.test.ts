import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkCoverage } from "../../scripts/checker/coverage.ts";
import { checkPdfCoverage } from "../../scripts/checker/pdf-coverage.ts";
import { readDeckInfo } from "../../scripts/exporter/deck-info.ts";
import { toPage } from "../../scripts/exporter/formats/slides.ts";
import { checkPdf } from "../../scripts/exporter/pdf/check-pdf.ts";
import { finishPdf } from "../../scripts/exporter/pdf/finish-pdf.ts";
import { type PrintedPage, printPdf } from "../../scripts/exporter/pdf/print-pdf.ts";
import { allowOnly, openPrintPage, prepareSlides } from "../../scripts/exporter/print-page.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { callPage } from "../../scripts/page/node/call-page.ts";
import type { ShownSlide } from "../../scripts/page/prepare-slides.ts";
import { PRINT_SLIDE } from "../../scripts/slidev/print-page-marks.ts";
import { squeezeText } from "../../scripts/text/squeeze-text.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { makeSpecimen } from "../helpers/specimen.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-print-"));
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
  rmSync(folder, { recursive: true });
});

interface Printed {
  slides: ShownSlide[];
  pages: PrintedPage[];
  blocked: string[];
  file: string;
  document: PDFDocumentProxy;
}

const SHOWN = `${PRINT_SLIDE}:not(.lectern-out)`;

/** Leaves the other slides of a print page out. */
async function showOnly(page: Page, isShown: (at: number) => boolean, count: number): Promise<void> {
  const out = Array.from({ length: count }, (_, at) => !isShown(at));
  await page.locator(PRINT_SLIDE).evaluateAll((slides, hidden) => {
    for (const [at, slide] of slides.entries()) slide.classList.toggle("lectern-out", hidden[at]);
  }, out);
}

const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** The kitchen sink as it was printed once for all tests. */
async function readPrinted(which: "slides.pdf" | "slides.pdf in parts"): Promise<Printed> {
  const { files, slides } = inject("printed").kitchenSink;
  const file = files[which];
  return { slides, pages: slides.map(toPage), blocked: [], file, document: await open(readFileSync(file)) };
}

/** Prints a site as `lectern export` does: of each so many slides one. */
async function print(site: string, name: string, step = 1): Promise<Printed> {
  await using server = await serveSite(site);
  const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
  const blocked = await allowOnly(page, server.url);
  await openPrintPage(page, server.url);
  const all = await prepareSlides(page);
  const slides = all.filter((_, at) => at % step === 0);
  await showOnly(page, (at) => at % step === 0, all.length);
  const pages = slides.map(toPage);
  const parts = await printPdf(page, await callPage(page, "readSize"), SHOWN);
  const file = join(folder, `${name}.pdf`);
  const info = readDeckInfo(readFileSync(join(site, "..", "slides.md"), "utf8"));
  const bytes = await finishPdf(
    parts,
    info,
    pages.flatMap(({ headings }) => headings),
  );
  writeFileSync(file, bytes);
  await page.close();
  return {
    slides,
    pages,
    blocked: [...blocked],
    file,
    document: await open(bytes),
  };
}

/** The tags of a page as one line, without those that only hold others together. */
function tagsOf(node: unknown): string {
  const { role = "", alt = "", children = [] } = (node ?? {}) as { role?: string; alt?: string; children?: unknown[] };
  const inside = children.map(tagsOf).join("");
  return role === "" || role === "NonStruct" ? inside : `${role}${alt && `=${alt}`}(${inside})`;
}

describe("the kitchen sink as PDF", () => {
  let printed: Printed;
  let checked: Awaited<ReturnType<typeof checkPdf>>;
  beforeAll(async () => {
    printed = await readPrinted("slides.pdf");
    checked = await checkPdf(printed.file, printed.pages);
  });

  it("passes its checks", () => {
    const { diagnostics: found } = checked;
    // Fonts for emoji, Hebrew or Chinese may be missing on this machine; nothing else may be.
    expect(found.filter(({ code }) => code !== "pdf-has-all-characters")).toEqual([]);
  });

  it("is the same, byte for byte, when it is printed again", async () => {
    const again = await print(inject("sites").chinese, "again");
    expect(again.blocked).toEqual([]);
    expect(readFileSync(again.file).equals(readFileSync(inject("printed").chinese.files["slides.pdf"]))).toBe(true);
  });

  it("is the same document when it is printed in parts and joined", async () => {
    const joined = await readPrinted("slides.pdf in parts");
    const { pages, diagnostics } = await checkPdf(joined.file, joined.pages);
    expect(diagnostics.filter(({ code }) => code !== "pdf-has-all-characters")).toEqual([]);
    expect(pages).toEqual(checked.pages);
    const shape = async ({ document }: Printed) => ({
      bookmarks: JSON.stringify(await document.getOutline(), (key, value) => (key === "dest" ? undefined : value)),
      leadsTo: await document.getPageIndex((await document.getDestination("/references"))?.[0]),
      pages: await Promise.all(
        Array.from({ length: document.numPages }, async (_, index) => {
          const page = await document.getPage(index + 1);
          const links = (await page.getAnnotations()).map(({ url, dest }) => url ?? `to ${dest}`);
          return { links, tags: tagsOf(await page.getStructTree()) };
        }),
      ),
    });
    expect(await shape(joined)).toEqual(await shape(printed));
  });

  it("holds everything that the paper says, until somebody takes a page out", async () => {
    const { items, shown } = inject("decks").kitchenSink;
    const { places, diagnostics } = checkCoverage({ items }, shown, "outline.yaml");
    expect(diagnostics).toEqual([]);
    expect(checkPdfCoverage(items, places, checked.pages, "slides.pdf")).toEqual([]);

    const pdf = await PDFDocument.load(readFileSync(printed.file));
    const claim = shown.findIndex(({ layout }) => layout === "claim");
    pdf.removePage(claim);
    const mutilated = join(folder, "mutilated.pdf");
    writeFileSync(mutilated, await pdf.save());
    const found = await checkPdf(mutilated, printed.pages);
    expect(found.diagnostics.map(({ code }) => code)).toContain("pdf-has-all-pages");
    const lost = checkPdfCoverage(items, places, found.pages, "mutilated.pdf");
    expect(lost.map(({ message }) => message).join("\n")).toContain(`is not on page ${claim + 1}`);
  });

  it("keeps links alive: to the web, to mail, and to the slide with the reference", async () => {
    const links: string[] = [];
    for (let number = 1; number <= printed.document.numPages; number++) {
      const annotations = await (await printed.document.getPage(number)).getAnnotations();
      links.push(...annotations.map(({ url, dest }) => url ?? `to ${dest}`));
    }
    for (const link of ["https://example.org/?a=1&b=2", "https://doi.org/10.1000/182", "mailto:ada@example.org"]) {
      expect(links).toContain(link);
    }
    expect(links.filter((link) => link === "to /references").length).toBeGreaterThan(3);
    const destination = await printed.document.getDestination("/references");
    const page = await printed.document.getPageIndex(destination?.[0]);
    expect(printed.slides[page]?.title).toBe("References");
  });

  it("gives screen readers headings and alternative texts", async () => {
    const pdf = await PDFDocument.load(readFileSync(printed.file));
    const tags = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict)) return [];
      const [type, alt] = [object.lookup(PDFName.of("S")), object.lookup(PDFName.of("Alt"))];
      if (!(type instanceof PDFName)) return [];
      return [
        {
          type: type.decodeText(),
          alt: alt instanceof PDFHexString || alt instanceof PDFString ? alt.decodeText() : "",
        },
      ];
    });
    const count = (wanted: string) => tags.filter(({ type }) => type === wanted).length;
    expect(count("H1") + count("H2")).toBe(printed.slides.length);
    const tables = inject("decks").kitchenSink.shown.flatMap(({ tables }) => tables);
    expect(tables.length).toBeGreaterThan(3);
    expect(count("Table")).toBe(tables.length);
    const figures = tags.filter(({ type }) => type === "Figure").map(({ alt }) => alt);
    expect(figures).toContain('A drawing of a *sink* with "one" tap');
    expect(figures).toContainEqual(
      expect.stringMatching(/^Taps let it in\. .*1 · Hot water cleans; 2 · Cold water rinses/),
    );
  });
});

describe("a picture that has to be smaller than its column is wide", () => {
  it("leaves its caption on the page", async () => {
    await using server = await serveSite(inject("sites").kitchenSink);
    const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
    await openPrintPage(page, server.url);
    const at = await page.evaluate(() => {
      const figure = document.querySelector(".lt-wide > .lt-column > .lt-figure:only-child");
      const [picture, caption] = [figure?.querySelector("img"), figure?.lastElementChild];
      if (!picture || !caption) throw new Error("the kitchen sink has no picture beside points");
      // Higher than the room that is left.
      picture.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="900"/>')}`;
      caption.textContent = `${"A sink that holds much water. ".repeat(4)}Its end.`;
      return picture.decode().then(() => {
        const slides = [...document.querySelectorAll(".print-slide-container")];
        return slides.findIndex((slide) => slide.contains(figure ?? null));
      });
    });
    await showOnly(page, (each) => each === at, inject("decks").kitchenSink.shown.length);
    const [bytes] = await printPdf(page, await callPage(page, "readSize"), SHOWN);
    await page.close();
    const { items } = await (await (await open(bytes ?? new Uint8Array())).getPage(1)).getTextContent();
    expect(squeezeText(items.map((item) => ("str" in item ? item.str : "")).join(""))).toContain(
      squeezeText("Its end."),
    );
  });
});

describe("generated texts in a PDF", () => {
  const { count, seed } = inject("specimen");

  it(
    "come out as they went in, where fonts have their characters and they fit",
    async () => {
      // All are looked at on the screen; on paper a third, unless others than the usual texts are asked for.
      const step = process.env.LECTERN_TEXTS ? 1 : 3;
      const printed = await print(inject("sites").specimen, "specimen", step);
      const { diagnostics: found } = await checkPdf(printed.file, printed.pages);
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      const pages: string[] = [];
      for (let number = 1; number <= printed.document.numPages; number++) {
        const { items } = await (await printed.document.getPage(number)).getTextContent();
        pages.push(squeezeText(items.map((item) => ("str" in item ? item.str : "")).join("")));
      }
      const shown = squeezeText(printed.slides.map(({ text }) => text).join("\n"));
      const texts = makeSpecimen(count, seed)
        // What is read out stands in the tags, not on the page.
        .expectations.filter(({ where }) => !["notes", "plan", "img[alt]", ".lt-still[aria-label]"].includes(where))
        .flatMap((expectation) => expectation.texts)
        .filter((text) => /^[\x20-\x7e\u00a1-\u017f]*$/.test(text) && text.length < 80)
        .filter((text) => step === 1 || shown.includes(squeezeText(text)));
      expect(texts.length).toBeGreaterThan(count / 20);
      const everything = pages.join("\n");
      expect(texts.filter((text) => !everything.includes(squeezeText(text)))).toEqual([]);
      // Thousands of texts in hundreds of scripts take the browser a while to find fonts for.
    },
    60_000 + 60 * count,
  );
});
