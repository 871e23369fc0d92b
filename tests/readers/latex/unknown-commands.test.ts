import { describe, expect, test } from "vitest";
import { draftOutline } from "../../../scripts/drafter/draft-outline.ts";
import type { Manuscript, Table } from "../../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../../scripts/manuscript/paper-folder.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { texError } from "../../../scripts/text/tex.ts";
import { readMarkdown } from "../markdown/read-sample.ts";
import { readText } from "./read.ts";

const draft = (paper: Manuscript) => draftOutline(paper, new PaperFolder("/nonexistent", "."), { file: "paper.tex" });
const document = (body: string, definitions = "") =>
  `\\documentclass{article}${definitions}\\begin{document}\\section{One}\n${body}\n\\end{document}`;

describe("a formula with a command that nobody knows", () => {
  test("is left out, not spelled out", async () => {
    const paper = await readText(document("We have the flow of it.\n\\[\\nabla\\vcdot J = 0\\]"));
    const { outline: text, findings } = await draft(paper);
    expect(text).not.toMatch(/^ +- equation/m);
    // Its TeX is in a comment, and told.
    expect(text).toContain("An equation is left out");
    expect(text.replace(/\n *# */g, " ")).toContain("\\nabla \\vcdot J = 0");
    expect(paper.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "command-is-known: 1 use of `\\vcdot` in formulas, which neither the paper defines nor KaTeX knows: displayed ones are left out, those in the text stay TeX",
    ]);
    expect(findings.map(({ message }) => message).join("\n")).toContain("its TeX is `\\nabla \\vcdot J = 0`");
  });

  test("stays TeX in the text", async () => {
    const { outline: text } = await draft(
      await readText(document("We have $\\nabla\\vcdot J$ in all of the flows that we know.")),
    );
    expect(text).toContain("\\$\\\\nabla \\\\vcdot J\\$");
  });

  test("is drawn where the paper defines the command", async () => {
    const paper = await readText(
      document("The flow of a current is given by\n\\[\\nabla\\vcdot J = 0\\]", "\\newcommand{\\vcdot}{\\cdot}"),
    );
    expect((await draft(paper)).outline).toMatch(/^ +\\nabla \\cdot J = 0/m);
  });

  test("is drawn where scripts stand in its text", async () => {
    const { sections } = await readText(document("\\[\\text{Talk\\textsubscript{GPT4.1} a}^{*} = \\text{b if $c$}\\]"));
    const [equation] = sections[0]?.content ?? [];
    const tex = equation?.type === "equation" ? equation.tex : "";
    expect(tex).toBe("{\\text{Talk}_{\\text{GPT4.1}}\\text{ a}}^{*}= \\text{b if }{c}");
    expect(texError(tex, true)).toBeUndefined();
  });

  test("is drawn where a package defines the command, unless the paper does", async () => {
    const use = "\\[\\prob{x} \\quad \\advantage{prf}{E}[(q)] \\quad k \\sample K\\]";
    const texOf = async (definitions: string) => {
      const { sections } = await readText(document(use, definitions));
      return sections[0]?.content.map((passage) => (passage.type === "equation" ? passage.tex : ""))[0];
    };
    const tex = await texOf("\\usepackage[probability,advantage]{cryptocode}");
    expect(tex).toBe(
      "\\operatorname{Pr}\\left[x\\right]\\quad \\mathsf{Adv}^{\\mathsf{prf}}_{E}(q) \\quad k \\stackrel{\\text{\\textdollar}}{\\leftarrow}K",
    );
    expect(texError(tex ?? "", true)).toBeUndefined();
    expect(await texOf("\\usepackage{cryptocode}\\renewcommand{\\prob}[1]{P(#1)}")).toContain("P(x)");
    expect(await texOf("")).toContain("\\prob{x}");
  });

  test.each([
    ["header-includes", "header-includes: |\n  \\newcommand{\\vcdot}{\\cdot}"],
    ["a list of them", "header-includes:\n  - \\usepackage{a}\n  - \\newcommand{\\vcdot}{\\cdot}"],
    ["MyST's math", "math:\n  '\\vcdot': '\\cdot'"],
    ["a format's", "format:\n  pdf:\n    include-in-header:\n      text: |\n        \\newcommand{\\vcdot}{\\cdot}"],
  ])("is drawn where Markdown defines it in %s", async (_, front) => {
    const paper = await readMarkdown(`---\n${front}\n---\n\n$$\\nabla\\vcdot J$$\n`);
    expect(paper.lead).toMatchObject([{ type: "equation", tex: "\\nabla\\cdot J" }]);
  });
});

const TABLE = (cells: string) =>
  `\\begin{table}\n\\caption{Compared.}\n\\begin{tabular}{lc}\n\\toprule\nTool & Free \\\\\n\\midrule\n${cells}\n\\bottomrule\n\\end{tabular}\n\\end{table}\n`;

const readers: [string, (cells: string, definitions: string) => Promise<Table | undefined>][] = [
  [
    "LaTeX",
    async (cells, definitions) => {
      const { sections } = await readText(document(TABLE(cells), definitions));
      return sections[0]?.content.find((passage) => passage.type === "table");
    },
  ],
  [
    "Markdown",
    async (cells, definitions) => {
      const paper = await readMarkdown(`${definitions}\n\n${TABLE(cells)}`);
      return paper.lead.find((passage) => passage.type === "table");
    },
  ],
];

describe.each(readers)("ticks of a table in %s", (_, read) => {
  test.each<[string, string, string]>([
    ["\\checkmark", "✓", ""],
    ["\\cmark", "✓", ""],
    ["\\xmark", "✗", ""],
    ["\\ding{51}", "✓", ""],
    ["\\ding{55}", "✗", ""],
    ["\\ding{72}", "★", ""],
    ["\\ding{108}", "●", ""],
    ["\\Checkmark", "✓", ""],
    ["\\CIRCLE", "●", ""],
    ["\\LEFTcircle", "◐", ""],
    ["\\textcolor{red}{\\ding{55}}", "✗", ""],
    ["{\\color{red}\\xmark}", "✗", ""],
    ["\\mine", "✓", "\\newcommand{\\mine}{\\ding{51}}"],
    ["\\cmark", "yes", "\\newcommand{\\cmark}{yes}"],
  ])("%s is %s", async (written, sign, definitions) => {
    const table = await read(`x & ${written} \\\\`, definitions);
    expect(toPlainText(table?.rows[0]?.[1] ?? [])).toBe(sign);
    expect(table?.lostCells).toBeUndefined();
  });

  test("that are not known are counted", async () => {
    const table = await read("x & \\fancy \\\\\ny & 1 \\\\\nz & \\fancy \\\\\nw & \\\\\n\\mybottom", "");
    expect(table?.lostCells).toBe(2);
    expect(table?.rows).toHaveLength(4);
  });
});

test("pictures in cells of raw LaTeX are no words", async () => {
  const { lead } = await readMarkdown(`${TABLE("x & \\includegraphics[width=1em]{tick.png} \\\\\ny & 1 \\\\")}`);
  expect(lead).toMatchObject([{ type: "table", lostCells: 1 }]);
});

test("a table whose cells would be empty is left out, and told", async () => {
  for (const paper of [
    await readText(document(TABLE("x & \\fancy \\\\\ny & 1 \\\\"))),
    await readMarkdown(`# One\n\n${TABLE("x & \\fancy \\\\\ny & 1 \\\\")}\n\n# Two\n\nText of it.\n`),
    await readMarkdown("# One\n\n| Tool | Free |\n|---|---|\n| x | \\fancy |\n\n# Two\n\nText of it.\n"),
  ]) {
    const { outline: text, findings } = await draft(paper);
    expect(text).not.toMatch(/^ +- table:/m);
    expect(text.replace(/\n *# */g, " ")).toContain("a cell of it would be empty that is not in the paper");
    expect(findings.map(({ code }) => code)).toContain("table-is-whole");
  }
});

describe("commands of classes that are not at hand", () => {
  const WORKS =
    "\\begin{thebibliography}{1}\\bibitem{holm} A. Holm. \\emph{Ropes}. Quay Press, 2009.\\end{thebibliography}";

  test.each(["\\shortcite{holm}", "\\quaycite{holm}", "\\citequay[p.~3]{holm}"])("%s cites", async (command) => {
    const paper = await readText(document(`Ropes tear at quays ${command}.\n${WORKS}`));
    expect(JSON.stringify(paper.sections[0]?.content)).toContain(`"key":"holm"`);
    expect(paper.findings).toEqual([]);
  });

  test("links of LaTeX2HTML have their words before their addresses", async () => {
    const paper = await readText(document("See \\htmladdnormallink{the quay}{http://quay.example/a\\_b}."));
    const [passage] = paper.sections[0]?.content ?? [];
    expect(passage?.type === "paragraph" && toPlainText(passage.text)).toBe("See the quay.");
    expect(JSON.stringify(passage)).toContain('"url":"http://quay.example/a_b"');
  });
});
