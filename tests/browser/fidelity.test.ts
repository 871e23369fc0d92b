import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { allowOnly, openPrintPage } from "../../scripts/exporter/page/slides.ts";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { makeSpecimen } from "../helpers/specimen.ts";

/** One slide as the browser shows it. */
interface Shown {
  alias: string;
  note: string[];
  /** Text of each element, by selector. */
  texts: Record<string, string[]>;
  diagram: string[];
}

const { count, seed } = inject("specimen");
const specimen = makeSpecimen(count, seed);
const selectors = [...new Set(specimen.expectations.map(({ where }) => where))];

let browser: Browser;
let site: SiteServer;
let page: Page;
let shown: Shown[];
let blocked: Set<string>;

beforeAll(async () => {
  browser = await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress: SILENT });
  site = await serveSite(inject("sites").specimen);
  page = await browser.newPage();
  blocked = await allowOnly(page, site.url);
  await openPrintPage(page, site.url);
  shown = await page.evaluate(readSlides, selectors);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** Runs in the page. */
function readSlides(wanted: string[]): Shown[] {
  /** Text of an element without that of lists inside of it, which are looked at by themselves. */
  const own = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const list of copy.querySelectorAll("ul, ol")) list.remove();
    return (copy.textContent ?? "").replace(/^[\n ]+|[\n ]+$/g, "");
  };
  const slides = window.lecternSlides?.() ?? [];
  return [...document.querySelectorAll(".print-slide-container")].map((slide, index) => {
    const { frontmatter, noteHTML = "" } = slides[index]?.meta.slide ?? { frontmatter: {} };
    const note = document.createElement("div");
    note.innerHTML = noteHTML;
    const texts = Object.fromEntries(
      wanted
        .filter((selector) => !/^(?:notes|diagram|img\[alt\])$/.test(selector))
        .map((selector) => [selector, [...slide.querySelectorAll(selector)].map(own)]),
    );
    texts["img[alt]"] = [...slide.querySelectorAll("img")].map(({ alt }) => alt);
    const drawing = slide.querySelector(".mermaid")?.shadowRoot;
    const labels = [...(drawing?.querySelectorAll(".nodeLabel") ?? [])].map((label) => label.textContent ?? "");
    return {
      alias: frontmatter.routeAlias ?? "",
      note: [...note.querySelectorAll("p")].slice(1).map((paragraph) => paragraph.textContent ?? ""),
      texts,
      diagram: labels.filter((label) => label !== ""),
    };
  });
}

function textsAt(alias: RegExp, where: string): string[] {
  const slides = shown.filter((slide) => alias.test(slide.alias));
  expect(slides.length, `slides at ${alias}`).toBeGreaterThan(0);
  if (where === "notes") return slides.flatMap(({ note }) => note);
  if (where === "diagram") return slides.flatMap(({ diagram }) => diagram);
  const texts = slides.flatMap((slide) => slide.texts[where] ?? []);
  // Parts of a section share its title, with `(1/2)` behind it.
  return where === "h1" && slides.length > 1 ? [(texts[0] ?? "").replace(/ \(1\/\d+\)$/, "")] : texts;
}

describe(`${count} generated texts (LECTERN_SEED=${seed})`, () => {
  it("is at least 300", () => {
    expect(specimen.count).toBeGreaterThanOrEqual(300);
  });

  it.each(specimen.expectations.map((each) => [String(each.alias), each.where, each] as const))(
    "%s %s says what the outline says",
    (_alias, _where, { alias, where, texts }) => {
      const found = textsAt(alias, where);
      if (where === "diagram") {
        // A layout draws its nodes in an order of its own.
        const missing = texts.filter((text) => !found.includes(text));
        expect({ missing, found: missing.length > 0 ? found : [] }).toEqual({ missing: [], found: [] });
        expect(found).toHaveLength(texts.length);
      } else if (found.length > texts.length && where === "li") {
        // What has no room on a slide goes on in the next one.
        expect(found.join("")).toEqual(texts.join(""));
      } else {
        expect(found).toEqual(texts);
      }
    },
  );

  it("runs no code and loads nothing from elsewhere", async () => {
    expect([...blocked]).toEqual([]);
    const foreign = await page.evaluate(
      () => document.querySelectorAll(".print-slide-container :is(script, iframe, object, style, b, br, form)").length,
    );
    expect(foreign).toBe(0);
  });

  it("makes no link but its own", async () => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll(".print-slide-container a")].map((link) => link.getAttribute("href") ?? ""),
    );
    expect(links.filter((link) => !link.startsWith("#/"))).toEqual([]);
  });
});
