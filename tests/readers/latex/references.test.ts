import { expect, it } from "vitest";
import { showText } from "./read.ts";

const read = (body: string, preamble = "") =>
  showText(`\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`);

it.each([
  ["a theorem", "\\begin{theorem}It boils.\\end{theorem}"],
  ["a long table", "\\begin{longtable}{l}\\caption{Teas}\\\\ a \\\\ b\\end{longtable}"],
  ["numbered rows", "\\begin{subequations}\\begin{align} x\\\\ y\\end{align}\\end{subequations}"],
  ["code", "\\begin{lstlisting}[caption={Teas},label={code}]\nx\n\\end{lstlisting}"],
])("a label in the paragraph before %s is of what comes before it", async (_, block) => {
  const body = `\\section{One}\n\\section{Kettles}\\label{kettles} Some words.\n${block}\nSee Section \\ref{kettles}.`;
  expect(await read(body, "\\newtheorem{theorem}{Theorem}")).toContain("See Section 2.");
});

it("a label within a heading is of its section", async () => {
  expect(await read("\\section{One}\\section{Kettles\\label{kettles}} See Section \\ref{kettles}.")).toContain(
    "See Section 2.",
  );
});

it.each([
  ["\\crefrange{a}{c}", "Eqs. (1)–(⋆)"],
  ["\\eqref{c}, \\eqref{d}", "(⋆), (1’)"],
  ["\\namecref{a}, \\cpageref{a}", "Eq., ??"],
  ["\\citetitle{tea}", "On Tea"],
])("%s says %s", async (tex, words) => {
  const body = `\\begin{equation}\\label{a} x\\end{equation}
\\begin{equation}\\label{c} y \\tag{$\\star$}\\end{equation}
\\begin{equation}\\label{d} z \\tag{\\ref{a}'}\\end{equation}
So ${tex}.
\\begin{thebibliography}{1}\\bibitem{tea} A. Example. \\emph{On Tea}. Quay Press, 2009.\\end{thebibliography}`;
  const text = (await read(body)).replaceAll("\u00a0", " ");
  expect(text).toContain(`So ${words}.`);
  expect(text).not.toContain("warning");
});

it.each([
  ["[label=(\\roman*)]", "(ii)"],
  ["[label=\\textbf{C\\arabic*}]", "C2"],
  ["[label=\\arabic*., ref={T\\arabic*}]", "T2"],
  ["[(a)]", "(b)"],
  ["", "2"],
])("an item of a list with the options %j is %s", async (options, number) => {
  const items = "\\item[] Tea.\n\\item Soak.\n\\item\\label{dry} Dry.\n";
  expect(await read(`\\begin{enumerate}${options}\n${items}\\end{enumerate}\nSee \\ref{dry}.`)).toContain(
    `See ${number}.`,
  );
});

it("an item of a list within a list has the numbers of both", async () => {
  const inner = "\\begin{enumerate}\\item Soak.\\item\\label{dry} Dry.\\end{enumerate}";
  expect(await read(`\\begin{enumerate}\\item Do: ${inner}\\end{enumerate} See \\ref{dry}.`)).toContain("See 1b.");
});

it.each([
  ["[1]", "See line 2 and 3."],
  ["", "See line 1 and 1."],
])("a label in an algorithm with %j names its line, if that has a number", async (options, words) => {
  const lines = "\\Require tea\n\\While{hot}\n\\State wait \\label{wait}\n\\EndWhile\\label{end}\n\\State drink\n";
  const body = `\\begin{algorithm}\\caption{Tea}\n\\begin{algorithmic}${options}\n${lines}\\end{algorithmic}\n\\end{algorithm}`;
  expect(await read(`${body}\nSee line \\ref{wait} and \\ref{end}.`)).toContain(words);
});
