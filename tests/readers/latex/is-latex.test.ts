import { expect, it } from "vitest";
import { isLatex } from "../../../scripts/readers/latex/is-latex.ts";

it.each([
  ["a document", "% comment\n\\documentclass[11pt]{article}\n\\begin{document}\nText"],
  ["an old document", "\\documentstyle{article}"],
  ["a part of one", "\\section{One} Text \\cite{a}.\n\\subsection{Two} See \\ref{b} and \\emph{this}."],
  ["proceedings without a preamble", "\\begin{abstract}\nA\n\\end{abstract}\n\\section{One}\nText \\citep{a}."],
])("knows %s", (_what, text) => expect(isLatex(text)).toBe(true));

it.each([
  ["Markdown with formulas", "# One\n\nText with $\\alpha$ and\n$$\\begin{aligned} a \\end{aligned}$$\n"],
  ["Markdown with front matter", "---\ntitle: A\n---\n\\section{One} \\cite{a} \\ref{b} \\emph{c} \\begin{x}\\end{x}"],
  [
    "Markdown that shows LaTeX",
    "# How to\n\n```latex\n\\documentclass{article}\n\\begin{document}\n```\nSee `\\begin{document}`.",
  ],
  ["XML", '<?xml version="1.0"?><article><tex-math>\\documentclass{minimal}\\begin{document}</tex-math></article>'],
  ["plain text", "Introduction\n\nThe command \\section{} starts a section."],
  ["nothing", ""],
])("does not take %s for it", (_what, text) => expect(isLatex(text)).toBe(false));
