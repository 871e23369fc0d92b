import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSync } from "@slidev/parser";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { compileRecipe } from "../../helpers/lecture.ts";

/** Lines that mean something to Slidev, Markdown or Vue, alone or beside others. */
const LINES = [
  ...["# A title", "## Smaller", "Text with *marks* and `code`", "", "", "- a point", "  - below", "> said", "1. one"],
  ...["```md", "```", "````", "~~~", "$$", "x = y", "::right::", "<div>", "</div>", "<v-clicks>", "</v-clicks>"],
  ...["<!-- a comment -->", "<!--", "-->", "{{ 1 + 1 }}", "| a | b |", "|---|---|", "[click]", "***", "____", "\\"],
  ...[
    "[a](/b) ![c](https://example.org/c.png)",
    "<style>",
    "</style>",
    "h1 { color: red }",
    "&amp; &lt;",
    "![]()",
    "[x]:",
  ],
  ...["---", "layout: center", "    indented", "\tindented", "<<< @/gone.ts", "<b", "a < b > c", "$$ a $$", "\u2028"],
];

it("decks of any lines are read, and their slides stand in the lecture as they did, or it is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-awkward-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, "recipe.yaml"),
    "lectern: 1\nlecture: { title: T, lecturer: L }\nslides:\n  - { from: slides.md, own: true }\n",
  );
  const deck = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 25 }).map((lines) => lines.join("\n"));
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(deck, async (markdown) => {
      writeFileSync(join(folder, "slides.md"), markdown);
      const { deck: built, markdown: emitted, diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
      if (!built || emitted === undefined) {
        expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        return;
      }
      const before = parseSync(markdown, "slides.md").slides.map(({ content, note }) => [content, note ?? ""]);
      const after = parseSync(emitted, "slides.md").slides;
      const own = after
        .slice(1, 1 + before.length)
        .map(({ content, note = "" }) => [content, note.replace(/^\*\*.*\*\*\s*/, "")]);
      expect(own).toEqual(before);
      compared++;
    }),
    { numRuns: Number(process.env.LECTERN_TEXTS ?? 150), seed: Number(process.env.LECTERN_SEED ?? 1) },
  );
  expect(compared).toBeGreaterThan(30);
});
