import { setTimeout } from "node:timers/promises";
import openInBrowser from "open";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { addSourceLines } from "../diagnostics/source-lines.ts";
import { findMissingDeck, findNoAddon } from "../exporter/deck-info.ts";
import { refuseFolderName } from "../exporter/site/folder-name.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { refreshSchemas } from "../project/refresh-schemas.ts";
import { DeckServer } from "../server/serve-deck.ts";
import { browserOf, type CommandContext, type CommonOptions, finish, sourceOptionsOf } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";
import { CLICKER_KEY, KEYS, listenToKeys } from "./dev-keys.ts";
import { openClicker, type PhoneClicker } from "./phone-clicker.ts";
import { printBuilt } from "./print-built.ts";
import { watchOutline } from "./watch-outline.ts";

export interface DevOptions extends Omit<CommonOptions, "json"> {
  deck?: string;
  port?: number;
  open?: boolean;
  force?: boolean;
  /** Whether a phone is to have a clicker, or at which address of the machine. */
  remote?: string | true;
}

/** In milliseconds: how long the checks wait for a first page to be asked for, and at most for it to load. */
const [FIRST_PAGE_MS, LOAD_MS] = [4000, 20_000];

const wait = (ms: number) => setTimeout(ms, undefined, { ref: false });

/**
 * `lectern dev`: presents a deck on loopback. Whenever its outline is saved, a draft is there at once; it is checked
 * while the person reads on, and the checked deck takes its place.
 */
export async function dev(
  named: string | undefined,
  { deck: place, port, open = false, force = false, minutes, browser, remote, ...others }: DevOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const source = await chooseTalk("dev", { source: named, deck: place, minutes, ...sourceOptionsOf(others) });
  const { file, deckFile } = source;
  await refreshSchemas(file);
  refuseFolderName(deckFile, "?", "nothing can be served");
  refuseFolderName(deckFile, "#", "nothing can be served");
  const missing = source.kind === "deck" ? findMissingDeck(file) : undefined;
  if (missing) return finish(context, { diagnostics: [missing] }, false);
  const bare = source.kind === "deck" && remote !== undefined ? findNoAddon(file) : undefined;
  if (bare) return finish(context, { diagnostics: [bare] }, false);
  const clicker = remote === undefined ? undefined : openClicker(remote, context);
  // Slidev loads while the outline is read.
  await using server = new DeckServer({
    env: context.env,
    onLine: (line) => terminal.say(`Slidev: ${line}`),
    onFinding: (finding) => finish(context, { diagnostics: [finding] }, false),
    remote: clicker,
  });
  if (source.kind === "deck") {
    await server.serve(deckFile, port, signal);
    return await present(server, open, context, clicker);
  }
  // While a recipe is being written, nothing that its lock keeps must go.
  const options = { browser: browserOf(browser, context), signal, isTrial: true };
  const all = { ...options, goal: "build" as const, isDraft: true, force, progress: terminal };
  const draft = await runTalk(source, all);
  if (draft.outcome === "built") printBuilt(draft, deckFile, context);
  const code = finish(context, { diagnostics: draft.diagnostics }, false);
  if (draft.outcome === "refused") terminal.say(`To present the edited deck as it is: lectern dev ${deckFile}`);
  if (code !== EXIT.fine) return code;
  await server.serve(deckFile, port, signal);
  const onErrors = (errors: Diagnostic[]) => server.show(addSourceLines(errors));
  const rebuild = watchOutline({ source, files: draft.files, options, onErrors }, context);
  // The first page should not have to wait for the checks, which take the machine.
  const loaded = () => server.firstLoad && Promise.race([server.firstLoad, wait(LOAD_MS)]);
  void wait(FIRST_PAGE_MS).then(loaded).then(rebuild.check);
  try {
    return await present(server, open, context, clicker);
  } finally {
    await Promise.all([rebuild.close(), server[Symbol.asyncDispose]()]);
  }
}

/** Says where the deck is, and waits until the person or the server ends it. */
async function present(
  server: DeckServer,
  open: boolean,
  context: CommandContext,
  clicker: PhoneClicker | undefined,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const show = () => {
    openInBrowser(server.address()).catch(() => terminal.say("No browser could be opened; open the address above."));
  };
  terminal.say(`Slides:    ${server.address()}`);
  terminal.say(`Presenter: ${server.address("/presenter/")}`);
  terminal.say("Only pages that are opened with these addresses see the deck; each run has its own.");
  clicker?.show();
  if (context.input?.isTTY) terminal.say(KEYS);
  if (context.input?.isTTY && clicker) terminal.say(CLICKER_KEY);
  if (open) show();
  const { promise: asked, resolve: quit } = Promise.withResolvers<ExitCode>();
  const keys = { open: show, restart: () => server.restart(), quit: () => quit(EXIT.fine) };
  using _ = listenToKeys(context, { ...keys, newCode: clicker && (() => server.newCode()) });
  const stop = () => quit(EXIT.fine);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    const ended = server.ended.then(() => {
      if (!server.isClosed)
        terminal.say("The process that serves the deck ended by itself; start `lectern dev` again.");
      return EXIT.input;
    });
    return await Promise.race([asked, ended]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
