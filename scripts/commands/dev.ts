import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { basename, dirname, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { SILENT } from "../diagnostics/progress.ts";
import { findMissingDeck } from "../exporter/deck-info.ts";
import { refuseFolderName } from "../exporter/site/folder-name.ts";
import { slidevCli } from "../exporter/site/slidev-cli.ts";
import { isDeck } from "../pipeline/is-deck.ts";
import { type OpenSite, openSite } from "../pipeline/open-site.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { TalkOptions } from "../pipeline/talk.ts";
import { sayBuilt } from "./build.ts";
import { browserOf, type CommandContext, type CommonOptions, finish } from "./context.ts";
import { deckOf, defaultSource } from "./default-outline.ts";

export interface DevOptions extends Omit<CommonOptions, "json"> {
  deck?: string;
  port?: number;
  open?: boolean;
  force?: boolean;
}

const FIRST_PORT = 3030;

/**
 * `lectern dev`: presents a deck on loopback. Whenever its outline is saved, a draft is there at once; it is checked
 * while the person reads on, and the checked deck takes its place.
 */
export async function dev(
  source: string | undefined,
  { deck: place, port, open = false, force = false, minutes, browser }: DevOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const deck = deckOf(source, place);
  const named = defaultSource(source, deck, minutes);
  const { file } = named;
  const deckFile = isDeck(file) ? file : deck;
  refuseFolderName(deckFile, "?", "nothing can be served");
  refuseFolderName(deckFile, "#", "nothing can be served");
  const missing = isDeck(file) ? findMissingDeck(file) : undefined;
  if (missing) return finish(context, { diagnostics: [missing] }, false);
  if (isDeck(file)) return startSlidev(deckFile, await choosePort(port), open, context);
  // While a recipe is being written, nothing that its lock keeps must go.
  const options = {
    minutes: named.minutes,
    browser: browserOf(browser, context),
    signal: context.signal,
    isTrial: true,
  };
  const draft = await runTalk(file, deckFile, {
    ...options,
    goal: "build",
    isDraft: true,
    force,
    progress: context.terminal,
  });
  sayBuilt(draft, deckFile, context);
  const code = finish(context, { diagnostics: draft.diagnostics }, false);
  if (draft.outcome === "refused") context.terminal.say(`To present the edited deck as it is: lectern dev ${deck}`);
  if (code !== EXIT.fine) return code;
  const chosen = await choosePort(port);
  const server = startSlidev(deckFile, chosen, open, context);
  const rebuild = watchOutline(file, deckFile, draft.files, options, context);
  // The first page should not have to wait for the checks.
  void whenServed(chosen, context.signal).then(rebuild.check);
  const ended = await server;
  await rebuild.close();
  return ended;
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

/** How often a server is asked whether it is there, and how long its first page is given, in milliseconds. */
const POLL_MS = 250;
const FIRST_PAGE_MS = 4000;

/** Waits until a port of this machine answers and a first page has had time to load. */
async function whenServed(port: number, signal: AbortSignal): Promise<void> {
  const isThere = () =>
    fetch(`http://localhost:${port}/`, { signal }).then(
      () => true,
      () => false,
    );
  while (!signal.aborted && !(await isThere())) await setTimeout(POLL_MS, undefined, { ref: false });
  await setTimeout(FIRST_PAGE_MS, undefined, { ref: false });
}

/**
 * Builds again on each save; after an error in the outline the last good deck stays, and the error is shown. A browser
 * and a builder stay for the checks.
 */
function watchOutline(
  outline: string,
  deckFile: string,
  files: readonly string[],
  options: Pick<TalkOptions, "minutes" | "browser" | "signal" | "isTrial">,
  context: CommandContext,
) {
  const { terminal, signal } = context;
  const watcher = watch([...files], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  let site: Promise<OpenSite> | undefined;
  // A save ends the checks of what was saved before; a draft does not wait for them.
  let checks = new AbortController();
  let drafts = Promise.resolve(true);
  let checked = Promise.resolve();
  let isClosed = false;
  let hasChecked = false;
  /** @returns whether the deck is right so far */
  const build = async (isDraft: boolean, own: AbortSignal): Promise<boolean> => {
    if (own.aborted) return false;
    try {
      const all = { ...options, goal: "build" as const, isDraft, progress: isDraft ? terminal : SILENT };
      site ??= isDraft ? undefined : openSite(all);
      const rest = isDraft ? {} : { site: await (site as Promise<OpenSite>) };
      const talk = await runTalk(outline, deckFile, { ...all, ...rest, signal: AbortSignal.any([own, signal]) });
      if (!hasErrors(talk.diagnostics)) sayBuilt(talk, deckFile, context);
      // Warnings were told with the draft.
      if (isDraft || hasErrors(talk.diagnostics)) finish(context, { diagnostics: talk.diagnostics }, false);
      // An outline may name a file that it did not name before.
      watcher.add(talk.files);
      return !hasErrors(talk.diagnostics);
    } catch (error) {
      if (own.aborted || signal.aborted) return false;
      terminal.say(`The deck could not be ${isDraft ? "built" : "checked"}: ${(error as Error).message}`);
      // A browser that is gone is started anew next time.
      await (await site?.catch(() => undefined))?.[Symbol.asyncDispose]();
      site = undefined;
      return false;
    }
  };
  const rebuild = (withDraft: boolean) => {
    // Nothing begins any more, or what was saved since is checked already.
    if (isClosed || (!withDraft && hasChecked)) return;
    hasChecked = true;
    checks.abort();
    checks = new AbortController();
    const own = checks.signal;
    if (withDraft) drafts = drafts.then(() => build(true, own));
    const draft = drafts;
    checked = checked.then(async () => {
      if (await draft) await build(false, own);
    });
  };
  watcher.on("all", () => rebuild(true));
  return {
    /** Checks the deck as it is. */
    check: () => rebuild(false),
    close: async () => {
      isClosed = true;
      checks.abort();
      await Promise.all([watcher.close(), drafts, checked]);
      await (await site?.catch(() => undefined))?.[Symbol.asyncDispose]();
    },
  };
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
