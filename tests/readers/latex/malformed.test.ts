import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { findingsOf, readText, showText } from "./read.ts";

const words = async (text: string, folder?: string) => {
  const { lead, sections } = await readText(text, folder);
  return [...lead, ...sections.flatMap(({ content }) => content)].map((passage) =>
    passage.type === "paragraph" ? toPlainText(passage.text) : passage.type,
  );
};

describe("source that LaTeX would refuse", () => {
  it("costs a brace that is not closed no more than itself", async () => {
    const text = "\\section{One}\nAn \\emph{open brace.\n\nMore.\n\n\\section{Two}\nFine.\n";
    expect(await words(text)).toEqual(["An open brace.", "More.", "Fine."]);
    expect(await findingsOf(text)).toEqual(["braces-are-balanced 2:9"]);
  });

  it("leaves out closing braces without a partner, and counts them", async () => {
    const { findings } = await readText("One } two }.\n\nThree }.");
    expect(findings).toMatchObject([{ code: "braces-are-balanced", position: { line: 1, column: 5 } }]);
    expect(findings[0]?.message).toMatch(/closing braces .*: 3$/);
  });

  it("reads a file that ends in the middle", async () => {
    const text =
      "\\documentclass{article}\n\\begin{document}\n\\section{One}\nText \\begin{itemize}\n\\item a\n\n\\item b";
    expect(await findingsOf(text)).toEqual(["environments-are-closed 4:6", "document-is-whole 2:1"]);
    expect((await words(text)).join(" ")).toContain("Text");
  });

  it("tells of environments that overlap or close nothing", async () => {
    const text = "\\begin{center}\n\n\\begin{quote} a \\end{center}\n\n b \\end{quote}\n\n\\end{flushleft}";
    expect(await findingsOf(text)).toEqual([
      "environments-are-closed 3:1",
      "environments-are-closed 5:4",
      "environments-are-closed 7:1",
    ]);
  });

  it("reads a formula that is not closed as text", async () => {
    expect(await words("It costs 5$ here.\n\nAnd $x$ there.")).toEqual(["It costs 5 here.", "And x there."]);
    expect(await findingsOf("It costs 5$ here.\n\nAnd \\[ x there.")).toEqual(["math-is-closed 1:11"]);
  });

  it("reads a displayed formula that is not closed as text", async () => {
    const text = "\\section{One}\nAn ellipse:$$\n(x, y)\n\n\\section{Two}\nFine $$a = b$$ here.\n";
    expect(await words(text)).toEqual(["An ellipse: (x, y)", "Fine", "equation", "here."]);
    expect(await findingsOf(text)).toEqual(["math-is-closed 2:12"]);
    // Two formulas side by side are closed; a macro may hold half of one.
    expect(await findingsOf("It is $a$$b$ here, and $a$ $b$.")).toEqual([]);
    expect(await findingsOf("\\def\\be{$$}\\def\\ee{$$}\\be a = b \\ee")).toEqual([]);
  });

  it("takes a conditional to its end, if it has one", async () => {
    expect(await words("a \\iffalse b \\ifx c \\fi d \\else e \\fi f")).toEqual(["a e f"]);
    expect(await findingsOf("a \\iftrue b")).toEqual(["conditionals-are-closed 1:3"]);
  });

  it("tells of a verbatim environment that is not closed", async () => {
    expect(await findingsOf("Text.\n\n\\begin{verbatim}\n{ $ \n\nmore")).toContain("environments-are-closed 3:1");
  });

  it.each([
    "",
    "\\",
    "{",
    "}",
    "$",
    "\\begin",
    "\\begin{",
    "\\section",
    "\\newcommand",
    "\\def",
    "\\input",
    "\\verb|",
    "%",
  ])("does not throw for %j", async (text) => {
    await expect(readText(`x ${text}`)).resolves.toBeDefined();
    await expect(readText(`\\documentclass{article}\\begin{document}${text}`)).resolves.toBeDefined();
  });
});

describe("source made to do harm", () => {
  it.each([
    ["braces", `${"{".repeat(10_000)}x${"}".repeat(10_000)}`, "nesting-is-shallow"],
    ["open braces", "{ ".repeat(10_000), "braces-are-balanced"],
    ["emphasis", `${"\\emph{".repeat(1_000)}x${"}".repeat(1_000)}`, "nesting-is-shallow"],
    ["environments", `${"\\begin{quote}".repeat(3_000)}x${"\\end{quote}".repeat(3_000)}`, "nesting-is-shallow"],
    ["environments over paragraphs", "\\begin{center}\n\n".repeat(300), "nesting-is-shallow"],
    ["open formulas", "\\[ ".repeat(5_000), "math-is-closed"],
    ["formulas in braces", "{$ ".repeat(3_000), "braces-are-balanced"],
    ["brackets", `\\cite${"[".repeat(3_000)}`, ""],
    ["items", `\\begin{itemize}${"\\item x".repeat(2_000)}\\end{itemize}`, ""],
    ["conditionals", "\\iftrue ".repeat(5_000), "conditionals-are-closed"],
    ["macros in arguments", `\\def\\a#1{\\a{\\a{#1}}}\\a{x}`, "macros-end"],
  ])("ends: %s", async (_name, text, code) => {
    const { findings } = await readText(`Before.\n\n${text}\n\nAfter.`);
    if (code !== "") expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it("does not expand a macro bomb, and goes on behind it", async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, index) => `\\def\\${name(index)}{\\${name(index + 1)}\\${name(index + 1)}}`,
    );
    const text = `${bomb.join("\n")}\n\\newcommand{\\fine}{fine}\nBoom \\${name(0)}.\n\nAll is \\fine, \\${name(0)} too.`;
    expect((await words(text)).at(-1)).toBe("All is fine, too.");
    expect(await findingsOf(text)).toContain("macros-end 42:6");
  });

  it.each([
    "\\def\\a{\\a}\\a",
    "\\def\\a{x\\a}\\a",
    "\\def\\a{\\b}\\def\\b{\\a\\a}\\a",
    "\\newcommand{\\a}[1]{{\\a{#1#1}}}\\a{x}",
  ])("ends %s", async (text) => {
    expect((await readText(`${text} end`)).findings.map(({ code }) => code)).toContain("macros-end");
  });

  it("names each macro without an end by its own name", async () => {
    const text = "\\def\\a{\\a\\a}\\a one\n\n\\def\\b{\\c\\c}\\def\\c{\\b\\b}\\b two";
    const { findings } = await readText(text);
    const named = findings.filter(({ code }) => code === "macros-end").map(({ message }) => message.slice(0, 4));
    expect(named).toEqual(["`\\a`", "`\\b`"]);
  });

  it("ends an environment that is made of itself", async () => {
    const text = "\\newenvironment{a}{\\begin{a}}{\\end{a}}\n\\begin{a} x \\end{a}\n\nAfter.";
    expect(await words(text)).toContain("After.");
  });

  it("cuts off a table that is data", async () => {
    const text = `\\begin{tabular}{cc}${`${"1 & ".repeat(250)}2 \\\\\n`.repeat(90)}\\end{tabular}`;
    expect(await findingsOf(text)).toEqual(["table-is-small 1:1"]);
  });
});

const name = (index: number) =>
  `x${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;

describe("files that a paper names", () => {
  let root: string;
  let folder: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "lectern-latex-"));
    folder = join(root, "paper");
    mkdirSync(join(folder, "parts"), { recursive: true });
    writeFileSync(join(root, "secret.tex"), "A secret.");
    writeFileSync(join(folder, "self.tex"), "Self. \\input{self}");
    writeFileSync(join(folder, "main.tex"), "This file stands for the text that names it.");
    writeFileSync(join(folder, "a.tex"), "A. \\input{b}");
    writeFileSync(join(folder, "b.tex"), "B. \\input{a}");
    writeFileSync(join(folder, "parts", "one.tex"), "One. \\input{two}");
    writeFileSync(join(folder, "parts", "two.tex"), "Two.");
    writeFileSync(
      join(folder, "sub.tex"),
      "\\documentclass[main]{subfiles}\n\\begin{document}\nSub.\n\\end{document}\nIgnored.",
    );
    writeFileSync(join(folder, "latin.tex"), Buffer.from("Caf\xe9.", "latin1"));
    writeFileSync(join(folder, "code.txt"), "[1, 2]\nsteep\n");
    writeFileSync(join(folder, "data.txt"), "1\n".repeat(20_000));
    writeFileSync(join(folder, "plot.eps"), "");
    writeFileSync(join(folder, "plot.png"), "");
    symlinkSync(join(root, "secret.tex"), join(folder, "link.tex"));
    execFileSync("mkfifo", [join(folder, "pipe.tex")]);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    ["../secret", "file-is-inside"],
    ["../../../../../../../../etc/passwd", "file-is-inside"],
    ["/etc/passwd", "file-is-inside"],
    ["link", "file-is-inside"],
    ["pipe", "file-is-there"],
    ["parts", "file-is-there"],
    ["none", "file-is-there"],
    ["\\jobname", ""],
  ])("does not read %s", async (file, code) => {
    const text = `Before \\input{${file}} after.`;
    expect(await words(text, folder)).toEqual(["Before after."]);
    expect(await findingsOf(text, folder)).toEqual(code === "" ? [] : [`${code} 1:8`]);
  });

  it("reads no file within itself", async () => {
    expect(await words("\\input{self}", folder)).toEqual(["Self."]);
    const { findings } = await readText("\\input{a}\\input{a}", folder);
    expect(findings).toMatchObject([{ code: "inputs-end", file: "b.tex", position: { line: 1, column: 4 } }]);
  });

  it.each(["\\input{main}", "\\include{main.tex}"])("does not read the paper within itself by %s", async (command) => {
    expect(await words(`Before ${command} after.`, folder)).toEqual(["Before after."]);
    expect(await findingsOf(`Before ${command} after.`, folder)).toEqual(["inputs-end 1:8"]);
  });

  it.each(["\\verbatiminput{code.txt}", "\\VerbatimInput[fontsize=\\small]{code.txt}", "\\lstinputlisting{code.txt}"])(
    "shows the code of %s",
    async (command) => {
      const { lead, findings } = await readText(`Before ${command} b a`, folder);
      expect(lead).toMatchObject([
        { text: [{ value: "Before" }] },
        { type: "code", code: "[1, 2]\nsteep" },
        { text: [{ value: "b a" }] },
      ]);
      expect(findings).toEqual([]);
    },
  );

  it("shows no code from elsewhere, and none that is data", async () => {
    const text = "\\verbatiminput{data.txt}\n\\verbatiminput{../secret.tex} \\inputminted{c}{none.c} a";
    const { findings } = await readText(text, folder);
    expect(findings).toMatchObject([
      { code: "code-is-short", position: { line: 1, column: 1 } },
      { code: "code-is-there", position: { line: 2, column: 1 } },
    ]);
    expect(findings[1]?.message).toContain("`../secret.tex`, `none.c`");
  });

  it("takes a picture that a browser shows, else names it as the paper does", async () => {
    const { lead } = await readText("\\includegraphics{plot.eps}\n\n\\includegraphics{parts/none}", folder);
    expect(lead.map((passage) => passage.type === "figure" && passage.images[0]?.[0])).toEqual([
      "plot.png",
      "parts/none",
    ]);
  });

  it("reads files in folders, and parts that are documents by themselves", async () => {
    expect(await words("\\subimport{parts/}{one}", folder)).toEqual(["One. Two."]);
    expect(await words("\\input parts/two.tex and \\subfile{sub}", folder)).toEqual(["Two. and Sub."]);
  });

  it("reads a file in an older encoding, and says so", async () => {
    expect(await words("\\input{latin}", folder)).toEqual(["Café."]);
    expect(await findingsOf("\\input{latin}", folder)).toEqual([expect.stringMatching(/^file-is-utf8 1:/)]);
  });

  it("tells of each bibliography that is missing, once", async () => {
    const text = "Text \\cite{a} and \\cite{b}, \\cite{a}.\n\\bibliography{../none,none}";
    const { findings } = await readText(text, folder);
    expect(findings.map(({ code }) => code)).toEqual(["file-is-inside", "file-is-there", "citation-has-reference"]);
    expect(findings[2]?.message).toContain("`a`, `b`");
  });
});

it("is empty, with a finding, when there is nothing to read", async () => {
  expect(await showText("\\documentclass{article}")).toContain("paper-has-text");
});
