import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSync } from "@slidev/parser";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { compileMarkdown } from "../helpers/compile.ts";
import { makeSpecimen, writeSpecimen } from "../helpers/specimen.ts";
import { isThorough } from "../helpers/thorough.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-structure-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("Slidev's own parser finds just the slides, frontmatters and notes that were planned", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 30 }), async (seed) => {
      const outline = writeSpecimen(folder, makeSpecimen(40, seed));
      const { deck, markdown = "", diagnostics } = await compileMarkdown(outline, join(folder, "slides.md"));
      // Marks of other languages, curly quotes and signs of the private use area are text here, and warned of.
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const { slides } = parseSync(markdown, "slides.md");
      expect(slides.map(({ frontmatter }) => frontmatter.routeAlias)).toEqual(deck?.slides.map(({ id }) => id));
      for (const [index, slide] of slides.entries()) {
        const planned = deck?.slides[index];
        expect(slide.frontmatter.label).toBe(planned?.label);
        expect(slide.frontmatter.section).toBe(planned?.section);
        expect(slide.frontmatter).not.toHaveProperty("src");
        if (planned?.kind !== "code")
          expect(slide.content.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
        expect(slide.note?.startsWith(`**${planned?.minutes} min`)).toBe(true);
      }
      expect(slides[0]?.frontmatter.themeConfig.shortTitle).toBe(deck?.shortTitle);
      expect(slides[0]?.frontmatter.keywords).toEqual(deck?.keywords);
    }),
    { numRuns: isThorough ? 60 : 20 },
  );
}, 60_000);
