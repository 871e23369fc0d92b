import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-chromium";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { type SiteServer, serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { TALK_LOG } from "../../scripts/stage/talk-log.ts";
import { fillingScale } from "../../stage/filling-scale.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { until } from "../helpers/cli.ts";
import { findPageFaults } from "../helpers/look.ts";
import { some } from "../helpers/thorough.ts";

/** The deck: title, leaves, gate, current, banks, fog, ice, trusted of two minutes each, credits; cost for questions. */
let browser: Browser;
let site: SiteServer;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await sharedBrowser();
  site = await serveSite(inject("sites").onStage);
});
afterAll(async () => {
  await closePages();
  await site?.[Symbol.asyncDispose]();
  expect(problems).toEqual([]);
});

/** Opens a page whose clock stands still until it is told to go on. */
async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  await context.clock.install({ time: new Date(2026, 2, 2, 14, 30) });
  return another(path);
}
async function another(path: string): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", ({ message }) => problems.push(message));
  opened.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await opened.goto(`${site.url}#${path}`);
  await opened.locator(".slidev-page .lt:visible, .st-unknown").first().waitFor();
  return opened;
}
/** So many minutes pass, and what happens in them. */
const pass = (minutes: number) => context.clock.runFor(minutes * 60_000);
const press = async (key: string, on = page) => {
  await on.keyboard.press(key);
  await context.clock.runFor(600);
};
const said = async (on = page) => (await on.locator(".st-said p > *").allTextContents()).map((text) => text.trim());
const timeOf = (name: string) =>
  page
    .locator(".st-time dl div", { has: page.getByText(name, { exact: true }) })
    .locator("dd")
    .textContent();
const here = async (on = page) => on.evaluate(() => location.hash.replace(/\?.*/, ""));

afterEach(() => context?.close());

describe("the speaker's view", () => {
  beforeEach(async () => {
    page = await open("/presenter/1");
  });

  it("starts its clock with the first move past the title, and is on time", async () => {
    await pass(3);
    expect(await said()).toEqual(["Ready", "the clock starts with the first move past the title"]);
    await press("ArrowDown");
    await pass(2);
    await press("ArrowDown");
    await pass(1);
    expect(await said()).toEqual(["On time", "ends at 14:47"]);
    expect(await timeOf("Elapsed")).toMatch(/^3:0\d \/ 14:00$/);
    expect(await timeOf("Should be at")).toBe("3");
  });

  it("is early, and then late: it says what to leave out, and ends in time with it", async () => {
    for (const minutes of [1, 1, 1]) {
      await press("ArrowDown");
      await pass(minutes);
    }
    expect(await said()).toEqual(["2 min ahead", "ends at 14:42"]);
    await pass(5.5);
    expect(await said()).toEqual(["3 min behind", "leave out 5 and 6, or end at 14:46"]);
    expect(await page.locator(".st-pace .is-skipped").count()).toBe(2);
    await press("l");
    const rows = page.getByRole("dialog").locator(".is-skipped");
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^5\s+Captains know the banks – leave it out\s+2\s+could$/),
      expect.stringMatching(/^6\s+Fog takes ten minutes – leave it out\s+2\s+could$/),
    ]);
    await press("Escape");
    await press("m");
    expect(await here()).toBe("#/presenter/trusted");
    // Ice went along with the two.
    expect((await said())[0]).toMatch(/ahead$/);
  });

  it("stands still for questions, and goes on with the next slide", async () => {
    await press("ArrowDown");
    await pass(1);
    await press("p");
    await pass(2);
    expect(await said()).toEqual([expect.stringMatching(/^Paused 2:0\d$/), "ends at 14:46 if it goes on now"]);
    // To a slide for questions and back.
    await press("g");
    await page.keyboard.type("cost");
    await press("Enter");
    expect(await here()).toBe("#/presenter/cost");
    expect((await said())[0]).toMatch(/^Paused/);
    await press("g");
    await page.keyboard.type("leaves");
    await press("Enter");
    expect((await said())[0]).toMatch(/^Paused/);
    await press("ArrowDown");
    expect((await said())[0]).not.toMatch(/^Paused/);
    expect(await timeOf("Paused")).toMatch(/^2:0\d$/);
  });

  it("loses nothing when it is loaded again, or a second one is opened", async () => {
    const start = performance.now();
    await press("ArrowDown");
    await pass(1);
    await press("ArrowDown");
    await pass(2);
    const before = (await timeOf("Elapsed")) ?? "";
    await page.reload();
    await page.locator(".st-speaker .lt:visible").first().waitFor();
    expect((await timeOf("Elapsed"))?.slice(0, 3)).toBe(before.slice(0, 3));
    const second = await another("/presenter/gate");
    await press("ArrowDown", second);
    // A page that goes on behind the minute counts it to the slide before.
    await until("the second page has gone on", async () => (await here(second)) === "#/presenter/current");
    await pass(1);
    expect(await said(second)).toEqual(await said());
    const { talks } = await download();
    expect(talks).toHaveLength(1);
    // The clock of a page that is loaded goes on by itself: by no more than the test takes.
    const waited = (performance.now() - start) / 1000;
    const spent = new Map(talks[0]?.slides.map(({ id, seconds }) => [id, seconds]));
    for (const [id, minutes] of Object.entries({ leaves: 1, gate: 2, current: 1, banks: 0 })) {
      expect(spent.get(id)).toBeGreaterThanOrEqual(60 * minutes - 1);
      expect(spent.get(id)).toBeLessThanOrEqual(60 * minutes + 3 + waited);
    }
  });

  it("tells of a computer that slept, and takes that time out when it is told to", async () => {
    await press("ArrowDown");
    await pass(1);
    await context.clock.fastForward("20:00");
    await page.getByRole("alert").getByText("The clock jumped by 20:").waitFor();
    expect((await said())[0]).toBe("19 min behind");
    await page.getByRole("button", { name: "Leave it out" }).click();
    await pass(0.05);
    expect((await said())[0]).toBe("On time");
  });

  it("is not moved by a clock that is set back", async () => {
    await press("ArrowDown");
    await pass(2);
    await press("ArrowDown");
    await pass(1);
    await context.clock.setSystemTime(new Date(2026, 2, 2, 13, 33));
    await pass(0.05);
    expect((await said())[0]).toBe("On time");
    expect(await timeOf("Elapsed")).toMatch(/^3:0\d/);
    expect(await timeOf("Now")).toBe("13:33");
  });

  it("shows the audience black, white and a break, and the slide again when it goes on", async () => {
    const audience = await another("/leaves");
    await press("b");
    await audience.locator(".st-cover.is-black").waitFor();
    await page.getByText("The audience sees a black screen.").waitFor();
    await press(".");
    await audience.locator(".st-cover").waitFor({ state: "detached" });
    await press("w", audience);
    await audience.locator(".st-cover.is-white").waitFor();
    await press("ArrowDown");
    await audience.locator(".st-cover").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Break" }).click();
    await page.getByRole("button", { name: "10 min" }).click();
    await audience.getByRole("timer", { name: /^Break until 14:4\d$/ }).waitFor();
    expect(await findPageFaults(audience)).toEqual([]);
    await pass(10);
    await press("ArrowDown");
    await audience.locator(".st-cover").waitFor({ state: "detached" });
    expect((await said())[0]).toBe("4 min ahead");
  });

  it("ends a break with a click on a slide that has more to show, and keeps a black screen in a pause", async () => {
    await press("ArrowDown");
    await pass(1);
    await page.getByRole("button", { name: "Break" }).press("Enter");
    await page.getByRole("button", { name: "5 min", exact: true }).click();
    expect((await said())[0]).toMatch(/^Paused/);
    await press("ArrowRight");
    expect(page.url()).toContain("clicks=1");
    expect((await said())[0]).toBe("On time");
    await press("b");
    await press("p");
    await page.getByText("The audience sees a black screen.").waitFor();
    await press("p");
  });

  it("leaves keys to windows and menus that are open, and to notes that are scrolled", async () => {
    await press("ArrowDown");
    await press("l");
    for (const key of ["PageDown", "ArrowDown", "m"]) await press(key);
    expect(await here()).toBe("#/presenter/leaves");
    await press("Escape");
    await page.getByRole("button", { name: "More" }).focus();
    await press("Enter");
    await page.getByRole("button", { name: "Save the times" }).waitFor();
    await press("Escape");
    await page.getByRole("region", { name: "What to say" }).focus();
    for (const key of ["ArrowDown", "Home"]) await press(key);
    expect(await here()).toBe("#/presenter/leaves");
    // A key that is held switches once.
    await page.keyboard.down("b");
    await page.keyboard.down("b");
    await page.keyboard.up("b");
    await page.getByText("The audience sees a black screen.").waitFor();
  });

  it("puts a talk away that was left for hours, and keeps its name when its clock is set", async () => {
    await press("ArrowDown");
    await pass(2);
    await context.clock.fastForward("10:00");
    await page.getByRole("button", { name: "Leave it out" }).click();
    await press("ArrowDown");
    await pass(1);
    // It began then, whatever was left out.
    expect((await download()).talks.map(({ started }) => started)).toEqual([expect.stringMatching(/:30:0\d\./)]);
    await context.clock.fastForward("07:00:00");
    await press("ArrowDown");
    expect(await timeOf("Elapsed")).toMatch(/^0:0\d/);
  });

  it("finds slides by words, numbers and ids, and lists the keys", async () => {
    await press("ArrowDown");
    await press("ArrowDown");
    const dialog = page.getByRole("dialog", { name: "Go to a slide" });
    await press("g");
    await dialog.getByRole("combobox").fill("x");
    await press("Escape");
    // It begins anew, at the slide that is shown.
    await press("g");
    expect(await dialog.locator("[aria-selected=true] b").textContent()).toBe("3");
    await dialog.getByRole("combobox").fill("whistle");
    expect(await dialog.getByRole("option").allInnerTexts()).toEqual([
      expect.stringContaining("A ferry leaves when it says"),
    ]);
    await dialog.getByRole("combobox").fill("ice");
    await press("Enter");
    expect(await here()).toBe("#/presenter/ice");
    await press("Home");
    expect(await here()).toBe("#/presenter/title");
    await press("End");
    expect(await here()).toBe("#/presenter/credits");
    await press("?");
    await page.getByRole("dialog", { name: "Keys" }).getByText("black, and the slide again").waitFor();
  });

  it("sets its notes larger and smaller, and remembers it", async () => {
    await press("ArrowDown");
    const size = () =>
      page
        .locator(".st-notes-text p")
        .first()
        .evaluate((note) => Number.parseFloat(getComputedStyle(note.parentElement as Element).fontSize));
    const usual = await size();
    for (const key of ["+", "+", "-"]) await press(key);
    expect(await size()).toBe(usual + 2);
    await page.reload();
    await page.locator(".st-notes-text p").first().waitFor();
    expect(await size()).toBe(usual + 2);
  });

  it("goes on by clicker while a button has the focus", async () => {
    await page.getByRole("button", { name: "Pause" }).focus();
    await press("Tab");
    await page.getByRole("button", { name: "Leave out" }).focus();
    await press("PageDown");
    expect(await here()).not.toBe("#/presenter/1");
  });
});

/** The times that the view hands out. */
async function download() {
  await page.getByRole("button", { name: "More" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the times" }).click(),
  ]);
  return TALK_LOG.parse(JSON.parse(readFileSync(await file.path(), "utf8")));
}

describe("who sees, hears and points in other ways", () => {
  it.each(
    some(
      [
        ["light", 1280, 720],
        ["dark", 390, 844],
        ["dark", 1280, 720],
        ["light", 820, 1180],
      ] as const,
      2,
    ),
  )("has what axe asks for: %s, %i × %i", async (colorScheme, width, height) => {
    page = await open("/presenter/1", { colorScheme, viewport: { width, height } });
    expect(await findPageFaults(page)).toEqual([]);
    await press("ArrowDown");
    await press("ArrowRight");
    await pass(9);
    expect((await said())[0]).toMatch(/behind$/);
    expect(await findPageFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const key of ["g", "l", "?", "Control+p"]) {
      await press(key);
      await until(`the window of ${key}`, () => page.getByRole("dialog").isVisible());
      expect(await findPageFaults(page), key).toEqual([]);
      await press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("loses no key that is pressed as soon as a window is gone, before that has said so", async () => {
    page = await open("/presenter/1");
    await press("g");
    await page.getByRole("dialog").waitFor();
    await page.evaluate(async () => {
      const dialog = document.querySelector<HTMLDialogElement & { requestClose(): void }>("dialog[open]");
      // As Escape does.
      dialog?.requestClose();
      await Promise.resolve();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
    });
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });

  it("sees all of the view on a small laptop, without scrolling the page", async () => {
    page = await open("/presenter/leaves");
    await press("ArrowRight");
    const { height, tools } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      tools: document.querySelector(".st-tools")?.getBoundingClientRect().bottom,
    }));
    expect(height).toBeLessThanOrEqual(720);
    expect(tools).toBeLessThanOrEqual(720);
    expect(await page.locator(".st-click h2").textContent()).toBe("Next click 1 of 2");
  });
});

describe("the audience's window", () => {
  beforeEach(async () => {
    page = await open("/leaves");
  });

  it("goes on by a click on the right half, and back on the left, but not for what is on the slide", async () => {
    await page.mouse.click(900, 400);
    await page.waitForURL(/clicks=1/);
    await page.mouse.click(300, 600);
    await page.waitForURL((url) => !url.hash.includes("clicks=1"));
    await page.goto(`${site.url}#/backup`);
    const link = page.locator(".lt:visible a").first();
    await link.click();
    await page.waitForURL(/#\/cost/);
  });

  it("is black until somebody goes on, with no speaker's view open, and not for ever", async () => {
    await press("b");
    await page.locator(".st-cover.is-black").waitFor();
    await press("PageDown");
    await page.locator(".st-cover").waitFor({ state: "detached" });
    await press("w");
    await page.locator(".st-cover.is-white").waitFor();
    await page.close();
    page = await another("/leaves");
    expect(await page.locator(".st-cover").count()).toBe(0);
  });

  it("leaves keys to what they are for: lists, recordings, texts", async () => {
    await page
      .locator(".lt:visible")
      .first()
      .evaluate((slide) => {
        for (const html of ["<select><option>b</select>", "<p contenteditable>Text</p>", "<video tabindex=0></video>"])
          slide.insertAdjacentHTML("beforeend", html);
      });
    for (const name of ["select", "[contenteditable]", "video"]) {
      await page.locator(name).first().focus();
      for (const key of ["b", "End"]) await press(key);
      expect(await page.locator(".st-cover").count(), name).toBe(0);
      expect(await here(), name).toBe("#/leaves");
    }
  });

  it("goes on with Enter, and to both ends", async () => {
    await press("Enter");
    await page.waitForURL(/clicks=1/);
    await press("End");
    expect(await here()).toBe("#/credits");
    await press("Home");
    expect(await here()).toBe("#/title");
  });

  it("says where the PDF is, to who prints", async () => {
    await press("Control+p");
    await page.getByRole("dialog", { name: "To print these slides" }).getByText("slides.pdf").waitFor();
    await press("Escape");
    await page.emulateMedia({ media: "print" });
    await page.getByText("All slides are in slides.pdf").waitFor();
  });

  it.each([
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ])("fills a screen of %i × %i", async (width, height) => {
    await page.setViewportSize({ width, height });
    // A page hears of its size when its browser gets to it.
    const gap = async () => {
      await context.clock.runFor(500);
      const box = await page.locator("#slide-content").boundingBox();
      return box ? Math.max(box.x, box.y, width - box.x - box.width, height - box.y - box.height) : width;
    };
    await expect.poll(gap, { timeout: 10_000 }).toBeLessThanOrEqual(0.01);
  });

  it("has black beside the slide on a screen of another shape", () => {
    expect(fillingScale({ width: 1024, height: 768 }, 16 / 9, 960)).toBeUndefined();
    expect(fillingScale({ width: 1920, height: 1080 }, 16 / 9, 960)).toBeUndefined();
    expect(fillingScale({ width: 1366, height: 768 }, 16 / 9, 960)).toBeCloseTo(1366 / 960);
  });

  it("opens a slide by its path where the host answers with 404.html", async () => {
    const body = readFileSync(join(inject("sites").onStage, "404.html"));
    await context.route(`${site.url}fog`, (route) => route.fulfill({ status: 404, contentType: "text/html", body }));
    const linked = await context.newPage();
    await linked.goto(`${site.url}fog`);
    await linked.getByRole("heading", { name: "Fog takes ten minutes" }).waitFor();
    expect(await here(linked)).toBe("#/fog");
  });

  it("says of an address that there is no such slide, and offers the nearest", async () => {
    for (const path of ["/leavs", "/presenter/leavs"]) {
      const lost = await another(path);
      await lost.getByRole("heading", { name: "No such slide" }).waitFor();
      expect(await findPageFaults(lost)).toEqual([]);
      await lost.getByRole("link", { name: "2 · A ferry leaves when it says" }).click();
      await lost.locator(".lt:visible").first().waitFor();
      expect(await here(lost)).toBe(`#${path.replace("leavs", "leaves")}`);
    }
    const behind = await another("/99");
    await behind.getByRole("link", { name: "11 · What does it cost?" }).waitFor();
  });
});

describe("a site without notes", () => {
  it("has the time all the same, and says how to get the notes", async () => {
    const other = await serveSite(inject("sites").kitchenSink);
    try {
      context = await browser.newContext();
      page = await context.newPage();
      await page.goto(`${other.url}#/presenter/2`);
      await page.getByText("This site was made without speaker notes.").waitFor();
      await page.getByText("lectern export --notes").waitFor();
      await page.getByRole("button", { name: "Start the clock" }).waitFor();
      expect(await findPageFaults(page)).toEqual([]);
    } finally {
      await other[Symbol.asyncDispose]();
    }
  });
});
