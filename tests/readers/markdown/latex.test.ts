import { describe, expect, test } from "vitest";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { placesOf, readMarkdown } from "./read-sample.ts";

const BIB = { "works.bib": "@book{marsh, title={Tides}, author={Marsh, Ada}, year={2019}}" };

/** What a paper is read into, without its works and findings. */
const show = async (lines: string[], files: Record<string, string> = BIB) =>
  showManuscript(await readMarkdown(`---\ntitle: T\nbibliography: works.bib\n---\n${lines.join("\n")}\n`, files))
    .split("\n")
    .filter((line) => line !== "" && !/^(?:title|reference|warning):/.test(line))
    .map((line) => line.replace(/^\d+ /, ""));

describe("labels lead from Markdown to LaTeX and back", () => {
  const FIGURE = [
    "\\begin{figure}",
    "\\begin{subfigure}{.5\\textwidth}\\includegraphics{a.png}\\caption{One}\\label{fig:a}\\end{subfigure}",
    "\\caption{Both, see @tbl:ports and \\ref{tbl:ports}}\\label{fig:both}",
    "\\end{figure}",
  ];
  const TABLE = ["| a | b |", "|---|---|", "| 1 | 2 |", "", "Table: Ports {#tbl:ports}", ""];

  test("of figures, their parts and tables, in one count", async () => {
    const text = ["![First](f.png){#fig:first}", "", ...FIGURE, "", ...TABLE];
    expect(
      await show([...text, "See @fig:both, \\autoref{fig:a}, \\cref{fig:first,tbl:ports}, [@fig:first]."]),
    ).toEqual([
      "figure: Figure 1 | f.png | First",
      "figure: Figure 2 | a.png | Both, see Table 1 and 1 (a) One",
      "table: Table 1 | Ports | ,",
      "  a ¦ b",
      "  1 ¦ 2",
      "paragraph: See Figure 2, 2a, 1, Table 1, Figure 1.",
    ]);
  });

  test("of what LaTeX alone counts", async () => {
    const text = [
      "\\begin{theorem}\\label{thm:one}",
      "All is $x$, see \\ref{sec}.",
      "\\end{theorem}",
      "",
      "# A {#sec}",
      "",
    ];
    expect(await show([...text, "By \\ref{thm:one} and \\cref{thm:one}."])).toEqual([
      "paragraph: **Theorem 1.** All is $x$, see “A”.",
      "# A @9",
      "paragraph: By 1 and Theorem 1.",
    ]);
  });

  test("of formulas, of which some have no number", async () => {
    const text = ["\\begin{equation}\\label{eq:none}", "a = b \\nonumber", "\\end{equation}", ""];
    const rows = [
      "\\begin{align*}",
      "c &=& d",
      "\\end{align*}",
      "",
      "$$\\begin{gather}e\\\\f\\end{gather}$$ {#eq:two}",
      "",
    ];
    expect(
      await show([...text, ...rows, "\\begin{equation}", "g (\\#eq:g)", "\\end{equation}", "See \\@ref(eq:g)."]),
    ).toEqual([
      "equation: a = b",
      "equation: \\begin{aligned} c &=& d \\end{aligned}",
      "equation: Eq. (1) | \\begin{gathered} e \\\\ f \\end{gathered}",
      "equation: Eq. (3) | g",
      "paragraph: See (3).",
    ]);
  });

  test("of formulas in raw parts", async () => {
    const text = ["```{=latex}", "\\begin{align}", "a &= b \\\\", "c &= d \\label{eq:two}", "\\end{align}", "```", ""];
    expect(await show([...text, "$$e$$ {#eq:three}", "", "See \\eqref{eq:two} and @eq:three."])).toEqual([
      "equation: Eq. (1) | \\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
      "equation: Eq. (3) | e",
      "paragraph: See (1) and Eq. (3).",
    ]);
  });
});

test("a work that only LaTeX cites is looked for in the bibliography", async () => {
  for (const cited of [
    "\\cite{marsh}",
    "\\textcites[2]{marsh}[see][3]{marsh}",
    "\\begin{quote}\\cite{marsh}\\end{quote}",
  ])
    expect((await readMarkdown(`---\nbibliography: works.bib\n---\nSee\n${cited}\n`, BIB)).references).toHaveLength(1);
});

test("citations are the paper's in text, captions, cells and footnotes", async () => {
  const text = [
    "As \\citet{marsh} says \\citep[see][p. 2]{marsh}, \\cite{none}.\\footnote{Also \\cite{marsh} and [@marsh].}",
    "",
    "\\begin{table}\\caption{After \\citet{marsh}}",
    "\\begin{tabular}{l}\\cite{marsh} \\\\ see [@marsh, p. 1]\\end{tabular}\\end{table}",
  ];
  expect(await show(text)).toEqual([
    "paragraph: As Marsh [@marsh] says [@marsh, p. 2],.",
    "paragraph: Also [@marsh] and [@marsh].",
    "table: Table 1 | After Marsh [@marsh] | left",
    "  ",
    "  [@marsh]",
    "  see [@marsh, p. 1]",
  ]);
});

describe("macros", () => {
  test.each([
    ["over several lines", ["\\newcommand{\\me}[1]{", "  \\emph{#1}", "}"]],
    ["with a default", ["\\newcommand{\\me}[1][x]{\\emph{#1}}"]],
    ["by \\def", ["\\def\\me#1{\\emph{#1}}"]],
    ["in a raw part", ["```{=latex}", "\\newcommand{\\me}[1]{\\emph{#1}}", "```"]],
  ])("%s", async (_, definition) => {
    const called = definition[0]?.includes("[x]") ? "\\me[a]" : "\\me{a}";
    expect(await show([...definition, "", `It is ${called}.`])).toEqual(["paragraph: It is *a*."]);
  });

  test("hold in formulas, environments and text, in order", async () => {
    const text = [
      "$$\\newcommand{\\vect}[1]{\\mathbf{#1}}$$",
      "",
      "\\newcommand{\\unit}{km}",
      "Some \\unit and $\\vect x + \\vect{y}z$, 3\u00a0\\unit{}.",
      "",
      "\\begin{tabular}{ll}$\\vect{a}$ & \\unit\\end{tabular}",
      "",
      "\\renewcommand{\\unit}{m}",
    ];
    expect(await show(text)).toEqual([
      "paragraph: Some m and $\\mathbf{x} + \\mathbf{y}z$, 3\u00a0m.",
      "table: left,left",
      "  ",
      "  $\\mathbf{a}$ ¦ m",
    ]);
  });
});

describe("commands in running text", () => {
  test.each([
    ["C:\\temp\\new and \\emph in prose", "C:\\\\temp\\\\new and \\\\emph in prose"],
    ["\\newpage [@marsh]", "[@marsh]"],
    ["\\SI{3}{\\kilo\\meter} \\v{S}koda \\alpha", "3\u00a0km Škoda α"],
    ["\\href{https://example.org/a}{a \\textbf{link}}", "[a **link**](https://example.org/a)"],
    ["\\textcolor{red}{**bold** [@marsh] `a_b`}", "**bold** [@marsh] `a_b`"],
    ["\\TeX{}nique, \\LaTeX is", "TeXnique, LaTeX is"],
    ["\\textbf{over\ntwo} lines", "**over two** lines"],
  ])("%s", async (written, shown) => {
    expect(await show([written])).toEqual([`paragraph: ${shown}`]);
  });

  test("have their places", async () => {
    const paper = await readMarkdown("# A\n\n> Text \\textbf{with\n> some \\foo{x}} and \\ref{none}.\n\n- \\bar{y}\n");
    expect(placesOf(paper)).toEqual([
      "4:8 warning command-is-known",
      "6:3 warning command-is-known",
      "4:21 warning cross-reference-is-known",
    ]);
  });
});

describe("environments", () => {
  test("that lay out Markdown leave it Markdown", async () => {
    const table = ["| a | b |", "|---|---|", "| 1 | 2 |"];
    expect(await show(["Before.", "\\begin{landscape}", "# B", "", ...table, "\\end{landscape}", "Behind."])).toEqual([
      "paragraph: Before.",
      "# B @7",
      "table: ,",
      "  a ¦ b",
      "  1 ¦ 2",
      "paragraph: Behind.",
    ]);
  });

  test("an abstract is the paper's", async () => {
    const paper = await readMarkdown(
      "---\ntitle: T\n---\n\\begin{abstract}\nWater \\emph{rises}.\n\\end{abstract}\n\n# A\n\nText.\n",
    );
    expect(paper.abstract).toMatchObject([[{ value: "Water " }, { type: "emphasis" }, { value: "." }]]);
    expect(paper.lead).toEqual([]);
  });

  test("have the place of each part, in lists and quotations as well", async () => {
    const list = [
      "\\begin{itemize}",
      "\\item One",
      "  \\begin{enumerate}",
      "  \\item Two",
      "  \\end{enumerate}",
      "\\end{itemize}",
    ];
    const paper = await readMarkdown(list.map((line) => `> ${line}`).join("\n"));
    expect(paper.lead).toMatchObject([
      {
        place: { position: { line: 1, column: 3 } },
        items: [
          { place: { position: { line: 2, column: 3 } }, items: [{ place: { position: { line: 4, column: 5 } } }] },
        ],
      },
    ]);
  });

  test("bring in files and works", async () => {
    const files = {
      ...BIB,
      "table.tex": "\\begin{tabular}{ll}a & b\\end{tabular}",
      "more.bib": "@book{more, title={More}}",
    };
    const text = ["\\input{table}", "", "See [@more].", "", "\\bibliography{more}"];
    expect(await show(text, files)).toEqual(["table: left,left", "  ", "  a ¦ b", "paragraph: See [@more]."]);
  });

  test("of works are the works", async () => {
    const text =
      "See \\cite{holm}.\n\n\\begin{thebibliography}{9}\n\\bibitem{holm} I. Holm. Ropes. Quay, 2012.\n\\end{thebibliography}\n";
    const paper = await readMarkdown(text);
    expect(paper.references.map(({ id }) => id)).toEqual(["holm"]);
    expect(paper.lead).toMatchObject([{ text: [{ value: "See " }, { type: "citation" }, { value: "." }] }]);
  });
});
