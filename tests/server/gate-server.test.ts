import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chooseDoor, type ServedFolders } from "../../scripts/server/doors.ts";
import { makeGateServer } from "../../scripts/server/gate-server.ts";

const lock = { port: 0, key: "right-key" };
/** What came through. */
const passed: { method: string | undefined; url: string | undefined; body: string }[] = [];
let sockets: string[] = [];

/** Whether what stands behind the gate has started. */
let started: Promise<unknown> = Promise.resolve();

const house: ServedFolders = {
  root: "/nowhere",
  publicFolder: "",
  clientFolders: [],
  mediaFolders: ["/nowhere"],
  isImported: async (path: string) => path === "/known.js",
};

const behind = () =>
  started.then(() => ({
    choose: (request: IncomingMessage) => chooseDoor(request, house),
    handle: async (request: IncomingMessage, response: import("node:http").ServerResponse) => {
      let body = "";
      for await (const part of request) body += part;
      passed.push({ method: request.method, url: request.url, body });
      response.end("inside");
    },
  }));

let server: Server;
beforeAll(async () => {
  const inner = createServer();
  inner.on("upgrade", (request: IncomingMessage, socket: import("node:net").Socket) => {
    sockets.push(request.url ?? "");
    socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n");
  });
  server = makeGateServer(() => lock, behind, inner);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  lock.port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});
beforeEach(() => {
  passed.length = 0;
  sockets = [];
});

/** Sends bytes as they are, and gives what comes back until the server hangs up. */
async function raw(...lines: string[]): Promise<string> {
  const socket = connect(lock.port, "127.0.0.1");
  const answer = new Promise<string>((done) => {
    let text = "";
    socket.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
    socket.on("error", () => done(text));
    socket.on("close", () => done(text));
  });
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  return answer;
}

const own = () => `127.0.0.1:${lock.port}`;
const asOwnPage = () => [
  `Host: ${own()}`,
  `Cookie: lectern-${lock.port}=right-key`,
  "Sec-Fetch-Site: same-origin",
  "Connection: close",
];

describe("the gatehouse", () => {
  it("hands on what a page of the deck asks for, under headers that keep others out", async () => {
    const answer = await raw("GET /known.js HTTP/1.1", ...asOwnPage());
    expect(answer).toMatch(/^HTTP\/1.1 200/);
    expect(answer).toMatch(/inside/);
    for (const header of [
      "Content-Security-Policy: frame-ancestors 'self'",
      "Cross-Origin-Opener-Policy: same-origin",
      "Cross-Origin-Resource-Policy: same-origin",
      "X-Content-Type-Options: nosniff",
    ])
      expect(answer).toContain(header);
  });

  it("swaps the key for a cookie that scripts can't read, on a page that leads on", async () => {
    const answer = await raw(
      'GET /two?a="<x>&key=right-key HTTP/1.1',
      `Host: ${own()}`,
      "Sec-Fetch-Mode: navigate",
      "Sec-Fetch-Dest: document",
      "Connection: close",
    );
    expect(answer).toContain(`Set-Cookie: lectern-${lock.port}=right-key; Path=/; HttpOnly; SameSite=Strict`);
    expect(answer).toContain('content="0;url=/two?a=%22%3Cx%3E"');
    expect(passed).toEqual([]);
  });

  it.each([
    [
      "another host",
      () => ["GET /known.js HTTP/1.1", ...asOwnPage().map((line) => line.replace(own(), "evil.example"))],
    ],
    ["two hosts", () => ["GET /known.js HTTP/1.1", "Host: evil.example", ...asOwnPage()]],
    ["a host in the first line", () => [`GET http://evil.example/known.js HTTP/1.1`, ...asOwnPage()]],
    ["another origin", () => ["GET /known.js HTTP/1.1", ...asOwnPage(), "Origin: http://localhost:9988"]],
    [
      "a check before another origin's request",
      () => [
        "OPTIONS /known.js HTTP/1.1",
        ...asOwnPage(),
        "Origin: http://localhost:9988",
        "Access-Control-Request-Method: POST",
      ],
    ],
    ["an unknown method", () => ["TRACE /known.js HTTP/1.1", ...asOwnPage()]],
    ["a tunnel", () => ["CONNECT example.org:443 HTTP/1.1", ...asOwnPage()]],
    ["no cookie", () => ["GET /known.js HTTP/1.1", `Host: ${own()}`, "Sec-Fetch-Site: same-origin"]],
    ["an old version without a host", () => ["GET /known.js HTTP/1.0"]],
    ["nonsense", () => ["\0\x01\x02"]],
  ])("answers nothing to %s", async (_, lines) => {
    const answer = await raw(...lines());
    expect(answer).not.toMatch(/inside|Access-Control|Set-Cookie/);
    expect(answer).not.toMatch(/^HTTP\/1.1 2/);
    expect(passed).toEqual([]);
  });

  it("hands on JSON when all of it has come", async () => {
    const body = JSON.stringify({ note: "Ünder 😀" });
    const answer = await raw(
      "POST /__slidev/slides/1.json HTTP/1.1",
      ...asOwnPage(),
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    );
    expect(answer).toMatch(/inside/);
    expect(passed).toEqual([{ method: "POST", url: "/__slidev/slides/1.json", body }]);
  });

  it("refuses text that is no JSON, over which Slidev would fall", async () => {
    const answer = await raw(
      "POST /__slidev/slides/1.json HTTP/1.1",
      ...asOwnPage(),
      "Content-Type: application/json",
      "Content-Length: 9",
      "",
      '{"note": ',
    );
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect(passed).toEqual([]);
  });

  it("does not wait for what a refused page is still sending", async () => {
    const answer = await raw(
      "POST /__slidev/slides/1.json HTTP/1.1",
      `Host: ${own()}`,
      "Origin: http://evil.example",
      "Content-Type: text/plain",
      "Content-Length: 1000000000",
      "",
      "a little",
    );
    expect(answer).toMatch(/^HTTP\/1.1 403/);
  });

  it("answers others while one is slow", async () => {
    const slow = connect(lock.port, "127.0.0.1");
    await once(slow, "connect");
    slow.write("GET /known.js HTTP/1.1\r\nHost: ");
    expect(await raw("GET /known.js HTTP/1.1", ...asOwnPage())).toMatch(/inside/);
    slow.destroy();
  });

  const upgrade = (origin: string, cookie: string) =>
    raw(
      "GET /?token=x HTTP/1.1",
      `Host: ${own()}`,
      `Origin: ${origin}`,
      `Cookie: ${cookie}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Protocol: vite-hmr",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    );

  it("opens sockets for its own pages only", async () => {
    expect(await upgrade("http://localhost:9988", `lectern-${lock.port}=right-key`)).toMatch(/^HTTP\/1.1 403/);
    expect(await upgrade(`http://${own()}`, "")).toMatch(/^HTTP\/1.1 403/);
    expect(sockets).toEqual([]);
    expect(await upgrade(`http://${own()}`, `lectern-${lock.port}=right-key`)).toMatch(/^HTTP\/1.1 101/);
    expect(sockets).toEqual(["/?token=x"]);
  });

  it("hands on a socket that is asked for while Slidev starts again", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    started = promise;
    const answer = upgrade(`http://${own()}`, `lectern-${lock.port}=right-key`);
    // By then it has come.
    await raw("GET /known.js HTTP/1.1", "Host: evil.example");
    expect(sockets).toEqual([]);
    resolve();
    expect(await answer).toMatch(/^HTTP\/1.1 101/);
    expect(sockets).toEqual(["/?token=x"]);
  });

  it("hangs up on a socket when Slidev can't start, so that the page asks again", async () => {
    started = Promise.reject(new Error("no"));
    started.catch(() => {});
    expect(await upgrade(`http://${own()}`, `lectern-${lock.port}=right-key`)).toBe("");
    started = Promise.resolve();
    expect(sockets).toEqual([]);
  });
});
