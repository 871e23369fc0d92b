import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toLanguage, toPath } from "./option-values.ts";

/** Commands that show slides of one outline, and those of them that may write what is remembered of its translation. */
const TRANSLATED: readonly string[] = ["build", "dev", "check", "export"];
const ACCEPTING: readonly string[] = ["build", "dev", "export"];

/** `--language` and `--accept` for commands that show slides of an outline, and `lectern translate`. */
export function addLanguages(program: Command, context: CommandContext, done: (code: ExitCode) => void): void {
  for (const command of program.commands.filter((each) => TRANSLATED.includes(each.name())))
    command.addOption(
      new Option(
        "--language <tag>",
        "the slides in another language, from the outline.<tag>.yaml beside the outline",
      ).argParser(toLanguage),
    );
  for (const command of program.commands.filter((each) => ACCEPTING.includes(each.name())))
    command.option("--accept", "take translations as they are for what the outline says now");
  program
    .command("translate")
    .summary("write a translation of an outline to fill in")
    .description(
      "Writes outline.<tag>.yaml beside an outline, with each of its texts as a comment above an empty place. Of one that is there it tells how far it is, what it lacks, and where the original has changed since; nothing is overwritten.",
    )
    .argument("<outline>", "outline.yaml", toPath)
    .argument("<language>", "language tag, such as de or zh-Hant", toLanguage)
    .option("--json", "tell findings and counts as JSON")
    .action(async (outline, language, options) => {
      const { translate } = await import("./translate.ts");
      done(await translate(outline, language, options, context));
    });
}
