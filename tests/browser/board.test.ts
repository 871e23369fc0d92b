import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type StartedBoard, startBoard } from "../helpers/board.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lectern, until } from "../helpers/cli.ts";
import { outlineOf } from "../helpers/lecture.ts";

const section = (id: string, title: string, points: string[], more: object = {}) => ({
  ...{ id, title, content: points.map((point) => `${point}, as the paper shows`) },
  ...more,
});
const RAILS = outlineOf({
  paper: { title: "Rails", authors: [{ name: "Ada Example" }] },
  sections: [
    section("gauge", "One gauge carries trains further", ["No train waits at a border", "Goods stay in their wagons"]),
    section("signals", "Signals speak one language", ["A driver reads them everywhere", "Fewer are misread"]),
    section("brakes", "Brakes are tested once", ["A test counts in all countries", "Trains leave earlier"]),
    section("couplers", "Couplers fit by themselves", ["Nobody stands between wagons", "Longer trains run"]),
  ],
});
const POWER = outlineOf({
  paper: { title: "Power", authors: [{ name: "Bo Sample" }], licence: "CC-BY-SA-4.0" },
  sections: [
    section("grid", "Grids that are joined fail less", ["Wind blows somewhere", "Reserves are shared"]),
    section("price", "Prices meet at the border", ["Cheap power flows to dear places", "Lines pay for themselves"]),
    section("storage", "Storage moves power in time", ["Lakes hold a season", "Batteries hold a day"]),
    section("losses", "Losses grow with distance", ["High voltage loses less", "Direct current less still"]),
  ],
});
const PORTS = `---
theme: default
title: Ports
author: Cy Sample
license: CC-BY-4.0
---

# Ports

---
routeAlias: cranes
---

# Cranes set the pace

- One lifts thirty boxes an hour

---
routeAlias: depth
---

# Depth decides who may come in

- Ships have grown faster than harbours
`;

/** As a person would have typed it. */
const TYPED = `lectern: 1
lecture:
  title: A new lecture
  lecturer: Your name
  minutes: 45
slides:
  - divider: Rails
  - from: ../rails/outline.yaml
    take: [gauge-content, signals-content, brakes-content, couplers-content]
  - divider: Power and ports
  - from: ../power/outline.yaml
    take: [grid-content, price-content, storage-content, losses-content]
  - from: ../ports.md
    take: [depth, cranes]
  - slide: Which of these would you build first?
    points:
      - Ask before you tell
      - point: Count the votes
        details:
          - twice
`;

const cwd = join(realpathSync(mkdtempSync(join(tmpdir(), "lectern-board-page-"))), "project");
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
};
const read = (file: string) => readFileSync(join(cwd, file), "utf8");

let board: StartedBoard;
let browser: Browser;
beforeAll(async () => {
  put("rails/outline.yaml", stringify(RAILS));
  put("power/outline.yaml", stringify(POWER));
  put("ports.md", PORTS);
  [board, browser] = await Promise.all([startBoard(cwd), sharedBrowser()]);
});
afterAll(async () => {
  await Promise.all([closePages(), board.stop()]);
  rmSync(dirname(cwd), { recursive: true, force: true });
});

/** A page of the board with a recipe that may not be there yet, when all works are on it. */
async function open(recipe: string, look: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...look });
  const page = await context.newPage();
  await page.goto(`${board.address.replace(/recipe=.*/, "")}recipe=${encodeURIComponent(recipe)}`);
  await page.locator("#lecture [role=option]").first().waitFor();
  await page.getByRole("gridcell", { name: /Cranes set the pace/ }).waitFor();
  return page;
}

const places = (page: Page) => page.locator("#lecture [role=option]");
const said = (page: Page, text: string | RegExp) =>
  page.locator("[aria-live=polite]", { hasText: text }).first().waitFor({ state: "attached" });
const SLIDES = ["gauge", "signals", "brakes", "couplers", "grid", "price", "storage", "losses"].map(
  (id) => `${id}-content`,
);

/** What a person can see or hear, judged by axe-core. */
async function faultsOf(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") }).catch(() => {});
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ rules: { "target-size": { enabled: true } } });
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
}

describe("the board", () => {
  it("makes a lecture of twelve slides from three works by keyboard alone", async () => {
    const page = await open("lectures/keys.yaml");
    const { keyboard } = page;
    /** Finds a slide by its id, and adds it. */
    const add = async (id: string, place: number) => {
      await keyboard.press("/");
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(id);
      await page.locator("[role=grid]:focus, #search:focus").waitFor();
      await page.waitForFunction(
        (id) => document.querySelector(".is-active .id, [role=gridcell].is-active")?.textContent?.includes(id),
        id,
      );
      await keyboard.press("Enter");
      await keyboard.press("Enter");
      await said(page, `${id} added at place ${place} of ${place}`);
    };
    let place = 1;
    for (const id of [...SLIDES, "cranes", "depth"]) await add(id, ++place);
    // To the toolbar of the lecture by Tab, as everything can be reached.
    await page.locator("#lecture").focus();
    const press = async (name: string) => {
      const button = page.getByRole("toolbar", { name: "Lecture" }).getByRole("button", { name, exact: true });
      await button.focus();
      await keyboard.press("Enter");
    };
    await keyboard.press("Home");
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Title", { exact: true }).waitFor();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("Rails");
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    // The second part stands before the fifth slide: it is made behind the fourth.
    await page.locator("#lecture").focus();
    for (let step = 0; step < 4; step += 1) await keyboard.press("ArrowDown");
    await press("Divider");
    await dialog.getByLabel("Title", { exact: true }).waitFor();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("Power and ports");
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    // `depth` comes before `cranes`.
    await page.locator("#lecture").focus();
    await keyboard.press("End");
    await keyboard.press("Alt+ArrowUp");
    await said(page, "depth moved to place 11 of 12");
    await keyboard.press("End");
    await press("Own slide");
    await dialog.getByLabel("Title", { exact: true }).waitFor();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("Which of these would you build first?");
    await keyboard.press("Tab");
    await keyboard.type("Ask before you tell\nCount the votes\n  twice");
    await dialog.getByRole("button", { name: "Add", exact: true }).focus();
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await places(page).count()).toBe(13);
    await keyboard.press("ControlOrMeta+s");
    await dialog.getByText("of the recipe change").waitFor();
    await keyboard.press("ControlOrMeta+s");
    await until("the file", () => existsSync(join(cwd, "lectures/keys.yaml")));
    expect(read("lectures/keys.yaml")).toBe(TYPED);
  });

  it("makes the same lecture by mouse, by clicks and by dragging, the same bytes", async () => {
    const page = await open("lectures/mouse.yaml");
    const card = (id: string) =>
      page.getByRole("gridcell").filter({ has: page.locator(".id", { hasText: new RegExp(`^${id}$`) }) });
    const row = (name: string) => places(page).filter({ hasText: name });
    const tool = (name: string) =>
      page.getByRole("toolbar", { name: "Lecture" }).getByRole("button", { name, exact: true });
    const dialog = page.getByRole("dialog");
    await row("A first part").click();
    await tool("Edit").click();
    await dialog.getByLabel("Title", { exact: true }).fill("Rails");
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Add at the end again" }).click();
    const show = (work: string) => page.getByLabel("Work", { exact: true }).selectOption({ label: work });
    await show("Rails");
    // Four at once, by clicks; single ones by double clicks; some by dragging to where they belong.
    await card("gauge-content").click();
    for (const id of ["signals-content", "brakes-content", "couplers-content"])
      await card(id).click({ modifiers: ["ControlOrMeta"] });
    await page.getByRole("button", { name: /^Add 4 at the end/ }).click();
    await said(page, "4 slides added at places 2 to 5 of 5");
    await show("Power");
    for (const id of ["price-content", "storage-content", "losses-content"]) {
      await card(id).dblclick();
      await said(page, `${id} added`);
    }
    // Dropped on the upper half of a row, a slide stands before it.
    await card("grid-content").dragTo(row("Prices meet at the border"), { targetPosition: { x: 60, y: 4 } });
    await said(page, "grid-content added at place 6 of 9");
    await row("Couplers fit by themselves").click();
    await tool("Divider").click();
    await dialog.getByLabel("Title", { exact: true }).fill("Power and ports");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Add at the end again" }).click();
    await show("Ports");
    for (const id of ["cranes", "depth"]) {
      await card(id).dblclick();
      await said(page, `${id} added`);
    }
    await row("Depth decides").dragTo(row("Cranes set the pace"), { targetPosition: { x: 60, y: 4 } });
    await said(page, "depth moved to place 11 of 12");
    await row("Cranes set the pace").click();
    await tool("Own slide").click();
    await dialog.getByLabel("Title", { exact: true }).fill("Which of these would you build first?");
    await dialog.getByLabel("Points").fill("Ask before you tell\nCount the votes\n  twice");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await until("the file", () => existsSync(join(cwd, "lectures/mouse.yaml")));
    expect(read("lectures/mouse.yaml")).toBe(TYPED);
  });

  it("changes a slide beside its picture, undoes and redoes, saves, and exports", async () => {
    put("lectures/change.yaml", TYPED);
    const page = await open("lectures/change.yaml");
    const { keyboard } = page;
    const dialog = page.getByRole("dialog");
    await places(page).nth(1).click();
    await keyboard.press("Enter");
    await dialog.getByLabel("Title", { exact: true }).fill("One gauge for all: trains go further");
    // The slide as it will be: drawn, and measured.
    await dialog.locator("img").first().waitFor();
    await dialog.getByText("All of it fits.").waitFor();
    await dialog.getByLabel("Minutes").fill("4");
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await places(page).nth(1).getByText("adapted", { exact: true }).waitFor();
    await page.locator("#lecture").focus();
    await keyboard.press("ControlOrMeta+z");
    await places(page).nth(1).getByText("adapted", { exact: true }).waitFor({ state: "detached" });
    await keyboard.press("ControlOrMeta+Shift+z");
    await places(page).nth(1).getByText("adapted", { exact: true }).waitFor();
    await keyboard.press("ControlOrMeta+s");
    await dialog.getByText("of the recipe change").waitFor();
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(read("lectures/change.yaml")).toBe(
      TYPED.replace(
        "couplers-content]\n",
        'couplers-content]\n    override:\n      gauge-content:\n        title: "One gauge for all: trains go further"\n        minutes: 4\n',
      ),
    );
    await page.getByRole("button", { name: "Export", exact: true }).click();
    for (const name of ["Web site", "Handout (PDF)", "Speaker notes (PDF)"]) await dialog.getByLabel(name).uncheck();
    await dialog.getByRole("button", { name: "Export", exact: true }).click();
    const link = dialog.getByRole("link", { name: /slides\.pdf/ });
    await link.waitFor({ timeout: 90_000 });
    expect(existsSync(join(cwd, "lectures/dist/slides.pdf"))).toBe(true);
    const pdf = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href, {
      headers: { referer: page.url(), "sec-fetch-site": "same-origin" },
    });
    expect([pdf.status(), pdf.headers()["content-security-policy"]]).toEqual([200, expect.stringContaining("sandbox")]);
    // What the board saved is what the command line builds.
    expect((await lectern(["remix", "lectures/change.yaml", "--status"], { cwd })).out).toContain("10 unchanged");
  });

  it("copies slides from one lecture to another", async () => {
    put("lectures/one.yaml", TYPED);
    put("lectures/two.yaml", TYPED.replace(/slides:[\s\S]*/, "slides:\n  - divider: Only\n"));
    const page = await open("lectures/one.yaml", { permissions: ["clipboard-read", "clipboard-write"] });
    await places(page).nth(10).click();
    await places(page)
      .nth(12)
      .click({ modifiers: ["Shift"] });
    await page.keyboard.press("ControlOrMeta+c");
    const other = await page.context().newPage();
    await other.goto(page.url().replace("one.yaml", "two.yaml"));
    await places(other).first().click();
    await other.keyboard.press("ControlOrMeta+v");
    await places(other).nth(3).waitFor();
    expect(await places(other).allTextContents()).toEqual([
      expect.stringContaining("Only"),
      expect.stringContaining("Depth decides who may come in"),
      expect.stringContaining("Cranes set the pace"),
      expect.stringContaining("Which of these would you build first?"),
    ]);
  });

  it("shows both when the file says something else by then, and work that was not saved when it is opened again", async () => {
    put("lectures/both.yaml", TYPED);
    const page = await open("lectures/both.yaml");
    await places(page).nth(12).click();
    await page.keyboard.press("Delete");
    await said(page, "removed, 12 left");
    put("lectures/both.yaml", TYPED.replace("minutes: 45", "minutes: 60"));
    await page.getByText("changed on disk").first().waitFor();
    await page.keyboard.press("ControlOrMeta+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("of the recipe change").waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByText("minutes: 60").first().waitFor();
    expect(read("lectures/both.yaml")).toContain("minutes: 60");
    await page.close();
    const again = await open("lectures/both.yaml");
    expect(await places(again).count()).toBe(12);
    await again
      .getByText(/unsaved work/i)
      .first()
      .waitFor();
  });

  it("listens while it is seen, so that many tabs can be open, and learns what it missed", async () => {
    put("lectures/many.yaml", TYPED);
    const page = await open("lectures/many.yaml");
    const turn = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await turn(true);
    // A browser keeps six connections to one server.
    const others = await Promise.all(Array.from({ length: 6 }, () => page.context().newPage()));
    for (const other of others.slice(0, 5)) await other.goto(page.url());
    await places(others[4] as Page)
      .first()
      .waitFor();
    put("lectures/many.yaml", TYPED.replace("minutes: 45", "minutes: 50"));
    await (others[0] as Page).getByText("changed on disk").first().waitFor();
    expect(await page.getByText("changed on disk").count()).toBe(0);
    await Promise.all(others.map((other) => other.close()));
    await turn(false);
    await page.getByText("changed on disk").first().waitFor();
  });

  it.each([
    ["in light", {}],
    ["in the dark", { colorScheme: "dark" as const }],
    ["at 1024 pixels", { viewport: { width: 1024, height: 768 } }],
    ["at 200 %", { viewport: { width: 640, height: 450 } }],
  ])("has no fault that axe-core finds, %s", async (_, look) => {
    put("lectures/axe.yaml", `${TYPED}  - from: ../gone.md\n    take: [x]\n`);
    const page = await open("lectures/axe.yaml", { reducedMotion: "reduce", ...look });
    await places(page).nth(3).click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator("#lecture").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByLabel("Title", { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
