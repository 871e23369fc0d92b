import { describe, expect, it } from "vitest";
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

describe("title, names and places in a block each, as SciPost has them", () => {
  it.each([
    ["", "A. Holm\\textsuperscript{1*},\nB. Aas\\textsuperscript{2}"],
    [" in bold", "\\textbf{A. Holm\\textsuperscript{1*} and\nB. Aas\\textsuperscript{2}}"],
  ])("are all read%s", async (_, names) => {
    const center = (content: string) => `\\begin{center}${content}\\end{center}`;
    const places =
      "{\\bf 1} Institute of Ropes, Port\n\\\\\n{\\bf 2} School of Knots, Hill\n\\\\\n* a.holm@port.example";
    const text = await showText(
      `\\documentclass{SciPost}\\begin{document}${center("{\\Large \\textbf{Ropes at Sea}}")}\n\n${center(names)}\n\n${center(places)}\n\\section{One}Ropes tear.\\end{document}`,
    );
    expect(text).toContain("title: Ropes at Sea");
    expect(text).toContain("author: A. Holm | Institute of Ropes, Port | a.holm@port.example");
    expect(text).toContain("author: B. Aas | School of Knots, Hill");
    expect(text).not.toContain("paragraph: **1**");
  });
});
