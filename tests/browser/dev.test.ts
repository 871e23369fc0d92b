import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TALK_LOG } from "../../scripts/stage/talk-log.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lectern, startLectern, until } from "../helpers/cli.ts";
import { devAddress, freePort, reload, visit } from "../helpers/dev.ts";
import { axeOn, findPageFaults } from "../helpers/look.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-dev-"));
const outline = join(cwd, "outline.yaml");
const deck = join(cwd, "slides.md");
const PORT = await freePort();

const section = (id: string, point: string) => `  - id: ${id}
    title: Section ${id}
    notes: Say hello.
    content:
      - ${point}
`;
const text = (point: string, ...rest: string[]) => `lectern: 1
paper:
  title: A talk in the making
  authors: [{ name: Ada Example }]
  licence: CC-BY-4.0
sections:
${section("one", point)}${rest.map((id) => section(id, `The point of ${id}`)).join("")}`;

let browser: Browser;
let page: Page;
let session: ReturnType<typeof startLectern>;
beforeAll(async () => {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(outline, text("The first words"));
  browser = await sharedBrowser();
  page = await (await browser.newContext()).newPage();
  session = startLectern(["dev", "outline.yaml", "--port", String(PORT)], { cwd });
});
afterAll(async () => {
  session?.child.kill("SIGTERM");
  await session?.ended;
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

/** Whether somebody serves, even if they refuse. */
const answers = () =>
  fetch(`http://localhost:${PORT}/`).then(
    () => true,
    () => false,
  );
const findings = () => page.getByRole("alert").getByRole("listitem");

describe("lectern dev", () => {
  it("presents the deck on this machine only", async () => {
    await page.goto(await devAddress(session.run));
    // Vite makes Slidev's packages ready for the browser first, which takes a while on a machine with other work.
    await page.getByText("Ada Example").first().waitFor({ timeout: 200_000 });
    await page.goto(`http://localhost:${PORT}/one-content`);
    await page.getByText("The first words").first().waitFor();
  }, 240_000);

  it("says where the slides and the presenter are, and nothing of Slidev's", () => {
    expect(session.run.out).toBe("");
    const lines = session.run.err.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("✓"));
    expect(lines.map((line) => line.replace(/key=[\w-]{22}$/, "key=KEY")).slice(0, 4)).toEqual([
      expect.stringMatching(/^· slides\.md: \d+ slides, .* min planned \(created\)$/),
      `· Slides:    http://localhost:${PORT}/?key=KEY`,
      `· Presenter: http://localhost:${PORT}/presenter/?key=KEY`,
      "· Only pages that are opened with these addresses see the deck; each run has its own.",
    ]);
    expect(session.run.err).not.toMatch(/slidev|mcp|remote|vite/i);
  });

  it.each([
    ["a slide", "one-content", ".slidev-page:visible .lt"],
    ["the presenter", "presenter/2", ".slidev-presenter .slidev-page:visible .lt"],
    ["the overview", "overview", "main .lt"],
  ])(
    "has no fault that axe-core knows: %s",
    async (_, path, there) => {
      const other = await page.context().newPage();
      await other.setViewportSize({ width: 1400, height: 900 });
      await other.emulateMedia({ reducedMotion: "reduce" });
      await visit(other, `http://localhost:${PORT}/${path}`);
      await other.locator(there).first().waitFor();
      await expect.poll(() => findPageFaults(other), { timeout: 120_000 }).toEqual([]);
      await other.close();
    },
    180_000,
  );

  it("shows a change of the outline", async () => {
    // The presenter leads every other window.
    await visit(page, `http://localhost:${PORT}/one-content`);
    writeFileSync(outline, text("Other words now"));
    await page.getByText("Other words now").first().waitFor();
  });

  it("has changes on screen at once, since the page is not loaded anew", async () => {
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const seconds: number[] = [];
    for (const words of ["First change", "Second change", "Third change"]) {
      const start = performance.now();
      writeFileSync(outline, text(words));
      await page.getByText(words).first().waitFor();
      seconds.push((performance.now() - start) / 1000);
    }
    process.stderr.write(`On screen after ${seconds.map((each) => each.toFixed(2)).join(", ")} s\n`);
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });

  it("tells an error, keeps the last good deck, and shows both until it is mended", async () => {
    const before = readFileSync(deck, "utf8");
    const point = "<b>Bold</b> words";
    writeFileSync(
      outline,
      text("Other words now").replace("licence: CC-BY-4.0", "license: <img src=x onerror=alert(1)>"),
    );
    await until("the error", () => session.run.err.includes("did you mean `licence`?"));
    expect(readFileSync(deck, "utf8")).toBe(before);
    await findings().first().waitFor();
    const alert = page.getByRole("alert");
    await alert.getByText("outline.yaml:5:3").waitFor();
    await alert.getByText("license: <img src=x onerror=alert(1)>").waitFor();
    await alert.getByText("did you mean `licence`?").first().waitFor();
    expect(await alert.locator("img, b").count()).toBe(0);
    await page.getByText("Third change").first().waitFor();
    writeFileSync(outline, text(point));
    await page.getByText(point).first().waitFor();
    await findings().first().waitFor({ state: "detached" });
  });

  it.each(["light", "dark"] as const)(
    "shows errors that can be read, and hidden, in the %s scheme",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      writeFileSync(outline, text("x").replace("title: A talk", `title: ${"long ".repeat(200)}\n  titel: A talk`));
      await findings().first().waitFor();
      // The slide below it is for another test.
      const { violations } = await axeOn(page, "violations").include("lectern-findings").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const ground = await page.getByRole("alert").evaluate((alert) => getComputedStyle(alert).backgroundColor);
      expect(ground).toBe(colorScheme === "light" ? "rgb(251, 250, 247)" : "rgb(20, 22, 28)");
      // A page that is opened now shows it too.
      await reload(page);
      await findings().first().waitFor();
      await page.getByRole("button", { name: "Hide" }).click();
      await findings().first().waitFor({ state: "hidden" });
      writeFileSync(outline, text(`Mended words, ${colorScheme}`));
      await page.getByText(`Mended words, ${colorScheme}`).first().waitFor();
      await findings().first().waitFor({ state: "detached" });
    },
  );

  it("goes on with the neighbour of a section that is taken out while it is shown", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    writeFileSync(outline, text("Mended words", "two", "three", "four"));
    await until("four sections", () => readFileSync(deck, "utf8").includes("four-content"));
    // The server may hear of the deck a moment later than this, and load the page anew on its way there.
    const two = page.getByText("The point of two").filter({ visible: true }).first();
    const open = async () => {
      await visit(page, `http://localhost:${PORT}/two-content`);
      await two.waitFor({ timeout: 3000 });
    };
    await until("the second section", () =>
      open().then(
        () => true,
        () => false,
      ),
    );
    writeFileSync(outline, text("Mended words", "three", "four"));
    await page.waitForURL(/\/three/);
    // Two windows that are gone through quickly end on the same slide, and none leads the other back.
    const speaker = await page.context().newPage();
    await visit(speaker, `http://localhost:${PORT}/presenter/title`);
    const pathOf = (on: Page) => new URL(on.url()).pathname.replace("/presenter", "");
    for (const name of ["one-content", "three-content", "four-content", "credits"]) {
      await speaker.keyboard.press("ArrowDown");
      await speaker.waitForURL(new RegExp(name));
    }
    await until("the same slide", () => pathOf(page) === pathOf(speaker));
    expect(pathOf(speaker)).toBe("/credits");
    // Nor does one that loads itself anew meanwhile, as it may after an edit.
    await speaker.keyboard.press("ArrowUp");
    await page.waitForURL(/four-content/);
    let goOn = () => {};
    const moved = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isHeld = false;
    await page.route("**/client/main.ts*", async (route) => {
      isHeld = true;
      await moved;
      await route.continue();
    });
    const again = reload(page);
    await until("a page that loads", () => isHeld);
    await speaker.keyboard.press("ArrowDown");
    await speaker.waitForURL(/credits/);
    goOn();
    await again;
    await page.unroute("**/client/main.ts*");
    await until("the same slide again", () => pathOf(page) === pathOf(speaker));
    expect(pathOf(speaker)).toBe("/credits");
    await speaker.close();
    // At the end there is none after it.
    await visit(page, `http://localhost:${PORT}/presenter/four-content`);
    await page.getByText("The point of four").first().waitFor();
    writeFileSync(outline, text("Mended words", "three"));
    await page.waitForURL(/\/presenter\/(?!four|1$|title)/);
    // Under another name it is the same slide.
    await visit(page, `http://localhost:${PORT}/three-content`);
    await page.getByText("The point of three").first().waitFor();
    writeFileSync(outline, text("Mended words", "five"));
    await page.waitForURL(`http://localhost:${PORT}/five-content`);
    await page.getByText("The point of five").first().waitFor();
    writeFileSync(outline, text("Mended words"));
    await page.waitForURL(/\/(?!five|1$|title)[a-z-]+$/);
    await visit(page, `http://localhost:${PORT}/one-content`);
    await page.getByText("Mended words").first().waitFor();
  });

  it("keeps what each slide took, beside the deck", async () => {
    const context = await browser.newContext();
    await context.clock.install();
    const speaker = await context.newPage();
    // A site's form of an address is the same slide.
    await speaker.goto(await devAddress(session.run));
    await speaker.locator(".lt:visible").first().waitFor();
    await speaker.goto(`http://localhost:${PORT}/#/presenter/title`);
    await speaker.reload();
    await speaker.locator(".st-speaker .lt:visible").first().waitFor();
    expect(new URL(speaker.url()).pathname).toBe("/presenter/title");
    await speaker.keyboard.press("ArrowDown");
    await speaker.waitForURL(/one/);
    await context.clock.runFor(90_000);
    // The audience has the same talk, at another path.
    const audience = await context.newPage();
    await audience.goto(`http://localhost:${PORT}/one-content`);
    await audience.locator(".lt:visible").first().waitFor();
    await speaker.keyboard.press("b");
    await audience.locator(".st-cover.is-black").waitFor();
    await speaker.keyboard.press("ArrowDown");
    await audience.locator(".st-cover").waitFor({ state: "detached" });
    const times = join(cwd, "slides.times.json");
    const readTimes = () => (existsSync(times) ? TALK_LOG.parse(JSON.parse(readFileSync(times, "utf8"))) : undefined);
    /** The slides that were shown for long, as they are kept by now: it is handed over every half a minute. */
    const shownLong = () =>
      readTimes()?.talks.map(({ slides }) => slides.filter(({ seconds }) => seconds >= 90).map(({ id }) => id));
    await until("the times", () => shownLong()?.flat().length === 1);
    expect(shownLong()).toEqual([["one-content"]]);
    expect(readTimes()?.title).toBe("A talk in the making");
    await context.close();
    // It went along.
    await visit(page, `http://localhost:${PORT}/one-content`);
  });

  it("keeps what is edited in the deck meanwhile", async () => {
    const mine = readFileSync(deck, "utf8").replace("Mended words", "My own words");
    writeFileSync(deck, mine);
    await page.getByText("My own words").first().waitFor();
    writeFileSync(outline, text("Words from the outline"));
    await until("both versions", () => session.run.err.includes("edit-is-settled"));
    expect(session.run.err).toContain("{+My+}");
    expect(readFileSync(deck, "utf8")).toContain("My own words");
  });

  it("says when its port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
    const { port } = taken.address() as AddressInfo;
    const run = await lectern(["dev", "slides.md", "--port", String(port)], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toContain(`port ${port} is taken`);
    await new Promise((closed) => taken.close(closed));
  });

  it("ends with its server", async () => {
    session.child.kill("SIGTERM");
    const { code } = await session.ended;
    expect(code).toBe(0);
    await until("the end of the server", async () => !(await answers()));
    expect(existsSync(join(cwd, "node_modules"))).toBe(false);
  });

  it("leaves nothing behind when it is killed, neither a server nor a file", async () => {
    const before = readdirSync(cwd);
    const killed = startLectern(["dev", "slides.md", "--port", String(PORT)], { cwd });
    await devAddress(killed.run);
    expect(await answers()).toBe(true);
    killed.child.kill("SIGKILL");
    await until("the end of the server", async () => !(await answers()));
    await until("the end of its files", () => !existsSync(join(cwd, "node_modules")));
    expect(readdirSync(cwd)).toEqual(before);
  });

  it("says in a line what Slidev can't start with", async () => {
    writeFileSync(join(cwd, "broken.md"), "---\ntheme: no-such-theme-anywhere\n---\n\n# One\n");
    const run = await lectern(["dev", "broken.md", "--port", String(PORT)], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/Slidev: The theme ".*no-such-theme-anywhere" was not found/);
    expect(run.err).toContain("error server-runs");
    expect(run.err).not.toMatch(/ at .*\.m?[jt]s:\d+/);
  });
});
