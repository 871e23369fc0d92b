import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { lectern } from "../helpers/cli.ts";
import { lecternHere } from "../helpers/command.ts";

const SAMPLE = resolve("outlines/international-cooperation/outline.yaml");

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-cli-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
});

describe("lectern build", () => {
  it("writes a deck, and the second time changes nothing", async () => {
    expect(await lecternHere(["build", "--no-check", SAMPLE, "-o", "slides.md"], { cwd })).toMatchObject({
      code: 0,
      out: "",
    });
    const deck = readFileSync(join(cwd, "slides.md"), "utf8");
    const again = await lecternHere(["build", "--no-check"], { cwd });
    expect(again.code).toBe(0);
    expect(again.err).toContain("(unchanged)");
    expect(readFileSync(join(cwd, "slides.md"), "utf8")).toBe(deck);
    expect(readdirSync(cwd)).toEqual(["slides.md"]);
  });

  it("does not overwrite what a person wrote, but for --force, which keeps it", async () => {
    const mine = "# My own slides\n";
    writeFileSync(join(cwd, "slides.md"), mine);
    const refused = await lecternHere(["build", SAMPLE, "-o", "slides.md"], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("`-o other.md`");
    expect(readFileSync(join(cwd, "slides.md"), "utf8")).toBe(mine);
    expect((await lecternHere(["build", "--no-check", SAMPLE, "-o", "slides.md", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "slides.md.backup-1"), "utf8")).toBe(mine);
  });

  it("writes nothing when the outline is wrong", async () => {
    const run = await lecternHere(["build", resolve("tests/outline/faults/ten-mistakes.yaml"), "-o", "slides.md"], {
      cwd,
    });
    expect(run.code).toBe(1);
    expect(run.err.match(/ error /g)?.length).toBeGreaterThanOrEqual(10);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("tells machines in JSON", async () => {
    const wrong = await lectern(
      ["build", resolve("tests/outline/faults/ten-mistakes.yaml"), "-o", "slides.md", "--json"],
      { cwd },
    );
    expect(wrong).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(wrong.out).diagnostics[0]).toMatchObject({
      code: "field-is-known",
      position: { line: 4, column: 3 },
    });
    const right = await lecternHere(["build", "--no-check", SAMPLE, "-o", "slides.md", "--json"], { cwd });
    expect(JSON.parse(right.out)).toMatchObject({ diagnostics: [], outcome: "created", file: "slides.md" });
  });

  it("makes decks from outlines, not from decks", async () => {
    writeFileSync(join(cwd, "mine.md"), "# Mine\n");
    const run = await lecternHere(["build", "mine.md"], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain("lectern check mine.md");
  });

  it("takes the only outline there is", async () => {
    cpSync(resolve("outlines/international-cooperation"), join(cwd, "outlines/paper"), { recursive: true });
    expect((await lecternHere(["build", "--no-check", "-o", "deck.md"], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(["deck.md", "outlines"]);
  });

  it("writes the deck beside the outline", async () => {
    cpSync(resolve("outlines/international-cooperation"), join(cwd, "talks/a"), { recursive: true });
    expect((await lecternHere(["build", "--no-check"], { cwd })).code).toBe(0);
    expect((await lecternHere(["build", "--no-check", "talks/a/outline.yaml"], { cwd })).err).toContain("(unchanged)");
    expect(readdirSync(cwd)).toEqual(["talks"]);
    const made = readdirSync(join(cwd, "talks/a")).filter(
      (name) => !/^(?:outline\.[\w-]+(?:\.lock)?\.yaml|slides\.times\.json)$/.test(name),
    );
    expect(made.sort()).toEqual(["outline.yaml", "references.bib", "slides.md"]);
  });

  it("says when the deck can't be written", async () => {
    mkdirSync(join(cwd, "slides.md"));
    const run = await lecternHere(["build", SAMPLE, "-o", "slides.md"], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toContain("this is a directory, not a file");
    expect(run.err).not.toContain("    at ");
  });

  it("refuses a deck that could not show its figures", async () => {
    const run = await lecternHere(["build", resolve("tests/decks/kitchen-sink/outline.yaml"), "-o", "slides.md"], {
      cwd,
    });
    expect(run.code).toBe(1);
    expect(run.err).toContain("figure-is-reachable");
  });
});
