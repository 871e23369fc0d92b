import { existsSync, realpathSync, statSync } from "node:fs";
import openInBrowser from "open";
import { recipeInside } from "../board/recipe-file.ts";
import { serveBoard } from "../board/serve-board.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { identifySource } from "../pipeline/source.ts";
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
  for (const each of sources)
    if (!existsSync(each))
      throw new EnvironmentError(
        { code: "file-exists", file: each, message: "there is no such file or folder", hint: "check the path" },
        EXIT.usage,
      );
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
