import { expect, it } from "vitest";
import { texError } from "../../../scripts/text/tex.ts";
import { findingsOf, readText, showText } from "./read.ts";

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
  [
    "no marks of IEEE's numbers",
    "\\begin{IEEEeqnarray}{rCl} a &=& b \\IEEEnonumber\\\\ &=& c \\IEEEyesnumber \\IEEEeqnarraynumspace\\end{IEEEeqnarray}",
    "",
    "article",
    "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}",
  ],
  ["what is raised", "\\[ \\raise 3pt\\hbox{a} \\lower2.5ex\\hbox{b} \\]", "", "article", "\\hbox{a}\\hbox{b}"],
])("a formula has %s", async (_, body, before, documentClass, read) => {
  const source = paper(body, before, documentClass);
  expect((await showText(source)).replace(/\s+/g, " ")).toContain(read);
  expect(await findingsOf(source)).not.toContainEqual(expect.stringMatching(/equation|command/));
});

it.each([
  ["\\dv[2]{x}{t}\\dv{t}", "\\frac{\\mathrm{d}^{2}x}{\\mathrm{d}t^{2}}\\frac{\\mathrm{d}}{\\mathrm{d}t}"],
  ["\\pdv{f}{x}{y}{z}", "\\frac{\\partial^{2}f}{\\partial x\\partial y}{z}"],
  ["\\dd{s}\\dd[3]{x}", "\\,\\mathrm{d}{s}\\,\\mathrm{d}^{3}{x}"],
  ["\\qty{a}\\qty(b)", "\\left\\{a\\right\\}(b)"],
  ["\\qty{5}{\\metre}", "\\text{5 m}"],
  ["\\ev{A}\\ev{A}{s}", "\\left\\langle A\\right\\rangle \\left\\langle s\\middle|A\\middle|s\\right\\rangle"],
  ["\\comm{A}{B}\\va{a}\\vdot b", "\\left[A,B\\right]\\vec{\\mathbf{a}}\\cdot b"],
  ["\\eval{x}_0^1\\div v", "\\left.x\\right|_0^1\\nabla \\cdot v"],
  ["\\mqty(a & b\\\\c & d)", "\\begin{pmatrix}a & b\\\\c & d\\end{pmatrix}"],
  ["\\pmqty{a & b}", "\\begin{pmatrix}a & b\\end{pmatrix}"],
])("the package physics has %s", async (tex, read) => {
  const { lead } = await readText(paper(`\\begin{equation}${tex}\\end{equation}`, "\\usepackage{physics}"));
  expect(lead).toMatchObject([{ type: "equation", tex: read, name: "Eq. (1)" }]);
  expect(texError(read, true)).toBeUndefined();
});

it("a name that a paper gives to a command of TeX keeps its meaning when that is defined anew", async () => {
  const source = paper(
    "\\addcontentsline{toc}{section}{Notes} Ropes hold \\emph{here}.",
    "\\let\\addOrig=\\addcontentsline\n\\def\\addcontentsline#1#2#3{\\addOrig{#1}{#2}{#3}}\n\\let\\emphOrig\\emph\n\\renewcommand{\\emph}[1]{\\emphOrig{#1}}",
  );
  expect(await findingsOf(source)).not.toContainEqual(expect.stringMatching(/macros-end/));
  expect(await showText(source)).toContain("Ropes hold *here*.");
});

it.each([
  ["\\frac{a+b}{c}", "(a+b)/c"],
  ["\\frac{1}{2}\\frac{x_{i}}{\\mathrm{n}}", "1/2 x_i/n"],
  ["\\sqrt{\\frac12}", "√(1/2)"],
  ["x_{i+1} \\gets x_{i}^{2}", "x_{i+1} ← x_i^2"],
  ["x^{(t+1)}, w_{old}, w_{ij}y, z^{\\top}", "x^(t+1), w_old, w_{ij}y, z^⊤"],
  ["a\\bmod b", "a mod b"],
  ["r\\not=0, r \\not\\in S", "r≠0, r ∉ S"],
  ["\\lVert x \\rVert, \\|y\\|", "‖x‖, ‖y‖"],
  ["z \\gets \\Call{Mod}{r, b_{i}}", "z ← Mod(r, b_i)"],
  ["\\{x_{1}, \\ldots\\}", "{x_1, …}"],
])("in an algorithm $%s$ is %s", async (tex, plain) => {
  const source = paper(`\\begin{algorithmic}\\State $${tex}$\\end{algorithmic}`);
  expect((await showText(source)).split("\n").map((line) => line.trim())).toContain(plain);
  expect(await findingsOf(source)).not.toContainEqual(expect.stringMatching(/command/));
});
