import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { findSystemBrowsers } from "../../scripts/exporter/browser/system-browsers.ts";
import { slidevCli } from "../../scripts/slidev/load-slidev.ts";
import { claimsOutline } from "../decks/stress/index.ts";
import { measure, median, type Run, table } from "./run.ts";
import { measureStarts, startTable } from "./start.ts";

/**
 * `npm run bench [runs] [slides…]`: what an export costs, side by side with others on the same decks, in the same run.
 * Seconds are of the whole command, as a person waits for it. The tools take turns, so that a machine that is slow for a
 * while is slow for all.
 */

/** Claims that make decks of about so many slides. */
const CLAIMS: Record<number, number> = { 25: 14, 100: 70, 400: 300 };
const MARP = "@marp-team/marp-cli@4.5.1";
const RUNS = Number(process.argv[2] ?? 5);
const SIZES = process.argv.length > 3 ? process.argv.slice(3).map(Number) : Object.keys(CLAIMS).map(Number);

const browser = process.env.LECTERN_BROWSER || findSystemBrowsers(process.platform, process.env)[0] || "";
const lectern = (folder: string, ...rest: string[]) => {
  const place = ["-d", join(folder, "slides.md"), "-o", join(folder, "dist")];
  const args = [resolve("scripts/lectern.js"), "export", join(folder, "outline.yaml"), ...place, "--force", ...rest];
  return measure(process.execPath, args);
};
const slidev = (folder: string, ...args: string[]) => measure(process.execPath, [slidevCli(), ...args], folder);

/** What is compared. The deck of a size lies in a folder of its own, as `outline.yaml`, `slides.md` and `marp.md`. */
const TOOLS: Record<string, (folder: string) => Promise<Run>> = {
  "lectern export": (folder) => lectern(folder),
  "lectern export --only slides": (folder) => lectern(folder, "--only", "slides"),
  "slidev build": (folder) => slidev(folder, "build", "slides.md", "--out", "slidev-site"),
  "slidev export": (folder) =>
    slidev(
      folder,
      "export",
      "slides.md",
      "--output",
      "slidev.pdf",
      "--executable-path",
      browser,
      "--timeout",
      "300000",
    ),
  "marp --pdf": (folder) =>
    measure("npx", ["--yes", MARP, "marp.md", "--pdf", "-o", "marp.pdf", "--browser-path", browser], folder),
};

/** A deck for Marp with as many slides, a title and three points each. */
function marpDeck(slides: number): string {
  const points = ["one", "two", "three"].map((word) => `- Point ${word} of the evidence that this claim rests on`);
  const slide = (no: number) => `# Claim ${no} is a sentence that says what the slide shows\n\n${points.join("\n")}\n`;
  return `---\nmarp: true\n---\n\n${Array.from({ length: slides }, (_, index) => slide(index + 1)).join("\n---\n\n")}`;
}

const home = resolve(".lectern/bench");
rmSync(home, { recursive: true, force: true });
// Slidev's own command finds the addon that decks name as in a project that installed it.
mkdirSync(join(home, "node_modules"), { recursive: true });
symlinkSync(resolve("."), join(home, "node_modules/lectern"), "dir");
// A start takes little time and varies much.
const starts = measureStarts(RUNS * 2);
console.log(`Starts, medians of ${RUNS * 2}\n${startTable(starts)}`);
const results: object[] = [];
const failed = new Set<string>();
for (const size of SIZES) {
  const folder = join(home, String(size));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "outline.yaml"), JSON.stringify(claimsOutline(CLAIMS[size] ?? Math.round(size * 0.75))));
  // The first run builds the deck that the others take; it also draws the diagrams, which are kept.
  const first = await lectern(folder, "--json");
  const slides = JSON.parse(first.out).artifacts[0].pages as number;
  writeFileSync(join(folder, "marp.md"), marpDeck(slides));
  await TOOLS["marp --pdf"]?.(folder);
  const runs = new Map<string, Run[]>(Object.keys(TOOLS).map((tool) => [tool, []]));
  for (let run = 0; run < RUNS; run++)
    for (const [tool, start] of Object.entries(TOOLS)) {
      // A tool that can't do so many slides is not asked again.
      if (failed.has(`${tool} ${slides}`)) continue;
      try {
        runs.get(tool)?.push(await start(folder));
      } catch (error) {
        failed.add(`${tool} ${slides}`);
        console.log(`${tool} fails at ${slides} slides: ${String(error).match(/[^\n]*failed[^\n]*/)?.[0] ?? error}`);
      }
    }
  const reference = median(runs.get("slidev export")?.map(({ seconds }) => seconds) ?? []);
  const done = [...runs].filter(([tool]) => !failed.has(`${tool} ${slides}`));
  const rows = done.map(([tool, all]) => ({
    tool,
    slides,
    seconds: median(all.map(({ seconds }) => seconds)),
    least: Math.min(...all.map(({ seconds }) => seconds)),
    most: Math.max(...all.map(({ seconds }) => seconds)),
    ...(reference > 0 ? { ratio: median(all.map(({ seconds }) => seconds)) / reference } : {}),
    megabytes: Math.round(median(all.map(({ megabytes }) => megabytes))),
  }));
  results.push(...rows);
  console.log(`\n${slides} slides, medians of ${RUNS}; the very first export took ${first.seconds.toFixed(1)} s`);
  console.log(
    table([
      ["", "seconds", "least", "most", "× slidev export", "peak MB"],
      ...rows.map(({ tool, seconds, least, most, ratio, megabytes }) => [
        tool,
        ...[seconds, least, most].map((value) => value.toFixed(1)),
        ratio?.toFixed(2) ?? "–",
        megabytes,
      ]),
    ]),
  );
}
const versionOf = (name: string) =>
  JSON.parse(readFileSync(join(dirname(dirname(slidevCli())), "..", "..", name, "package.json"), "utf8")).version;
await using chromium = await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress: SILENT });
const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  chromium: chromium.version(),
  slidev: versionOf("@slidev/cli"),
  mermaid: versionOf("mermaid"),
  marp: MARP,
};
writeFileSync(
  ".lectern/bench.json",
  `${JSON.stringify({ machine, runs: RUNS, starts, results, failed: [...failed] }, null, 2)}\n`,
);
console.log(`\n${JSON.stringify(machine)}\nAll numbers: .lectern/bench.json`);
rmSync(home, { recursive: true, force: true });
