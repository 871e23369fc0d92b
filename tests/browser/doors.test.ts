import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import { startLectern, until } from "../helpers/cli.ts";
import { devAddress, freePort } from "../helpers/dev.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-doors-"));
const deckFile = join(cwd, "slides.md");
const PORT = await freePort();
const FOREIGN = 3986;
const DECK = `http://localhost:${PORT}`;

/** Every door that Slidev, Vite and their plugins have, and files that lie beside the deck. */
const DOORS = [
  "/",
  "/two",
  "/presenter/2",
  "/slides.md__slidev_1.md",
  "/slides.md__slidev_2.frontmatter",
  "/slides.md?raw",
  "/slides.md?import&raw",
  "/slides.md?url",
  "/outline.yaml",
  "/outline.yaml?raw",
  `/@fs${cwd}/outline.yaml?raw`,
  `/@fs${cwd}/outline.yaml?import&raw`,
  "/@fs/etc/passwd?raw",
  "/other.md?raw",
  "/lectern.lock",
  "/.env",
  "/.git/config",
  "/@vite/client",
  "/@vite/env",
  "/@slidev/slides",
  "/@slidev/slides/1/frontmatter",
  "/@slidev/configs",
  `/@slidev-monaco-types/load?root=${cwd}&name=x`,
  "/@server-reactive/nav",
  "/@id/__x00__/__uno.css",
  "/__slidev/slides/1.json",
  "/__mcp",
  "/__open-in-editor?file=/etc/passwd",
  "/__inspect/",
  "/__unocss/",
  "/public-picture.svg",
];

let browser: Browser;
let context: BrowserContext;
/** A tab with the deck, whose cookie the browser holds. */
let victim: Page;
let foreign: Server;
let session: ReturnType<typeof startLectern>;
let before: string;

beforeAll(async () => {
  mkdirSync(join(cwd, ".git"));
  mkdirSync(join(cwd, "public"));
  for (const [file, text] of Object.entries({
    "slides.md":
      "---\ntheme: none\n---\n\n# First words\n\n<!-- A secret note -->\n\n---\nrouteAlias: two\n---\n\n# Second words\n\n---\n\n# Third words\n",
    "outline.yaml": "secret: 1\n",
    "other.md": "# Secret\n",
    "lectern.lock": "secret: 1\n",
    ".env": "SECRET=1\n",
    ".git/config": "secret\n",
    "public/public-picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  }))
    writeFileSync(join(cwd, file), text);
  foreign = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>Another page</title><body>Another page</body>");
  });
  await new Promise<void>((listening) => foreign.listen(FOREIGN, "127.0.0.1", listening));
  browser = await sharedBrowser();
  context = await browser.newContext();
  session = startLectern(["dev", "slides.md", "--port", String(PORT)], { cwd });
  victim = await context.newPage();
  await victim.goto(await devAddress(session.run));
  await victim.getByText("First words").first().waitFor({ timeout: 200_000 });
  await victim.goto(`${DECK}/two`);
  await victim.getByText("Second words").first().waitFor();
  before = readFileSync(deckFile, "utf8");
}, 240_000);
afterAll(async () => {
  session?.child.kill("SIGTERM");
  await session?.ended;
  await closePages();
  foreign?.closeAllConnections();
  foreign?.close();
  rmSync(cwd, { recursive: true, force: true });
});

/** Pages that are not the deck's. The cookie goes to the first one's requests too: for a browser, ports are one site. */
const ORIGINS = [`http://localhost:${FOREIGN}`, `http://127.0.0.1:${FOREIGN}`];

describe.each(ORIGINS)("a page of %s", (origin) => {
  let page: Page;
  beforeAll(async () => {
    page = await context.newPage();
    await page.goto(origin);
  });
  afterAll(async () => {
    await page.close();
    // Whatever it did: nothing was written, and the deck is where it was.
    expect(readFileSync(deckFile, "utf8")).toBe(before);
    expect(victim.url()).toBe(`${DECK}/two`);
    expect(await victim.evaluate(() => "stolen" in window)).toBe(false);
  });

  it("reads nothing by fetching", async () => {
    const read = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address, { credentials: "include" }).then(
              (response) => `${address} ${response.status}`,
              () => undefined,
            ),
          ),
        ),
      DOORS.map((door) => DECK + door),
    );
    expect(read.filter(Boolean)).toEqual([]);
  });

  it("runs, draws and styles nothing by including", async () => {
    const loaded = await page.evaluate(
      (addresses) => {
        const load = (tag: string, set: Record<string, string>, address: string) =>
          new Promise<string | undefined>((done) => {
            const element = Object.assign(document.createElement(tag), set);
            element.onload = () => done(`${tag} ${set.type ?? ""} ${address}`);
            element.onerror = () => done(undefined);
            document.head.append(element);
          });
        return Promise.all(
          addresses.flatMap((address) => [
            load("script", { src: address }, address),
            load("script", { src: address, type: "module", crossOrigin: "use-credentials" }, address),
            load("img", { src: address }, address),
            load("link", { href: address, rel: "stylesheet" }, address),
          ]),
        );
      },
      DOORS.map((door) => DECK + door),
    );
    expect(loaded.filter(Boolean)).toEqual([]);
  });

  it("writes nothing by sending, with a preflight or without", async () => {
    const body = JSON.stringify({ content: "# Hi\n\n<script setup>window.stolen = true</script>", note: "PWNED" });
    await page.evaluate(
      async ({ deck, body }) => {
        const types = ["text/plain", "application/x-www-form-urlencoded", "application/json"];
        for (const path of ["/__slidev/slides/1.json", "/__slidev/slides/2.json", "/@server-reactive/nav", "/__mcp"])
          for (const mode of ["no-cors", "cors"] as const)
            for (const type of types)
              await fetch(deck + path, {
                method: "POST",
                mode,
                credentials: "include",
                headers: { "Content-Type": type },
                body,
              }).catch(() => {});
        navigator.sendBeacon(`${deck}/__slidev/slides/1.json`, body);
      },
      { deck: DECK, body },
    );
    expect(readFileSync(deckFile, "utf8")).toBe(before);
  });

  it("writes nothing with a form", async () => {
    const form = await context.newPage();
    await form.goto(origin);
    const [answer] = await Promise.all([
      form.waitForResponse((response) => response.url().includes("__slidev")),
      form.evaluate((address) => {
        document.body.innerHTML = `<form method="post" enctype="text/plain" action="${address}"><input name='{"note":"' value='PWNED"}'></form>`;
        document.querySelector("form")?.submit();
      }, `${DECK}/__slidev/slides/1.json`),
    ]);
    expect(answer.status()).toBe(403);
    await form.close();
  });

  it("opens no socket, even if it knew Vite's own token", async () => {
    const token = await victim.evaluate(async () =>
      /token=\$\{wsToken\}/.test(await (await fetch("/@vite/client")).text())
        ? /const wsToken = "([^"]+)"/.exec(await (await fetch("/@vite/client")).text())?.[1]
        : undefined,
    );
    expect(token).toMatch(/^.{8,}$/);
    const opened = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.flatMap((address) =>
            ["vite-hmr", "vite-ping", "mcp", undefined].map(
              (protocol) =>
                new Promise<string | undefined>((done) => {
                  const socket = new WebSocket(address, protocol);
                  socket.onopen = () => done(`${protocol} ${address}`);
                  socket.onerror = () => done(undefined);
                }),
            ),
          ),
        ),
      [
        `ws://localhost:${PORT}/?token=${token}`,
        `ws://127.0.0.1:${PORT}/?token=${token}`,
        `ws://localhost:${PORT}/__mcp`,
      ],
    );
    expect(opened.filter(Boolean)).toEqual([]);
  });

  it("does not show the deck in a frame", async () => {
    await page.evaluate(
      (address) =>
        new Promise((loaded) => {
          const frame = document.createElement("iframe");
          frame.onload = loaded;
          frame.src = address;
          document.body.append(frame);
        }),
      `${DECK}/two`,
    );
    for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toMatch(/slidev|words/i);
  });

  it("does not open the deck in a window that it could send messages to", async () => {
    const [popup] = await Promise.all([
      page.waitForEvent("popup"),
      page.evaluate((address) => {
        const opened = window.open(address);
        const timer = setInterval(() => {
          if (opened?.closed !== false) return clearInterval(timer);
          opened.postMessage({ target: "slidev", type: "navigate", no: 3 }, "*");
        }, 20);
      }, `${DECK}/two`),
    ]);
    await popup.getByText("Not from here").waitFor();
    expect(await popup.evaluate(() => window.opener)).toBeNull();
    await popup.close();
  });
});

describe("a page of the deck", () => {
  it("is opened only with the key, in a browser that does not have it yet", async () => {
    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    const answer = await page.goto(`${DECK}/two`);
    expect(answer?.status()).toBe(403);
    await page.getByText("Open the deck with an address").waitFor();
    const wrong = await page.goto(`${DECK}/two?key=wrong`);
    expect(wrong?.status()).toBe(403);
    await stranger.close();
  });

  it("keeps the key out of its address, and of what its scripts see", async () => {
    const page = await context.newPage();
    await page.goto(await devAddress(session.run));
    await page.getByText("First words").first().waitFor();
    expect(page.url()).not.toContain("key=");
    expect(await page.evaluate(() => document.cookie)).toBe("");
    expect((await context.cookies(DECK)).map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual(
      [{ name: `lectern-${PORT}`, httpOnly: true, sameSite: "Strict" }],
    );
    await page.close();
  });

  it("gets nothing that lies beside the deck, nor any tool", async () => {
    const own = [
      "/@vite/client",
      "/@vite/env",
      "/@slidev/",
      "/slides.md__slidev",
      "/__slidev/",
      "/@server-reactive/nav",
    ];
    const rest = DOORS.filter(
      (door) => !own.some((each) => door.startsWith(each)) && !/^\/(?:$|two|presenter|@id|public)/.test(door),
    );
    const read = await victim.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => `${(await fetch(address)).status} ${address}`)),
      rest,
    );
    expect(read.filter((line) => !line.startsWith("403"))).toEqual([]);
    expect(rest.length).toBeGreaterThan(12);
    expect(await victim.evaluate(async () => (await fetch("/public-picture.svg")).status)).toBe(200);
  });

  it("is shown in a tab in place of a file", async () => {
    const page = await context.newPage();
    for (const path of ["/outline.yaml", "/.env", "/slides.md", "/other.md"]) {
      await page.goto(DECK + path);
      expect(await page.content()).not.toMatch(/secret/i);
    }
    await page.close();
  });

  it("leads the audience's window, and writes notes back", async () => {
    const [presenter, audience] = [await context.newPage(), victim];
    await presenter.goto(`${DECK}/presenter/two`);
    await presenter.getByText("Second words").first().waitFor();
    await presenter.keyboard.press("ArrowRight");
    await audience.getByText("Third words").first().waitFor();
    await until("the audience's address", () => new URL(audience.url()).pathname === "/3");
    await presenter.getByRole("button", { name: "Edit notes" }).click();
    await presenter.locator("textarea").fill("Written in the presenter");
    await until("the note on disk", () => readFileSync(deckFile, "utf8").includes("Written in the presenter"));
    await presenter.close();
  });
});
