import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { openPrintPage } from "../../scripts/exporter/print-page.ts";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { findAxeFaults, findSystemFonts } from "../helpers/look.ts";
import { some } from "../helpers/thorough.ts";

const path = process.env.LECTERN_BROWSER || undefined;
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(async () => {
  await closePages();
});

const DECKS = some(
  [
    { name: "the kitchen sink", site: "kitchenSink", language: "en-GB" },
    { name: "a Chinese deck in 4:3", site: "chinese", language: "zh-Hans" },
    { name: "the sample", site: "sample", language: "en" },
  ] as const,
  2,
);

for (const { name, site: key, language } of DECKS) {
  for (const colorScheme of ["light", "dark"] as const) {
    describe(`${name}, ${colorScheme}`, () => {
      let site: SiteServer;
      let page: Page;

      beforeAll(async () => {
        site = await serveSite(inject("sites")[key]);
        const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
        page = await context.newPage();
        await openPrintPage(page, site.url);
      });

      afterAll(async () => {
        await page?.context().close();
        await site?.[Symbol.asyncDispose]();
      });

      it("is in this scheme", async () => {
        expect(await page.locator("html").getAttribute("class")).toContain(colorScheme);
      });

      it("has no fault that axe-core knows", async () => {
        // In the dark all is the same but its colours.
        expect(await findAxeFaults(page, colorScheme === "dark" ? ["color-contrast"] : undefined)).toEqual([]);
      });

      it("sets text large enough for the back row, with contrast in diagrams too", async () => {
        const texts = await callPage(page, "readType");
        expect(texts.length).toBeGreaterThan(100);
        expect(texts.filter(({ isAid }) => isAid).length).toBeGreaterThan(20);
        expect(texts.filter(({ contrast }) => contrast !== undefined).length).toBeGreaterThan(10);
        expect(texts.filter(({ size, isAid }) => size < (isAid ? 12 : 20))).toEqual([]);
        expect(texts.filter(({ contrast = 21 }) => contrast < 4.5)).toEqual([]);
      });

      // In the dark the same words are set in other colours.
      if (colorScheme === "dark") return;

      it("makes a slide that is dark by itself look as all do in the dark", async () => {
        const differ = await page.evaluate(() => {
          const slides = [...document.querySelectorAll(".print-slide-container .lt")];
          const all = slides.flatMap((slide) => [slide, ...slide.querySelectorAll("*")]);
          const read = () =>
            all.map((element) => {
              const { color, backgroundColor, borderTopColor, fill, stroke, mixBlendMode, display, paddingTop } =
                getComputedStyle(element);
              const parts = { color, backgroundColor, borderTopColor, fill, stroke, mixBlendMode, display, paddingTop };
              return JSON.stringify(parts);
            });
          const light = read();
          document.documentElement.classList.add("dark");
          const dark = read();
          document.documentElement.classList.remove("dark");
          for (const slide of slides) slide.classList.add("is-dark");
          const own = read();
          for (const slide of slides) slide.classList.remove("is-dark");
          return {
            isChanged: dark.filter((each, index) => each !== light[index]).length > all.length / 2,
            faults: all.flatMap((element, index) =>
              own[index] === dark[index] ? [] : [`${element.outerHTML.slice(0, 80)}: ${own[index]}, ${dark[index]}`],
            ),
          };
        });
        expect(differ).toEqual({ isChanged: true, faults: [] });
      });

      it("takes its glyphs from bundled fonts", async () => {
        expect(await findSystemFonts(page)).toEqual([]);
      });

      it("has one heading a slide, no two of them alike, and says its language", async () => {
        const headings = await page
          .locator(".print-slide-container")
          .evaluateAll((slides) =>
            slides.map((slide) => [...slide.querySelectorAll("h1")].map((h1) => h1.textContent)),
          );
        expect(headings.filter(({ length }) => length !== 1)).toEqual([]);
        const titles = headings.flat();
        expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
      });

      it("reads in the order that is seen", async () => {
        expect(await callPage(page, "findOrderFaults")).toEqual([]);
      });

      it("keeps all text above the foot", async () => {
        const over = await page.locator(".print-slide-container .lt").evaluateAll((slides) =>
          slides.flatMap((slide) => {
            const foot = slide.querySelector(".lt-foot")?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
            const range = document.createRange();
            const texts = document.createTreeWalker(slide.querySelector(".lt-main") ?? slide, NodeFilter.SHOW_TEXT);
            const below: string[] = [];
            // A picture may stand beside the foot.
            while (texts.nextNode()) {
              range.selectNodeContents(texts.currentNode);
              const { bottom, width } = range.getBoundingClientRect();
              if (width > 0 && bottom > foot) below.push(texts.currentNode.nodeValue?.slice(0, 80) ?? "");
            }
            return below;
          }),
        );
        expect(over).toEqual([]);
      });

      it("has the lines of a closing slide above its code go over that, and none upon it", async () => {
        const closings = await page.locator(".lt.closing:has(.lt-code)").evaluateAll((slides) =>
          slides.map((slide) => {
            const said = slide.querySelector(".lt-said");
            const code = slide.querySelector(".lt-code")?.getBoundingClientRect();
            if (!said || !code) throw new Error("no code");
            const range = document.createRange();
            const texts = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
            const lines: DOMRect[] = [];
            while (texts.nextNode()) {
              range.selectNodeContents(texts.currentNode);
              lines.push(...range.getClientRects());
            }
            return {
              room: said.getBoundingClientRect().right - code.right,
              upon: lines.filter(({ right, bottom }) => right > code.left && bottom > code.top).length,
            };
          }),
        );
        expect(closings.length).toBe(key === "kitchenSink" ? 1 : 0);
        // What is said has the whole width.
        for (const { room, upon } of closings) expect([Math.round(room), upon]).toEqual([0, 0]);
      });

      it("draws bars from zero on one scale, and of a part of a picture no more than the part", async () => {
        const drawn = await page.locator("td.bar").evaluateAll((cells) =>
          cells.map((cell) => ({
            table: [...document.querySelectorAll("table")].indexOf(cell.closest("table") as HTMLTableElement),
            share: Number(getComputedStyle(cell).getPropertyValue("--share")),
            width: Number.parseFloat(getComputedStyle(cell, "::before").width),
          })),
        );
        for (const bars of Map.groupBy(drawn, ({ table }) => table).values()) {
          const whole = Math.max(...bars.map(({ width }) => width));
          for (const { share, width } of bars)
            expect(Math.abs(width - Math.max(1, share * whole))).toBeLessThan(0.05 * whole);
        }
        const parts = await page
          .locator(".lt-main > p > img[style*=object-view-box], .lt-block img[style*=object-view-box]")
          .evaluateAll((images) =>
            images.map((image) => {
              const [top = 0, right = 0, bottom = 0, left = 0] =
                (image as HTMLElement).style
                  .getPropertyValue("object-view-box")
                  .match(/[\d.]+(?=%)/g)
                  ?.map(Number) ?? [];
              const { naturalWidth, naturalHeight } = image as HTMLImageElement;
              const { width, height } = image.getBoundingClientRect();
              const isCut = image.closest(".is-full") !== null;
              // Its natural size may be that of the part already.
              const whole = naturalWidth / naturalHeight;
              const part = (whole * (100 - left - right)) / (100 - top - bottom);
              return isCut ? 0 : Math.min(...[whole, part].map((ratio) => Math.abs(width / height / ratio - 1)));
            }),
          );
        if (key === "kitchenSink") expect([drawn.length > 0, parts.length > 0]).toEqual([true, true]);
        expect(
          parts.every((difference) => difference < 0.02),
          parts.join(),
        ).toBe(true);
      });

      it("sets what symbols mean in columns only where these have room", async () => {
        const columns = await page.locator(":is(.lt.equation .lt-main, .lt-equation) > ul").evaluateAll((lists) =>
          lists.map((list) => {
            const { style } = list as HTMLElement;
            const counts = ["852px", "480px", "280px"].map((width) => {
              style.width = width;
              return getComputedStyle(list).gridTemplateColumns.split(" ").length;
            });
            style.width = "";
            return counts;
          }),
        );
        expect(columns.length).toBeGreaterThan(key === "kitchenSink" ? 0 : -1);
        for (const [wide = 0, half, narrow] of columns) {
          expect(wide).toBeGreaterThan(1);
          expect([half, narrow]).toEqual([1, 1]);
        }
      });

      it("hides nothing that waits for a click", async () => {
        const hidden = await page.locator(".print-slide-container").evaluateAll((slides) =>
          slides.flatMap((slide) => {
            const roots = [slide, ...[...slide.querySelectorAll(".mermaid")].flatMap((host) => host.shadowRoot ?? [])];
            return roots
              .flatMap((root) => [...root.querySelectorAll("li, .node, .edgePaths > *")])
              .filter((part) => getComputedStyle(part).opacity !== "1")
              .map((part) => part.textContent);
          }),
        );
        expect(hidden).toEqual([]);
      });
    });
  }
}

describe("on a machine without fonts", () => {
  it("draws every glyph of the kitchen sink", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-no-fonts-"));
    writeFileSync(join(folder, "fonts.conf"), `<fontconfig><cachedir>${folder}</cachedir></fontconfig>`);
    vi.stubEnv("FONTCONFIG_FILE", join(folder, "fonts.conf"));
    const said: string[] = [];
    const bare = await openBrowser({ path, progress: { ...SILENT, say: (line) => void said.push(line) } });
    try {
      await using site = await serveSite(inject("sites").kitchenSink);
      const page = await bare.newPage();
      await openPrintPage(page, site.url);
      expect(await findSystemFonts(page)).toEqual([]);
      if (process.platform === "linux") expect(said.join("\n")).toContain("No fonts on this system");
    } finally {
      await bare.close();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("clicks", () => {
  let site: SiteServer;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite(inject("sites").sample);
    page = await browser.newPage();
  });

  afterAll(async () => {
    await page?.close();
    await site?.[Symbol.asyncDispose]();
  });

  const shown = (selector: string) => page.locator(`.slidev-page:visible ${selector}`);
  const seen = (selector: string) =>
    shown(selector).evaluateAll((parts) => parts.map((part) => getComputedStyle(part).opacity === "1"));

  it.each([
    ["the principles", "iii-principles", ".statements ol > li", 5],
    ["the pillars", "ii-pillars", ".pillars .lt-main > ul > li", 3],
    ["the claims of a pillar", "ii-a", ".mermaid .nodes > .node:not(:first-child)", 3],
  ])("show %s one by one", async (_, address, selector, count) => {
    await page.goto(`${site.url}#/${address}`);
    await page.reload();
    await page
      .locator(selector)
      .nth(count - 1)
      .waitFor({ state: "attached" });
    for (let clicks = 0; clicks <= count; clicks++) {
      const state = clicks < count ? `.lt[style*="--lt-clicks: ${clicks};"]` : '.lt:not([style*="--lt-clicks"])';
      await shown(state).first().waitFor();
      await expect.poll(() => seen(selector)).toEqual(Array.from({ length: count }, (_, index) => index < clicks));
      if (clicks < count) await page.keyboard.press("ArrowRight");
    }
  });

  it("move nothing where the person wants less motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${site.url}#/iii-principles`);
    const item = page.locator(".statements ol > li").first();
    await item.waitFor({ state: "attached" });
    expect(await item.evaluate((li) => getComputedStyle(li).transitionDuration)).toBe("0s");
  });
});
