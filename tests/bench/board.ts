import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-chromium";
import { stringify } from "yaml";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { median, table } from "./run.ts";

/**
 * `npm run bench:board [runs]`: what the board costs who looks for a slide among many: the first view with pictures that
 * are kept, an answer of the search, a frame while a slide is dragged, the tab's memory.
 */

const WORKS = 40;
const folder = resolve(".lectern/bench-board");

const WORDS =
  "cooperation standard network rail port power gauge energy growth trade risk region measure model river".split(" ");

/** Words in an order that is the same each time. */
function speaker(): (count: number) => string {
  let seed = 7;
  return (count) =>
    Array.from({ length: count }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return WORDS[seed % WORDS.length];
    }).join(" ");
}

/** Works of thirty slides, and a lecture of sixty from ten of them. */
function writeWorks(): void {
  const say = speaker();
  for (let work = 0; work < WORKS; work += 1) {
    const claim = (id: string) => ({
      id,
      title: `The ${say(6)} ${id} ${work}`,
      content: [say(8), say(9), say(7)],
      notes: say(30),
    });
    const sections = Array.from({ length: 7 }, (_, at) => ({
      ...{ id: `s${at}`, title: `Section ${at} ${say(3)}` },
      sections: Array.from({ length: 3 }, (_, inner) => claim(`s${at}-c${inner}`)),
    }));
    const paper = { title: `Work ${work}: ${say(3)}`, authors: [{ name: `Author ${work}` }], licence: "CC-BY-4.0" };
    mkdirSync(join(folder, `work-${work}`), { recursive: true });
    writeFileSync(join(folder, `work-${work}`, "outline.yaml"), stringify({ lectern: 1, paper, sections }));
  }
  const slides = Array.from({ length: 10 }, (_, work) => ({ from: `work-${work}/outline.yaml`, take: ["s0", "s1"] }));
  const lecture = { title: "A lecture", lecturer: "Somebody", minutes: 90 };
  writeFileSync(join(folder, "lecture.yaml"), stringify({ lectern: 1, lecture, slides }));
}

/** Starts the board. @returns its address */
async function start(): Promise<{ url: string; end: () => void }> {
  const args = [resolve("scripts/lectern.js"), "board", "lecture.yaml", "--no-open"];
  const child = spawn(process.execPath, args, { cwd: folder });
  let said = "";
  for await (const text of child.stderr.setEncoding("utf8")) {
    said += text;
    const [, url] = /Board: (http:\S+)/.exec(said) ?? [];
    if (url) return { url, end: () => child.kill() };
  }
  throw new Error(said);
}

const OPTION = '[role="option"], [role="gridcell"]';

/** Milliseconds until slides are there, and until pictures of those in sight are. */
async function open(page: Page, url: string): Promise<{ slides: number; pictures: number }> {
  const begin = performance.now();
  await page.goto(url);
  await page.locator(OPTION).first().waitFor();
  const slides = performance.now() - begin;
  await page.waitForFunction(() => {
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    return seen.length >= 8 && seen.every((image) => image.complete && image.naturalWidth > 0);
  });
  return { slides, pictures: performance.now() - begin };
}

/** Milliseconds from a word in the search box until its hits are laid out; the median of several words. */
async function search(page: Page): Promise<number> {
  const times: number[] = [];
  for (const word of WORDS) {
    const time = await page.evaluate(async (word) => {
      const box = document.querySelector<HTMLInputElement>('input[type="search"], [role="searchbox"]');
      if (!box) throw new Error("there is no search box");
      const begin = performance.now();
      box.value = word;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise<void>((done) => {
        const look = () =>
          document.querySelector("mark")?.textContent?.toLowerCase().startsWith(word.slice(0, 3))
            ? done()
            : requestAnimationFrame(look);
        look();
      });
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    }, word);
    times.push(time);
  }
  return median(times);
}

/** The median of the times between frames while a slide is dragged over the lecture, in milliseconds. */
async function drag(page: Page): Promise<number> {
  const [card, lecture] = [page.locator(OPTION).first(), page.locator(OPTION).last()];
  const [from, to] = [await card.boundingBox(), await lecture.boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 40, from.y + 40);
  await page.mouse.down();
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const all: number[] = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          all.push(now - last);
          last = now;
          if (all.length < 60) requestAnimationFrame(next);
          else done(all);
        };
        requestAnimationFrame(next);
      }),
  );
  for (let step = 0; step < 60; step += 1) await page.mouse.move(to.x + 60, 200 + step * 8);
  const all = await frames;
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return median(all);
}

const runs = Number(process.argv[2] ?? 5);
rmSync(folder, { recursive: true, force: true });
writeWorks();
const browser = await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress: SILENT });
const results: { slides: number; pictures: number; search: number; frame: number; megabytes: number }[] = [];
for (let run = -1; run < runs; run += 1) {
  const { url, end } = await start();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const seen = await open(page, url);
    await page.waitForFunction(() => !document.querySelector("[data-reading]"));
    const [found, frame] = [await search(page), await drag(page)];
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    const memory = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
    // The first run draws what the others find kept.
    if (run >= 0) results.push({ ...seen, search: found, frame, megabytes: memory / 1e6 });
  } finally {
    await page.close();
    end();
  }
}
await browser.close();
rmSync(folder, { recursive: true });
const row = (name: string, key: keyof (typeof results)[number], digits = 0) => {
  const all = results.map((each) => each[key]);
  return [name, ...[median(all), Math.min(...all), Math.max(...all)].map((value) => value.toFixed(digits))];
};
console.log(`${WORKS} works, medians of ${runs}.`);
console.log(
  table([
    ["", "median", "least", "most"],
    row("slides are there, ms", "slides"),
    row("pictures in sight are there, ms", "pictures"),
    row("search, ms", "search", 1),
    row("between frames while dragging, ms", "frame", 1),
    row("JavaScript's memory of the tab, MB", "megabytes"),
  ]),
);
