import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { list } from "../../scripts/commands/list.ts";
import { runCommand } from "../helpers/command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-list-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});
const run = (source = folder, json = false) => runCommand((context) => list(source, { json }, context));
const at = (name: string) => join(folder, name);

describe("lectern list", () => {
  it("names outlines, lectures and decks with titles and minutes, broken ones too", async () => {
    mkdirSync(at("a"));
    cpSync(resolve("outlines/infrastructure-standards"), at("b"), { recursive: true });
    writeFileSync(at("a/outline.yaml"), "lectern: 1\nsections: []\n");
    writeFileSync(
      at("c.yaml"),
      "lectern: 1\nlecture: { title: 轨道, lecturer: L, minutes: 45 }\nslides: [{ slide: One }]\n",
    );
    writeFileSync(at("d.md"), '---\ntheme: default\ntitle: "A *deck*\\e[31m"\nduration: 20min\n---\n\n# One\n');
    const told = await run();
    expect(told.code).toBe(0);
    const lines = told.out
      .trimEnd()
      .split("\n")
      .map((line) => line.replaceAll(`${folder}/`, "").replace(/ {2,}/g, "  "));
    expect(lines).toEqual([
      "kind  file  min  title",
      "outline  a/outline.yaml  (2 errors: lectern list a/outline.yaml)",
      "outline  b/outline.yaml  30  Standards That Connect: Technical Standards in Regional Infrastructure",
      "lecture  c.yaml  45  轨道",
      "deck  d.md  20  A deck [31m",
    ]);
    const { outlines, lectures, decks, isWhole } = JSON.parse((await run(folder, true)).out);
    expect(outlines[0]).toEqual({ file: at("a/outline.yaml"), errors: 2 });
    expect(lectures).toEqual([{ file: at("c.yaml"), title: "轨道", minutes: 45, errors: 0 }]);
    expect(decks[0]).toMatchObject({ minutes: 20 });
    expect(isWhole).toBe(true);
  });

  it("says so when there is nothing", async () => {
    expect(await run()).toMatchObject({ code: 0, out: "", err: expect.stringContaining("`lectern new`") });
  });

  it("names the slides of an outline", async () => {
    const told = await run(resolve("outlines/infrastructure-standards/outline.yaml"));
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^id +kind +min +title\n/);
    expect(told.out).toMatch(/\nrail-gauge +claim +2\.5 {2}A break of gauge is handled, hardly ever removed\n/);
    const widths = new Set(
      told.out
        .trimEnd()
        .split("\n")
        .map((line) => / (?:[\d.]+|min) {2}/.exec(line))
        .map((found) => (found?.index ?? 0) + (found?.[0].length ?? 0)),
    );
    expect(widths.size).toBe(1);
  });

  it("names the slides of a talk that is too long, with their minutes, and says so", async () => {
    const slide = (title: string, minutes: number) => `  - slide: ${title}\n    minutes: ${minutes}\n  - A point\n`;
    writeFileSync(
      at("outline.yaml"),
      `lectern: 1\ntalk: { minutes: 5 }\nslides:\n${slide("First", 4)}${slide("Second", 7)}`,
    );
    const { out, err, code } = await run(at("outline.yaml"));
    expect(code).toBe(0);
    expect(err).toContain("warning talk-fits-its-minutes");
    expect(out).toMatch(/first +\S+ +4 +First\nsecond +\S+ +7 +Second/);
  });

  it("names the slides of a deck, and of a lecture", async () => {
    const deck = JSON.parse((await run("slides.md", true)).out);
    expect(deck.slides[3]).toEqual({ id: "i", kind: "section", title: "What it means" });
    const lecture = JSON.parse((await run("lectures/ten-minutes.yaml", true)).out);
    expect(lecture.slides.length).toBeGreaterThan(3);
  });

  it.each(["none.yaml", "none.md"])("tells that there is no %s", async (name) => {
    expect((await run(at(name))).code).toBe(1);
  });
});
