import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isMarkdown } from "../../../scripts/readers/markdown/source/recognize.ts";

const PAPERS = join(import.meta.dirname, "papers");

describe("what is Markdown by its content", () => {
  test.each(readdirSync(PAPERS))("the sample paper %s", (name) => {
    const [file = ""] = readdirSync(join(PAPERS, name)).filter(
      (each) => each.startsWith("paper.") && !each.endsWith(".bib"),
    );
    expect(isMarkdown(readFileSync(join(PAPERS, name, file), "utf8"))).toBe(true);
  });

  test.each([
    [
      "text from a PDF",
      "On Tides\nAda Marsh\n\n1 Introduction\n\n# of ports\n\n---\n\nWater rises [1] and falls (see Fig. 2).\n",
    ],
    ["LaTeX", "\\documentclass{article}\n\\begin{document}\n\\section{A}\n# a `b` **c**\n\\end{document}\n"],
    ["LaTeX without a head", "# `a` **b** *c* [d](https://example.org)\n\\section{A}\n"],
    ["XML", '<?xml version="1.0"?>\n<article># a **b** `c`</article>\n'],
    ["JSON", '{ "a": "# b **c**" }\n'],
    ["nothing", ""],
  ])("not %s", (_, text) => {
    expect(isMarkdown(text)).toBe(false);
  });
});
