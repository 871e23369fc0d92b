import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import type { Door } from "./doors.ts";
import { admit, admitSocket, cookieName, type Lock } from "./gate.ts";
import { readBody } from "./read-body.ts";

/** What stands behind the gate. */
export interface Behind {
  /** What is to become of a request that was let in. */
  choose: (request: IncomingMessage) => Door | Promise<Door>;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** What is served, and by which command, for who is refused. */
export interface Served {
  name: string;
  command: string;
}

const DECK: Served = { name: "deck", command: "lectern dev" };

/** Said with every answer: nobody embeds, includes or opens a page of the deck from elsewhere. */
const HEADERS = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Frame-Options": "SAMEORIGIN",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
};

/** The longest text that a page may send: a slide, or all that is drawn on them. */
const MOST_BYTES = 20_000_000;

/**
 * The only door to Slidev and Vite: each request and each socket passes here first, before any code of theirs.
 *
 * @param behind what is served now, or will be when it has started
 * @param sockets gets the sockets that are let through
 * @param served for who is refused
 * @returns a server that listens on nothing yet
 */
export function makeGateServer(
  lock: () => Lock,
  behind: () => Promise<Behind>,
  sockets: Server,
  served: Served = DECK,
): Server {
  const gatehouse = createServer((request, response) => {
    answer(request, response, lock(), behind, served).catch((error: Error) => {
      if (!response.headersSent) response.writeHead(500, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" });
      response.end(`${error.message}\n`);
    });
  });
  gatehouse.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    if (!admitSocket(request, lock())) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    // While Slidev starts again nobody listens: a page that asks then for signs of life would wait for an answer for ever.
    behind().then(
      () => {
        // What nobody listens to would stay open for ever.
        if (!sockets.emit("upgrade", request, socket, head)) socket.destroy();
      },
      () => socket.destroy(),
    );
  });
  return gatehouse;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  lock: Lock,
  behind: () => Promise<Behind>,
  served: Served,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const verdict = admit(request, lock);
  if (verdict.kind === "refuse") return refuse(response, verdict.why, served);
  if (verdict.kind === "welcome") {
    response.setHeader("Set-Cookie", `${cookieName(lock.port)}=${lock.key}; Path=/; HttpOnly; SameSite=Strict`);
    // A redirect would count as the other page's doing where a link was followed; this page asks by itself.
    return page(
      response,
      200,
      `<meta http-equiv="refresh" content="0;url=${toHtml(verdict.to)}"><p>Opening the ${served.name} …</p>`,
    );
  }
  const { choose, handle } = await behind();
  const door = await choose(request);
  if (door === "closed") return refuse(response, `this is no part of the ${served.name}`, served);
  if (door === "page") request.url = "/index.html";
  const whole = request.method === "POST" ? await readJson(request) : request;
  if (whole) handle(whole, response);
  else {
    response.writeHead(400, { Connection: "close" });
    response.end();
  }
}

/** A request of which all has arrived and is JSON; Slidev would fall over any other. */
async function readJson(request: IncomingMessage): Promise<IncomingMessage | undefined> {
  const body = await readBody(request, MOST_BYTES);
  if (!body) return undefined;
  try {
    JSON.parse(body.toString());
  } catch {
    return undefined;
  }
  const { method, url, headers, httpVersion, socket } = request;
  return Object.assign(Readable.from([body]), { method, url, headers, httpVersion, socket }) as IncomingMessage;
}

function refuse(response: ServerResponse, why: string, { name, command }: Served): void {
  // What may still be on its way is not read.
  response.setHeader("Connection", "close");
  page(
    response,
    403,
    `<h1>Not from here</h1><p>${toHtml(why)}.</p><p>Open the ${name} with an address that <code>${command}</code> shows in its terminal.</p>`,
  );
}

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Lectern</title><body style="font:18px/1.5 sans-serif;margin:3em;max-width:36em">${body}</body></html>\n`,
  );
}

const toHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
