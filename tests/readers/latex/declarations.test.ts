import { describe, expect, it } from "vitest";
import { showText } from "./read.ts";

const read = (preamble: string, text: string) =>
  showText(`\\documentclass{article}\n${preamble}\n\\begin{document}\n\\section{One}\n${text}\n\\end{document}\n`);

describe("what a preamble declares", () => {
  it("theorems of three packages, with the numbers that they share", async () => {
    const preamble = String.raw`\newtheorem{theorem}{Theorem}[section]
\newtheorem{lemma}[theorem]{Lemma}
\declaretheorem[name=Claim, sibling=theorem]{claim}
\declaretheorem[numbered=no]{remark}
\declaretheorem[title=Observation, parent=section]{obs}
\spnewtheorem{fact}{Fact}{\bfseries}{\itshape}
\spnewtheorem*{case}{Case}{\bfseries}{\itshape}`;
    const names = ["theorem", "lemma", "claim", "remark", "obs", "fact", "case"];
    const text = await read(
      preamble,
      names.map((name) => `\\begin{${name}}\\label{${name}}It holds.\\end{${name}}`).join("\n"),
    );
    expect([...text.matchAll(/\*\*(.+?)\.\*\*/g)].map(([, name]) => name)).toEqual([
      "Theorem 1.1",
      "Lemma 1.2",
      "Claim 1.3",
      "Remark",
      "Observation 1.1",
      "Fact 1",
      "Case",
    ]);
  });

  it("theorems of elsarticle, and those that MDPI's class has", async () => {
    const text = await read(
      "\\newdefinition{rmk}{Remark}\\newproof{pf}{Proof}",
      "\\begin{rmk}It holds.\\end{rmk}\\begin{rmk}It does.\\end{rmk}\\begin{pf}It must.\\end{pf}\\begin{Theorem}So.\\end{Theorem}",
    );
    expect([...text.matchAll(/\*\*(.+?)\.\*\*/g)].map(([, name]) => name)).toEqual([
      ...["Remark 1", "Remark 2", "Proof", "Theorem 1"],
    ]);
  });

  it("theorems that are shown again by a command", async () => {
    const text = await read(
      "\\newtheorem{theorem}{Theorem}",
      String.raw`\begin{restatable}[Boiling]{theorem}{boiling}\label{t}It boils.\end{restatable}
Theorem~\ref{t} is proved.
\boiling*
It does.
\begin{theorem}It cools.\end{theorem}`,
    );
    expect(text.match(/(?<=paragraph: ).*/g)).toEqual([
      "**Theorem 1 (Boiling).** It boils.",
      "Theorem\u00a01 is proved.",
      "**Theorem 1 (Boiling).** It boils.",
      "It does.",
      "**Theorem 2.** It cools.",
    ]);
    expect(text).not.toContain("warning");
  });

  it("terms, written out once", async () => {
    const preamble = String.raw`\newglossaryentry{rope}{name={rope}, description={what holds}}
\DeclareAcronym{cpu}{short=CPU, long=central processing unit}
\acrodef{gpu}[G.P.U.]{graphics processing unit}
\newacronym{ml}{ML}{machine learning}`;
    const text = String.raw`The \gls{rope}, a \ac{cpu}, a \ac{cpu}; \ac{gpu}, \acl{gpu}, \acs{gpu}, \acf{gpu}, \acp{gpu}. \Gls{ml}, \gls{ml}, \glspl{ml}, \Glspl{rope}, \ac{nope}.`;
    const shown = await read(preamble, text);
    expect(shown).toContain(
      "The rope, a central processing unit (CPU), a CPU; graphics processing unit (G.P.U.), graphics processing unit, G.P.U., graphics processing unit (G.P.U.), G.P.U.s. Machine learning (ML), ML, MLs, Ropes, nope.",
    );
    expect(shown).toContain("terms-exist: nowhere is defined: `nope`");
  });

  it("terms in a list at the end", async () => {
    const shown = await read(
      "",
      "The \\ac{cup} is hot; \\acp{cup} cool; \\ac{pot}.\n\\begin{acronym}[CUP]\\acro{cup}[CUP]{china utility piece}\\acro{pot}{pouring tool}\\end{acronym}",
    );
    expect(shown).toContain("The china utility piece (CUP) is hot; CUPs cool; pouring tool (pot).");
    expect(shown).not.toMatch(/terms-exist|is-known/);
  });

  it("counters that the paper steps and prints", async () => {
    const preamble = String.raw`\newcounter{insight}
\newcommand{\insight}[1]{\refstepcounter{insight}\textbf{Insight \theinsight:} #1}`;
    const shown = await read(preamble, String.raw`\insight{Soak.} \insight{Dry.}\label{dry} See \ref{dry}.`);
    expect(shown).toContain("**Insight 1:** Soak. **Insight 2:** Dry. See 2.");
    expect(shown).not.toContain("warning");
  });

  it("numbers in capitals and in circles", async () => {
    const preamble = String.raw`\newcommand{\rom}[1]{\uppercase\expandafter{\romannumeral #1\relax}}
\newcommand*\circled[1]{\tikz[baseline=(char.base)]{\node[shape=circle,draw,inner sep=1pt] (char) {#1};}}`;
    const shown = await read(
      preamble,
      String.raw`Part \rom{12}, step \circled{3}, \romannumeral4, \tikz{\draw (0,0);}.`,
    );
    expect(shown).toContain("Part XII, step (3), iv, .");
    expect(shown).not.toContain("warning");
  });

  it("lists and floats, and where counters stand", async () => {
    const preamble = String.raw`\newlist{steps}{enumerate}{2}
\newfloat{program}{t}{lop}
\floatname{program}{Programme}`;
    const shown = await read(
      preamble,
      String.raw`\setcounter{section}{3}\addtocounter{section}{1}
\section{Later}\label{later}
\begin{steps}\item Soak them. \item Dry them.\end{steps}
\begin{program}
\begin{verbatim}
print(1)
\end{verbatim}
\caption{It prints.}\label{program}
\end{program}
See Section~\ref{later} and \ref{program}.`,
    );
    expect(shown).toContain("# [5] Later");
    expect(shown).toContain("list: ordered\n  - Soak them.\n  - Dry them.");
    expect(shown).toContain("code: **Programme 1.** It prints.\n  print(1)");
    expect(shown).toContain("See Section\u00a05 and 1.");
  });
});

it("signs by their codes, and rows that are not printed", async () => {
  expect(await read("", 'From \\char65{} to \\char"42{} and \\symbol{67}.')).toContain("From A to B and C.");
  const table = await read(
    "",
    "\\begin{tabbing}\naaaa \\= bbbb \\kill\none \\> two \\\\\nthree \\> four\n\\end{tabbing}",
  );
  expect(table).toContain("one ¦ two\n  three ¦ four");
  expect(table).not.toContain("aaaa");
});

it.each([
  ["\\SI{5}{\\meter\\squared\\per\\second}", "5\u00a0m² s⁻¹"],
  ["\\SI{5}{\\kilo\\gram\\tothe{3}}", "5\u00a0kg³"],
  ["\\si{m.s^{-2}}", "m s⁻²"],
  ["\\unit{\\raiseto{4}\\meter}", "m⁴"],
  ["\\si{\\square\\meter}", "m²"],
  ["\\SIlist{1;2;3}{\\meter}", "1, 2, 3\u00a0m"],
  ["\\SIrange{1}{2}{\\meter}", "1–2\u00a0m"],
  ["\\numrange{3}{4}", "3–4"],
  ["\\numlist{1;2;3}", "1, 2, 3"],
  ["\\qty{3e5}{\\pascal}", "3\u00a0×\u00a010⁵\u00a0Pa"],
])("%s", async (tex, text) => {
  const spaced = (all: string) => all.replace(/[\u00a0\u202f\u2009]/g, " ");
  expect(spaced(await read("", `It has ${tex}.`))).toContain(spaced(`It has ${text}.`));
});

it("words of algorithms that the paper has in its own", async () => {
  const preamble = String.raw`\renewcommand{\algorithmicrequire}{\textbf{Given:}}
\algrenewcommand\algorithmicensure{\textbf{Makes:}}`;
  const shown = await read(
    preamble,
    "\\begin{algorithmic}\\Require leaves\n\\Ensure tea\n\\State steep\\end{algorithmic}",
  );
  expect(shown).toContain("  Given: leaves\n  Makes: tea\n  steep");
  expect(shown).not.toContain("warning");
});

it("words of algorithm2e, its own and those that the paper declares", async () => {
  const preamble = String.raw`\SetKwInOut{Given}{Given}\SetKwData{Cups}{cups}`;
  const shown = await read(
    preamble,
    String.raw`\begin{algorithm}
\SetAlgoLined\DontPrintSemicolon
\SetKwFunction{Brew}{Brew}\SetKwArray{Pot}{pot}\SetKwProg{Fn}{Function}{:}{}
\SetKw{Skip}{skip}\SetKwFor{Per}{per}{do}{end}\SetKwComment{Aside}{//}{}
\Given{leaves}
\tcc{warm up}
\For(\tcp*[f]{each once}){$i\gets 1$ \KwTo $n$}{\Brew{$x$, \Cups}\tcp*{hot} \Skip $x$\;}
\Repeat{$x>1$}{$x\gets \Pot{$i$}$\; \Aside{cold}}
\Fn{\Brew{$x$}}{\Return $x$\;}
\Per{cup}{fill\;}
\caption{Tea}
\end{algorithm}`,
  );
  expect(shown).toContain(`  Given: leaves
  ▷ warm up
  for i ← 1 to n do ▷ each once
    Brew(x, cups) ▷ hot
    skip x
  repeat
    x ← pot[i]
    ▷ cold
  until x>1
  Function Brew(x):
    return x
  per cup do
    fill`);
  expect(shown).not.toContain("warning");
});
