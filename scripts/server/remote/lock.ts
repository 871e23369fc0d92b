import { randomBytes } from "node:crypto";
import { hasCookie, isSame } from "../gate.ts";

/** How many codes and sessions that are over are remembered, to tell those who come with one. */
const MOST_REMEMBERED = 50;

/** A secret of 176 bits that fits into an address and a cookie. */
const makeSecret = () => randomBytes(22).toString("base64url");

/** What opens the remote control: a code that opens it once, and the one session that came of it. */
export class RemoteLock {
  #code: string | undefined;
  #session: string | undefined;
  readonly #oldCodes: string[] = [];
  readonly #oldSessions: string[] = [];

  /** Makes a new code; that before it and the session of it are over. */
  renew(): string {
    if (this.#session !== undefined) remember(this.#oldSessions, this.#session);
    if (this.#code !== undefined) remember(this.#oldCodes, this.#code);
    this.#session = undefined;
    this.#code = makeSecret();
    return this.#code;
  }

  /** Whether a code opens the remote control, did so before, or never did. */
  look(code: string): "open" | "over" | "wrong" {
    if (this.#code !== undefined && isSame(code, this.#code)) return "open";
    // All are compared, so that the time tells nothing of which.
    return this.#oldCodes.filter((old) => isSame(code, old)).length > 0 ? "over" : "wrong";
  }

  /** Takes a code that is open, and gives the session for it. */
  redeem(code: string): string | undefined {
    if (this.look(code) !== "open") return undefined;
    remember(this.#oldCodes, code);
    this.#code = undefined;
    this.#session = makeSecret();
    return this.#session;
  }

  /** Whose request this is, by its cookies: that of the session, of one that is over, or anybody's. */
  knows(cookies: string | undefined, port: number): "session" | "over" | "nobody" {
    const holds = (key: string) => hasCookie(cookies, { port, key });
    if (this.#session !== undefined && holds(this.#session)) return "session";
    return this.#oldSessions.filter(holds).length > 0 ? "over" : "nobody";
  }
}

function remember(list: string[], secret: string): void {
  list.push(secret);
  if (list.length > MOST_REMEMBERED) list.shift();
}
