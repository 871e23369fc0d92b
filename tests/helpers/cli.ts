import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

const LAUNCHER = resolve("scripts/lectern.js");

/** Starts `lectern` as a stranger would: a process of its own, in some folder. */
export function startLectern(
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): { child: ChildProcess; run: Run; ended: Promise<Run> } {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, env: { ...process.env, NO_COLOR: "1", ...env } });
  const run: Run = { code: null, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    run.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    run.err += text;
  });
  const ended = once(child, "close").then(([code]) => Object.assign(run, { code }));
  return { child, run, ended };
}

/** Runs `lectern` to its end. */
export function lectern(args: readonly string[], options?: Parameters<typeof startLectern>[1]): Promise<Run> {
  return startLectern(args, options).ended;
}

/** Waits until something holds, looking again and again. @throws with `what` when it does not in time */
export async function until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((later) => setTimeout(later, 25));
  }
}
