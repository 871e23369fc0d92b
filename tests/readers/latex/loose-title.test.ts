import { expect, it } from "vitest";
import { showText } from "./read.ts";

const paper = (top: string) =>
  `\\documentstyle[twocolumn]{article}\n\\begin{document}\n${top}\n\\section{Introduction}\nRopes hold.\n\\end{document}`;

const NAMES = "A. Holm\\\\\n\\vskip12pt\nUniversity of Hull\\\\\nHull, England";

it.each([
  ["in a block", `\\begin{center}\n{\\Large\\bf Ropes at Sea}\\\\\n\\vskip24pt\n${NAMES}\n\\end{center}`],
  [
    "above both columns",
    `\\twocolumn[{\\scriptsize Preprint of a paper}\\vskip10mm\n\\begin{center}\n{\\LARGE Ropes at Sea}\\\\\n${NAMES}\n\\end{center}]`,
  ],
])("a title in large letters is read without \\title, with names and places below it: %s", async (_, top) => {
  const shown = await showText(paper(top));
  expect(shown).toMatch(/^title: (?:\*\*)?Ropes at Sea/m);
  expect(shown).toMatch(/^author: A\. Holm.*University of Hull/m);
});

it("what is centred behind the first heading, or in usual letters, is no title", async () => {
  const usual = await showText(paper("\\begin{center}Ropes at Sea\\\\ A. Holm\\end{center}"));
  expect(usual).not.toMatch(/^title: .*Ropes/m);
  const later = await showText(paper("\\section{One}\n\\begin{center}{\\Large Ropes}\\\\ A. Holm\\end{center}"));
  expect(later).not.toMatch(/^title: .*Ropes/m);
  const whole = await showText(
    paper(
      "\\begin{titlepage}{\\Large Ropes}\\\\ A. Holm\\\\ \\begin{abstract}Ropes tear at sea.\\end{abstract}\\end{titlepage}",
    ),
  );
  expect(whole).toMatch(/^abstract: Ropes tear at sea\.$/m);
});
