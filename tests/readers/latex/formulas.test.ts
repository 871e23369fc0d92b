import { expect, it } from "vitest";
import { findingsOf, showText } from "./read.ts";

/** A text of a class, with what stands before its body. */
const paper = (body: string, before = "", documentClass = "article") =>
  `\\documentclass{${documentClass}}\n${before}\n\\begin{document}\n${body}\n\\end{document}`;

it.each([
  [
    "signs that its class brings along",
    "\\[ \\E[x] = \\COV(x, y) \\]",
    "",
    "jss",
    "equation: \\mathsf{E}[x] = \\mathsf{COV}(x, y)",
  ],
  ["the class's, where the paper has its own", "\\[ \\E \\]", "\\renewcommand{\\E}{e}", "jss", "equation: e"],
  [
    "columns with what stands between them",
    "\\[ \\begin{array}[t]{@{}l|>{\\bf}c} x & y \\end{array} \\]",
    "",
    "article",
    "\\begin{array}{lc} x & y",
  ],
  ["columns with lines", "\\[ \\begin{array}{c|c} x & y \\end{array} \\]", "", "article", "\\begin{array}{c|c} x & y"],
  [
    "what TeX chooses by size",
    "\\[ \\vec x \\]",
    "\\def\\vec#1{\\mathchoice{\\mbox{$\\displaystyle\\bf#1$}}\n{\\mbox{$\\textstyle\\bf#1$}}{a}{b}}",
    "article",
    "{\\bf x}",
  ],
  ["what is raised", "\\[ \\raise 3pt\\hbox{a} \\lower2.5ex\\hbox{b} \\]", "", "article", "\\hbox{a}\\hbox{b}"],
])("a formula has %s", async (_, body, before, documentClass, read) => {
  const source = paper(body, before, documentClass);
  expect((await showText(source)).replace(/\s+/g, " ")).toContain(read);
  expect(await findingsOf(source)).not.toContainEqual(expect.stringMatching(/equation|command/));
});

it("a name that a paper gives to a command of TeX keeps its meaning when that is defined anew", async () => {
  const source = paper(
    "\\addcontentsline{toc}{section}{Notes} Ropes hold \\emph{here}.",
    "\\let\\addOrig=\\addcontentsline\n\\def\\addcontentsline#1#2#3{\\addOrig{#1}{#2}{#3}}\n\\let\\emphOrig\\emph\n\\renewcommand{\\emph}[1]{\\emphOrig{#1}}",
  );
  expect(await findingsOf(source)).not.toContainEqual(expect.stringMatching(/macros-end/));
  expect(await showText(source)).toContain("Ropes hold *here*.");
});
