import { realpathSync, statSync } from "node:fs";
import openInBrowser from "open";
import { recipeInside } from "../board/recipe-file.ts";
import { serveBoard } from "../board/serve-board.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { identifySource, isDeckName, isRecipeName } from "../pipeline/source.ts";
import { browserOf, type CommandContext } from "./context.ts";

export interface BoardOptions {
  port?: number;
  open: boolean;
  browser?: string;
}

/** `lectern board`: a lecture made by eye, in a browser; until it is ended. */
export async function board(
  named: readonly string[],
  { port, open, browser }: BoardOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const folder = realpathSync(".");
  const [first] = named;
  // A recipe need not be there yet; a folder or an outline is what slides are taken of.
  const isRecipe = first !== undefined && /\.ya?ml$/i.test(first) && identifyRecipe(first);
  const recipe = isRecipe ? recipeInside(folder, first) : "";
  const sources = isRecipe ? named.slice(1) : named;
  for (const each of sources) checkSource(each);
  const options = {
    folder,
    sources: sources.length > 0 ? sources : ["."],
    port,
    signal,
    browser: browserOf(browser, context),
  };
  await using server = await serveBoard({ ...options, say: (line) => terminal.say(line) });
  const address = server.address(recipe);
  terminal.say(`Board: ${address}`);
  terminal.say("Only pages that are opened with this address see the board; each run has its own. Ctrl-C ends it");
  if (open) openInBrowser(address).catch(() => terminal.say("No browser could be opened; open the address above."));
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
  return EXIT.fine;
}

const identifyRecipe = (file: string) =>
  statSync(file, { throwIfNoEntry: false }) === undefined || identifySource(file).kind === "recipe";

/** Slides are taken of what is there: folders, outlines, Slidev decks. */
function checkSource(file: string): void {
  const refuse = (message: string, hint: string) =>
    new EnvironmentError({ code: "board-takes-sources", file, message, hint }, EXIT.usage);
  if (/^https?:/i.test(file))
    throw refuse("slides are taken from files on this machine", "download the deck, with its pictures");
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw refuse("there is no such file or folder", "check the path");
  if (!stat.isDirectory() && !isDeckName(file) && !isRecipeName(file))
    throw refuse("this is neither an outline nor a Slidev deck", "name a folder, an `outline.yaml` or a deck (.md)");
}
