import { spawn, spawnSync } from "node:child_process";

export interface Run {
  seconds: number;
  /** Peak of the command and all its children, in megabytes of resident memory; shared pages count for each. */
  megabytes: number;
  out: string;
}

/** Memory of a process and all below it, in megabytes, by what `ps` says. */
function memoryBelow(root: number): number {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const all = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([root]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const [pid = 0, parent = 0] of all) if (below.has(parent)) below.add(pid);
  }
  return all.reduce((sum, [pid = 0, , kilobytes = 0]) => sum + (below.has(pid) ? kilobytes / 1024 : 0), 0);
}

/** Runs a command to its end. @throws when it fails, with the end of what it wrote */
export function measure(command: string, args: readonly string[], cwd?: string): Promise<Run> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    let megabytes = 0;
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, memoryBelow(child.pid ?? 0));
    }, 250);
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, megabytes, out });
      else fail(new Error(`${command} ${args.join(" ")} ended with ${code}: ${(out + err).slice(-800)}`));
    });
  });
}

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A table for a terminal, its first column to the left. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("   "),
    )
    .join("\n");
}
