import { describe, expect, test } from "vitest";
import { Findings } from "../../../scripts/diagnostics/findings.ts";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { languageOf } from "../../../scripts/languages/index.ts";
import { PaperFolder } from "../../../scripts/manuscript/paper-folder.ts";
import { openFragments } from "../../../scripts/readers/latex/fragments.ts";
import type { SourceLine } from "../../../scripts/readers/latex/source/sources.ts";

/** The lines of a paper in another format, and what reads LaTeX in it. */
async function open(text: string) {
  const source = new SourceText("paper.md", text);
  const findings = new Findings<SourceLine>((finding, { offset }) =>
    source.diagnostic(finding, source.positionOf(offset)),
  );
  let offset = 0;
  const lines = text.split("\n").map((each): SourceLine => {
    const line = { text: each, source, offset };
    offset += each.length + 1;
    return line;
  });
  const folder = new PaperFolder(import.meta.dirname, ".");
  return { lines, findings, latex: await openFragments({ folder, language: languageOf("en"), findings }) };
}

const positionsOf = (findings: Findings<SourceLine>) =>
  findings.list().map(({ position, code }) => `${position?.line}:${position?.column} ${code}`);

describe("LaTeX in a paper of another format", () => {
  test("has the places of that paper, also where lines begin with its marks", async () => {
    const { lines, findings, latex } = await open("Words.\n\n> \\begin{quote}\n> To be \\foo.\n> \\end{quote}");
    const cut = lines.slice(2).map((line) => ({ ...line, text: line.text.slice(2), offset: line.offset + 2 }));
    const { passages } = latex.readBlocks(cut);
    expect(passages).toMatchObject([{ type: "quote", place: { file: "paper.md", position: { line: 3, column: 3 } } }]);
    expect(positionsOf(findings)).toEqual(["4:9 command-is-known"]);
  });

  test("leaves citations and cross-references as they were written", async () => {
    const { lines, latex } = await open("\\citet[see][p. 3]{a,b} and \\cref{x,y}");
    const [node] = latex.readInlines(lines).text;
    expect(node?.type === "text" && latex.split(node.value)).toEqual([
      { type: "citation", keys: ["a", "b"], prefix: "", locator: "p. 3", isNarrative: true, at: 0 },
      " and ",
      { type: "reference", keys: ["x", "y"], manner: "word", at: 27 },
    ]);
  });

  test("says what labels name", async () => {
    const { lines, latex } = await open("\\begin{figure}\\caption{A}\\label{fig:a}\\end{figure}");
    expect(latex.readBlocks(lines).labels).toEqual([{ key: "fig:a", target: { kind: "Figure", number: "1" } }]);
    const { lines: inline, latex: other } = await open("\\label{here}");
    expect(other.readInlines(inline).labels).toEqual([{ key: "here", target: undefined }]);
  });

  test("knows the macros of what came before, in text and formulas", async () => {
    const { lines, latex } = await open("\\newcommand{\\vect}[1]{\\mathbf{#1}}\n\\newcommand{\\me}{Ada}\n\\me");
    const [first, second, third] = lines as [SourceLine, SourceLine, SourceLine];
    expect(latex.define([first, second])).toBe(true);
    expect(latex.define([third])).toBe(false);
    expect(latex.readInlines([third]).text).toEqual([{ type: "text", value: "Ada" }]);
    expect(latex.writeOut("a + \\vect x_1", first)).toBe("a + \\mathbf{x}_1");
    expect(latex.writeOut("a  +  b % c", first)).toBe("a  +  b % c");
  });

  test("hands over footnotes, pictures and what was lost", async () => {
    const { lines, latex } = await open("\\footnote{A note.}\\includegraphics{a.png}\n\\foo");
    expect(latex.readInlines(lines.slice(0, 1))).toMatchObject({
      notes: [{ type: "paragraph", text: [{ value: "A note." }] }],
      figures: [{ images: [["a.png"]] }],
      isLost: false,
    });
    expect(latex.readInlines(lines.slice(1))).toMatchObject({ text: [], isLost: true });
  });

  test("has works of its own", async () => {
    const { lines, latex } = await open(
      "\\begin{thebibliography}{9}\n\\bibitem{holm} I. Holm. Ropes. Quay Press, 2012.\n\\end{thebibliography}",
    );
    expect(latex.readBlocks(lines).passages).toEqual([]);
    expect((await latex.readReferences()).map(({ id }) => id)).toEqual(["holm"]);
  });
});
