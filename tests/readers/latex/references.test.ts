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
