import { runCommandLine } from "../../scripts/command-line.ts";
import type { CommandContext } from "../../scripts/commands/context.ts";
import { EnvironmentError } from "../../scripts/diagnostics/environment-error.ts";
import { Machines } from "../../scripts/exporter/machines.ts";
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

/** They end with the process of the tests: the builder when it is left alone, the browser as Playwright sees to it. */
let machines: Machines | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line in this process, with a browser and a builder that stay for the next: a third of the time that
 * `lectern` of `cli.ts` takes. One at a time, since the folder that it works in is the process's.
 */
export function lecternHere(args: readonly string[], { cwd = process.cwd() }: { cwd?: string } = {}): Promise<Run> {
  machines ??= new Machines(process.env.LECTERN_BROWSER || undefined);
  const lent = machines;
  const run = last.then(async () => {
    const before = process.cwd();
    process.chdir(cwd);
    try {
      return await runCommand((context) => runCommandLine(args, { ...context, env: process.env, machines: lent }));
    } finally {
      process.chdir(before);
    }
  });
  last = run.catch(() => {});
  return run;
}
