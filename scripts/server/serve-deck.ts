import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { moduleBeside } from "../paths/packages.ts";
import { KEY } from "./gate.ts";
import type { FromServer, ToServer } from "./messages.ts";

export interface ServerOptions {
  env: NodeJS.ProcessEnv;
  /** Told a line from Slidev or Vite. */
  onLine: (line: string) => void;
  /** Told what Slidev could not make of a slide. */
  onFinding: (finding: Diagnostic) => void;
  /** A clicker for a phone, if there is to be one. */
  remote?:
    | {
        /** Addresses of this machine, on which alone it is served. */
        addresses: readonly string[];
        /** Told where it is, with a new code; and nothing when a phone has taken that. */
        onCode: (urls: readonly string[] | undefined) => void;
      }
    | undefined;
}

const WORKER = fileURLToPath(moduleBeside(import.meta.url, "./server-worker"));

/** Slidev's first port; the next free one is taken unless the person names one. */
const FIRST_PORT = 3030;

/** Serves one deck on this machine, in a process of its own that starts when the server is made. */
export class DeckServer implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #key = randomBytes(16).toString("base64url");
  readonly #remote: ServerOptions["remote"];
  #port: number | undefined;
  #hear: ((message: FromServer) => void) | undefined;
  /** While the first page loads, until it has; nothing before one was asked for. */
  firstLoad: Promise<void> | undefined;
  #hasLoaded = () => {};
  /** Whether it was told to end. */
  isClosed = false;
  /** Fulfilled when the process is gone. */
  readonly ended: Promise<unknown>;

  constructor(options: ServerOptions) {
    this.#remote = options.remote;
    const env = { ...options.env, NODE_ENV: "development", NO_COLOR: "1", FORCE_COLOR: "0" };
    this.#child = fork(WORKER, [], { env, serialization: "advanced", stdio: ["ignore", "pipe", "pipe", "ipc"] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        for (const line of text.split("\n")) if (line.trim() !== "") options.onLine(line.trimEnd());
      });
    this.#child.on("message", (message: FromServer) => {
      if (message.kind === "said") options.onLine(message.line);
      else if (message.kind === "found") options.onFinding(message.finding);
      else if (message.kind === "page") this.#follow(message.state);
      else if (message.kind === "code") options.remote?.onCode(message.urls);
      else this.#hear?.(message);
    });
    this.ended = once(this.#child, "exit");
  }

  /**
   * Serves a deck.
   *
   * @param port the one that the person wants
   * @param signal ends the waiting
   * @throws EnvironmentError when the port is taken, or Slidev can't start
   */
  async serve(deckFile: string, port: number | undefined, signal: AbortSignal): Promise<void> {
    const answer = new Promise<FromServer>((heard) => {
      this.#hear = heard;
    });
    const ended = this.ended.then(() => undefined);
    signal.throwIfAborted();
    const stopped = once(signal, "abort").then(() => undefined);
    this.#post({
      kind: "serve",
      deckFile: resolve(deckFile),
      port: port ?? FIRST_PORT,
      isAnyPort: port === undefined,
      key: this.#key,
      remote: this.#remote?.addresses,
    });
    const message = await Promise.race([answer, ended, stopped]);
    signal.throwIfAborted();
    if (message?.kind === "ready") {
      this.#port = message.port;
      return;
    }
    const {
      code,
      message: text,
      hint,
      file,
    } = message?.kind === "failed"
      ? message.finding
      : { code: "server-runs", message: "the process that serves the deck ended", hint: undefined, file: undefined };
    throw new EnvironmentError({ code, message: text, hint, ...(file === undefined ? {} : { file }) });
  }

  /** Address of a page of the deck, with the key to it. */
  address(path = "/"): string {
    return `http://localhost:${this.#port}${path}?${KEY}=${this.#key}`;
  }

  /** What each page shows to be wrong; nothing takes it away. */
  show(findings: readonly Diagnostic[]): void {
    this.#post({ kind: "findings", findings: [...findings] });
  }

  restart(): void {
    this.#post({ kind: "restart" });
  }

  /** Asks for a new code for a phone. */
  newCode(): void {
    this.#post({ kind: "new-code" });
  }

  #follow(state: "loading" | "loaded"): void {
    if (state === "loaded") this.#hasLoaded();
    else ({ promise: this.firstLoad, resolve: this.#hasLoaded } = Promise.withResolvers<void>());
  }

  #post(message: ToServer): void {
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isClosed = true;
    if (this.#child.connected) this.#child.disconnect();
    await this.ended;
  }
}
