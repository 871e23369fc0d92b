import { readFileSync } from "node:fs";
import katex from "katex";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PAPERS, PER_PAGE } from "../../scripts/exporter/format.ts";
import { openPrintPage, prepareSlides } from "../../scripts/exporter/print-page.ts";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { addTools, callPage } from "../../scripts/page/node/call-page.ts";
import type { Piece, SheetPlan } from "../../scripts/page/sheets.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { isThorough } from "../helpers/thorough.ts";

/** Sheets are laid out in one page, again and again, and measured there; nothing is built or printed for it. */
const STYLES = new URL("../../scripts/page/sheets.css", import.meta.url);
const SHAPES = { "16:9": [960, 540], "4:3": [960, 720] } as const;
const REFERENCES = [0, 1, 2, 3, 5, 8, 13, 21, 34, 47, 60];
/** A few usually; LECTERN_TEXTS tries all of them, in all combinations. */
const FEW_REFERENCES = [0, 3, 21, 60];
const takesAll = process.env.LECTERN_TEXTS !== undefined;
/** One combination in so many is tried, of large decks fewer: primes, so that each value of each part has its turn. */
const STEPS: Record<string, number> = isThorough
  ? { sample: 5, chinese: 5, kitchenSink: 7, specimen: 11, stress: 11 }
  : { sample: 11, chinese: 11, kitchenSink: 17, specimen: 29, stress: 29 };
const stepOf = (name: string) => (takesAll ? 1 : (STEPS[name] ?? 1));
/** So many slides leave each number of rows free on the last sheet. */
const SLIDES = [1, 2, 3, 4, 5, 7, 9];
const ADDRESS = { label: "Slides", url: "https://talks.example/sinks/", qr: "<svg viewBox='0 0 9 9'></svg>" };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
});

/** A work that no slide lists. */
const FURTHER: Piece[] = ["A work, ", { tag: "em", inner: ["with a title"] }, "."];

/** Lays sheets out as an export does, and tells what is not in its place on them, one line a fault. */
async function findSheetFaults(page: Page, plan: SheetPlan): Promise<string[]> {
  const sheets = await callPage(page, "layOutSheets", plan);
  const over = sheets.flatMap(({ isOver }, index) => (isOver ? [`sheet ${index + 1} is over by its own account`] : []));
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll(".lts-sheet")].flatMap((sheet, index) => {
      const foot = sheet.querySelector(".lts-foot")?.getBoundingClientRect().top ?? 0;
      const { right } = sheet.getBoundingClientRect();
      const parts = [...sheet.querySelectorAll(".lts-flow *, .lts-caption, .lts-lines > i, .lts-frame, .lts-plan > p")];
      return parts.flatMap((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        // What a slide shows is cut to its frame, as it is on the screen.
        const inner = part.matches(".lts-frame") ? [] : range.getClientRects();
        const boxes = [...inner, part.getBoundingClientRect()];
        const isOut = boxes.some((box) => box.bottom > foot + 0.5 || box.right > right);
        return isOut ? [`sheet ${index + 1}: ${part.className} ${part.textContent?.slice(0, 40)}`] : [];
      });
    }),
  );
  return [...over, ...seen];
}

const plan = (rest: Partial<SheetPlan>): SheetPlan => ({
  kind: "handout",
  ...PAPERS.a4,
  perPage: 3,
  title: "A talk with a title that takes more than one line at the head of a sheet of paper, as titles of papers do",
  author: "Ada Example, Ben Example",
  dir: "ltr",
  house: {},
  beside: undefined,
  pageLabel: "Page {page} of {pages}",
  continued: "Slide {slide}, continued",
  notes: [],
  backup: "Backup",
  further: [{ title: "References", entries: [FURTHER] }],
  ...rest,
});

describe.each(["sample", "kitchenSink", "chinese", "specimen", "stress"] as const)("on sheets, %s", (name) => {
  let site: SiteServer;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite(inject("sites")[name]);
    page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
    await openPrintPage(page, site.url);
    await prepareSlides(page);
    await page.addStyleTag({ content: readFileSync(STYLES, "utf8") });
  });
  afterAll(async () => {
    await page?.close();
    await site?.[Symbol.asyncDispose]();
  });

  /** Has the first slides printed only, in a shape. */
  const show = (slides: number, shape: keyof typeof SHAPES) =>
    page.evaluate(
      ([count, wide, high]) => {
        for (const [at, slide] of document.querySelectorAll<HTMLElement>(".print-slide-container").entries()) {
          Object.assign(slide.style, { width: `${wide}px`, height: `${high}px` });
          slide.classList.toggle("lectern-out", at >= count);
        }
      },
      [slides, ...SHAPES[shape]] as const,
    );

  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
    "stands on its handout whatever there is a page, with 0 to 60 references, in %s",
    async (shape) => {
      const faults: string[] = [];
      // The other shape has the combinations that come half-way between.
      let combination = Math.floor((Object.keys(SHAPES).indexOf(shape) * stepOf(name)) / 2);
      for (const [paper, size] of Object.entries(PAPERS))
        for (const perPage of PER_PAGE)
          for (const [at, count] of (takesAll ? REFERENCES : FEW_REFERENCES).entries()) {
            if (combination++ % stepOf(name) !== 0) continue;
            const slides = SLIDES[(at + perPage) % SLIDES.length] ?? 1;
            await show(slides, shape);
            const expected = await setReferences(page, count);
            const asked = plan({ ...size, perPage, ...(count % 2 === 0 ? { address: ADDRESS } : {}) });
            const found = await findSheetFaults(page, asked);
            const said = await page.evaluate(() =>
              [...document.querySelectorAll(".lts-references > li")].map((item) => item.textContent).join(""),
            );
            await callPage(page, "putSlidesBack");
            // What slides had no room for goes on with what they list.
            if (said !== `${expected}A work, with a title.`) found.push("references are missing or in another order");
            faults.push(
              ...found.map((fault) => `${perPage} on ${paper}, ${slides} slides, ${count} references: ${fault}`),
            );
          }
      expect(faults).toEqual([]);
    },
    240_000,
  );

  it("stands on its handout as a whole, on both papers", async () => {
    const faults: string[] = [];
    const total = await page.locator(".print-slide-container").count();
    const lookedUp = await page.locator(".print-slide-container :is(.lt.references, .lt.credits)").count();
    let combination = 0;
    for (const shape of Object.keys(SHAPES) as (keyof typeof SHAPES)[])
      for (const [paper, size] of Object.entries(PAPERS))
        for (const perPage of PER_PAGE) {
          if (combination++ % stepOf(name) !== 0) continue;
          await show(total, shape);
          const asked = plan({ ...size, perPage, address: ADDRESS });
          const found = await findSheetFaults(page, asked);
          const count = await page.locator(".lts-frame > .print-slide-container").count();
          await callPage(page, "putSlidesBack");
          if (count !== total - lookedUp) found.push(`shows ${count} of ${total} slides`);
          faults.push(...found.map((fault) => `${perPage} on ${paper}, ${shape}: ${fault}`));
        }
    expect(faults).toEqual([]);
  }, 240_000);

  it.runIf(name === "kitchenSink")("has what stands behind the end on sheets of its own, behind all else", async () => {
    await show(await page.locator(".print-slide-container").count(), "16:9");
    const sheets = await callPage(page, "layOutSheets", plan({ address: ADDRESS }));
    const kinds = await page.evaluate(() =>
      [...document.querySelectorAll(".lts-sheet")].map((sheet) => ({
        isTold: sheet.querySelector(".lt.cover, .lt.closing, .lts-flow") !== null,
        isKept: sheet.querySelector(".lt.backup") !== null,
      })),
    );
    await callPage(page, "putSlidesBack");
    const first = kinds.findIndex(({ isKept }) => isKept);
    expect(first).toBeGreaterThan(kinds.findLastIndex(({ isTold }) => isTold));
    expect(sheets.flatMap(({ heading }, at) => (heading === undefined ? [] : [[at, heading]]))).toEqual([
      [first, "Backup"],
    ]);
  });

  it("reads of a formula in notes what is drawn, not its source", async () => {
    await show(1, "16:9");
    const note = `<p>Say what ${katex.renderToString("\\tilde{x}_i")} is.</p>`;
    const asked = plan({ kind: "notes", perPage: 1, notes: [note] });
    const sheets = await callPage(page, "layOutSheets", asked);
    await callPage(page, "putSlidesBack");
    expect(sheets.map(({ text }) => text).join("")).toMatch(/Say what [^\\]*x[^\\]*i[^\\]* is\./);
  });

  // Whose slides stand above the notes makes no difference.
  it.runIf(takesAll || name === "sample")(
    "leaves room for notes of any length",
    async () => {
      const faults: string[] = [];
      const sentence = "A sentence that only the speaker sees, never the audience. ";
      for (const [paper, size] of Object.entries(PAPERS))
        for (const length of [0, 3, 12, 13, 14, 15, 16, 17, 18, 19, 20, 60]) {
          await show(2, "16:9");
          const note = `<p><strong>1 min · until 14:32</strong></p><p>${sentence.repeat(length)}</p><ul>${`<li>${sentence}</li>`.repeat(length)}</ul>`;
          const found = await findSheetFaults(page, plan({ kind: "notes", ...size, perPage: 1, notes: [note, note] }));
          await callPage(page, "putSlidesBack");
          faults.push(...found.map((fault) => `${length} sentences on ${paper}: ${fault}`));
        }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});

describe("text on sheets", () => {
  it("is parted where its lines end, however deep a formula reaches", async () => {
    const page = await browser.newPage();
    const styles = readFileSync(new URL("../../node_modules/katex/dist/katex.css", import.meta.url), "utf8");
    const deep = katex.renderToString("\\operatorname{bin}(2t + 3)h");
    const deeper = katex.renderToString("\\lceil\\tfrac{|T|}{n_{i_j}}\\rceil");
    const text = Array.from({ length: 24 }, (_, at) => `a few words of number ${at}, then ${at % 3 ? deep : deeper} `);
    await page.setContent(`<style>${styles} body { font: 17px/25px serif } .sheet { width: 500px }</style>`);
    await addTools(page);
    // All that a sheet's end can cut through are lines, which are 25 px high.
    const faults = await page.evaluate(
      ({ html, step }) => {
        const found: string[] = [];
        for (let height = 60; height < 400; height += step) {
          const sheets: HTMLElement[] = [];
          const next = () => {
            const sheet = Object.assign(document.createElement("div"), { className: "sheet" });
            sheet.style.height = `${height}px`;
            document.body.append(sheet);
            sheets.push(sheet);
            return sheet;
          };
          const block = Object.assign(document.createElement("p"), { innerHTML: html });
          const said = block.textContent;
          window.lectern.flow([block], next(), next);
          const last = (sheet: Element) => sheet.lastElementChild?.getBoundingClientRect().bottom ?? 0;
          if (sheets.some((sheet) => last(sheet) > sheet.getBoundingClientRect().bottom + 0.5)) found.push(`${height}`);
          if (sheets.map(({ textContent }) => textContent).join("") !== said) found.push(`${height}: text is lost`);
          for (const sheet of sheets) sheet.remove();
        }
        return found;
      },
      { html: text.join(""), step: takesAll ? 3 : 8 },
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});

/**
 * Gives a deck so many references, from those it has.
 *
 * @returns their texts, one after the other
 */
async function setReferences(page: Page, count: number): Promise<string> {
  return page.evaluate((wanted) => {
    const lists = [...document.querySelectorAll<HTMLElement>(".lt.references .lt-main > ul")];
    const items = lists.flatMap((list) => [...list.children]);
    const known = (window as { references?: string[] }).references ?? items.map(({ innerHTML }) => innerHTML);
    Object.assign(window, { references: known });
    if (lists.length === 0) return "";
    for (const list of lists) list.replaceChildren();
    for (let index = 0; index < wanted; index++) {
      const item = document.createElement("li");
      item.innerHTML = known[index % known.length] ?? "";
      lists[Math.floor((index * lists.length) / wanted)]?.append(item);
    }
    return lists.map((list) => [...list.children].map(({ textContent }) => textContent).join("")).join("");
  }, count);
}
