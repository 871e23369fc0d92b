import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { readText } from "./read.ts";

/** The paragraphs before the first heading. */
const lines = async (text: string) =>
  (await readText(text)).lead.map((passage) =>
    passage.type === "paragraph" ? writeInline(passage.text) : passage.type,
  );

const labelsOf = async (documentClass: string, body: string) => {
  const { sections } = await readText(`\\documentclass${documentClass}\n\\begin{document}\n${body}\n\\end{document}`);
  const labels = (list: typeof sections): string[] =>
    list.flatMap(({ label, title, sections: inner }) => [`${label ?? "–"} ${toPlainText(title)}`, ...labels(inner)]);
  return labels(sections);
};

describe("labels of headings", () => {
  const body =
    "\\section{A}\\subsection{B}\\subsubsection{C}\\paragraph{D}\\section*{E}\\section{F}\\appendix\\section{G}\\subsection{H}";
  it.each([
    ["{article}", ["1 A", "1.1 B", "1.1.1 C", "– D", "– E", "2 F", "A G", "A.1 H"]],
    ["[journal]{IEEEtran}", ["I A", "A B", "1 C", "– D", "– E", "II F", "A G", "A H"]],
    ["[aps,pra]{revtex4-2}", ["I A", "A B", "1 C", "– D", "– E", "II F", "A G", "1 H"]],
    ["[aps,prl]{revtex4-2}", ["– A", "– B", "– C", "– D", "– E", "– F", "– G", "– H"]],
    ["{llncs}", ["1 A", "1.1 B", "– C", "– D", "– E", "2 F", "A G", "A.1 H"]],
  ])("are those of %s", async (documentClass, labels) => {
    expect(await labelsOf(documentClass, body)).toEqual(labels);
  });

  it("have the chapter in front in books", async () => {
    expect(
      await labelsOf(
        "{report}",
        "\\part{P}\\chapter{A}\\section{B}\\subsection{C}\\subsubsection{D}\\chapter{E}\\section{F}",
      ),
    ).toEqual(["I P", ...["1 A", "1.1 B", "1.1.1 C", "– D", "2 E", "2.1 F"]]);
  });

  it("are letters in a book's appendices, and are missing before and behind its main matter", async () => {
    const body =
      "\\frontmatter\\chapter{A}\\mainmatter\\chapter{B}\\begin{subappendices}\\section{C}\\end{subappendices}\\chapter{D}\\section{E}\\appendix\\chapter{F}\\backmatter\\chapter{G}";
    expect(await labelsOf("{book}", body)).toEqual(["– A", "1 B", "1.A C", "2 D", "2.1 E", "A F", "– G"]);
  });

  it.each([
    ["mnras", "A, A1, A1, A1; B1, B1"],
    ["copernicus", "A, A1, A1, A1; B1, B1"],
    ["aastex631", "A, A.1, A1, 2; B2, 3"],
    ["revtex4-2", "A, A 1, A1, 2; B1, 3"],
    ["elsarticle", "Appendix A, Appendix A.1, A.1, A.2; B.1, B.3"],
    ["article", "A, A.1, 2, 2; 3, 3"],
  ])("have what is counted in appendices with them in %s", async (documentClass, numbers) => {
    const counted = (name: string) =>
      `\\begin{equation}a\\label{e${name}}\\end{equation}\\begin{figure}\\caption{C}\\label{f${name}}\\end{figure}`;
    const body = `${counted("")}\\appendix\\section{A}\\label{a}\\subsection{S}\\label{s}${counted("a")}\\section{B}${counted("b")}
\\section{C} \\ref{a}, \\ref{s}, \\ref{ea}, \\ref{fa}; \\ref{eb}, \\ref{fb}`;
    const { sections } = await readText(`\\documentclass{${documentClass}}\\begin{document}${body}\\end{document}`);
    const last = sections.at(-1)?.content[0];
    expect(last?.type === "paragraph" && toPlainText(last.text).replaceAll("\u00a0", " ")).toBe(numbers);
  });

  it("lose one dot where they run into the text", async () => {
    const body =
      "\\paragraph{Fine.} \\paragraph{\\emph{Good.}} \\subparagraph{Why?} \\paragraph{So\\ldots} \\paragraph{And...}";
    expect(await labelsOf("{article}", body)).toEqual(["– Fine", "– Good", "– Why?", "– So…", "– And..."]);
  });

  it.each(["\\label{b}B", "B\\label{b}"])("are named by labels in them: %s", async (title) => {
    const { sections } = await readText(`\\section{A}\\section{${title}} See \\ref{b}.`);
    expect(sections.map((section) => toPlainText(section.title))).toEqual(["A", "B"]);
    expect(sections[1]?.content).toMatchObject([{ text: [{ value: "See 2." }] }]);
  });

  it("follow the paper's own counters", async () => {
    const own =
      "\\section{A}\\renewcommand{\\thesection}{S\\arabic{section}.}\\setcounter{section}{0}\\section{B}\\setcounter{secnumdepth}{0}\\section{C}";
    expect(await labelsOf("{article}", own)).toEqual(["1 A", "S1 B", "– C"]);
  });
});

describe("sections that a class has its own way for", () => {
  it.each([
    [
      "of IEEE's only appendix",
      "{IEEEtran}",
      "\\section{A}\\appendix[Proof of Heat]\nMore.",
      ["I A", "A Proof of Heat"],
    ],
    [
      "of IEEE's appendices without a title",
      "{IEEEtran}",
      "\\appendices\\section{First}a\\section{}b",
      ["A First", "B Appendix"],
    ],
    [
      "of IEEE's biographies",
      "{IEEEtran}",
      "\\section{A}\\begin{IEEEbiography}[{\\includegraphics{c}}]{Ann Ash} drinks tea.\\end{IEEEbiography}\\begin{IEEEbiographynophoto}{Bob Birch} pours it.\\end{IEEEbiographynophoto}",
      ["I A", "– Biographies"],
    ],
    [
      "of Springer's credits",
      "{llncs}",
      "\\section{A}\\begin{credits}\\subsubsection{\\ackname} We thank Ann.\\subsubsection{\\discintname} None.\\end{credits}",
      ["1 A", "– Acknowledgments", "– Disclosure of Interests"],
    ],
    ["of the class jmlr", "{jmlr}", "\\section{A}\\acks{We thank Ann.}", ["1 A", "– Acknowledgments"]],
  ])("are those %s", async (_what, documentClass, body, labels) => {
    expect(await labelsOf(documentClass, body)).toEqual(labels);
  });

  it("keep the names of biographies", async () => {
    const { sections } = await readText(
      "\\section{A}a\\begin{IEEEbiography}[{\\includegraphics{c}}]{Ann Ash} drinks tea.\\end{IEEEbiography}",
    );
    expect(
      sections[1]?.content.map((each) => (each.type === "paragraph" ? writeInline(each.text) : each.type)),
    ).toEqual(["**Ann Ash** drinks tea."]);
  });
});

describe("running text", () => {
  it.each([
    ["ligatures", "``a'' `b' -- --- ?`Qu\\'e? !`", "“a” ‘b’ – — ¿Qué? ¡"],
    ["ties and thin spaces", "A.~B 5\\,km", "A.\u00a0B 5\u202fkm"],
    ["accents", '\\"o \\"{\\i} \\v{s} \\c{c} \\H{o} \\~n \\\'{\\i} \\.z \\k{a} {\\aa}', "ö ï š ç ő ñ í ż ą å"],
    [
      "fonts",
      "\\emph{a} \\textbf{b} \\texttt{c} {\\it d} {\\bf e} {\\tt f} \\textsc{g} \\textsf{h}",
      "*a* **b** `c` *d* **e** `f` g h",
    ],
    ["comments", "a% b\n  c\n% d\ne", "ac e"],
    [
      "links",
      "\\url{http://a.example/%7Eb_c#d} \\href{mailto:a@b.example}{mail}",
      "[http://a.example/%7Eb_c#d](http://a.example/%7Eb_c#d) [mail](mailto:a@b.example)",
    ],
    ["code in the line", "\\verb|a{b| \\lstinline[language=C]{x % y} \\mintinline{c}|z$|", "`a{b` `x % y` `z$`"],
    ["layout", "\\noindent\\vspace*{1em}\\hskip 3pt plus 1fil a\\hspace{2mm}b \\centering\\parindent=0pt c", "ab c"],
    [
      "boxes",
      "\\mbox{a} \\raisebox{1pt}[2pt]{b} \\textcolor{red}{c} \\colorbox{blue}{d} \\resizebox{1cm}{!}{e}",
      "a b c d e",
    ],
    [
      "units",
      "\\SI{3.5}{\\micro\\metre\\per\\second} \\qty{5}{\\percent} \\num{12345} \\ang{30} \\SIrange{1}{2}{km}",
      "3.5\u00a0µm\u00a0s⁻¹ 5\u00a0% 12\u202f345 30° 1–2\u00a0km",
    ],
    ["deletions", "kept\\deleted{gone}\\todo[inline]{gone} \\added{new} \\replaced{new}{old}", "kept new new"],
    [
      "French",
      "\\og bonjour \\fg{} et \\og{}oui\\fg; \\no 5, 1\\ier{}, 10\\degres, \\bsc{Lune}",
      "« bonjour » et « oui »; nᵒ\u00a05, 1ᵉʳ, 10°, Lune".replace(/« | »/g, (mark) => mark.replace(" ", "\u00a0")),
    ],
    [
      "chemistry",
      "\\ce{SO4^2-}, \\ce{Na+}, \\ce{^{14}C}, \\ce{2H2 + O2 -> 2H2O}, \\chem{SO_4^{2-}}, $\\ce{(NH4)2 <=> x}$",
      "SO₄²⁻, Na⁺, ¹⁴C, 2H₂ + O₂ → 2H₂O, SO₄²⁻, $\\mathrm{(NH_{4})_{2} \\rightleftharpoons x}$",
    ],
    ["units of Copernicus", "5\\,\\unit{\\mu g\\,m^{-3}}", "5\u202fµg\u00a0m⁻³"],
    [
      "terms for a list elsewhere",
      "Q\\nomenclature{$Q$}{Flow} is \\addfontfeatures{Numbers=OldStyle}\\fontspec{Arial}5",
      "Q is 5",
    ],
    ["the paper's own \\sref", "\\newcommand{\\sref}[1]{Part~#1}\\sref{b}", "Part\u00a0b"],
    [
      "references of IOP",
      "\\begin{equation}\\label{e}a\\end{equation} \\eref{e}, \\Eref{e}, \\tref{e}",
      "equation / (1), Eq.\u00a0(1), Eq.\u00a0(1)",
    ],
    [
      "reactions",
      "\\begin{reaction}\\label{r}a\\end{reaction} \\begin{equation}b\\label{e}\\end{equation} \\ref{r}, \\ref{e}",
      "equation / equation / R1, 1",
    ],
    ["the words that have a tooltip", "A \\pdftooltip{shown}{not} word", "A shown word"],
    [
      "abbreviations with one dot",
      "Teas, \\eg green ones, \\ie hot. \\Ie those by Ash \\etal. So \\wrt~size, \\etc",
      "Teas, e.g. green ones, i.e. hot. I.e. those by Ash et al. So w.r.t.\u00a0size, etc.",
    ],
    [
      "abbreviations as CVPR defines them",
      "\\makeatletter\\DeclareRobustCommand\\onedot{\\futurelet\\@let@token\\@onedot}\\def\\@onedot{\\ifx\\@let@token.\\else.\\null\\fi\\xspace}\\def\\eg{\\emph{e.g}\\onedot}\\makeatother Teas, \\eg green, \\eg, hot \\eg.",
      "Teas, *e.g*. green, *e.g*., hot *e.g*.",
    ],
    [
      "a paper's own words",
      "\\newcommand{\\etc}{and more}\\newcommand{\\link}[1]{L#1}\\etc{} \\link{x}",
      "and more Lx",
    ],
    [
      "who paid, and where things are",
      "\\grantsponsor{T1}{Tea Fund}{https://tea.example} \\grantnum[https://tea.example/1]{T1}{EX-12}\\begin{links}\\link{Code}{https://cup.example}\\link{Data}{https://pot.example}\\end{links}",
      "Tea Fund EX-12 / Code: [https://cup.example](https://cup.example) / Data: [https://pot.example](https://pot.example)",
    ],
    ["what is asked in braces", "\\ifthenelse{\\equal{a}{a}}{yes}{no} \\texorpdfstring{shown}{not}", "yes shown"],
  ])("%s", async (_what, source, written) => {
    expect((await lines(source)).join(" / ")).toBe(written);
  });

  it.each([
    ["\\citep[see][p.~2]{x}", "[@x, p. 2]"],
    ["\\citep[e.g.,][]{x}", "[@x]"],
    ["\\citep[see]{x}", "[@x]"],
    ["\\cite[Sec.~3]{x}", "[@x, Sec. 3]"],
    ["\\citep[unlike][]{x}", "unlike [@x]"],
    ["\\citetext{see \\citealp{x} for it}", "(see [@x] for it)"],
    ["\\parencites(see)()[1]{x}{x}", "[@x, 1; @x]"],
    ["\\parencites{x}[unlike][]{x}(so)", "[@x] unlike [@x](so)"],
    ["\\parencites(unlike)(and more){x}{x}", "unlike [@x; @x, and more]"],
  ])("cites by %s", async (command, written) => {
    const [line = ""] = await lines(
      `${command}\n\\begin{thebibliography}{9}\\bibitem{x} A. One. A title. 2001.\\end{thebibliography}`,
    );
    expect(line).toBe(written);
  });

  it("takes only \\verb for \\verb", async () => {
    const { findings } = await readText("\\verbfont{fat} b \\verb!c! a");
    expect(findings).toMatchObject([{ code: "command-is-known", position: { line: 1, column: 1 } }]);
    expect(await lines("\\verbfont{fat} b \\verb!c! a")).toEqual(["fat b `c` a"]);
  });

  it("keeps a formula's TeX, the paper's macros written out", async () => {
    const source =
      "\\newcommand{\\R}{\\mathbb{R}}\\newcommand{\\f}[2][x]{f_{#1}(#2)}\\def\\E#1{\\mathrm{E}[#1]}$\\f{y} \\in \\R$, $\\f[z]{\\E x}$";
    expect((await lines(source))[0]).toBe("$f_{x}(y)\\in \\mathbb{R}$, $f_{z}(\\mathrm{E}[x])$");
  });

  it("tells of each unknown command once, with a count", async () => {
    const { findings } = await readText("a \\foo{b} \\foo[x]{c}\n\n\\bar{d} \\foo");
    expect(findings).toMatchObject([
      { severity: "warning", code: "command-is-known", position: { line: 1, column: 3 } },
      { severity: "warning", code: "command-is-known", position: { line: 3, column: 1 } },
    ]);
    expect(findings[0]?.message).toMatch(/^3 uses of `\\foo`/);
  });
});

describe("macros", () => {
  it("are expanded in the order of the text", async () => {
    expect(await lines("\\def\\a{one}\\a, \\renewcommand{\\a}{two}\\a, \\let\\b\\a \\def\\a{three}\\b, \\a")).toEqual([
      "one, two, two, three",
    ]);
  });

  it("are no counters for a name that begins like one", async () => {
    const source =
      "\\newcommand{\\theteapot}{the \\emph{old} teapot}\\renewcommand{\\theclasstitle}{Rivers of Sand}\\theteapot, \\theclasstitle";
    expect(await lines(source)).toEqual(["the *old* teapot, Rivers of Sand"]);
  });

  it("may hold halves of environments", async () => {
    const source =
      "\\newcommand{\\be}{\\begin{equation}}\\newcommand{\\ee}{\\end{equation}}\n\\be a_b \\ee\n\n\\newcommand{\\bi}{\\begin{itemize}}\n\\bi\n\\item x\n\n\\item y\n\\end{itemize}";
    expect(await lines(source)).toEqual(["equation", "list"]);
  });

  it("with arguments behind text are left as they are", async () => {
    expect(await lines("\\def\\a#1.{(#1)}\\a x. y")).toEqual(["x. y"]);
  });

  it("of LaTeX 3 know whether an argument was given", async () => {
    const source =
      "\\NewDocumentCommand{\\a}{s o m}{\\IfBooleanTF{#1}{starred}{plain}\\IfNoValueTF{#2}{}{ with #2} #3}\\a{x}; \\a*[y]{z}";
    expect(await lines(source)).toEqual(["plain x; starred with y z"]);
  });

  it("do not change what headings and citations are", async () => {
    const { sections, findings } = await readText(
      "\\renewcommand{\\section}[1]{\\textbf{#1}}\\section{One} Text \\label{a}.",
    );
    expect(sections).toHaveLength(1);
    expect(findings).toEqual([]);
  });
});
