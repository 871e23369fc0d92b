import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveRemote } from "../../scripts/server/remote/serve-remote.ts";
import type { PageSocket } from "../../scripts/server/remote/stage-hub.ts";
import type { Seen, StageCommand, StageReport } from "../../scripts/stage/remote-types.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { lectern, startLectern, until } from "../helpers/cli.ts";
import { devAddress, visit } from "../helpers/dev.ts";
import { findPageFaults } from "../helpers/look.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-remote-"));
const deck = join(cwd, "slides.md");
const SLIDES = `---
theme: default
addons: [lectern]
title: First slide
layout: default
---

# First slide

<!--
Say *hello*.

- one <b>bold</b> item
- two & three

<img src=x onerror="document.title = 'run'">Then **go on**, slowly, since the room is large and the talk is long.
-->

---
layout: default
clicks: 2
---

# Second slide, with <i>two</i> clicks

<!-- ${"A long note that has to be scrolled on a phone. ".repeat(40)} -->

---
layout: default
---

# Third slide
`;

let browser: Browser;
let session: ReturnType<typeof startLectern>;
let deckAddress = "";
let hall: Page;
let phones: BrowserContext;
let phone: Page;

/** Addresses of the clicker that the terminal has shown. */
const codes = () => [...session.run.err.matchAll(/Clicker: +(http:\S+)/g)].map(([, url = ""]) => url);
const at = (path: string) => deckAddress.replace(/\/\?.*/, path);
const PHONE = { width: 360, height: 640 };
const text = (id: string) => phone.locator(`#${id}`).textContent();

/**
 * Taps until so many clicks are left, which is told by this. A tap right behind another is taken for the same one, and one
 * before the first was answered would go on twice.
 */
const tapTo = (name: "Next" | "Back", left: string) =>
  until(`${left || "no"} clicks`, async () => {
    const before = await text("clicks");
    if (before === left) return true;
    await phone.getByRole("button", { name }).tap();
    return until("an answer", async () => (await text("clicks")) !== before, 2000).then(
      async () => (await text("clicks")) === left,
      () => false,
    );
  });

/** What a phone sends, from its own page. */
const send = (command: StageCommand, seen: Seen) =>
  phone.evaluate(async (body) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/do", { method: "POST", headers, body })).status;
  }, JSON.stringify({ command, seen }));

beforeAll(async () => {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(deck, SLIDES);
  browser = await sharedBrowser();
  session = startLectern(["dev", "slides.md", "--remote", "127.0.0.1"], { cwd });
  deckAddress = await devAddress(session.run);
  hall = await (await browser.newContext()).newPage();
  phones = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  phone = await phones.newPage();
});
afterAll(async () => {
  session?.child.kill("SIGTERM");
  await session?.ended;
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

/** Addresses on which a process and those that it started listen, on Linux. */
function listening(pid: number): string[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
  const rows = ["tcp", "tcp6"].flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").split("\n"));
  const own = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && sockets.includes(inode))
    .map(([, address = ""]) => address);
  return [...own, ...children.flatMap((child) => listening(Number(child)))];
}
/** 127.0.0.1 and ::1, as Linux writes them. */
const LOOPBACK = /^(?:0100007F|0{24}01000000):/;

describe("lectern dev --remote", () => {
  it("shows where the clicker is, and what it is, and no code where nobody can scan one", () => {
    expect(codes()).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/c\/[\w-]{22,}$/)]);
    expect(session.run.err).toMatch(/not encrypted \(plain HTTP\)/);
    expect(session.run.err).not.toMatch(/[█▀▄]/);
  });

  it("asks for a press before it takes the code", async () => {
    await phone.goto(codes()[0] ?? "");
    expect(await findPageFaults(phone)).toEqual([]);
    expect(await phones.cookies()).toEqual([]);
    await phone.reload();
    await phone.getByRole("button", { name: "Connect this phone" }).tap();
    await phone.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const cookies = await phones.cookies();
    expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: "Strict", path: "/" })]);
    await until("the terminal says so", () => session.run.err.includes("A phone is connected"));
  });

  it("says that no window shows the slides", async () => {
    await phone.getByText("No window shows the slides").waitFor();
    expect(await phone.getByRole("button", { name: "Next" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("does not open again, for anybody", async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(codes()[0] ?? "");
    await stranger.getByText("It was used already").waitFor();
    expect(await findPageFaults(stranger)).toEqual([]);
    await stranger.goto(new URL("/c/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", codes()[0]).href);
    expect(await stranger.locator("body").textContent()).toBe("Not from here.\n");
    await stranger.context().close();
  });

  it("shows the slide, the one after it and the notes as text", async () => {
    await visit(hall, deckAddress);
    await phone.getByRole("heading", { name: "First slide" }).waitFor();
    expect(await text("place")).toBe("1 / 3");
    expect(await text("nextTitle")).toContain("Second slide");
    expect(await phone.locator("#notes p").allTextContents()).toEqual([
      "Say hello.",
      "• one bold item\n• two & three",
      "Then go on, slowly, since the room is large and the talk is long.",
    ]);
    expect(await phone.locator("#notes :not(p)").count()).toBe(0);
    expect(await phone.title()).toBe("Clicker");
    expect(await phone.locator("#pause").textContent()).toContain("Start");
  }, 240_000);

  it("goes on, click by click, and back", async () => {
    const next = phone.getByRole("button", { name: "Next" });
    await next.tap();
    await phone.getByText("2 clicks left").waitFor();
    await hall.getByRole("heading", { name: "Second slide" }).filter({ visible: true }).waitFor();
    for (const left of ["1 click left", ""]) await tapTo("Next", left);
    expect(await text("place")).toBe("2 / 3");
    expect(hall.url()).toContain("clicks=2");
    await tapTo("Back", "1 click left");
    await until("back", () => !hall.url().includes("clicks=2"));
  });

  it("takes two taps in a row for one", async () => {
    await visit(hall, at("/1"));
    await phone.getByRole("heading", { name: "First slide" }).waitFor();
    await phone.evaluate(() => {
      for (let taps = 0; taps < 5; taps++) document.getElementById("next")?.click();
    });
    await phone.getByText("2 clicks left").waitFor();
    expect(await text("place")).toBe("2 / 3");
    expect(hall.url()).not.toContain("clicks");
  });

  it("drops what was pressed on a slide that is gone by then", async () => {
    const seen = { no: 1, clicks: 0, status: "ready", screen: null } as const;
    expect(await send("next", seen)).toBe(409);
    // The one that is true passes, twice it does not: the page itself looks once more.
    const both = await Promise.all([send("next", { ...seen, no: 2 }), send("next", { ...seen, no: 2 })]);
    expect(both).toContain(202);
    await phone.getByText("1 click left").waitFor();
    expect(hall.url()).toContain("clicks=1");
  });

  it("covers the slides, and says so", async () => {
    const black = phone.getByRole("button", { name: "Black" });
    await black.tap();
    await phone.getByText("the screen is black").waitFor();
    expect(await black.getAttribute("aria-pressed")).toBe("true");
    const middle = () =>
      hall.evaluate(() => getComputedStyle(document.elementFromPoint(400, 300) ?? document.body).backgroundColor);
    expect(await middle()).toBe("rgb(0, 0, 0)");
    await black.tap();
    await phone.getByText("the screen is black").waitFor({ state: "hidden" });
    expect(await middle()).not.toBe("rgb(0, 0, 0)");
  });

  it("goes through the speaker's view where there is one", async () => {
    const speaker = await hall.context().newPage();
    await visit(speaker, at("/presenter/1"));
    await phone.getByRole("heading", { name: "First slide" }).waitFor();
    // It was on the second slide already: what is asked is that it follows there and back.
    await hall.waitForURL(/\/1/);
    await phone.getByRole("button", { name: "Next" }).tap();
    await speaker.waitForURL(/\/presenter\/2/);
    await hall.waitForURL(/\/2/);
    await speaker.close();
    await phone.getByRole("heading", { name: "Second slide" }).waitFor();
  });

  it.each(["light", "dark"] as const)("has no fault that axe-core knows, in the %s scheme", async (colorScheme) => {
    await phone.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findPageFaults(phone)).toEqual([]);
    await phone.setViewportSize({ width: 640, height: 360 });
    expect(await findPageFaults(phone)).toEqual([]);
    await phone.setViewportSize(PHONE);
  });

  it.each([
    [360, 640],
    [640, 360],
    [320, 480],
    [820, 1180],
  ])("fits %i × %i, with buttons for thumbs", async (width, height) => {
    await phone.setViewportSize({ width, height });
    const { scrolls, low } = await phone.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      low: [...document.querySelectorAll("button")]
        .filter((button) => button.checkVisibility())
        .map((button) => button.getBoundingClientRect())
        .filter((box) => box.height < 48 || box.width < 48 || box.bottom > innerHeight || box.right > innerWidth)
        .length,
    }));
    expect({ scrolls, low }).toEqual({ scrolls: false, low: 0 });
    const next = await phone.getByRole("button", { name: "Next" }).boundingBox();
    expect((next?.width ?? 0) * (next?.height ?? 0)).toBeGreaterThan(width * height * 0.2);
    if (process.env.LECTERN_LOOK)
      await phone.screenshot({ path: join(process.env.LECTERN_LOOK, `remote-${width}x${height}.png`) });
    await phone.setViewportSize(PHONE);
  });

  it("says that the connection is lost, and comes back by itself", async () => {
    await phones.setOffline(true);
    await phone.getByRole("button", { name: "Back" }).tap();
    await phone.getByText("Connection lost, trying again").waitFor();
    await phones.setOffline(false);
    await phone.getByText("Connection lost").waitFor({ state: "hidden" });
    expect(await text("title")).toContain("Second slide");
  });

  it("says when the last window with slides is closed", async () => {
    await hall.close();
    await phone.getByText("No window shows the slides").waitFor();
    expect(await text("title")).toBe("Clicker");
  });

  it("serves nothing of the deck", async () => {
    const { origin } = new URL(codes()[0] ?? "");
    for (const path of [
      "/1",
      "/slides.md",
      "/@vite/client",
      "/@fs/etc/passwd",
      "/presenter/1",
      "/__slidev/slides/1.json",
    ]) {
      const answer = await phones.request.get(origin + path);
      expect([path, answer.status(), await answer.text()]).toEqual([path, 403, "Not from here.\n"]);
    }
  });

  it("gives nothing to a page of another origin, with the cookie in the browser", async () => {
    const { origin, port } = new URL(codes()[0] ?? "");
    const other = await phones.newPage();
    // Another port of the same machine is the same site: the cookie goes there.
    await other.route("http://127.0.0.1:9/", (route) => route.fulfill({ contentType: "text/html", body: "<p>Evil" }));
    await other.goto("http://127.0.0.1:9/");
    const tried = await other.evaluate(async (at) => {
      const ask = (path: string, options: RequestInit) =>
        fetch(at + path, { credentials: "include", ...options }).then(
          ({ status, type }) => `${status} ${type}`,
          () => "refused",
        );
      const body = JSON.stringify({ command: "next", seen: { no: 1, clicks: 0, status: "ready", screen: null } });
      return Promise.all([
        ask("/", {}),
        ask("/do", { method: "POST", body, headers: { "Content-Type": "application/json" } }),
        ask("/do", { method: "POST", body, mode: "no-cors" }),
      ]);
    }, origin);
    expect(tried).toEqual(["refused", "refused", "refused"]);
    const framed = await other.evaluate(async (at) => {
      const frame = document.createElement("iframe");
      frame.src = at;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener("load", loaded));
      return frame.contentDocument === null;
    }, `${origin}/`);
    expect([framed, other.frames().length]).toEqual([true, 2]);
    expect(await other.frames()[1]?.locator("#next").count()).toBe(0);
    await other.close();
    expect(port).not.toBe(new URL(deckAddress).port);
  });

  it.runIf(process.platform === "linux")("listens on the addresses that it says, and no other", () => {
    const all = listening(session.child.pid ?? 0);
    expect(all.length).toBeGreaterThanOrEqual(2);
    expect(all.filter((address) => !LOOPBACK.test(address))).toEqual([]);
  });

  it("ends with dev, and the phone says that it is lost", async () => {
    session.child.kill("SIGTERM");
    expect((await session.ended).code).toBe(0);
    await phone.getByText("Connection lost, trying again").waitFor();
  });

  it("is named in words when the machine does not have the address", async () => {
    const run = await lectern(["dev", "slides.md", "--remote", "192.0.2.7"], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toContain("this machine does not have the address 192.0.2.7");
    const wrong = await lectern(["dev", "--remote", "slides.md"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("an outline stands before `--remote`");
  });

  it.runIf(process.platform === "linux")("is not there without `--remote`: only loopback listens", async () => {
    const plain = startLectern(["dev", "slides.md"], { cwd });
    await devAddress(plain.run);
    const all = listening(plain.child.pid ?? 0);
    expect(all.length).toBeGreaterThanOrEqual(1);
    expect(all.filter((address) => !LOOPBACK.test(address))).toEqual([]);
    // Its own gate, at its two addresses.
    expect(new Set(all.map((address) => address.split(":")[1])).size).toBe(1);
    expect(plain.run.err).not.toMatch(/clicker/i);
    plain.child.kill("SIGTERM");
    await plain.ended;
  });
});

describe("the page on the phone", () => {
  const REPORT: StageReport = {
    ...{ no: 12, total: 38, title: "What the paper says of ports", nextTitle: "Who pays for it" },
    ...{ clicks: 1, clicksTotal: 3, notes: "Say it slowly.\n\nThen wait.", pace: "", clock: "0:00 / 20:00" },
    ...{ status: "ready", screen: null, isSpeaker: true },
  };
  const listeners = new Map<string, (data: unknown, client: { send(event: string, data?: unknown): void }) => void>();
  const asked: string[] = [];
  const client = { send: (_: string, data?: unknown) => void asked.push((data as { command: string }).command) };
  const show = (report: Partial<StageReport>) =>
    listeners.get("lectern:stage-report")?.({ report: { ...REPORT, ...report }, isUsed: false }, client);
  const socket: PageSocket = { on: (event, listener) => void listeners.set(event, listener), send: () => {} };

  it("has time and pace, starts, pauses and goes on", async () => {
    let url = "";
    await using remote = await serveRemote({
      addresses: ["127.0.0.1"],
      onCode: (urls) => {
        url = urls?.[0] ?? url;
      },
    });
    remote.attach(socket);
    show({});
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("button", { name: "Connect this phone" }).tap();
    await page.getByText("0:00 / 20:00").waitFor();
    await page.getByRole("button", { name: "Start" }).tap();
    await until("the start", () => asked.at(-1) === "start");
    show({ status: "running", clock: "12:34 / 20:00", pace: "2 min behind · ends 14:52" });
    await page.getByText("2 min behind · ends 14:52").waitFor();
    expect(await findPageFaults(page)).toEqual([]);
    if (process.env.LECTERN_LOOK) await page.screenshot({ path: join(process.env.LECTERN_LOOK, "remote-time.png") });
    await page.getByRole("button", { name: "Pause" }).tap();
    await until("the pause", () => asked.at(-1) === "pause");
    show({ status: "paused", clock: "12:34 / 20:00" });
    await page.getByRole("button", { name: "Go on" }).tap();
    await until("the end of the pause", () => asked.filter((command) => command === "start").length === 2);
    // A phone that is put down for another one says so, and does nothing more.
    remote.renew();
    await page.getByText("This phone is not connected any more").waitFor();
    expect(await page.locator("#notes").textContent()).toBe("");
    expect(await page.getByRole("button", { name: "Next" }).getAttribute("aria-disabled")).toBe("true");
    await page.reload();
    await page.getByText("This code is over").waitFor();
    await context.close();
  });
});
