import { spawn } from "node:child_process";

export interface ChildResult {
  /** Exit code; 127 when the program could not be started. */
  code: number;
  /** What it wrote on both streams, in order. */
  output: string;
}

/** Output kept of a child that writes without end. */
const MOST_OUTPUT = 200_000;

/**
 * Runs a program to its end, without a shell.
 *
 * @param options.signal ends the program when aborted; the promise is then rejected with the signal's reason
 */
export function runChild(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal | undefined } = {},
): Promise<ChildResult> {
  const { signal, ...rest } = options;
  signal?.throwIfAborted();
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (text: string) => {
      output = (output + text).slice(-MOST_OUTPUT);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    const stop = () => child.kill("SIGTERM");
    signal?.addEventListener("abort", stop, { once: true });
    child.on("error", (error) => done({ code: 127, output: error.message }));
    child.on("close", (code) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted) fail(signal.reason);
      else done({ code: code ?? 1, output });
    });
  });
}
