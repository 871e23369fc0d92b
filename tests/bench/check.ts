import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { claimsOutline } from "../decks/stress/index.ts";

/**
 * `npm run bench`: what `lectern check` costs as a deck grows. Seconds are of the whole command; memory is the most that
 * it and all its children, Slidev and the browser among them, held at a time.
 */

/** Claims that make decks of about 25, 100, 400 and, for the longest paper of the stress corpus, 800 slides. */
const CLAIMS = [14, 70, 300, 600];
const RUNS = Number(process.argv[2] ?? 3);

interface Run {
  slides: number;
  seconds: number;
  megabytes: number;
}

/** Memory of a process and all below it, in megabytes, by what `ps` says; shared pages count for each. */
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

function check(outline: string, deck: string): Promise<Run> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [resolve("scripts/lectern.js"), "check", outline, "-d", deck, "--json"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let out = "";
    let megabytes = 0;
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, memoryBelow(child.pid ?? 0));
    }, 250);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code !== 0) fail(new Error(`lectern check ended with ${code}: ${out.slice(0, 500)}`));
      else done({ slides: JSON.parse(out).slides, seconds: (performance.now() - start) / 1000, megabytes });
    });
  });
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = resolve(".lectern/bench");
rmSync(folder, { recursive: true, force: true });
console.log(
  `Medians of ${RUNS}; “more” is seconds for each slide more than in the row above: where growth is linear, it stays.`,
);
console.log("claims  slides  seconds  s/slide     more  peak MB");
let before: { slides: number; seconds: number } | undefined;
for (const claims of CLAIMS) {
  const place = `${folder}/${claims}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(`${place}/outline.yaml`, JSON.stringify(claimsOutline(claims)));
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await check(`${place}/outline.yaml`, `${place}/slides.md`));
  const slides = runs[0]?.slides ?? 0;
  const seconds = median(runs.map((run) => run.seconds));
  const more = before ? ((seconds - before.seconds) / (slides - before.slides)).toFixed(3) : "";
  const memory = Math.round(median(runs.map((run) => run.megabytes)));
  const cells = [claims, slides, seconds.toFixed(1), (seconds / slides).toFixed(3), more, memory];
  console.log(cells.map((cell, index) => String(cell).padStart([6, 8, 9, 9, 9, 9][index] ?? 9)).join(""));
  before = { slides, seconds };
}
rmSync(folder, { recursive: true, force: true });
