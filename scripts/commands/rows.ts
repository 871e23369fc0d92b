import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toMinutes, toPath } from "./option-values.ts";

// The commands around talks, as rows of the program's table; those that make talks stand in `cli.ts`.

type Done = (code: ExitCode) => void;

const json = () => new Option("--json", "tell results and findings as JSON on standard output");

/** What starts a talk. */
export function addStart(program: Command, context: CommandContext, done: Done): void {
  program
    .command("new")
    .summary("start a talk of your own")
    .description(
      "Makes a folder with a small talk that builds at once and explains itself: an outline, what an editor needs to complete it, and .gitignore. In a terminal it asks for what is not given. Nothing that is there is overwritten.",
    )
    .argument("[folder]", "folder for the talk", toPath, "talk")
    .option("--title <text>", "title of the talk")
    .option("--author <name>", "who gives it")
    .option("--language <tag>", "its language, such as en, de or zh-Hans")
    .addOption(new Option("--minutes <number>", "minutes that it may take").argParser(toMinutes))
    .option("-y, --yes", "ask nothing: placeholders for what is not given")
    .addOption(
      new Option("--from <paper>", "draft the outline from a paper, as `lectern import` does, in place of the example")
        .argParser(toPath)
        .conflicts(["title", "author", "language", "minutes"]),
    )
    .option("--pages", "add a workflow that publishes the project's talks to GitHub Pages")
    .option("--npm", "add package.json, with Lectern as a development dependency")
    .addOption(json())
    .action(async (folder, options) => {
      const { newCommand } = await import("./new.ts");
      done(await newCommand(folder, options, context));
    });
}

/** What looks around. */
export function addTools(_program: Command, _context: CommandContext, _done: Done): void {}
