import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { createColors } from "picocolors";
import { runCommandLine } from "./command-line.ts";
import { EnvironmentError, EXIT, type ExitCode } from "./diagnostics/environment-error.ts";
import { makeTerminal } from "./terminal.ts";

/** Runs the command line of this process, whose signals and pipes it sees to. */
function main(): Promise<ExitCode> {
  const terminal = makeTerminal(process.stdout, process.stderr, process.env);
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      // Asked twice, it ends at once; what is unfinished lies in folders of its own.
      if (controller.signal.aborted) process.exit(EXIT.interrupted);
      controller.abort(new EnvironmentError({ code: "interrupted", message: "stopped" }, EXIT.interrupted));
    });
  }
  // `lectern … | head` closes the pipe early; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? EXIT.fine : EXIT.input));
  }
  const context = { terminal, env: process.env, signal: controller.signal, input: process.stdin };
  return runCommandLine(process.argv.slice(2), context);
}

try {
  process.exitCode = await main();
} catch (error) {
  const c = createColors(Boolean(process.stderr.isTTY));
  process.stderr.write(
    `${c.red("This is a fault in Lectern, not in your files.")} Please report it with the lines below.\n`,
  );
  // Playwright colours its messages wherever they go.
  process.stderr.write(`${stripVTControlCharacters(String((error as Error)?.stack ?? error))}\n`);
  process.exitCode = EXIT.input;
}
