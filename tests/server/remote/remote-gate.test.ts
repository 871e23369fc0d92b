import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Caller } from "../../../scripts/server/gate.ts";
import { RemoteLock } from "../../../scripts/server/remote/lock.ts";
import { admitRemote } from "../../../scripts/server/remote/remote-gate.ts";

const ORIGIN = "http://192.168.1.5:4000";
let lock: RemoteLock;
let code: string;
beforeEach(() => {
  lock = new RemoteLock();
  code = lock.renew();
});

type Headers = Record<string, string | undefined>;
const get = (url: string, headers: Headers = {}): Caller => ({
  method: "GET",
  url,
  headers: { host: "192.168.1.5:4000", ...headers },
});
const post = (url: string, headers: Headers = {}): Caller => ({
  method: "POST",
  url,
  headers: { host: "192.168.1.5:4000", origin: ORIGIN, "content-type": "application/json", ...headers },
});
const ask = (caller: Caller) => admitRemote(caller, ORIGIN, lock).kind;
const connect = () => ({ cookie: `lectern-4000=${lock.redeem(code)}` });

describe("a code", () => {
  it("opens the clicker once, by a press: to look at its address takes nothing", () => {
    for (let times = 0; times < 3; times++) expect(ask(get(`/c/${code}`))).toBe("invite");
    expect(ask(post(`/c/${code}`, { "content-type": "application/x-www-form-urlencoded" }))).toBe("redeem");
    expect(lock.redeem(code)).toMatch(/^[\w-]{22,}$/);
    expect(lock.redeem(code)).toBeUndefined();
    expect([ask(get(`/c/${code}`)), ask(post(`/c/${code}`))]).toEqual(["over", "over"]);
  });

  it("leads the phone home that has taken it", () => {
    const mine = connect();
    expect(ask(get(`/c/${code}`, mine))).toBe("home");
  });

  it("is of 128 bits at least, as the session is, and another each time", () => {
    const made = new Set<string>([code]);
    for (let times = 0; times < 20; times++) {
      const session = lock.redeem([...made].at(-1) ?? "") ?? "";
      const renewed = lock.renew();
      for (const secret of [session, renewed])
        expect(Buffer.from(secret, "base64url").length).toBeGreaterThanOrEqual(16);
      expect(made.has(renewed)).toBe(false);
      made.add(renewed);
    }
  });

  it("ends the phone before when it is made anew, also one that nobody used", () => {
    const mine = connect();
    expect(ask(get("/", mine))).toBe("page");
    const second = lock.renew();
    expect(ask(get("/", mine))).toBe("over");
    for (const path of ["/events", "/clicker.js", "/clicker.css"]) expect(ask(get(path, mine))).toBe("refuse");
    expect(ask(post("/do", mine))).toBe("refuse");
    lock.renew();
    expect(ask(get(`/c/${second}`))).toBe("over");
    expect(lock.redeem(second)).toBeUndefined();
  });
});

describe("the phone that is connected", () => {
  it.each([
    ["/", "page"],
    ["/clicker.js", "script"],
    ["/clicker.css", "style"],
    ["/events", "events"],
  ])("gets %s", (path, kind) => {
    const mine = connect();
    expect(ask(get(path, mine))).toBe(kind);
    expect(ask(get(path, { ...mine, "sec-fetch-site": "same-origin" }))).toBe(kind);
    // Another port of the machine may set cookies beside it.
    expect(ask(get(path, { cookie: `lectern-4000=x; ${mine.cookie}` }))).toBe(kind);
  });

  it("sends commands as JSON", () => {
    const mine = connect();
    expect(ask(post("/do", mine))).toBe("do");
    expect(ask(post("/do", { ...mine, "content-type": "application/json; charset=utf-8" }))).toBe("do");
  });
});

describe("strangers", () => {
  const cases: [string, (mine: Headers) => Caller][] = [
    ["nobody's page", () => get("/")],
    ["nobody's script", () => get("/clicker.js")],
    ["nobody's events", () => get("/events")],
    ["a wrong code", () => get("/c/AAAAAAAAAAAAAAAAAAAAAA")],
    ["a wrong code that is pressed", () => post("/c/AAAAAAAAAAAAAAAAAAAAAA")],
    ["no code", () => get("/c/")],
    ["a wrong cookie", () => get("/", { cookie: "lectern-4000=wrong" })],
    ["an empty cookie", () => get("/", { cookie: "lectern-4000=" })],
    ["the cookie of another port", ({ cookie }) => get("/", { cookie: cookie?.replace("4000", "4001") })],
    ["a command without a cookie", () => post("/do")],
    ["GET /do", (mine) => get("/do", mine)],
    ["PUT /do", (mine) => ({ ...post("/do", mine), method: "PUT" })],
    ["HEAD", (mine) => ({ ...get("/", mine), method: "HEAD" })],
    ["OPTIONS", (mine) => ({ ...post("/do", mine), method: "OPTIONS" })],
    ["no method", (mine) => ({ ...get("/", mine), method: undefined })],
    ["a form", (mine) => post("/do", { ...mine, "content-type": "text/plain" })],
    ["no type", (mine) => post("/do", { ...mine, "content-type": undefined })],
    ["a foreign origin", (mine) => post("/do", { ...mine, origin: "http://evil.example" })],
    ["another port's origin", (mine) => post("/do", { ...mine, origin: "http://192.168.1.5:3030" })],
    ["an origin without a name", (mine) => post("/do", { ...mine, origin: "null" })],
    ["no origin", (mine) => post("/do", { ...mine, origin: undefined })],
    ["another site", (mine) => post("/do", { ...mine, "sec-fetch-site": "cross-site" })],
    ["another site that reads", (mine) => get("/events", { ...mine, "sec-fetch-site": "same-site" })],
    ["a foreign origin that reads", (mine) => get("/events", { ...mine, origin: "http://evil.example" })],
    ["a name that was made to mean this machine", (mine) => get("/", { ...mine, host: "evil.example:4000" })],
    ["loopback", (mine) => get("/", { ...mine, host: "localhost:4000" })],
    ["another port", (mine) => get("/", { ...mine, host: "192.168.1.5:3030" })],
    ["no port", (mine) => get("/", { ...mine, host: "192.168.1.5" })],
    ["no host", (mine) => get("/", { ...mine, host: undefined })],
    ["a browser that asks ahead", (mine) => get("/", { ...mine, "sec-purpose": "prefetch;prerender" })],
    ["an old one that asks ahead", (mine) => get("/", { ...mine, purpose: "prefetch" })],
    ["a path out of the folder", (mine) => get("/../package.json", mine)],
    ["the same in other letters", (mine) => get("/%2e%2e/package.json", mine)],
    ["a file of Vite's", (mine) => get("/@fs/etc/passwd", mine)],
    ["the deck", (mine) => get("/presenter/1", mine)],
    ["a name that all objects have", (mine) => get("/constructor", mine)],
    ["a query", (mine) => get("/?x=1", mine)],
    ["another host as a path", (mine) => get("//evil.example/", mine)],
    ["a whole address", (mine) => get(`${ORIGIN}/`, mine)],
    ["no path", (mine) => get("*", mine)],
  ];
  it.each(cases)("get nothing: %s", (_, caller) => {
    const mine = connect();
    expect(ask(caller(mine))).toBe("refuse");
  });

  it.each([
    ["a foreign host", { host: "evil.example:4000" }],
    ["a messenger's look ahead", { "sec-purpose": "prefetch" }],
    ["a foreign origin", { origin: "http://evil.example" }],
  ])("can't take the right code: %s", (_, headers) => {
    expect(ask(get(`/c/${code}`, headers))).toBe("refuse");
    expect(ask(post(`/c/${code}`, headers))).toBe("refuse");
    expect(ask(get(`/c/${code}`))).toBe("invite");
  });

  it("get nothing with whatever path and cookie, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom("GET", "POST"), (path, cookie, method) => {
        const caller = { ...post(`/${path}`, { cookie }), method };
        expect(ask(caller)).toBe("refuse");
      }),
    );
  });
});
