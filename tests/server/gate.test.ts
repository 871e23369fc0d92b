import { describe, expect, it } from "vitest";
import { admit, admitSocket, type Caller } from "../../scripts/server/gate.ts";

const LOCK = { port: 3030, key: "right-key" };
const COOKIE = "lectern-3030=right-key";

/** What Chromium sends for a module that a page of the deck imports. */
const module = (headers: Record<string, string | undefined> = {}, url = "/slides.md", method = "GET"): Caller => ({
  method,
  url,
  headers: {
    host: "localhost:3030",
    cookie: COOKIE,
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "cors",
    "sec-fetch-dest": "script",
    ...headers,
  },
});

/** What it sends for a page that somebody opens. */
const opened = (url: string, headers: Record<string, string | undefined> = {}): Caller =>
  module(
    {
      "sec-fetch-site": "none",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
      cookie: undefined,
      ...headers,
    },
    url,
  );

describe("the gate", () => {
  it.each<[string, Caller]>([
    ["a module that a page of the deck imports", module()],
    ["the same at 127.0.0.1", module({ host: "127.0.0.1:3030" })],
    ["the same at ::1", module({ host: "[::1]:3030" })],
    ["a page's own fetch", module({ origin: "http://localhost:3030" }, "/__slidev/slides/1.json", "POST")],
    ["a page that is loaded again", opened("/two", { cookie: COOKIE })],
    ["a link from slide to slide", opened("/two", { cookie: COOKIE, "sec-fetch-site": "same-origin" })],
    ["the right cookie beside one that another port has set", module({ cookie: `lectern-3030=x; ${COOKIE}` })],
    [
      "a browser of 2022, which says only where it comes from",
      module({
        "sec-fetch-site": undefined,
        "sec-fetch-mode": undefined,
        "sec-fetch-dest": undefined,
        referer: "http://localhost:3030/two",
      }),
    ],
  ])("lets in %s", (_, caller) => {
    expect(admit(caller, LOCK)).toEqual({ kind: "enter" });
  });

  it.each<[string, Caller]>([
    ["no cookie", module({ cookie: undefined })],
    ["the cookie of an earlier run", module({ cookie: "lectern-3030=old-key" })],
    ["the cookie of another port", module({ cookie: "lectern-3031=right-key" })],
    ["an empty cookie", module({ cookie: "lectern-3030=" })],
    ["a name that was made to mean this machine", module({ host: "evil.example:3030" })],
    ["a name below localhost", module({ host: "evil.localhost:3030" })],
    ["another port's name", module({ host: "localhost:9988" })],
    ["an address in other figures", module({ host: "0x7f.1:3030" })],
    ["any address of this machine", module({ host: "0.0.0.0:3030" })],
    ["no port", module({ host: "localhost" })],
    ["no host", module({ host: undefined })],
    ["a name with a dot at its end", module({ host: "localhost.:3030" })],
    ["another site", module({ "sec-fetch-site": "cross-site" })],
    ["another port of localhost, which the cookie goes to as well", module({ "sec-fetch-site": "same-site" })],
    ["another origin that says it is this one", module({ origin: "http://localhost:9988" })],
    ["localhost for 127.0.0.1", module({ origin: "http://127.0.0.1:3030" })],
    ["an origin without a name", module({ origin: "null" })],
    ["the right origin over TLS", module({ origin: "https://localhost:3030" })],
    ["what a person did, for a script", module({ "sec-fetch-site": "none" })],
    [
      "a page in a frame of another",
      opened("/", { cookie: COOKIE, "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" }),
    ],
    ["a page that another port opened", opened("/", { cookie: COOKIE, "sec-fetch-site": "same-site" })],
    ["a person without the key", opened("/")],
    ["a wrong key", opened("/?key=wrong", { cookie: COOKIE })],
    ["an empty key", opened("/?key=", { cookie: COOKIE })],
    ["the key in a frame", opened("/?key=right-key", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" })],
    ["the key from a script", module({ cookie: undefined }, "/?key=right-key")],
    ["nobody in particular", { method: "GET", url: "/", headers: { host: "localhost:3030" } }],
    [
      "the cookie alone, by a program",
      { method: "POST", url: "/__slidev/slides/1.json", headers: { host: "localhost:3030", cookie: COOKIE } },
    ],
    [
      "a referrer that only begins alike",
      {
        method: "GET",
        url: "/",
        headers: { host: "localhost:3030", cookie: COOKIE, referer: "http://localhost:3030.evil.example/" },
      },
    ],
    ["a whole address", module({}, "http://localhost:3030/")],
    ["another host as a path", module({}, "//evil.example/")],
    ["no path", module({}, "*")],
  ])("refuses %s", (_, caller) => {
    expect(admit(caller, LOCK).kind).toBe("refuse");
  });

  it.each([
    ["/?key=right-key", "/"],
    ["/presenter/?key=right-key", "/presenter/"],
    ["/two?clicks=1&key=right-key", "/two?clicks=1"],
  ])("welcomes who opens %s", (url, to) => {
    expect(admit(opened(url), LOCK)).toEqual({ kind: "welcome", to });
  });

  it("welcomes a person who follows a link, as in a terminal in a browser", () => {
    expect(admit(opened("/?key=right-key", { "sec-fetch-site": "cross-site" }), LOCK).kind).toBe("welcome");
  });

  it.each(["//evil.example/?key=right-key", "/\\evil.example/?key=right-key", "/..//evil.example/?key=right-key"])(
    "leads nobody to another place with %s",
    (url) => {
      expect(admit(opened(url), LOCK).kind).toBe("refuse");
    },
  );
});

describe("sockets", () => {
  const socket = (headers: Record<string, string | undefined> = {}, url = "/?token=x"): Caller => ({
    method: "GET",
    url,
    headers: {
      host: "localhost:3030",
      origin: "http://localhost:3030",
      cookie: COOKIE,
      "sec-websocket-protocol": "vite-hmr",
      ...headers,
    },
  });

  it("are opened for pages of the deck", () => {
    expect(admitSocket(socket(), LOCK)).toBe(true);
  });

  it("tell a page of an earlier run that somebody is there", () => {
    expect(admitSocket(socket({ cookie: undefined, "sec-websocket-protocol": "vite-ping" }), LOCK)).toBe(true);
  });

  it.each<[string, Caller]>([
    ["another origin", socket({ origin: "http://localhost:9988" })],
    [
      "another origin that only pings",
      socket({ origin: "http://evil.example", "sec-websocket-protocol": "vite-ping" }),
    ],
    ["no origin", socket({ origin: undefined })],
    ["no cookie", socket({ cookie: undefined })],
    ["another name of this machine", socket({ host: "evil.example:3030", origin: "http://evil.example:3030" })],
    ["another path", socket({}, "/__devtools")],
    ["another language", socket({ "sec-websocket-protocol": "mcp" })],
    ["no language", socket({ "sec-websocket-protocol": undefined })],
  ])("are refused to %s", (_, caller) => {
    expect(admitSocket(caller, LOCK)).toBe(false);
  });
});
