import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureSlides, tryRepairs } from "../../scripts/checker/measure.ts";
import type { FitRule } from "../../scripts/deck/fit.ts";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages();
});

/** A page as Slidev's print page is, with a slide for each body. */
async function show(...bodies: string[]): Promise<void> {
  const slides = bodies.map(
    (body) =>
      `<div class="print-slide-container"><div class="slidev-layout lt"><div class="lt-main">${body}</div></div></div>`,
  );
  await page.setContent(`<style>
    * { margin: 0 }
    .print-slide-container { position: relative; width: 980px; height: 552px; }
    .lt { box-sizing: border-box; width: 980px; height: 552px; padding: 50px; font: 20px/1.4 serif }
    .lt-main { height: 452px } .is-compact { font-size: 16px } .is-tight { font-size: 12px }
  </style>${slides.join("")}`);
}

/** Rules that a slide breaks. */
async function faults(body: string): Promise<FitRule[]> {
  await show("<h1>Fine</h1>", body);
  const measured = await measureSlides(page);
  expect(measured.filter(({ no }) => no !== 2)).toEqual([]);
  return [...new Set(measured.flatMap((slide) => slide.faults.map(({ rule }) => rule)))].sort();
}

const LINES = (count: number) => "<p>line</p>".repeat(count);

describe("the ruler", () => {
  it.each<[string, string, FitRule[]]>([
    ["a slide that fits", `<h1>Title</h1>${LINES(10)}`, []],
    ["text below the content", LINES(20), ["inside"]],
    ["a word wider than the slide", `<p style="white-space:nowrap">${"wide ".repeat(60)}</p>`, ["inside"]],
    ["text that is cut off", `<div style="height:30px;overflow:hidden">${LINES(4)}</div>`, ["whole"]],
    ["text in a box with a scroll bar", `<div style="height:60px;overflow:auto">${LINES(9)}</div>`, ["whole"]],
    ["text on text", '<p>One line</p><p style="margin-top:-28px">Another</p>', ["apart"]],
    [
      "what a closing slide says, where it leaves its part of the room, though it lies on nothing yet",
      `<div class="closing"><div class="lt-said" style="height:80px">${LINES(4)}</div><p style="margin-top:60px">thanks</p></div>`,
      ["inside"],
    ],
    ["lines that stand close", '<p style="line-height:1">One<br>Two<br>Three</p>', []],
    [
      "a picture that is missing",
      '<img src="data:image/png;base64,AAAA" alt="x" width="300" height="200">',
      ["loaded"],
    ],
    ["a picture beside the slide", '<svg style="margin-left:800px" width="200" height="100"></svg>', ["inside"]],
    [
      "small letters in a drawing",
      '<svg width="400" height="100" viewBox="0 0 800 200"><text y="50" font-size="30">small</text></svg>',
      ["readable"],
    ],
    ["large letters in a drawing", '<svg width="400" height="100"><text y="50" font-size="30">large</text></svg>', []],
    [
      "letters that a drawing's scale makes small",
      '<svg width="400" height="100" viewBox="0 0 800 200"><foreignObject width="400" height="100"><p style="font-size:30px">small</p></foreignObject></svg>',
      ["readable"],
    ],
    [
      "a label that leaves its box",
      '<svg width="600" height="200"><g class="node"><rect width="60" height="40"/><foreignObject width="60" height="40" style="overflow:visible"><p style="white-space:nowrap;font-size:24px">longer than its box</p></foreignObject></g></svg>',
      ["boxed"],
    ],
    [
      "a formula wider than the slide",
      `<span class="katex"><span class="katex-html"><span style="display:inline-block;width:990px">x</span></span></span>`,
      ["inside"],
    ],
    [
      "a mark that is shortened",
      `<div class="lt-foot" style="width:40px;overflow:hidden;white-space:nowrap">${"long ".repeat(9)}</div>`,
      [],
    ],
    [
      "what is hidden anyway",
      `<div style="display:none">${LINES(99)}</div><p style="visibility:hidden;margin-top:600px">x</p>`,
      [],
    ],
  ])("judges %s", async (_, body, rules) => {
    expect(await faults(body)).toEqual(rules);
  });

  it("looks into shadow roots", async () => {
    await show('<div class="mermaid"></div>');
    await page.evaluate(() => {
      const root = document.querySelector(".mermaid")?.attachShadow({ mode: "open" });
      if (root) root.innerHTML = '<svg width="300" height="900"><text y="800" font-size="30">deep</text></svg>';
    });
    const [slide] = await measureSlides(page);
    expect(slide?.faults.map(({ what }) => what)).toEqual(["deep", "the diagram"]);
  });

  it("leaves to the theme what lies beside the slide's layout, but what covers the slide's own words", async () => {
    await show("<h1>Title</h1>", "<h1>Title</h1>", "<h1>Title</h1>", "<h1>Title</h1>");
    await page.evaluate(() => {
      const put = (no: number, html: string) =>
        document.querySelectorAll(".print-slide-container")[no]?.insertAdjacentHTML("beforeend", html);
      put(0, '<svg style="position:absolute;left:5px;top:5px" width="20" height="20"><text y="9">x</text></svg>');
      put(1, '<svg style="position:absolute;left:970px;top:5px" width="60" height="20"></svg>');
      put(2, '<div style="position:absolute;left:52px;top:52px;font-size:30px">On the title</div>');
      put(
        3,
        '<b style="position:absolute;left:5px;top:5px">one</b><b style="position:absolute;left:5px;top:5px">two</b>',
      );
    });
    const measured = await measureSlides(page);
    expect(measured.map(({ no, faults: [fault] }) => [no, fault?.rule])).toEqual([[3, "apart"]]);
    const told = (await callPage(page, "measureBeside")).map((beside) => beside.map(({ rule }) => rule));
    expect(told).toEqual([[], ["inside"], [], ["apart"]]);
  });

  it("allows a pixel, since browsers round", async () => {
    expect(
      await faults(
        '<div style="position:absolute;top:481px;left:50px;line-height:20px"><svg width="10" height="22"></svg></div>',
      ),
    ).toEqual([]);
  });
});

describe("a trial", () => {
  const list = (count: number) => `<h1>Title</h1><ul>${"<li>point</li>".repeat(count)}</ul>`;
  const request = { no: 1, sizes: ["normal", "compact", "tight"] as const, units: "ul > li", isTable: false };
  const tryOut = async (body: string) => {
    await show(body);
    await measureSlides(page);
    const before = await page.content();
    const trial = (await tryRepairs(page, [{ ...request, sizes: [...request.sizes] }])).get(1);
    expect(await page.content()).toBe(before);
    return trial;
  };

  it("takes the first size that fits", async () => {
    expect(await tryOut(list(16))).toMatchObject({ isFitting: true, size: "compact", cuts: [] });
  });

  it("splits into the fewest parts, evenly, and then sets them as large as they go", async () => {
    expect(await tryOut(list(40))).toEqual({
      isFitting: true,
      size: "tight",
      cuts: [20],
      tall: [],
      ratio: expect.any(Number),
    });
    const trial = await tryOut(list(27));
    expect(trial).toMatchObject({ isFitting: true, cuts: [14] });
    expect(trial?.size).toBeUndefined();
  });

  it("says which unit has no room even alone, and how much it needs", async () => {
    const trial = await tryOut(`<ul><li>short</li><li>${"words ".repeat(1500)}</li></ul>`);
    expect(trial).toMatchObject({ isFitting: false, tall: [{ unit: 1 }] });
    expect(trial?.tall[0]?.ratio).toBeGreaterThan(1);
  });
});
