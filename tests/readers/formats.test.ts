import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { detectFormat } from "../../scripts/readers/formats.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";

const ALIGNED = `# Introduction

The model works well.

$$
\\begin{aligned} a \\end{aligned}
$$

# Methods

We did the thing that we did.

$$
\\begin{aligned} b \\end{aligned}
\\label{two} \\tag{2}
$$
`;

const LISTING = `A tool for ships

1 Introduction

The tool is used as follows.

# load the ships
load("ships.csv")
# plot them
plot(ships)

# save the plot
save("ships.png")
# and **all** the rest, with \`code\`

2 Results

The tool works.
`;

const LATEX = "\\documentclass{article}\n\\begin{document}\n\\section{A}\nWords \\cite{b}.\n\\end{document}\n";
const FRONT = "---\ntitle: On ships\nauthor: Ida Holm\n---\n\n# One\n\nWords of *this* and `that`.\n";
const JATS = '<?xml version="1.0"?>\n<article><front/><body><p>Words.</p></body></article>\n';
const HTML = "<!DOCTYPE html>\n<html><body><article><h1>A</h1><p>Words.</p></article></body></html>\n";
const IN_CODE = `# One\n\nWrite this:\n\n\`\`\`latex\n${LATEX}\`\`\`\n\n# Two\n\nWords with **marks** and \`code\`.\n`;

/** The format, and the one that the name says where that is another. */
const formatOf = (file: string, text: string) => {
  const { format, named } = detectFormat(file, text) ?? {};
  return named ? `${format?.name}, not ${named.name}` : format?.name;
};

describe("detectFormat", () => {
  it.each([
    ["paper.md", ALIGNED, "markdown"],
    ["paper.qmd", ALIGNED, "markdown"],
    ["paper.md", IN_CODE, "markdown"],
    ["paper.md", "Words without a mark.\n", "markdown"],
    ["paper.txt", LISTING, "text"],
    ["paper.tex", "Words without a command.\n", "latex"],
    ["paper.md", LATEX, "latex, not markdown"],
    ["paper.txt", LATEX, "latex, not text"],
    ["paper.txt", FRONT, "markdown, not text"],
    ["paper.tex", FRONT, "markdown, not latex"],
    ["paper.txt", JATS, "jats, not text"],
    ["paper.md", JATS, "jats, not markdown"],
    ["paper.html", HTML, "html"],
    ["paper.txt", HTML, "html, not text"],
    ["paper.xml", HTML, "html, not jats"],
    ["paper.htm", JATS, "jats, not html"],
    ["paper.md", `# One\n\n\`\`\`html\n${HTML}\`\`\`\n`, "markdown"],
    ["paper.txt", "# A title\n\nWords **of** it.\n\n## Methods\n\nMore `words`.\n", "markdown, not text"],
    // A name that says nothing.
    ["paper", LATEX, "latex"],
    ["paper.draft", FRONT, "markdown"],
    ["paper.out", JATS, "jats"],
    ["paper", "Words of a paper.\n", "text"],
    ["paper.md", "1 2 3\n", undefined],
    ["paper.tex", "---\n", undefined],
  ])("reads %s by its name, unless %j is something else for certain", (file, text, expected) => {
    expect(formatOf(file, text)).toBe(expected);
  });
});

describe("readManuscript", () => {
  const readAs = async (name: string, text: string, from?: string) => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-format-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, name), text);
    const { manuscript, format, diagnostics } = await readManuscript(join(folder, name), from);
    const told = diagnostics.filter(({ code }) => code === "name-says-format").map(({ message }) => message);
    return { format, told, titles: manuscript?.sections.map(({ title }) => toWords(title)) };
  };

  it("says of a document, too, that its name is another's", async () => {
    const message = "by its name this is Word, by its content PDF, and it is read as that";
    expect(await readAs("paper.docx", "%PDF-1.7\n")).toMatchObject({ format: "PDF", told: [message] });
    expect(await readAs("paper.pdf", "%PDF-1.7\n")).toMatchObject({ format: "PDF", told: [] });
    expect(await readAs("paper", "%PDF-1.7\n")).toMatchObject({ format: "PDF", told: [] });
  });

  it("says that a document is read as what it is, whatever `--from` says", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-format-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "paper.pdf");
    writeFileSync(file, "%PDF-1.7\n");
    const { diagnostics } = await readManuscript(file, "latex");
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
      "from-is-for-text: this is PDF, and read as that: `--from` chooses among formats that are text",
    );
  });

  it("finds the sections of Markdown with displayed formulas of LaTeX", async () => {
    expect(await readAs("paper.md", ALIGNED)).toEqual({
      format: "Markdown",
      told: [],
      titles: ["Introduction", "Methods"],
    });
  });

  it("finds the sections of a text that shows comments of a program", async () => {
    expect(await readAs("paper.txt", LISTING)).toEqual({
      format: "plain text",
      told: [],
      titles: ["Introduction", "Results"],
    });
  });

  it("tells of a name that is wrong, and reads it as asked", async () => {
    const told = "by its name this is plain text, by its content LaTeX, and it is read as that";
    expect(await readAs("paper.txt", LATEX)).toMatchObject({ format: "LaTeX", told: [told], titles: ["A"] });
    expect(await readAs("paper.txt", LATEX, "text")).toMatchObject({ format: "plain text", told: [] });
  });
});
