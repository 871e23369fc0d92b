import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { examineBrowser, examineParts, examinePlace } from "../doctor/examine.ts";
import { alignColumns } from "./columns.ts";
import { browserOf, type CommandContext } from "./context.ts";

/** `lectern doctor`: whether all that Lectern needs is there, and what mends what is not. */
export async function doctor(
  { json = false, browser }: { json?: boolean; browser?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const found = await examineBrowser(browserOf(browser, context));
  const findings = [...examineParts(), found, ...examinePlace()];
  const ill = findings.filter(({ lacks }) => lacks !== undefined);
  if (json) terminal.out(`${JSON.stringify({ isWell: ill.length === 0, findings }, null, 2)}\n`);
  else {
    terminal.out(
      alignColumns(findings.map(({ name, value, lacks }) => [lacks === undefined ? "✓" : "✗", name, value])),
    );
    for (const { name, lacks, mend } of ill) terminal.err(`\n${name}: ${lacks}\n${mend ? `  mend it: ${mend}\n` : ""}`);
    if (ill.length === 0) terminal.say("All is well");
  }
  return found.lacks === undefined ? (ill.length === 0 ? EXIT.fine : EXIT.input) : EXIT.browser;
}
