import type { CommandContext } from "../../scripts/commands/context.ts";
import { EnvironmentError } from "../../scripts/diagnostics/environment-error.ts";
import { makeTerminal } from "../../scripts/terminal.ts";
import type { Run } from "./cli.ts";

/** Runs a command without a process of its own, which would take most of the time. */
export async function runCommand(command: (context: CommandContext) => Promise<number>): Promise<Run> {
  const run: Run = { code: null, out: "", err: "" };
  const sink = (name: "out" | "err") => ({
    write(text: string) {
      run[name] += text;
    },
  });
  const terminal = makeTerminal(sink("out"), sink("err") as unknown as NodeJS.WritableStream, { NO_COLOR: "1" });
  try {
    run.code = await command({ terminal, env: {}, signal: new AbortController().signal });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    run.code = error.exitCode;
    run.err += `${error.diagnostic.message}\n${error.diagnostic.hint ?? ""}`;
  }
  return run;
}
