import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportDiagnostics } from "../../../scripts/diagnostics/report.ts";
import { loadRecipe } from "../../../scripts/remix/recipe/load-recipe.ts";
import { folderWith } from "../../helpers/lecture.ts";

const LECTURE = "lectern: 1\nlecture:\n  title: A lecture\n  lecturer: Ada Example\n";
const slides = (text: string) => `${LECTURE}slides:\n${text}\n`;
const taken = (text: string) => slides(`  - from: talk/outline.yaml\n    ${text}`);

/** What beginners write in recipes; outlines have the same, and more, in `tests/outline/beginners.ts`. */
const MISTAKES: Record<string, string> = {
  "all slides": taken("take: all"),
  "one slide": taken("take: ii-a"),
  "slides with commas": taken("take: ii-a, ii-b"),
  "a star": taken("take: [*]"),
  "a glob without quotes": taken("take: [*-a]"),
  "a selector of no kind": taken("take: [{ slides: ii-a }]"),
  "a colon in a title": slides("  - slide: Maps: a history"),
  "a colon in a point": slides("  - slide: Maps\n    points:\n      - Towns: a history"),
  "details by a nested dash": slides("  - slide: Maps\n    points:\n      - Towns\n        - a history"),
  "a number sign": slides("  - slide: We are #1"),
  "a forgotten dash": slides("  slide: Maps\n  points: [One]"),
  "a forgotten dash before a second entry": slides("  - slide: Maps\n  - divider: Two\n  slide: Three"),
  "one space too few": slides("  - slide: Maps\n   points: [One]"),
  tabs: slides("\t- slide: Maps"),
  "a quote that is not closed": slides('  - slide: "Maps\n  - slide: Towns'),
  "curly quotes": taken("as: “maps”"),
  "a footnote": slides("  - slide: Maps\n    points: [Old[^1]]"),
  "an override with a colon": taken("override:\n      ii-a: { title: Maps: a history }"),
  "a day that is not there": `${LECTURE.replace("  lecturer", "  date: 2026-02-30\n  lecturer")}slides: [{ slide: One }]\n`,
  "an entry of no kind": slides("  - points: [One]"),
  "a text for an entry": slides("  - Maps"),
  "a list that holds itself": `${LECTURE}slides: &s\n  - *s\n`,
};

describe("the mistakes of beginners in recipes", () => {
  it("are answered in their own words", async () => {
    const answers = Object.entries(MISTAKES).map(([name, content]) => {
      const file = join(folderWith({ "lecture.yaml": content }), "lecture.yaml");
      const { diagnostics, value } = loadRecipe(file);
      expect(diagnostics, name).not.toEqual([]);
      if (diagnostics.some(({ severity }) => severity === "error")) expect(value).toBeUndefined();
      const report = reportDiagnostics(diagnostics, false).replaceAll(file, "lecture.yaml");
      const own = content.startsWith(LECTURE) ? content.slice(LECTURE.length) : content;
      return `## ${name}\n\n\`\`\`yaml\n${own.replaceAll("\t", "⇥").trimEnd()}\n\`\`\`\n\n\`\`\`\n${report.trimEnd()}\n\`\`\`\n`;
    });
    await expect(`# What Lectern answers to mistakes in recipes\n\n${answers.join("\n")}`).toMatchFileSnapshot(
      "beginners.expected.md",
    );
  });
});
