import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, statfsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { EnvironmentError, incompleteInstallation } from "../../diagnostics/environment-error.ts";
import { moduleBeside } from "../../paths/packages.ts";
import { type Undrawn, UndrawnSlide } from "../undrawn-slide.ts";
import type { Drawn } from "./diagram-page.ts";
import { refuseFolderName } from "./folder-name.ts";
import { watchLitter } from "./litter.ts";
import type { BuildRequest, BuiltSite, ChildMessage, ParentMessage } from "./messages.ts";

export interface BuildOptions extends BuildRequest {
  /** Draws a diagram, or says why it can't. */
  draw: (code: string, options: string) => Promise<Drawn>;
}

/** A build that goes on. */
interface Work {
  options: BuildOptions;
  done: (site: BuiltSite) => void;
  fail: (error: Error) => void;
}

const WORKER = fileURLToPath(moduleBeside(import.meta.url, "./build-worker"));

/** Output kept of a build that writes without end. */
const MOST_OUTPUT = 200_000;

/**
 * Builds the decks of one folder, one at a time, in a process that stays for the next: it starts when the builder is
 * made, and what it has loaded then it need not load again.
 */
export class SiteBuilder implements AsyncDisposable {
  readonly #child: ChildProcess;
  #work: Work | undefined;
  #output = "";
  #folder: string | undefined;

  constructor() {
    this.#child = fork(WORKER, [], {
      // Whatever the person's shell says: a development build would name folders of this machine in the site.
      // Nor what this process was started with: Vue has another compiler for who asks for `development`.
      execArgv: ["--conditions=production"],
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" },
      serialization: "advanced",
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output = (this.#output + text).slice(-MOST_OUTPUT);
      });
    const child = this.#child;
    child.on("message", (message: ChildMessage) => void this.#hear(message));
    child.on("error", ({ message }) => this.#fail(message));
    // Only then all that it said has been heard.
    child.on("close", () => this.#fail(this.#output));
  }

  /** Where the decks lie that it builds: what Slidev finds beside the first one it takes for that of all. */
  get folder(): string | undefined {
    return this.#folder;
  }

  /** Whether it can still build. */
  get isAlive(): boolean {
    return this.#child.connected;
  }

  /**
   * Builds a deck into a site that any static host can serve, without a network.
   *
   * @throws EnvironmentError when Slidev can't build it, with what Slidev said
   */
  async build(options: BuildOptions): Promise<BuiltSite> {
    if (this.#work) throw new Error("it builds one deck at a time");
    const { draw, ...request } = options;
    refuseFolderName(request.deckFile, "?", "no site can be built");
    this.#folder ??= dirname(request.deckFile);
    using _ = watchLitter(dirname(request.deckFile));
    try {
      return await new Promise<BuiltSite>((done, fail) => {
        this.#work = { options, done, fail };
        this.#output = "";
        if (this.#child.connected) this.#post({ kind: "build", ...request });
        else this.#fail(this.#output);
      });
    } finally {
      this.#work = undefined;
    }
  }

  #post(message: ParentMessage): void {
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  async #hear(message: ChildMessage): Promise<void> {
    const work = this.#work;
    if (message.kind === "failed") this.#fail(message.message, message.undrawn);
    if (message.kind === "built") work?.done(message);
    if (message.kind !== "draw" || !work) return;
    try {
      this.#post({ kind: "drawn", id: message.id, ...(await work.options.draw(message.code, message.options)) });
    } catch (error) {
      work.fail(error as Error);
    }
  }

  #fail(output: string, undrawn?: Undrawn): void {
    if (this.#work) this.#work.fail(failure(this.#work.options, output, undrawn));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exit = once(child, "exit");
    // It has nothing to put away: its files lie in a folder that is not published yet.
    child.kill("SIGKILL");
    await exit;
  }
}

function failure({ deckFile, folder }: BuildOptions, said: string, undrawn?: Undrawn): EnvironmentError {
  // The bundler colours its messages wherever they go.
  const output = stripVTControlCharacters(said);
  const file = relative("", deckFile);
  if (isFull(folder)) {
    const hint = "free some space and run the command again; nothing was left half-written";
    return new EnvironmentError({ code: "disk-has-room", file: folder, message: "the disk is full", hint });
  }
  // Not what a deck's own configuration lacks.
  const lacking = /Cannot find package '([^']+)' imported from [^\n]*[/\\]node_modules[/\\]/.exec(output)?.[1];
  if (lacking !== undefined) return incompleteInstallation(lacking);
  if (undrawn !== undefined) return new UndrawnSlide(undrawn, file);
  const hint = `Slidev says:\n${output.trim().split("\n").slice(-12).join("\n")}`;
  return new EnvironmentError({
    code: "deck-builds",
    file,
    message: "Slidev could not build this deck",
    hint,
  });
}

/** A site has some megabytes. Of a full disk its bundler says nothing but its own stack. */
function isFull(folder: string): boolean {
  // A build that failed early has not made its folder.
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(resolve(folder)));
  return bavail * bsize < 10_000_000;
}
