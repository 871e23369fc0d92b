import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { allowOnly, openPrintPage } from "../../scripts/exporter/print-page.ts";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { makeLecture } from "../helpers/lecture-specimen.ts";
import { textsIn } from "../helpers/schema-texts.ts";
import { makeSpecimen } from "../helpers/specimen.ts";
import { OUTLINE_FIELDS, RECIPE_FIELDS } from "../helpers/text-fields.ts";

/** One slide as the browser shows it. */
interface Shown {
  alias: string;
  note: string[];
  /** The line before the notes: time, and where the paper says it. */
  plan: string;
  /** Text of each element, by selector. */
  texts: Record<string, string[]>;
  diagram: string[];
  /** What is read out of its drawings. */
  description: string[];
}

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
        .filter((selector) => !/^(?:notes|plan|diagram|description|img\[alt\])$/.test(selector))
        .map((selector) => [selector, [...slide.querySelectorAll(selector)].map(own)]),
    );
    texts["img[alt]"] = [...slide.querySelectorAll("img")].map(({ alt }) => alt);
    texts[".lt-still[aria-label]"] = [...slide.querySelectorAll(".lt-still")].map(
      (still) => still.getAttribute("aria-label") ?? "",
    );
    const drawing = slide.querySelector(".mermaid")?.shadowRoot;
    const description = [...(drawing?.querySelectorAll("[aria-label]") ?? [])].map(
      (element) => element.getAttribute("aria-label") ?? "",
    );
    const labels = [...(drawing?.querySelectorAll(".nodeLabel") ?? [])].map((label) => label.textContent ?? "");
    return {
      alias: frontmatter.routeAlias ?? "",
      plan: note.querySelector("p")?.textContent ?? "",
      note: [...note.querySelectorAll("p")].slice(1).map((paragraph) => paragraph.textContent ?? ""),
      texts,
      description,
      diagram: labels.filter((label) => label !== ""),
    };
  });
}

const { count, seed } = inject("specimen");

/** Documents with generated texts, and the fields in which texts are shown. */
const DOCUMENTS = [
  { name: "specimen", specimen: makeSpecimen(count, seed, { withSingles: true }), fields: OUTLINE_FIELDS, records: [] },
  { name: "lecture", specimen: makeLecture(seed), fields: RECIPE_FIELDS, records: ["slides[].override"] },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closePages();
});

describe.each(DOCUMENTS)(`$name with generated texts (LECTERN_SEED=${seed})`, ({ name, specimen, fields, records }) => {
  const { expectations, generated, links: own, document: written } = specimen;
  let site: SiteServer;
  let page: Page;
  let shown: Shown[];
  let blocked: Set<string>;

  beforeAll(async () => {
    site = await serveSite(inject("sites")[name]);
    page = await browser.newPage();
    blocked = await allowOnly(page, site.url);
    await openPrintPage(page, site.url);
    shown = await page.evaluate(readSlides, [...new Set(expectations.map(({ where }) => where))]);
  }, 180_000);

  afterAll(async () => {
    await page?.close();
    await site?.[Symbol.asyncDispose]();
  });

  function textsAt(alias: RegExp, where: string): string[] {
    const slides = shown.filter((slide) => alias.test(slide.alias));
    expect(slides.length, `slides at ${alias}`).toBeGreaterThan(0);
    if (where === "notes") return slides.flatMap(({ note }) => note);
    if (where === "plan") return slides.map(({ plan }) => plan);
    if (where === "diagram") return slides.flatMap(({ diagram }) => diagram);
    if (where === "description") return slides.flatMap(({ description }) => description);
    const texts = slides.flatMap((slide) => slide.texts[where] ?? []);
    // Parts of a section share its title, with `(1/2)` behind it.
    return where === "h1" && slides.length > 1 ? [(texts[0] ?? "").replace(/ \(1\/\d+\)$/, "")] : texts;
  }

  it("has one in every field that is shown", () => {
    const said = expectations.flatMap(({ texts }) => texts).join("\n");
    const known = generated.filter((text) => said.includes(text));
    const plain = (text: string) => text.replace(/\\([\\`*_[\]$~^])/g, "$1");
    const filled = new Set(
      textsIn(written, records)
        .filter(({ text }) => known.some((each) => plain(text).includes(each)))
        .map(({ path }) => path),
    );
    const empty = Object.keys(fields).filter((path) => fields[path] === "shown" && !filled.has(path));
    expect(empty).toEqual([]);
  });

  it.each(expectations.map((each) => [String(each.alias), each.where, each] as const))(
    "%s %s says what was written",
    (_alias, _where, { alias, where, texts, isPart }) => {
      const found = textsAt(alias, where);
      if (isPart || where === "diagram") {
        // A layout draws its nodes in an order of its own.
        const isThere = (text: string) => found.some((each) => (isPart ? each.includes(text) : each === text));
        const missing = texts.filter((text) => !isThere(text));
        expect({ missing, found: missing.length > 0 ? found : [] }).toEqual({ missing: [], found: [] });
        if (!isPart) expect(found).toHaveLength(texts.length);
      } else if (found.length > texts.length && ["li", "td", "pre"].includes(where)) {
        // What has no room on a slide goes on in the next one.
        const join = (all: string[]) => all.join("").replaceAll("\n", "");
        expect(join(found)).toEqual(join(texts));
      } else {
        expect(found).toEqual(texts);
      }
    },
  );

  it("runs no code and loads nothing from elsewhere", async () => {
    expect([...blocked]).toEqual([]);
    // Lectern's own labels are in the foot and in the way through the talk.
    const foreign = await page.evaluate(() =>
      [...document.querySelectorAll(".print-slide-container :is(script, iframe, object, style, b, br, form)")]
        .filter((element) => !element.matches(".lt-foot b, .lt-way b"))
        .map((element) => element.outerHTML),
    );
    expect(foreign).toEqual([]);
  });

  it("makes no link but its own", async () => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll(".print-slide-container a")].map((link) => link.getAttribute("href") ?? ""),
    );
    expect(
      links.filter((link) => !/^(?:#\/|#\S+-note-\d+$|https:\/\/(?:creativecommons|spdx)\.org\/)/.test(link)),
    ).toEqual(own);
  });
});

it("at least 200 texts are tried", () => {
  expect(DOCUMENTS[0].specimen.count).toBeGreaterThanOrEqual(200);
});
