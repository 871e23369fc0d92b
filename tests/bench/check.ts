import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { claimsOutline } from "../decks/stress/index.ts";
import { measure, median } from "./run.ts";

/**
 * `npm run bench:check`: what `lectern check` costs as a deck grows. Seconds are of the whole command; memory is the most that
 * it and all its children, Slidev and the browser among them, held at a time.
 */

/** Claims that make decks of about 25, 100, 400 and, for the longest paper of the stress corpus, 800 slides. */
const CLAIMS = [14, 70, 300, 600];
const RUNS = Number(process.argv[2] ?? 3);

interface Check {
  slides: number;
  seconds: number;
  megabytes: number;
}

async function check(outline: string, deck: string): Promise<Check> {
  const args = [resolve("scripts/lectern.js"), "check", outline, "-d", deck, "--json"];
  const { out, ...run } = await measure(process.execPath, args);
  return { slides: JSON.parse(out).slides, ...run };
}

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
  const runs: Check[] = [];
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
