import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIPv4, type Socket } from "node:net";
import { join } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { pageScript } from "../../page/node/page-script.ts";
import { ROOT } from "../../paths/root.ts";
import type { StageReport } from "../../stage/remote-types.ts";
import { EventStreams } from "../event-streams.ts";
import { cookieName } from "../gate.ts";
import { readBody } from "../read-body.ts";
import { toHost } from "./addresses.ts";
import { RemoteLock } from "./lock.ts";
import { CLICKER, CLICKER_POLICY, INVITE, OVER, WORDS_POLICY } from "./pages.ts";
import { FROM_PHONE } from "./protocol.ts";
import { admitRemote, type RemoteVerdict } from "./remote-gate.ts";
import { type Outcome, type PageSocket, StageHub } from "./stage-hub.ts";

/** What a phone may send at most: a command is a tenth of it. */
const MOST_BYTES = 2000;

/** Of the one phone that may listen: tabs, and what it may lag behind. Each event has all that it shows, so nothing is lost. */
const STREAMS = { signMs: 5000, sign: "event: alive\ndata: 1\n\n", mostBytes: 500_000, most: 4 };

/** Connections of all, and of one device: whoever holds them open must not keep the phone out. */
const MOST_CONNECTIONS = 64;
const MOST_OF_ONE = 16;

/** Said with every answer: no page frames, includes or reads this one, and nothing of it is kept. */
const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** What only the phone that is connected gets. */
const OF_PHONE = new Set<RemoteVerdict["kind"]>(["page", "script", "style", "do"]);

const STATUS: Record<Outcome, number> = { sent: 202, elsewhere: 409, nobody: 503 };

export interface RemoteOptions {
  /** Addresses of this machine to listen on, each on a free port. */
  addresses: readonly string[];
  /** Told the addresses with a new code; and nothing when a phone has taken it. */
  onCode: (urls: string[] | undefined) => void;
}

/** A clicker for a phone: a server of its own, which has nothing but that. */
export interface Remote extends AsyncDisposable {
  /** Listens to the pages of a deck. */
  attach: (socket: PageSocket) => void;
  /** Makes a new code; the phone before is out. */
  renew: () => void;
}

/** @throws EnvironmentError when an address can't be listened on */
export async function serveRemote({ addresses, onCode }: RemoteOptions): Promise<Remote> {
  const files = {
    script: await pageScript("clicker"),
    style: readFileSync(join(ROOT, "scripts/page/clicker.css"), "utf8"),
  };
  const lock = new RemoteLock();
  const streams = new EventStreams<StageReport | null>(STREAMS);
  const hub = new StageHub((view) => streams.tell(view ?? null));
  const answer = (request: IncomingMessage, response: ServerResponse, origin: string) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const send = (status: number, type: string, body: string, policy: string) => {
      response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": policy });
      response.end(body);
    };
    const leadHome = () => response.writeHead(303, { Location: "/" }).end();
    const verdict = admitRemote(request, origin, lock);
    // The phone's connections stay for its next press, so that strangers who hold others open don't keep it out.
    response.shouldKeepAlive = OF_PHONE.has(verdict.kind);
    if (verdict.kind === "invite") return send(200, "text/html", INVITE, WORDS_POLICY);
    if (verdict.kind === "over") return send(410, "text/html", OVER, WORDS_POLICY);
    if (verdict.kind === "home") return leadHome();
    if (verdict.kind === "page") return send(200, "text/html", CLICKER, CLICKER_POLICY);
    if (verdict.kind === "script") return send(200, "text/javascript", files.script, CLICKER_POLICY);
    if (verdict.kind === "style") return send(200, "text/css", files.style, CLICKER_POLICY);
    if (verdict.kind === "events") return streams.add(response, hub.view ?? null);
    if (verdict.kind === "do") return void obey(request, response, hub);
    const session = verdict.kind === "redeem" ? lock.redeem(verdict.code) : undefined;
    if (session === undefined) return send(403, "text/plain", "Not from here.\n", WORDS_POLICY);
    const name = cookieName(Number(new URL(origin).port));
    response.setHeader("Set-Cookie", `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`);
    leadHome();
    onCode(undefined);
  };
  const servers: Server[] = [];
  const origins: string[] = [];
  const renew = () => {
    const code = lock.renew();
    streams.end("event: over\ndata: 1\n\n");
    onCode(origins.map((origin) => `${origin}/c/${code}`));
  };
  const close = async () => {
    streams[Symbol.dispose]();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  try {
    for (const address of addresses) {
      const server = makeServer((request, response) => answer(request, response, origin));
      const origin: string = `http://${toHost(address)}:${await listen(server, address)}`;
      servers.push(server);
      origins.push(origin);
    }
  } catch (error) {
    await close();
    throw error;
  }
  renew();
  return { attach: (socket) => hub.attach(socket), renew, [Symbol.asyncDispose]: close };
}

/** A server that waits for nobody long. */
function makeServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Server {
  const limits = {
    headersTimeout: 5000,
    requestTimeout: 10_000,
    keepAliveTimeout: 300_000,
    connectionsCheckingInterval: 2000,
    maxHeaderSize: 8192,
  };
  const server = createServer(limits, answer);
  server.maxConnections = MOST_CONNECTIONS;
  const counts = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const from = socket.remoteAddress ?? "";
    const count = (counts.get(from) ?? 0) + 1;
    if (count > MOST_OF_ONE) return void socket.destroy();
    counts.set(from, count);
    socket.on("close", () => {
      const left = (counts.get(from) ?? 1) - 1;
      if (left > 0) counts.set(from, left);
      else counts.delete(from);
    });
  });
  return server;
}

/** @returns the port, a free one */
function listen(server: Server, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      fail(
        new EnvironmentError({
          code: "remote-address-is-there",
          message: `nothing can listen on ${host}: ${code ?? message}`,
          hint: "name another address behind `--remote`, or leave it out",
        }),
      ),
    );
    const options = { host, port: 0, exclusive: true, ...(isIPv4(host) ? {} : { ipv6Only: true }) };
    server.listen(options, () => done((server.address() as AddressInfo).port));
  });
}

/** Does what a button says, and tells what became of it by the status. */
async function obey(request: IncomingMessage, response: ServerResponse, hub: StageHub): Promise<void> {
  // What says that it is too long need not come first.
  const isLong = Number(request.headers["content-length"] ?? 0) > MOST_BYTES;
  const body = isLong ? undefined : await readBody(request, MOST_BYTES).catch(() => undefined);
  const asked = body === undefined ? undefined : FROM_PHONE.safeParse(toJson(body.toString()));
  if (!asked?.success) {
    // What may still be on its way is not read.
    response.writeHead(body === undefined ? 413 : 400, { Connection: "close" }).end();
    return;
  }
  response.writeHead(STATUS[hub.ask(asked.data)]).end();
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
