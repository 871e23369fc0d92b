import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Remote, serveRemote } from "../../../scripts/server/remote/serve-remote.ts";
import type { PageSocket } from "../../../scripts/server/remote/stage-hub.ts";
import { until } from "../../helpers/cli.ts";

let remote: Remote;
let url = "";
const told: (string[] | undefined)[] = [];
const heard: unknown[] = [];
const listeners = new Map<string, (data: unknown, client: { send(event: string, data?: unknown): void }) => void>();
const client = { send: (...message: unknown[]) => void heard.push(message) };
const socket: PageSocket = { on: (event, listener) => void listeners.set(event, listener), send: () => {} };
const REPORT = {
  ...{
    no: 2,
    total: 9,
    title: "The title of the deck",
    clicks: 0,
    clicksTotal: 0,
    notes: "Say it.",
    pace: "",
    clock: "",
  },
  ...{ status: "ready", screen: null, isSpeaker: true },
};
const SEEN = { no: 2, clicks: 0, status: "ready", screen: null };
const show = (report: object | null) => listeners.get("lectern:stage-report")?.({ report, isUsed: false }, client);

beforeAll(async () => {
  remote = await serveRemote({ addresses: ["127.0.0.1"], onCode: (urls) => told.push(urls) });
  remote.attach(socket);
});
afterAll(() => remote[Symbol.asyncDispose]());
beforeEach(() => {
  heard.length = 0;
  told.length = 0;
  remote.renew();
  url = told[0]?.[0] ?? "";
  show(REPORT);
});

const origin = () => new URL(url).origin;
const press = (address = url) => fetch(address, { method: "POST", headers: { Origin: origin() }, redirect: "manual" });
/** The session's cookie. */
async function join(): Promise<string> {
  const [cookie = ""] = ((await press()).headers.get("set-cookie") ?? "").split(";");
  return cookie;
}
const send = (cookie: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin()}/do`, {
    method: "POST",
    headers: { Origin: origin(), Cookie: cookie, "Content-Type": "application/json", ...headers },
    body,
  });
const command = (name: string, seen: object = SEEN) => JSON.stringify({ command: name, seen });

/** All that a stream of events has said. */
async function listen(cookie: string): Promise<{ text: () => string; ended: Promise<unknown>; stop: () => void }> {
  const stop = new AbortController();
  const answer = await fetch(`${origin()}/events`, { headers: { Cookie: cookie }, signal: stop.signal });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  let text = "";
  const read = async () => {
    for await (const part of answer.body ?? []) text += Buffer.from(part).toString();
  };
  return { text: () => text, ended: read().catch(() => {}), stop: () => stop.abort() };
}

describe("the clicker's server", () => {
  it("shows a page with a button, and nothing else before that is pressed", async () => {
    const answer = await fetch(url);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain("Connect this phone");
    expect(text).not.toMatch(/script|The title of the deck/);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("swaps the code for a cookie, once", async () => {
    const answer = await press();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^lectern-\d+=[\w-]{22,}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(url.split("/").at(-1));
    expect(told.at(-1)).toBeUndefined();
    const again = await press();
    expect([again.status, again.headers.get("set-cookie")]).toEqual([410, null]);
    expect(await again.text()).toMatch(/used already.*<kbd>c<\/kbd> and Enter/);
    expect((await fetch(url)).status).toBe(410);
  });

  it("says with each answer that nothing is kept, framed, read or run", async () => {
    const cookie = await join();
    for (const [path, headers] of [
      ["/", { Cookie: cookie }],
      ["/clicker.js", { Cookie: cookie }],
      ["/clicker.css", { Cookie: cookie }],
      ["/nothing", {}],
    ] as const) {
      const answer = await fetch(origin() + path, { headers });
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  it("tells a stranger nothing, of the deck or of itself", async () => {
    for (const path of ["/", "/c/wrong", "/events", "/clicker.js", "/@vite/client", "/../package.json"]) {
      const answer = await fetch(origin() + path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 403, "Not from here.\n"]);
    }
  });

  it("tells where the talk is, at once and whenever that changes", async () => {
    const events = await listen(await join());
    await until("the first view", () => events.text().includes('"no":2'));
    show({ ...REPORT, no: 3, title: "<b>three</b>" });
    await until("the next", () => events.text().includes('"no":3'));
    show(null);
    await until("nobody", () => events.text().endsWith("data: null\n\n"));
    events.stop();
    await events.ended;
  });

  it("hands a command to a page, and none that was meant for somewhere else", async () => {
    const cookie = await join();
    expect((await send(cookie, command("next"))).status).toBe(202);
    expect(heard).toEqual([["lectern:stage-command", { command: "next", seen: SEEN }]]);
    expect((await send(cookie, command("next", { ...SEEN, no: 1 }))).status).toBe(409);
    expect(heard.length).toBe(1);
    show(null);
    expect((await send(cookie, command("next"))).status).toBe(503);
  });

  it.each([
    ["no JSON", "{", 400],
    ["no command", "{}", 400],
    ["an unknown one", command("format-disk"), 400],
    ["no place", JSON.stringify({ command: "next" }), 400],
    ["nothing", "", 400],
    ["more than a phone sends", command("next") + " ".repeat(3000), 413],
  ])("does nothing for %s", async (_, body, status) => {
    expect((await send(await join(), body)).status).toBe(status);
    expect(heard).toEqual([]);
  });

  it("ends a long body whose length is not told", async () => {
    const cookie = await join();
    const { port } = new URL(url);
    const raw = connect(Number(port), "127.0.0.1");
    raw.on("error", () => {});
    const closed = once(raw, "close");
    raw.write(
      `POST /do HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin()}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    for (let part = 0; part < 40; part++) raw.write(`64\r\n${"x".repeat(100)}\r\n`);
    raw.resume();
    await closed;
    expect(heard).toEqual([]);
  });

  it("ends the phone before when there is a new code, and tells it", async () => {
    const cookie = await join();
    const events = await listen(cookie);
    remote.renew();
    await events.ended;
    expect(events.text()).toMatch(/event: over\ndata: 1\n\n$/);
    expect((await send(cookie, command("next"))).status).toBe(403);
    expect((await fetch(`${origin()}/`, { headers: { Cookie: cookie } })).status).toBe(410);
    expect(told.at(-1)?.[0]).not.toBe(url);
  });

  it("listens with four tabs at most, and the oldest goes", async () => {
    const cookie = await join();
    const tabs = [];
    for (let count = 0; count < 5; count++) tabs.push(await listen(cookie));
    await tabs[0]?.ended;
    show({ ...REPORT, no: 7 });
    for (const tab of tabs.slice(1)) await until("the others", () => tab.text().includes('"no":7'));
    for (const tab of tabs) tab.stop();
    await Promise.all(tabs.map(({ ended }) => ended));
  });

  it("hangs up on one device's seventeenth connection", async () => {
    const { port } = new URL(url);
    const open = Array.from({ length: 40 }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
    const isClosed = () => open.filter(({ closed }) => closed).length;
    for (const each of open) each.resume();
    await until("most are closed", () => isClosed() >= 24);
    for (const each of open) each.destroy();
    await until("all are", () => isClosed() === 40);
    await until("there is room again", () =>
      fetch(url).then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
  });

  it("says in a line which address it can't listen on", async () => {
    await expect(serveRemote({ addresses: ["192.0.2.1"], onCode: () => {} })).rejects.toThrow(
      "nothing can listen on 192.0.2.1: EADDRNOTAVAIL",
    );
  });
});
