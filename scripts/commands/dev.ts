import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { basename, dirname, resolve } from "node:path";
import { watch } from "chokidar";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { slidevCli } from "../exporter/build-site.ts";
import { findMissingDeck } from "../exporter/deck-info.ts";
import { buildTalk, isDeck } from "../pipeline.ts";
import { sayBuilt } from "./build.ts";
import { type CommandContext, finish } from "./context.ts";
import { defaultOutline } from "./default-outline.ts";

export interface DevOptions {
  deck: string;
  port?: number;
  open?: boolean;
  force?: boolean;
}

const FIRST_PORT = 3030;

/** `lectern dev`: presents a deck on loopback and builds it anew whenever its outline is saved. */
export async function dev(
  source: string | undefined,
  { deck, port, open = false, force = false }: DevOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const file = source ?? defaultOutline(deck);
  const deckFile = isDeck(file) ? file : deck;
  const missing = isDeck(file) ? findMissingDeck(file) : undefined;
  if (missing) return finish(context, { diagnostics: [missing] }, false);
  let watched: string[] = [];
  if (!isDeck(file)) {
    const talk = await buildTalk(file, deckFile, { force });
    sayBuilt(talk, deckFile, context);
    const code = finish(context, { diagnostics: talk.diagnostics }, false);
    if (talk.outcome === "refused") context.terminal.say(`To present the edited deck as it is: lectern dev ${deck}`);
    if (code !== EXIT.fine) return code;
    watched = talk.files;
  }
  const server = startSlidev(deckFile, await choosePort(port), open, context);
  const rebuild = watchOutline(file, deckFile, watched, context);
  const code = await server;
  await rebuild.close();
  return code;
}

/** Slidev's own server, with its keys; without `--remote` it listens on loopback only. */
async function startSlidev(
  deckFile: string,
  port: number,
  open: boolean,
  { env, signal }: CommandContext,
): Promise<ExitCode> {
  signal.throwIfAborted();
  const deck = resolve(deckFile);
  const args = [slidevCli(), basename(deck), "--port", String(port), ...(open ? ["--open"] : [])];
  const child = spawn(process.execPath, args, { cwd: dirname(deck), env, stdio: "inherit" });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const [code] = await once(child, "exit");
  signal.removeEventListener("abort", stop);
  return signal.aborted || code === 0 ? EXIT.fine : EXIT.input;
}

/** Builds again on each save; after an error the last good deck stays, and the error is shown. */
function watchOutline(outline: string, deckFile: string, files: readonly string[], context: CommandContext) {
  const watcher = watch([...files], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  // One build at a time, and one more when a save came in between.
  let running = false;
  let again = false;
  const rebuild = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await buildOnce();
    }
    running = false;
  };
  const buildOnce = async () => {
    try {
      const talk = await buildTalk(outline, deckFile);
      if (!hasErrors(talk.diagnostics)) sayBuilt(talk, deckFile, context);
      finish(context, { diagnostics: talk.diagnostics }, false);
      // An outline may name a file that it did not name before.
      watcher.add(talk.files);
    } catch (error) {
      context.terminal.say(`The deck could not be built: ${(error as Error).message}`);
    }
  };
  watcher.on("all", () => void rebuild());
  return watcher;
}

/** The port asked for, or the first free one from Slidev's own on. */
async function choosePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new EnvironmentError({
      code: "port-is-free",
      message: `port ${asked} is taken by another program`,
      hint: "choose another one, or leave `--port` out and a free one is taken",
    });
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) if (await isFree(port)) return port;
  throw new EnvironmentError({ code: "port-is-free", message: `no free port from ${FIRST_PORT} on` });
}

async function isFree(port: number): Promise<boolean> {
  const listen = (host: string) =>
    new Promise<boolean>((answer) => {
      const server = createServer();
      // A machine without IPv6 has nobody on `::1` either.
      server.once("error", ({ code }: NodeJS.ErrnoException) => answer(code !== "EADDRINUSE" && code !== "EACCES"));
      server.listen({ port, host }, () => server.close(() => answer(true)));
    });
  return (await listen("127.0.0.1")) && (await listen("::1"));
}
