import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toPath, toPaths, toPort } from "./option-values.ts";

/** `board`, as rows of the program's table. */
export function addBoard(program: Command, context: CommandContext, done: (code: ExitCode) => void): void {
  program
    .command("board")
    .summary("make a lecture by eye, in the browser")
    .description(
      "Opens a page with the slides of all outlines and decks that there are: find them by looking and searching, put them in order, see time, credit and licence. What it saves is a recipe as one would type it. It is served on this machine only, to pages that are opened with the address that it shows.",
    )
    .argument(
      "[recipe-and-sources...]",
      "recipe of the lecture, there or not (default: a new one); then folders, outlines and decks to take slides of (default: this folder)",
      toPaths,
    )
    .addOption(new Option("-p, --port <number>", "port to serve on; by default a free one from 3060").argParser(toPort))
    .option("--no-open", "open no browser; the address is shown")
    .option("--browser <path>", "program that draws the slides (or LECTERN_BROWSER); by default one is found", toPath)
    .action(async (named, options) => {
      const { board } = await import("./board.ts");
      done(await board(named ?? [], options, context));
    });
}
