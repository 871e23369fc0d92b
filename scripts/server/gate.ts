import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { ownHosts } from "../exporter/site/own-hosts.ts";

/** What the gate looks at. */
export type Caller = Pick<IncomingMessage, "method" | "url" | "headers">;

/** What opens the gate. */
export interface Lock {
  port: number;
  /** The secret of this run, which stands in the addresses that the terminal shows. */
  key: string;
}

/**
 * `enter`: a page of the deck asks. `welcome`: somebody opened an address from the terminal; they get the cookie and are
 * led `to` it. `refuse`: anybody else.
 */
export type Verdict = { kind: "enter" } | { kind: "welcome"; to: string } | { kind: "refuse"; why: string };

/** The part of an address that holds the secret. */
export const KEY = "key";

/**
 * Browsers hand cookies to all ports of a machine, so the port is in its name, and it is never enough by itself: a
 * request must also come from a page of this very port.
 */
export const cookieName = (port: number) => `lectern-${port}`;

const refuse = (why: string): Verdict => ({ kind: "refuse", why });

/** Who may ask at all. What may be asked for is for `doors.ts`. */
export function admit(caller: Caller, lock: Lock): Verdict {
  const { method = "", headers } = caller;
  const own = ownOrigin(caller, lock);
  if (own === undefined) return refuse("this server answers to localhost only");
  const url = parsePath(caller.url, own);
  if (!url) return refuse("this is not an address of the deck");
  if (headers.origin !== undefined && headers.origin !== own) return refuse("another page asks");
  const isPage = method === "GET" && isWholePage(headers);
  const key = url.searchParams.get(KEY);
  if (key !== null && isPage) {
    if (!isSame(key, lock.key)) return refuse("this address belongs to an earlier run");
    url.searchParams.delete(KEY);
    return { kind: "welcome", to: url.pathname + url.search };
  }
  if (!isAskedByOwnPage(headers, own, isPage)) return refuse("another page asks");
  return hasCookie(headers.cookie, lock) ? { kind: "enter" } : refuse("the key of this run is missing");
}

/** Whether a socket may be opened. A browser names the page that asks for one, whatever the page wants. */
export function admitSocket(caller: Caller, lock: Lock): boolean {
  const { headers } = caller;
  const own = ownOrigin(caller, lock);
  if (own === undefined || headers.origin !== own || parsePath(caller.url, own)?.pathname !== "/") return false;
  // A page of an earlier run asks for signs of life, to load itself anew. It is told nothing else.
  if (headers["sec-websocket-protocol"] === "vite-ping") return true;
  return headers["sec-websocket-protocol"] === "vite-hmr" && hasCookie(headers.cookie, lock);
}

/** The origin that the caller believes to talk to, when it is one of this server's. */
function ownOrigin({ headers: { host } }: Caller, { port }: Lock): string | undefined {
  return host !== undefined && ownHosts(port).includes(host) ? `http://${host}` : undefined;
}

/** A path and its query, as they are: `//host/` or `http://host/` would lead elsewhere. */
export function parsePath(path: string | undefined, origin = "http://localhost"): URL | undefined {
  if (path === undefined || !/^\/(?![/\\])/.test(path)) return undefined;
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  return url?.origin === origin && !url.pathname.startsWith("//") ? url : undefined;
}

/** Whether a page is opened in a tab. Browsers from before 2023 do not say what they want. */
function isWholePage(headers: Caller["headers"]): boolean {
  const mode = headers["sec-fetch-mode"];
  return mode === undefined || (mode === "navigate" && headers["sec-fetch-dest"] === "document");
}

/** Browsers say whose page asks in headers that no page can set. Those from before 2023 leave some of them out. */
function isAskedByOwnPage(headers: Caller["headers"], own: string, isPage: boolean): boolean {
  const site = headers["sec-fetch-site"];
  // A person typed the address, or opened a bookmark.
  if (site === "none") return isPage;
  if (site !== undefined) return site === "same-origin";
  return headers.origin === own || headers.referer?.startsWith(`${own}/`) === true;
}

/** Whether the cookie of a port holds its key. */
export function hasCookie(cookies: string | undefined, { port, key }: Lock): boolean {
  const name = `${cookieName(port)}=`;
  // Another port may set one of the same name beside it.
  return (cookies ?? "").split(/; */).some((each) => each.startsWith(name) && isSame(each.slice(name.length), key));
}

/** Compares without telling by its time how much is right. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
