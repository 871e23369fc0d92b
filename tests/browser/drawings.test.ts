import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONDITIONS as OF_CONTENT } from "../../scripts/accessibility/pdf/conditions.ts";
import { FILE_CONDITIONS } from "../../scripts/accessibility/pdf/file-conditions.ts";
import { OWN_CONDITIONS } from "../../scripts/accessibility/pdf/own-conditions.ts";
import { openSubject } from "../../scripts/accessibility/pdf/subject.ts";
import { textOf } from "../../scripts/exporter/pdf/tags.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { startLectern, until } from "../helpers/cli.ts";
import { lecternHere } from "../helpers/command.ts";
import { devAddress, freePort, reload, visit } from "../helpers/dev.ts";
import { findPageFaults } from "../helpers/look.ts";
import { isThorough } from "../helpers/thorough.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-drawings-"));
const outline = join(cwd, "outline.yaml");
const folder = join(cwd, "slides.drawings");
const PORT = await freePort();

const section = (id: string, point = `The point of ${id}`) => `  - id: ${id}
    title: Section ${id}
    notes: Say hello.
    content:
      - ${point}
`;
const text = (...sections: string[]) => `lectern: 1
paper:
  title: A talk to draw on
  authors: [{ name: Ada Example }]
  licence: CC-BY-4.0
sections:
${sections.join("")}`;

let browser: Browser;
let context: BrowserContext;
let page: Page;
let session: ReturnType<typeof startLectern> | undefined;

async function start(): Promise<void> {
  session = startLectern(["dev", "outline.yaml", "--port", String(PORT)], { cwd });
  const address = await devAddress(session.run);
  await page.goto(address);
  // Vite makes Slidev's packages ready for the browser first, which takes a while on a machine with other work.
  await page.getByText("Ada Example").first().waitFor({ timeout: 200_000 });
}

async function stop(): Promise<void> {
  // Its page would load itself again as soon as it finds another run, into what the test does then.
  await page.close();
  page = await context.newPage();
  session?.child.kill("SIGTERM");
  await session?.ended;
  session = undefined;
}

const show = (address: string, on = page) => visit(on, `http://localhost:${PORT}/${address}`);

/** Waits until the layer for the pen is there; a page may load itself once more before. */
const pen = (on = page) =>
  until("the pen", async () =>
    on
      .evaluate(
        () =>
          document.querySelector("#slide-content > svg") !== null &&
          sessionStorage.getItem("lectern:drawings-again") === null,
      )
      .catch(() => false),
  );

/** Draws from one place of the slide to another, in parts of its width and height. */
async function draw(from: [number, number], to: [number, number], on = page): Promise<void> {
  await pen(on);
  await on.locator("#slide-content:visible").first().waitFor();
  const box = await on.locator("#slide-content:visible").first().boundingBox();
  if (!box) throw new Error("no slide is shown");
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await on.mouse.move(...at(from));
  await on.mouse.down();
  for (let step = 1; step <= 8; step++)
    await on.mouse.move(
      ...at([from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8 + 0.02 * (step % 2)]),
    );
  await on.mouse.up();
}

const paths = (name: string) => {
  const file = join(folder, `${name}.svg`);
  return existsSync(file) ? (readFileSync(file, "utf8").match(/<path /g)?.length ?? 0) : 0;
};
/** How many strokes are on the slide that a page shows. */
const strokes = (on = page) => on.locator("#slide-content:visible > svg > path").count();
const hasSlides = (count: number) =>
  until(
    `${count} slides`,
    async () => (await page.evaluate(() => window.lecternSlides?.().length).catch(() => 0)) === count,
  );

beforeAll(async () => {
  writeFileSync(outline, text(section("one"), section("two"), section("three")));
  browser = await sharedBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => localStorage.setItem("slidev-drawing-enabled", "true"));
  page = await context.newPage();
  await start();
}, 260_000);
afterAll(async () => {
  await stop();
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

describe("what is drawn in dev", () => {
  it("is kept beside the deck by the slide's name, and nothing before", async () => {
    await show("two-content");
    await draw([0.3, 0.5], [0.7, 0.6]);
    await until("the drawing's file", () => paths("two-content") === 1);
    expect(readdirSync(folder)).toEqual(["two-content.svg"]);
  }, 120_000);

  it("is drawn with pens that leave title and clock free, and go where they are dragged", async () => {
    const own = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await own.addInitScript(() => localStorage.setItem("slidev-drawing-enabled", "true"));
    const other = await own.newPage();
    const pens = other.locator(".fixed", { has: other.getByTitle("Draw with stylus") });
    const boxOf = async (locator: typeof pens) => {
      const box = await locator.boundingBox();
      if (!box) throw new Error("it is not shown");
      return box;
    };
    await other.goto(await devAddress((session as NonNullable<typeof session>).run));
    await show("two-content", other);
    const title = await boxOf(other.getByRole("heading", { level: 1 }).filter({ visible: true }).first());
    expect((await boxOf(pens)).y).toBeGreaterThan(title.y + title.height);
    await show("presenter/two-content", other);
    const { x, y, width, height } = await boxOf(pens);
    expect([x >= 0, y > 100, x + width <= 1280, y + height <= 800]).toEqual([true, true, true, true]);
    await other.mouse.move(x + 4, y + 4);
    await other.mouse.down();
    await other.mouse.move(x + 64, y - 96, { steps: 4 });
    await other.mouse.up();
    expect(await boxOf(pens)).toMatchObject({ x: x + 60, y: y - 100 });
    await own.close();
  }, 60_000);

  it("is on the same slide when one comes before it", async () => {
    writeFileSync(outline, text(section("one"), section("new"), section("two"), section("three")));
    await hasSlides(6);
    await show("new-content");
    await until("an empty slide", async () => (await strokes()) === 0);
    await show("two-content");
    await until("the stroke", async () => (await strokes()) === 1);
    expect(readdirSync(folder)).toEqual(["two-content.svg"]);
  }, 120_000);

  it("stays with its slide while the page is open", async () => {
    await show("three-content");
    await draw([0.2, 0.7], [0.6, 0.7]);
    await until("the second drawing", () => paths("three-content") === 1);
    writeFileSync(outline, text(section("two"), section("three")));
    await hasSlides(4);
    await until("the stroke", async () => (await strokes()) === 1);
    await draw([0.2, 0.8], [0.6, 0.8]);
    await until("two strokes", () => paths("three-content") === 2);
    expect(paths("two-content")).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["three-content.svg", "two-content.svg"]);
  }, 120_000);

  it("is seen in another window, and loads with a page", async () => {
    const other = await context.newPage();
    await show("three-content", other);
    await until("both strokes", async () => (await strokes(other)) === 2);
    await draw([0.2, 0.3], [0.6, 0.3], other);
    await until("the third", () => paths("three-content") === 3);
    await until("the third here", async () => (await strokes()) === 3);
    await other.close();
    await reload(page);
    await until("all strokes", async () => (await strokes()) === 3);
  }, 120_000);

  it("stays in another window that just asks the server, which doesn't have it yet", async () => {
    const asked = `http://localhost:${PORT}/@lectern/drawings`;
    const other = await context.newPage();
    await show("three-content", other);
    await until("the strokes there", async () => (await strokes(other)) === 3);
    await pen(other);
    const { promise: isSeen, resolve: seen } = Promise.withResolvers<void>();
    await page.route(asked, async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const response = await route.fetch();
      await isSeen;
      await route.fulfill({ response });
    });
    // What makes a page ask: its slides may be others now.
    const asks = page.waitForRequest((request) => request.url() === asked && request.method() === "GET");
    writeFileSync(outline, text(section("two"), section("three", "Another point")));
    await asks;
    await draw([0.2, 0.4], [0.6, 0.4], other);
    await until("the fourth here", async () => (await strokes()) === 4);
    const counts = await page.evaluateHandle(() => {
      const found: number[] = [];
      const layer = document.querySelector("#slide-content > svg");
      if (layer) new MutationObserver(() => found.push(layer.children.length)).observe(layer, { childList: true });
      return found;
    });
    seen();
    await until("the fourth", () => paths("three-content") === 4);
    expect(await counts.jsonValue()).not.toContain(3);
    expect(await strokes()).toBe(4);
    // A page asks again when it hears of a change: what is on its way is answered first.
    await page.unrouteAll({ behavior: "wait" });
    await other.close();
  }, 120_000);

  it("is there after dev was started again", async () => {
    await stop();
    await start();
    await show("two-content");
    await until("the stroke", async () => (await strokes()) === 1);
    expect(paths("two-content")).toBe(1);
  }, 260_000);

  it("goes when it is cleared", async () => {
    await show("two-content");
    await until("the stroke", async () => (await strokes()) === 1);
    await page.keyboard.press("c");
    await until("no file", () => !existsSync(join(folder, "two-content.svg")));
    expect(readdirSync(folder)).toEqual(["three-content.svg"]);
  }, 60_000);
});

describe("what was drawn, exported", () => {
  const out = (name: string) => join(cwd, "dist", name);
  const exporting = (...more: string[]) => lecternHere(["export", "outline.yaml", ...more], { cwd });
  /** How many curves of the pen are on each page of a PDF. */
  async function curvesOn(file: string): Promise<number[]> {
    const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
    const counts: number[] = [];
    for (let no = 1; no <= pdf.numPages; no++) {
      const { fnArray, argsArray } = await (await pdf.getPage(no)).getOperatorList();
      const red = fnArray.filter(
        (operator, index) => operator === OPS.setFillRGBColor && String(argsArray[index]).includes("ff595e"),
      );
      counts.push(red.length);
    }
    await pdf.destroy();
    return counts;
  }
  /** The text of all that is published. */
  const allText = () =>
    readdirSync(join(cwd, "dist"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
      .join("\n");
  const stroke = () =>
    / d="(M [\d. ]+Q [\d. ]{20})/.exec(readFileSync(join(folder, "three-content.svg"), "utf8"))?.[1] ?? "none";

  beforeAll(async () => {
    await stop();
    // It crosses the slide's edge and what stands on it.
    writeFileSync(
      join(folder, "two-content.svg"),
      '<svg viewBox="0 0 960 540"><script>alert("leak")</script><path fill="#ff595e" d="M -80 280 L 1200 300 L 1200 310 Z"/></svg>',
    );
    writeFileSync(join(folder, "no-owner.svg"), readFileSync(join(folder, "three-content.svg")));
  }, 60_000);

  it("is in no file unless that is asked for", async () => {
    const { code, err } = await exporting("--only", "site,slides");
    expect([code, err]).toEqual([0, expect.not.stringMatching(/drawing/)]);
    expect(await curvesOn(out("slides.pdf"))).toEqual([0, 0, 0, 0]);
    const text = allText();
    const said = [stroke(), "leak", "-80 280", "no-owner", "drawings/"];
    expect(said.filter((each) => text.includes(each))).toEqual([]);
  }, 180_000);

  it("is on its slides, and what is wrong is told with its place", async () => {
    const { code, err } = await exporting("--drawings", "--only", "site,slides,handout,notes,png");
    expect(code, err).toBe(0);
    expect(await curvesOn(out("slides.pdf"))).toEqual([0, 1, 1, 0]);
    expect((await curvesOn(out("handout.pdf"))).reduce((sum, each) => sum + each)).toBe(2);
    expect((await curvesOn(out("notes.pdf"))).reduce((sum, each) => sum + each)).toBe(2);
    expect(err).toMatch(/two-content\.svg:1:\d+ warning drawing-is-readable/);
    expect(err).toContain("there is no slide no-owner any more");
    expect(err).not.toMatch(/changed since|error/);
    const text = allText();
    expect([stroke(), "leak"].filter((each) => text.includes(each))).toEqual([stroke()]);
  }, 180_000);

  it("is a picture with a name in PDF, which passes all conditions of PDF/UA", async () => {
    const conditions = [...OF_CONTENT, ...FILE_CONDITIONS, ...OWN_CONDITIONS];
    for (const file of ["slides.pdf", "handout.pdf", "notes.pdf"]) {
      const subject = await openSubject(new Uint8Array(readFileSync(out(file))));
      for (const { number, find } of conditions)
        expect([file, number, ...new Set(await find(subject))]).toEqual([file, number]);
      const alts = subject.tags.filter(({ type }) => type === "Figure").map(({ dict }) => textOf(dict, "Alt"));
      expect(alts).toContain("Drawn by hand during the talk");
    }
  }, 60_000);

  it("can be hidden in the site, which remembers it", async () => {
    const site = await serveSite(out("site"));
    const visitor = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const shown = await visitor.newPage();
      await shown.goto(`${site.url}#/three-content`);
      const drawing = shown.getByRole("img", { name: "Drawn by hand during the talk" }).and(shown.locator(":visible"));
      await drawing.waitFor();
      const button = shown.getByRole("button", { name: "Show drawings" });
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      await button.focus();
      await shown.keyboard.press("Enter");
      await drawing.waitFor({ state: "detached" });
      await shown.reload();
      await button.waitFor({ state: "attached" });
      // The button is there before the slide: without it there is no drawing either.
      await shown.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
      expect([await drawing.count(), await button.getAttribute("aria-pressed")]).toEqual([0, "false"]);
      expect(await findPageFaults(shown)).toEqual([]);
    } finally {
      await visitor.close();
      await site[Symbol.asyncDispose]();
    }
  }, 60_000);

  it("is made again when a drawing is another one, and names a slide that changed since", async () => {
    expect((await exporting("--drawings", "--only", "slides")).out).toContain("unchanged");
    rmSync(join(folder, "no-owner.svg"));
    writeFileSync(outline, text(section("two"), section("three", "Other words")));
    const { code, err } = await exporting("--drawings", "--only", "slides", "--range", "three-content");
    expect(code, err).toBe(0);
    expect(err).toMatch(
      /slides\.md:\d+:1 warning drawing-fits-its-slide[\s\S]*slide three-content changed since it was drawn on/,
    );
    expect(await curvesOn(out("slides.pdf"))).toEqual([1]);
    if (!isThorough) return;
    writeFileSync(
      join(folder, "three-content.svg"),
      '<svg viewBox="0 0 960 540"><path fill="#1982c4" d="M 0 0 L 9 9 L 0 9 Z"/></svg>',
    );
    await exporting("--drawings", "--only", "slides", "--range", "three-content");
    expect(await curvesOn(out("slides.pdf"))).toEqual([0]);
    const without = await exporting("--only", "slides", "--range", "three-content");
    expect(without.out).not.toMatch(/slides\.pdf.*unchanged/);
    expect(without.err).not.toContain("drawing");
  }, 300_000);

  it("says so where nothing was drawn, for a deck too", async () => {
    rmSync(folder, { recursive: true });
    const { code, err } = await exporting("--drawings", "--only", "slides");
    expect([code, err]).toEqual([0, expect.stringContaining("nothing was drawn on these slides")]);
    const plain = join(cwd, "plain.md");
    writeFileSync(plain, "---\ntheme: default\naddons: [lectern]\n---\n\n# First\n\n---\n\n# Second one\n\nWords\n");
    mkdirSync(join(cwd, "plain.drawings"));
    writeFileSync(
      join(cwd, "plain.drawings/second-one.svg"),
      '<svg viewBox="0 0 980 552"><path fill="#ff595e" d="M 0 0 L 9 9 L 0 9 Z"/></svg>',
    );
    const deck = await lecternHere(["export", "plain.md", "--drawings", "--only", "slides", "-o", "plain"], { cwd });
    expect(deck.code, deck.err).toBe(0);
    expect(await curvesOn(join(cwd, "plain/slides.pdf"))).toEqual([0, 1]);
  }, 180_000);
});
