import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lecternHere } from "../helpers/command.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-merged-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const deck = join(cwd, "slides.md");
const read = () => readFileSync(deck, "utf8");
const write = (words: string, more = "") =>
  writeFileSync(
    join(cwd, "outline.yaml"),
    `lectern: 1
paper:
  title: A talk
  authors: [{ name: Ada Example }]
  licence: unknown
talk: { frame: all }
sections:
  - id: one
    title: One
    content:
      - ${words}
      - The taps drip from every side
${more}  - id: two
    title: Two
    content:
      - The last words
`,
  );
const ADDED = "  - id: more\n    title: More\n    content:\n      - Something new\n";

describe("a deck that was edited, and an outline that goes on", () => {
  it("is built together, measured, checked and exported", async () => {
    mkdirSync(cwd, { recursive: true });
    write("The first words");
    expect(await lecternHere(["build", "outline.yaml"], { cwd })).toMatchObject({ code: 0 });
    const own = "---\n\n# My own slide\n\nNobody else has it\n\n";
    writeFileSync(
      deck,
      read()
        .replace("The taps drip from every side", "The taps drip from each side")
        .replace("---\nlayout: section\nrouteAlias: two\n", `${own}$&`),
    );
    write("The first words", ADDED);
    const run = await lecternHere(["export", "--only", "slides", "--json"], { cwd });
    const result = JSON.parse(run.out);
    expect({ code: run.code, diagnostics: result.diagnostics }).toMatchObject({
      code: 0,
      diagnostics: [{ severity: "warning", code: "changed-by-hand", file: "slides.md" }],
    });
    const [changed] = result.diagnostics;
    expect(read().split("\n")[changed.position.line - 1]).toBe("- The taps drip from each side");
    expect(result.edits).toMatchObject({ edited: ["one-content"], added: [expect.stringContaining("line ")] });
    expect(result.ledger.map(({ status }: { status: string }) => status)).toContain("edited");
    for (const words of ["My own slide", "Something new", "from each side"]) expect(read()).toContain(words);
    // The same again has nothing to do.
    expect((await lecternHere(["export", "--only", "slides"], { cwd })).out).toContain("unchanged");
  });

  it("tells what of a person's does not fit, with the line in their file, and writes nothing", async () => {
    const mine = read().replace("Nobody else has it", "Nobody else has it, at all. ".repeat(120));
    // A copy of a slide has its address, too.
    const [copy = ""] = /---\nlayout: default\nrouteAlias: two-content\n[\s\S]*?-->\n/.exec(mine) ?? [];
    writeFileSync(deck, `${mine}\n${copy}`);
    write("Other words", ADDED);
    const run = await lecternHere(["build", "--json"], { cwd });
    expect(run.code).toBe(1);
    const [found] = JSON.parse(run.out).diagnostics.filter(({ code }: { code: string }) => code === "slide-fits");
    expect(found).toMatchObject({ severity: "error", file: "slides.md", sourceLine: "# My own slide" });
    expect(mine.split("\n")[found.position.line - 1]).toBe("# My own slide");
    expect(read()).toBe(`${mine}\n${copy}`);
    const [same] = JSON.parse(run.out).diagnostics.filter(({ code }: { code: string }) => code === "address-is-unique");
    expect(same).toMatchObject({
      severity: "warning",
      file: "slides.md",
      message: expect.stringContaining("/two-content"),
    });
    expect(read().split("\n")[same.position.line - 1]).toBe(same.sourceLine);
    expect(readdirSync(cwd).filter((name) => name.startsWith(".lectern-"))).toEqual([]);
  });
});
