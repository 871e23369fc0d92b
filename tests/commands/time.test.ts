import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { type TimeOptions, time } from "../../scripts/commands/time.ts";
import { lectern } from "../helpers/cli.ts";
import { runCommand } from "../helpers/command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-time-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});
const at = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(at(name), "utf8");
const run = (
  options: TimeOptions = {},
  source: string | undefined = at("outline.yaml"),
  log = at("slides.times.json"),
) => runCommand((context) => time(log, source, options, context));

/** The sample's outline, with the times of three talks. */
const takeSample = () => cpSync(resolve("outlines/international-cooperation"), folder, { recursive: true });

const OUTLINE = `lectern: 1
talk: { title: Knots, minutes: 4, frame: none }
slides:
  - slide: A knot holds by friction
    id: hold
    minutes: 1
  - slide: A bend joins two ropes
    id: bend
    notes: Show it.
  - slide: A hitch joins a rope to a post
    id: hitch
    minutes: 1
    priority: could
  - slide: A splice is for ever
    id: splice
    backup: true
`;
const PLANNED = { hold: 1, bend: 0.25, hitch: 1 };

/** Writes an outline and a log: for each talk the seconds of slides. */
function takeKnots(talks: Record<string, number>[], title = "Knots", outline = OUTLINE): void {
  writeFileSync(at("outline.yaml"), outline);
  const slides = (seconds: Record<string, number>) =>
    Object.entries(seconds).map(([id, taken]) => ({
      ...{ id, title: `About ${id}`, minutes: PLANNED[id as "hold"] ?? 1, seconds: taken },
    }));
  const log = talks.map((seconds) => ({
    ...{ started: "2026-09-14T08:00:00Z", seconds: 200, paused: 30, plan: "minutes", slides: slides(seconds) },
  }));
  writeFileSync(at("slides.times.json"), JSON.stringify({ lectern: 1, title, talks: log }));
}

describe("lectern time", () => {
  it("shows plan and truth of the sample, and writes nothing", async () => {
    takeSample();
    const before = textOf("outline.yaml");
    const told = await run();
    expect(told.code).toBe(0);
    const rows = told.out.split("\n").map((line) => line.replace(/ {2,}/g, "  "));
    expect(told.out).toMatch(/ 2 {2}2026-10-02 13:31 {3}5:41 {4}0:00 {2}7 of 25 {3}partial, not used\n/);
    expect(rows.find((row) => row.startsWith("ii-a-1  "))).toMatch(
      /^ii-a-1 {2}2:00 {2}2:59 {2}\+0:59 {2}longer {2}Peaceful/,
    );
    expect(rows.find((row) => row.startsWith("ii-a-3  "))).toMatch(
      /^ii-a-3 {2}2:30 {2}1:29 {2}−1:01 {2}shorter {2}Global/,
    );
    expect(rows.find((row) => row.startsWith("credits  "))).toMatch(/ {2}skipped {2}/);
    expect(rows).toContain("How it is carried out  25:15  28:38  +3:23");
    expect(rows).toContain("iii  1.5  2.5  more  by iii, iii-principles");
    expect(told.out).toContain("No place for their minutes in the file: at-a-glance, map, takeaways");
    expect(told.out).toContain("With these minutes all slides take 38:00, of 45:00 that there are.");
    expect(told.err).toContain("Nothing is written yet");
    expect(textOf("outline.yaml")).toBe(before);
  });

  it("writes the minutes once, all else byte by byte as it was", async () => {
    takeSample();
    const before = textOf("outline.yaml");
    writeFileSync(at("outline.yaml"), `\ufeff${before.replaceAll("\n", "\r\n")}`);
    expect((await run({ write: true })).err).toContain("minutes of 6 places written; kept as");
    const lines = textOf("outline.yaml").split("\r\n");
    expect(lines.join("\n").replace(/(?<=minutes: ).*/g, "")).toBe(`\ufeff${before}`.replace(/(?<=minutes: ).*/g, ""));
    const { sections } = parse(textOf("outline.yaml").slice(1));
    expect(sections[1].sections[0].sections.map(({ minutes }: { minutes: number }) => minutes)).toEqual([3, 2.5, 1.5]);
    const written = textOf("outline.yaml");
    const again = await run({ write: true });
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining("No other minutes to offer") });
    expect(textOf("outline.yaml")).toBe(written);
    expect(readdirSync(folder).filter((name) => name.includes("backup"))).toEqual(["outline.yaml.backup-1"]);
  });

  it("tells programs the same", async () => {
    takeSample();
    const { proposals, talks, plan, changes, isWritten, noPlace, diagnostics, file } = JSON.parse(
      (await run({ json: true })).out,
    );
    expect(proposals[0]).toEqual({ id: "ii-a-1", slides: ["ii-a-1"], now: 2, minutes: 3 });
    expect(talks.map(({ isUsed }: { isUsed: boolean }) => isUsed)).toEqual([true, false, true]);
    expect(plan).toEqual({ minutes: 38, budget: 45, leftOut: [], over: 0 });
    expect(changes[0]).toEqual({ line: 90, lines: ["-            minutes: 2", "+            minutes: 3"] });
    expect({ isWritten, noPlace, diagnostics, file }).toEqual({
      ...{ isWritten: false, noPlace: ["at-a-glance", "map", "takeaways"], diagnostics: [], file: at("outline.yaml") },
    });
  });

  it("looks at the talk that is asked for, and says where it is a part of one", async () => {
    takeSample();
    const told = await run({ talk: 2 });
    expect(told.err).toContain("talk 2 shows 7 of its 25 slides");
    expect((await run({ talk: 4 })).code).toBe(2);
    takeKnots([
      { hold: 60, bend: 0, hitch: 0 },
      { hold: 80, bend: 0, hitch: 1 },
    ]);
    const partial = await run();
    expect(partial).toMatchObject({ code: 1, err: expect.stringContaining("no talk shows half of its slides") });
    expect((await run({ talk: "last" })).out).toMatch(/hold +1 +1\.25 +more/);
  });

  it("says what would be left out for lack of time", async () => {
    takeKnots([{ hold: 150, bend: 60, hitch: 100, splice: 40 }]);
    const told = await run({ write: true });
    expect(told.out).toContain(
      "all slides take 5:45, and there are 4:00. Left out then: A hitch joins a rope to a post.",
    );
    expect(textOf("outline.yaml")).toBe(
      OUTLINE.replace("id: hold\n    minutes: 1", "id: hold\n    minutes: 2.5")
        .replace("bend joins two ropes\n", "bend joins two ropes\n    minutes: 1\n")
        .replace("id: hitch\n    minutes: 1", "id: hitch\n    minutes: 1.75"),
    );
  });

  it("adds the parts of a slide that was split to fit", async () => {
    takeKnots([{ hold: 60, "hold.2": 60, bend: 15, hitch: 60 }]);
    expect((await run()).out).toMatch(/hold +1 +2 +more +by hold, hold\.2/);
  });

  it("tells slides of others, and refuses the times of another talk", async () => {
    takeKnots([{ hold: 150, mine: 60, bend: 15, hitch: 60 }], "Ropes");
    const told = await run();
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/hold +1 +2\.5/) });
    expect(told.err).toContain("the times are of “Ropes”, and");
    expect(told.err).toContain("1 slide of the talk is not in");
    takeKnots([{ other: 60, others: 60 }]);
    expect(await run({ write: true })).toMatchObject({ code: 1, err: expect.stringContaining("none of these slides") });
    expect(textOf("outline.yaml")).toBe(OUTLINE);
  });

  it("knows a title with marks in it", async () => {
    takeKnots(
      [{ hold: 150 }],
      "*Knots* of `rope` &lt;3",
      OUTLINE.replace("title: Knots", 'title: "*Knots* of `rope` <3"'),
    );
    expect((await run()).err).not.toContain("the times are of");
  });

  it("plans a talk anew that nobody had planned", async () => {
    const bare = OUTLINE.replace(/ {4}(?:minutes|notes): .*\n/g, "");
    takeKnots([{ hold: 61, bend: 59, hitch: 62 }], "Knots", bare);
    await run({ write: true });
    expect(textOf("outline.yaml").match(/ {4}minutes: 1\n/g)).toHaveLength(3);
    expect((await run({ write: true })).err).toContain("No other minutes to offer");
  });

  it("finds the outline by the deck beside the times, and shows the table without one", async () => {
    takeKnots([{ hold: 150, bend: 15, hitch: 60 }]);
    const deck = '---\ntheme: default\ntitle: Knots\nlectern: { outline: "outline.yaml" }\n---\n\n# One\n';
    writeFileSync(at("slides.md"), deck);
    expect((await runCommand((context) => time(at("slides.times.json"), undefined, {}, context))).out).toMatch(
      /hold +1 +2\.5/,
    );
    writeFileSync(at("slides.md"), deck.replace(/lectern: .*\n/, ""));
    const bare = await run({}, at("slides.md"));
    expect(bare).toMatchObject({ code: 0, err: expect.stringContaining("There is no outline") });
    expect(bare.out).toMatch(/hold +1:00 +2:30 +\+1:30 +longer/);
    expect((await run({ write: true }, at("slides.md"))).code).toBe(2);
    writeFileSync(at("slides.md"), deck.replace("outline.yaml", "gone.yaml"));
    expect(await run({}, at("slides.md"))).toMatchObject({ code: 1, err: expect.stringContaining("not there") });
  });

  it("writes into what a link leads to, and not into a file that is read-only", async () => {
    takeKnots([{ hold: 150, bend: 15, hitch: 60 }]);
    symlinkSync("outline.yaml", at("link.yaml"));
    chmodSync(at("outline.yaml"), 0o444);
    expect(await run({ write: true }, at("link.yaml"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("read-only"),
    });
    expect(textOf("outline.yaml")).toBe(OUTLINE);
    expect(readdirSync(folder).sort()).toEqual(["link.yaml", "outline.yaml", "slides.times.json"]);
    chmodSync(at("outline.yaml"), 0o644);
    expect((await run({ write: true }, at("link.yaml"))).code).toBe(0);
    expect(textOf("outline.yaml")).toContain("minutes: 2.5");
    expect(textOf("link.yaml")).toBe(textOf("outline.yaml"));
  });

  it("writes minutes of a lecture into its recipe", async () => {
    takeKnots([{ ask: 240, hold: 150, bend: 15, hitch: 10 }], "Ropes");
    const recipe = `lectern: 1
lecture: { title: Ropes, lecturer: L, minutes: 10 }
slides:
  - slide: What holds a knot? # ask
    id: ask
    minutes: 5
  - from: outline.yaml
    take: [hold, bend, hitch]
    own: true
`;
    writeFileSync(at("ropes.yaml"), recipe);
    const told = await run({ write: true }, at("ropes.yaml"));
    expect(told.code).toBe(0);
    expect(textOf("ropes.yaml")).toBe(
      recipe
        .replace("minutes: 5", "minutes: 4")
        .replace(
          "own: true\n",
          "own: true\n    override:\n      hold:\n        minutes: 2.5\n      hitch:\n        minutes: 0.25\n",
        ),
    );
    expect((await run({ write: true }, at("ropes.yaml"))).err).toContain("No other minutes to offer");
  });

  it("says what is wrong with what it is given", async () => {
    takeKnots([]);
    expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining("no talk was timed yet") });
    writeFileSync(at("slides.times.json"), "{");
    expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining("ends in the middle") });
    expect(await run({}, undefined, at("gone.json"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("no such file"),
    });
    takeKnots([{ hold: 150 }], "Knots", "lectern: 1\nslides: 5\n");
    expect(await run({ write: true })).toMatchObject({ code: 1, err: expect.stringContaining("error") });
    expect((await lectern(["time", at("slides.times.json"), "--talk", "first"])).code).toBe(2);
  });
});
