import { type Caller, parsePath } from "../gate.ts";
import type { RemoteLock } from "./lock.ts";

/** Files of the remote control, by their paths. */
const PARTS = { "/": "page", "/clicker.js": "script", "/clicker.css": "style", "/events": "events" } as const;

export type RemoteVerdict =
  /** A stranger, who is told nothing. */
  | { kind: "refuse" }
  /** Somebody opened the address with the code: a page with a button, which takes nothing yet. */
  | { kind: "invite" }
  /** The button was pressed. */
  | { kind: "redeem"; code: string }
  /** A code or a session that is over. */
  | { kind: "over" }
  /** The phone is connected already, and is led to the page. */
  | { kind: "home" }
  | { kind: (typeof PARTS)[keyof typeof PARTS] | "do" };

const CODE = /^\/c\/([\w-]{1,100})$/;

/**
 * Who may ask the remote control for what. Over plain HTTP to an address that is not this machine's own, browsers leave
 * out who asks but for `Origin`, so cookie, `Host` and `Origin` have to do.
 *
 * @param origin the one that was announced; another name was made to mean this machine
 */
export function admitRemote(caller: Caller, origin: string, lock: RemoteLock): RemoteVerdict {
  const { method, headers } = caller;
  const { host, port } = new URL(origin);
  if (headers.host !== host) return { kind: "refuse" };
  const url = parsePath(caller.url, origin);
  if (url?.search !== "" || caller.url !== url.pathname) return { kind: "refuse" };
  if (headers.origin !== undefined && headers.origin !== origin) return { kind: "refuse" };
  if (isAhead(headers)) return { kind: "refuse" };
  const code = CODE.exec(url.pathname)?.[1];
  const site = headers["sec-fetch-site"];
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  const knows = lock.knows(headers.cookie, Number(port));
  if (method === "GET") {
    if (code !== undefined) {
      const state = lock.look(code);
      if (state === "open") return { kind: "invite" };
      if (state === "over") return { kind: knows === "session" ? "home" : "over" };
      return { kind: "refuse" };
    }
    if (isForeign) return { kind: "refuse" };
    const part = Object.hasOwn(PARTS, url.pathname) ? PARTS[url.pathname as keyof typeof PARTS] : undefined;
    if (part !== undefined && knows === "session") return { kind: part };
    return { kind: part === "page" && knows === "over" ? "over" : "refuse" };
  }
  // A browser says which page sends something, whatever that page wants.
  if (method !== "POST" || headers.origin !== origin || isForeign) return { kind: "refuse" };
  if (code !== undefined) {
    const state = lock.look(code);
    return state === "open" ? { kind: "redeem", code } : { kind: state === "over" ? "over" : "refuse" };
  }
  // What a form can send has another type.
  const isJson = /^application\/json(?:;|$)/i.test(headers["content-type"] ?? "");
  return { kind: url.pathname === "/do" && isJson && knows === "session" ? "do" : "refuse" };
}

/** Whether a browser or a messenger asks ahead of the person, who may never come. */
function isAhead(headers: Caller["headers"]): boolean {
  const purposes = [headers["sec-purpose"], headers.purpose, headers["x-purpose"], headers["x-moz"]];
  return purposes.some((purpose) => /prefetch|prerender|preview/i.test(String(purpose ?? "")));
}
