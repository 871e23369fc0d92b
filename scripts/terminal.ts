import type { Ora } from "ora";
import { createColors } from "picocolors";
import type { Progress } from "./diagnostics/progress.ts";

/** A stream that text goes to: a terminal, a file, a pipe. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean;
  /** Width of a terminal, in characters. */
  columns?: number;
}

/** What a command writes with: data on `out`, prose on `err`. */
export interface Terminal extends Progress {
  out(text: string): void;
  err(text: string): void;
  color: boolean;
}

/**
 * @param out receives data
 * @param err receives prose and progress: a spinner on a terminal, plain lines elsewhere
 * @param env whether to use colour (`NO_COLOR`, `FORCE_COLOR`) and to animate (`CI`)
 */
export function makeTerminal(out: Sink, err: Sink & NodeJS.WritableStream, env: NodeJS.ProcessEnv): Terminal {
  const color = !env.NO_COLOR && (Boolean(err.isTTY) || (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0"));
  // A terminal without a width (some containers have one) would keep ora clearing lines for ever.
  const isLive = Boolean(err.isTTY) && (err.columns ?? 0) > 0 && !env.CI && env.TERM !== "dumb";
  const c = createColors(color);
  let spinner: Ora | undefined;
  const say = (line: string) => {
    spinner?.clear();
    err.write(`${c.dim("·")} ${line}\n`);
    spinner?.render();
  };
  return {
    color,
    out: (text) => void out.write(text),
    err: (text) => void err.write(text),
    say,
    async step(label, work) {
      const start = performance.now();
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
      if (isLive) spinner = await startSpinner(label, err);
      try {
        const value = await work((detail) => {
          if (spinner) spinner.text = `${label}: ${detail}`;
        });
        spinner?.stop();
        err.write(`${c.green("✓")} ${label} ${c.dim(`(${seconds()})`)}\n`);
        return value;
      } catch (error) {
        spinner?.stop();
        err.write(`${c.red("✗")} ${label} ${c.dim(`(${seconds()})`)}\n`);
        throw error;
      } finally {
        spinner = undefined;
      }
    },
  };
}

/** Most of what a command line loads to say its version would be ora, which only a step on a terminal needs. */
async function startSpinner(text: string, stream: NodeJS.WritableStream): Promise<Ora> {
  const { default: ora } = await import("ora");
  // The command itself listens to Ctrl-C; ora must not take the keyboard.
  return ora({ text, stream, discardStdin: false }).start();
}
