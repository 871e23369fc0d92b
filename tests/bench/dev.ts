import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { slidevCli } from "../../scripts/slidev/load-slidev.ts";
import { freePort } from "../helpers/dev.ts";
import { median, table } from "./run.ts";

/**
 * `npm run bench:dev [runs]`: how long who writes a talk waits for the sample's first slide: until there is an address, and,
 * opened at once or two seconds later, until the slide is there; beside Slidev's own server with the same deck.
 */

/** At the root, where Slidev finds Lectern's addon. */
const DECK = "bench-dev.md";
const SERVERS = {
  "lectern dev": ["scripts/lectern.js", "dev", "outlines/international-cooperation/outline.yaml", "-d", DECK],
  slidev: [slidevCli(), DECK],
};
/** Milliseconds until somebody has clicked on the address. */
const WAITS = [0, 2000];

const runs = Number(process.argv[2] ?? 5);
const browser = await openBrowser({ progress: SILENT });
const times = new Map<string, { address: number[]; slide: number[] }>();

async function run(name: keyof typeof SERVERS, wait: number): Promise<{ address: number; slide: number }> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, [...SERVERS[name], "--port", String(port)], { stdio: "pipe" });
  try {
    let said = "";
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => {
          said += text;
          const [found] = new RegExp(`http://localhost:${port}\\S*(?=\\s)`).exec(said) ?? [];
          if (found) resolve(found);
        });
      child.on("exit", () => reject(new Error(said)));
    });
    const address = performance.now() - begin;
    await new Promise((later) => setTimeout(later, wait));
    const page = await (await browser.newContext()).newPage();
    const asked = performance.now();
    await page.goto(url);
    await page.locator(".lt:visible").first().waitFor();
    const slide = performance.now() - asked;
    await page.context().close();
    return { address, slide };
  } finally {
    // What still runs could write the deck once more.
    child.kill("SIGINT");
    if (child.exitCode === null) await once(child, "exit");
  }
}

process.on("exit", () => rmSync(DECK, { force: true }));
// The first run of each makes ready what the others find kept.
for (let at = -1; at < runs; at++)
  for (const wait of WAITS)
    for (const name of Object.keys(SERVERS) as (keyof typeof SERVERS)[]) {
      const { address, slide } = await run(name, wait);
      const key = `${name}, opened ${wait === 0 ? "at once" : `after ${wait / 1000} s`}`;
      const own = times.get(key) ?? { address: [], slide: [] };
      times.set(key, own);
      if (at < 0) continue;
      own.address.push(address);
      own.slide.push(slide);
    }
await browser.close();
const spread = (all: number[]) => [median(all), Math.min(...all), Math.max(...all)].map((ms) => (ms / 1000).toFixed(1));
console.log(`Seconds, medians of ${runs}.`);
console.log(
  table([
    ["", "address", "least", "most", "first slide", "least", "most"],
    ...[...times].map(([name, { address, slide }]) => [name, ...spread(address), ...spread(slide)]),
  ]),
);
