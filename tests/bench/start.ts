import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheFolder } from "../../scripts/files/cache.ts";
import { median, table } from "./run.ts";

/**
 * `npm run bench:start [runs]`, and the first table of `npm run bench`: what it takes until a command line is answered,
 * beside what Node itself takes to start. The commands take turns.
 */

const OUTLINE = resolve("outlines/international-cooperation/outline.yaml");
const folder = resolve(".lectern/bench-start");
const lectern = (...args: string[]) => [resolve("scripts/lectern.js"), ...args];
const build = lectern("build", OUTLINE, "--no-check", "-o", join(folder, "slides.md"));

/** What is started. Before a build without kept citations those are removed. */
const STARTS: Record<string, { args: string[]; forget?: boolean }> = {
  "node -e 0": { args: ["-e", "0"] },
  "lectern --version": { args: lectern("--version") },
  "lectern --help": { args: lectern("--help") },
  "lectern build --no-check, citations kept": { args: build },
  "lectern build --no-check, none kept": { args: build, forget: true },
};

export interface Start {
  command: string;
  /** Medians, the least and the most. */
  milliseconds: number;
  least: number;
  most: number;
  /** How many times as long as Node by itself. */
  ratio: number;
}

function time({ args, forget = false }: (typeof STARTS)[string]): number {
  const kept = forget ? ["citations", "references"].map((kind) => cacheFolder(kind)) : [];
  for (const path of kept) if (path !== undefined) rmSync(path, { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Measures all of them so many times, after once to warm up: what Node compiled it keeps. */
export function measureStarts(runs: number): Start[] {
  mkdirSync(folder, { recursive: true });
  const times = new Map<string, number[]>();
  for (let run = -1; run < runs; run += 1)
    for (const [command, start] of Object.entries(STARTS).toReversed()) {
      const milliseconds = time(start);
      if (run >= 0) times.set(command, [...(times.get(command) ?? []), milliseconds]);
    }
  rmSync(folder, { recursive: true });
  const alone = median(times.get("node -e 0") ?? []);
  return Object.keys(STARTS).map((command) => {
    const all = times.get(command) ?? [];
    const milliseconds = median(all);
    return { command, milliseconds, least: Math.min(...all), most: Math.max(...all), ratio: milliseconds / alone };
  });
}

/** The same for a terminal. */
export function startTable(starts: readonly Start[]): string {
  return table([
    ["", "ms", "least", "most", "× node"],
    ...starts.map(({ command, milliseconds, least, most, ratio }) => [
      command,
      ...[milliseconds, least, most].map((value) => value.toFixed(0)),
      ratio.toFixed(1),
    ]),
  ]);
}

if (import.meta.main) {
  const runs = Number(process.argv[2] ?? 10);
  console.log(`Medians of ${runs}.\n${startTable(measureStarts(runs))}`);
}
