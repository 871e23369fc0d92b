import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";
import { toPath } from "./option-values.ts";

/** Commands that show slides. */
const SHOWING: readonly string[] = ["build", "dev", "check", "export", "remix"];

/** `--brand` and `--strict-brand` for all commands that show slides, and `lectern brand`. */
export function addBrand(program: Command, context: CommandContext, done: (code: ExitCode) => void): void {
  for (const command of program.commands.filter((each) => SHOWING.includes(each.name())))
    command
      .addOption(
        new Option(
          "--brand <file>",
          "look of the house: a _brand.yml, or none (default: the one beside the outline or above)",
        ).argParser((text) => (text === "none" ? text : toPath(text))),
      )
      .option("--strict-brand", "what has to be put right in a brand is an error");
  program
    .command("brand")
    .summary("show what a brand makes of slides")
    .description(
      "Draws a title, a claim, a figure, a table, a diagram and a page of a handout in a brand, in both colour schemes, and writes a page with these pictures and with all colours and their contrasts.",
    )
    .argument("[brand]", "a _brand.yml; by default the one in this folder or above, else Lectern's own look", toPath)
    .option("-o, --out <file>", "the page to write (default: brand.html)", toPath)
    .option("--strict-brand", "what has to be put right in a brand is an error")
    .addOption(
      new Option("--browser <path>", "program of Chrome, Chromium or Edge (or LECTERN_BROWSER)").argParser(toPath),
    )
    .option("--json", "tell findings and contrasts as JSON")
    .action(async (brand, options) => {
      const { brandCommand } = await import("./brand.ts");
      done(await brandCommand(brand, options, context));
    });
}
