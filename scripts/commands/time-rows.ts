import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toPath, toTalk } from "./option-values.ts";
import { json } from "./rows.ts";

/** `time`, as a row of the program's table. */
export function addTime(program: Command, context: CommandContext, done: (code: ExitCode) => void): void {
  program
    .command("time")
    .summary("compare the plan of a talk with what it took")
    .description(
      "Reads the times that the speaker's view kept of a talk, shows slide by slide what was planned and what it took, and offers minutes for the outline. It writes them only with --write: nothing else in the file changes, and the one before is kept as a backup.",
    )
    .argument("<times>", "what the speaker's view wrote: slides.times.json", toPath)
    .argument(
      "[source]",
      "outline.yaml, a recipe or a deck that says which; by default that of the deck beside the times, else the only outline here",
      toPath,
    )
    .addOption(
      new Option(
        "--talk <which>",
        "of several talks: `all` that are whole (each slide's median), `last`, or one's number (default: all)",
      ).argParser(toTalk),
    )
    .option("-w, --write", "write the minutes into the outline or recipe")
    .addOption(json())
    .action(async (times, source, options) => {
      const { time } = await import("./time.ts");
      done(await time(times, source, options, context));
    });
}
