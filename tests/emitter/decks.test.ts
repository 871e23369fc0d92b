import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSeal } from "../../scripts/emitter/seal.ts";
import { compileMarkdown } from "../helpers/compile.ts";

describe("golden decks", () => {
  it("slides.md is what the sample outline gives (npm run build)", async () => {
    const { markdown, diagnostics } = await compileMarkdown(
      "outlines/international-cooperation/outline.yaml",
      "slides.md",
    );
    expect(diagnostics).toEqual([]);
    expect(markdown).toBe(readFileSync("slides.md", "utf8"));
  });

  it.each([8, 20])("the sample in %i minutes", async (minutes) => {
    const file = `tests/decks/international-cooperation/${minutes}-minutes.md`;
    const outline = "outlines/international-cooperation/outline.yaml";
    const { markdown, diagnostics } = await compileMarkdown(outline, file, minutes);
    expect(diagnostics).toEqual([]);
    await expect(markdown).toMatchFileSnapshot(`../decks/international-cooperation/${minutes}-minutes.md`);
  });

  it("the kitchen sink has every block and every awkward text", async () => {
    const folder = "tests/decks/kitchen-sink";
    const { markdown, diagnostics } = await compileMarkdown(`${folder}/outline.yaml`, `${folder}/slides.md`);
    expect(diagnostics).toEqual([]);
    await expect(markdown).toMatchFileSnapshot("../decks/kitchen-sink/slides.md");
    expect(readSeal(markdown ?? "")).toBe("generated");
  });

  it("a talk that presents no paper is its slides, and nothing that was not asked for", async () => {
    const folder = "tests/decks/talk";
    const { markdown, deck, diagnostics } = await compileMarkdown(`${folder}/outline.yaml`, `${folder}/slides.md`);
    expect(diagnostics).toEqual([]);
    await expect(markdown).toMatchFileSnapshot("../decks/talk/slides.md");
    expect(deck?.slides.map(({ kind }) => kind)).toEqual([
      ...["mixed", "points", "mixed", "points"],
      ...["backup", "points"],
    ]);
  });

  it("a Chinese outline gets Chinese words", async () => {
    const folder = "tests/decks/chinese";
    const { markdown, diagnostics } = await compileMarkdown(`${folder}/outline.yaml`, `${folder}/slides.md`);
    expect(diagnostics).toEqual([]);
    await expect(markdown).toMatchFileSnapshot("../decks/chinese/slides.md");
    expect(markdown).not.toMatch(/References|Author|one picture|joined to| min\b/);
  });

  it("gives the same bytes from another working directory and at another time", async () => {
    const build = () => compileMarkdown("outlines/international-cooperation/outline.yaml", "slides.md");
    const [first, second] = [await build(), await build()];
    expect(second.markdown).toBe(first.markdown);
    expect(first.markdown).not.toContain(process.cwd());
  });
});
