import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PAPERS } from "./papers.ts";
import { measure, median, table } from "./run.ts";

/**
 * `npm run bench:import`: what `lectern import` of a paper of 10,000 words costs in each format: the whole command in a
 * process of its own, and of that the reading and drafting (parsers included, which start with the paper).
 */
const RUNS = Number(process.argv[2] ?? 5);
const folder = resolve(".lectern/bench-import");
rmSync(folder, { recursive: true, force: true });
const rows: (string | number)[][] = [["format", "command s", "reading s", "peak MB"]];
for (const [name, { file, text, others = {} }] of Object.entries(PAPERS)) {
  const place = `${folder}/${name}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(`${place}/${file}`, text);
  for (const [other, content] of Object.entries(others)) writeFileSync(`${place}/${other}`, content);
  const runs: { command: number; reading: number; megabytes: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const whole = await measure(process.execPath, [
      resolve("scripts/lectern.js"),
      "import",
      `${place}/${file}`,
      "-o",
      `${place}/${run}/outline.yaml`,
    ]);
    const alone = await measure(process.execPath, [resolve("tests/bench/read-once.ts"), `${place}/${file}`]);
    runs.push({ command: whole.seconds, reading: Number(alone.out) / 1000, megabytes: whole.megabytes });
  }
  rows.push([
    name,
    median(runs.map(({ command }) => command)).toFixed(2),
    median(runs.map(({ reading }) => reading)).toFixed(2),
    Math.round(median(runs.map(({ megabytes }) => megabytes))),
  ]);
}
console.log(`Medians of ${RUNS}.\n${table(rows)}`);
rmSync(folder, { recursive: true, force: true });
