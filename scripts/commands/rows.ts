import { Argument, type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toMinutes, toPath } from "./option-values.ts";

// The commands around talks, as rows of the program's table; those that make talks stand in `cli.ts`.

type Done = (code: ExitCode) => void;

export const json = () => new Option("--json", "tell results and findings as JSON on standard output");

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
        .conflicts(["title", "author", "language"]),
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
export function addTools(program: Command, context: CommandContext, done: Done): void {
  program
    .command("list")
    .summary("name the talks in a folder, or the slides of one")
    .description(
      "Names the outlines, lectures and decks in this folder and below, with titles and minutes; of one that is named, its slides with their ids, kinds, minutes and titles.",
    )
    .argument("[source]", "an outline, a recipe or a deck, for its slides; or another folder", toPath)
    .addOption(json())
    .action(async (source, options) => {
      const { list } = await import("./list.ts");
      done(await list(source, options, context));
    });
  program
    .command("doctor")
    .summary("look whether Lectern has what it needs here")
    .description(
      "Tells versions, the browser that an export would take, fonts, what is kept and where, free space, and whether this folder can be written to; and of what is missing, what mends it.",
    )
    .option("--browser <path>", "look at this browser (or LECTERN_BROWSER); by default one is found", toPath)
    .addOption(json())
    .action(async (options) => {
      const { doctor } = await import("./doctor.ts");
      done(await doctor(options, context));
    });
  program
    .command("completion")
    .summary("write a script by which your shell completes commands")
    .description("Writes a script for bash, zsh or fish, and says where it goes. It is of this version's commands.")
    .addArgument(new Argument("<shell>", "your shell").choices(["bash", "zsh", "fish"]))
    .action(async (shell) => {
      const { completion } = await import("./completion.ts");
      done(completion(shell, program, context));
    });
}
