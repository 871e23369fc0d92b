import { type Diagnostic, hasErrors, sortByPlace } from "../diagnostics/diagnostic.ts";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { reportDiagnostics } from "../diagnostics/report.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is given. */
export interface CommandContext {
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
  /** Aborted when the person presses Ctrl-C. */
  signal: AbortSignal;
}

/** Tells the findings, in words or as part of a command's JSON, and says what the command ends with. */
export function finish(
  { terminal }: CommandContext,
  { diagnostics, ...data }: { diagnostics: readonly Diagnostic[] } & Record<string, unknown>,
  json: boolean,
): ExitCode {
  if (json) terminal.out(`${JSON.stringify({ diagnostics: sortByPlace(diagnostics), ...data }, null, 2)}\n`);
  else if (diagnostics.length > 0) terminal.err(`${reportDiagnostics(diagnostics, terminal.color)}\n`);
  return hasErrors(diagnostics) ? EXIT.input : EXIT.fine;
}
