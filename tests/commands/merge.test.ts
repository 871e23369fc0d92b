import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { build } from "../../scripts/commands/build.ts";
import { merge } from "../../scripts/commands/merge.ts";
import { runCommand } from "../helpers/command.ts";

const OUTLINE = (words: string, other = "Other words") => `lectern: 1
paper:
  title: A talk
  authors: [{ name: Ada Example }]
  licence: unknown
sections:
  - id: one
    title: One
    content:
      - ${words}
  - id: two
    title: Two
    content:
      - ${other}
`;

let outline: string;
let deck: string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-merge-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  outline = join(folder, "outline.yaml");
  deck = join(folder, "slides.md");
});

const write = (words: string, other?: string) => writeFileSync(outline, OUTLINE(words, other));
const make = (options: { ours?: boolean; theirs?: boolean; force?: boolean } = {}) =>
  runCommand((context) => build(outline, { out: deck, check: false, ...options }, context));
const edit = (from: string, to: string) => writeFileSync(deck, read().replaceAll(from, to));
const read = () => readFileSync(deck, "utf8");
/** Answers as somebody types them. */
const settle = (answers: string | undefined, options: { json?: boolean; ours?: boolean; theirs?: boolean } = {}) =>
  runCommand((context) => {
    const typed = answers === undefined ? {} : { input: Object.assign(Readable.from([answers]), { isTTY: true }) };
    return merge(deck, { check: false, ...options }, { ...context, ...typed });
  });

describe("lectern build over a deck that was edited", () => {
  it("keeps the edit, takes what changed elsewhere, and says so", async () => {
    write("The first words");
    await make();
    edit("The first words", "My words");
    write("The first words", "Newer words");
    const run = await make();
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain("Kept as you have them: edited one-content");
    expect(read()).toContain("My words");
    expect(read()).toContain("Newer words");
    expect((await make()).err).toContain("(unchanged)");
    expect(readdirSync(folder).sort()).toEqual(["outline.yaml", "slides.md"]);
  });

  // What was noted of language and brand was taken for a person's note, which both sides had changed.
  it("does so in a translation and with a brand that was named", async () => {
    write("The first words");
    writeFileSync(
      join(folder, "outline.de.yaml"),
      "lectern: 1\ntranslation: de\nsections:\n  one: { content: [Die ersten Worte] }\n",
    );
    const brand = join(folder, "house.yml");
    writeFileSync(brand, "color: { primary: '#004e89' }\n");
    const named = { language: "de", brand, minutes: 20 } as const;
    const makeIt = () => runCommand((context) => build(outline, { out: deck, check: false, ...named }, context));
    await makeIt();
    edit("Die ersten Worte", "Meine Worte");
    write("The first words", "Newer words");
    expect(await makeIt()).toMatchObject({ code: 0 });
    expect(read()).toContain("Meine Worte");
    expect(read()).toContain("Newer words");
    expect(read().match(/^ {2}(?:language|brand|minutes): .*$/gm)).toEqual([
      "  minutes: 20",
      "  language: de",
      "  brand: true",
    ]);
    expect((await makeIt()).err).toContain("(unchanged)");
  });

  it("tells both versions of what both changed, and settles it as it is told", async () => {
    write("The first words");
    await make();
    edit("The first words", "My words");
    write("The second words");
    for (const round of [1, 2]) {
      const run = await make();
      expect({ round, code: run.code }).toEqual({ round, code: 0 });
      expect(run.err).toContain("warning edit-is-settled");
      expect(run.err).toContain("[-The-]{+My+} [-second -]words");
      expect(read()).toContain("My words");
    }
    copyFileSync(deck, join(folder, "copy.md"));
    expect((await make({ ours: true })).err).not.toContain("edit-is-settled");
    expect((await make()).err).not.toContain("edit-is-settled");
    expect(read()).toContain("My words");
    copyFileSync(join(folder, "copy.md"), deck);
    const theirs = await make({ theirs: true });
    expect(theirs.err).toContain("slides.md.backup-1");
    expect(read()).not.toContain("My words");
    expect(readFileSync(`${deck}.backup-1`, "utf8")).toContain("My words");
  });

  it("replaces it by force, and keeps it", async () => {
    write("The first words");
    await make();
    edit("The first words", "My words");
    expect((await make({ force: true })).code).toBe(0);
    expect(read()).not.toContain("My words");
    expect(readFileSync(`${deck}.backup-1`, "utf8")).toContain("My words");
  });

  it("refuses what an earlier Lectern wrote and a person edited, with a hint that is true", async () => {
    write("The first words");
    await make();
    const old = read().replace(/^ {2}(?:head|slides|first): .*\n|^lectern: \S+\n/gm, "");
    writeFileSync(deck, old);
    const refused = await make();
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain("earlier Lectern");
    expect(refused.err).toContain("`-o other.md`");
    expect(read()).toBe(old);
  });

  it("tells what git could not merge, with its line", async () => {
    write("The first words");
    await make();
    edit("- The first words\n", "<<<<<<< HEAD\n- Mine\n=======\n- Other\n>>>>>>> theirs\n");
    const before = read();
    const refused = await make();
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toMatch(/slides\.md:\d+:1 error deck-is-not-overwritten\n.*<<<<<<< HEAD/);
    expect(read()).toBe(before);
  });
});

describe("lectern merge", () => {
  const open = async () => {
    write("The first words", "Other words");
    await make();
    edit("The first words", "My words");
    edit("Other words", "My others");
    write("The second words", "Newer words");
  };

  it("goes through what both changed, one by one", async () => {
    await open();
    const run = await settle("what?\nm\no\n");
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain("(1/2) keep [m]ine");
    expect(run.err).toContain("(2/2)");
    expect(read()).toContain("My words");
    expect(read()).toContain("Newer words");
    expect(readFileSync(`${deck}.backup-1`, "utf8")).toContain("My others");
    expect((await settle("")).err).toContain("nothing to settle");
  });

  it("puts both there to be edited", async () => {
    await open();
    await settle("b\nm\n");
    expect(read()).toContain("My words");
    expect(read()).toMatch(/routeAlias: one-content-outline\n(?:.+\n)*---\n\n# .*\n\n- The second words/);
    expect(await make()).toMatchObject({ code: 0 });
  });

  it("offers both only of a slide that both have", async () => {
    write("The first words");
    await make();
    edit("title: A talk", "title: My talk");
    writeFileSync(outline, OUTLINE("The first words").replace("A talk", "The talk"));
    const run = await settle("b\no\n");
    expect(run.err).toContain("`title` in the first lines");
    expect(run.err).not.toContain("[b]oth");
    expect(read()).toContain("title: The talk");
  });

  it("leaves the rest for later, and everything when nothing was answered", async () => {
    await open();
    const before = read();
    expect((await settle("q\n")).err).toContain("left as it is");
    expect((await settle("")).err).toContain("left as it is");
    expect(read()).toBe(before);
    const run = await settle("m\nq\n");
    expect(run.err).toContain("The slide `two-content`");
    expect((await make()).err).not.toContain("The slide `one-content`");
  });

  it("lists them where nobody can be asked", async () => {
    await open();
    const before = read();
    const run = await settle(undefined);
    expect(run).toMatchObject({ code: 1 });
    expect(run.err).toContain("[-The-]{+My+} [-second -]words");
    expect(run.err).toContain("slides.md --ours`");
    const json = await settle(undefined, { json: true });
    expect(json).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(json.out).conflicts).toMatchObject([
      { kind: "changed", id: "one-content" },
      { id: "two-content" },
    ]);
    expect(read()).toBe(before);
    expect(await settle(undefined, { ours: true })).toMatchObject({ code: 0 });
    expect(read()).toContain("My words");
    expect((await settle(undefined)).err).toContain("nothing to settle");
  });

  it("says what keeps it from merging", async () => {
    writeFileSync(deck, "# Mine\n");
    expect((await settle("")).err).toContain("does not say what it was built from");
    rmSync(deck);
    expect((await settle("")).err).toContain("there is no such deck");
    await open();
    rmSync(outline);
    expect((await settle("")).err).toContain("is not there");
  });
});
