import { describe, expect, it, test } from "vitest";
import { showText } from "./read.ts";

/** A paper that uses `\x{net}` in the ways in which it may be defined. */
const paper = (definition: string, body: string) =>
  [
    "\\documentclass{article}",
    definition,
    "\\title{A title}",
    "\\author{Ada Example}",
    "\\begin{document}",
    "\\maketitle",
    "\\section{One}",
    body,
    "",
    "Behind it stands \\textbf{more}.",
    "\\begin{thebibliography}{1}",
    "\\bibitem{c} T. Cormen. \\emph{A Book}. MIT Press, 2009.",
    "\\end{thebibliography}",
    "\\end{document}",
  ].join("\n");

const read = async (definition: string, body: string) => {
  const shown = (await showText(paper(definition, body))).split("\n").filter((line) => line.trim() !== "");
  // Nothing of the paper was eaten.
  expect(shown.slice(0, 3)).toEqual(["title: A title", "author: Ada Example", "# [1] One @7"]);
  expect(shown.join("\n")).toContain("Behind it stands **more**.");
  expect(shown.some((line) => /^reference: .*"A Book"/.test(line))).toBe(true);
  expect(shown.filter((line) => line.startsWith("warning:"))).toEqual([]);
  return shown.slice(
    3,
    shown.findIndex((line) => line.includes("Behind it")),
  );
};

describe("a macro for inline code", () => {
  const definitions = [
    "\\newcommand{\\x}{\\lstinline[language=isabelle,basicstyle=\\normalsize\\ttfamily]}",
    "\\newcommand{\\x}{\\lstinline}",
    "\\newcommand\\x{\\mintinline{python}}",
    "\\newcommand{\\x}{\\mintinline[fontsize=\\small]{c}}",
    "\\DeclareRobustCommand{\\x}{\\lstinline[a]}",
    "\\def\\x{\\lstinline[a=b]}",
    "\\let\\x\\lstinline",
    "\\let\\x=\\verb",
    "\\newcommand{\\x}{\\verb}",
    "\\newcommand{\\x}[1]{\\verb|#1|}",
    "\\newcommand{\\x}[1]{\\Verb!#1!}",
    "\\newcommand{\\x}[1]{\\lstinline{#1}}",
    "\\newcommand{\\x}[1]{\\lstinline[a=b]!#1!}",
    "\\newcommand{\\x}[2][a]{\\lstinline[language=#1]{#2}}",
    "\\newcommand{\\x}[1]{\\mintinline{python}{#1}}",
    "\\newcommand{\\x}[1]{\\texttt{\\detokenize{#1}}}",
    "\\NewDocumentCommand{\\x}{m}{\\mintinline{c}{#1}}",
    "\\newmintinline[x]{python}{}",
    "\\newmintinline{x}{}\\let\\x\\xinline",
  ];
  test.each(definitions)("%s", async (definition) => {
    expect(await read(definition, "It is in the \\x{net_work} locale.")).toEqual([
      "8 paragraph: It is in the `net_work` locale.",
    ]);
  });

  test.each(["\\newcommand{\\x}{\\url}", "\\newcommand{\\x}[1]{\\url{#1}}", "\\let\\x\\path"])(
    "%s",
    async (definition) => {
      expect(await read(definition, "It is at \\x{https://x.org/a_b}.")).toEqual([
        "8 paragraph: It is at [https://x.org/a_b](https://x.org/a_b).",
      ]);
    },
  );
});

describe("a sign that code stands between", () => {
  test.each([
    ["\\MakeShortVerb{\\|}", "It is the |net_work| of % ours\n|#1 {|, not a || b."],
    ["\\DefineShortVerb{\\|}", "It is the |net_work| of\n|#1 {|, not a || b."],
    ["\\MakeShortVerb*\\|", "It is the |net_work| of\n|#1 {|, not a || b."],
  ])("%s", async (definition, body) => {
    expect(await read(definition, body)).toEqual(["8 paragraph: It is the `net_work` of `#1 {`, not a || b."]);
  });

  test("which ends to be one stays a sign", async () => {
    const definition = "\\MakeShortVerb{\\|}\\DeleteShortVerb{\\|}";
    expect(await read(definition, "It is |here| too.")).toEqual(["8 paragraph: It is |here| too."]);
  });
});

describe("an environment that is defined by one that TeX does not read", () => {
  test.each([
    "\\newenvironment{x}{\\begin{verbatim}}{\\end{verbatim}}",
    "\\newenvironment{x}{\\verbatim}{\\endverbatim}",
    "\\newenvironment{x}\n{\\small\\begin{Verbatim}[frame=single]}\n{\\end{Verbatim}}",
    "\\newenvironment{x}[1][]{\\VerbatimEnvironment\n  \\begin{minted}{python}}{\\end{minted}}",
    "\\newenvironment{x}{\\begin{lstlisting}}{\\end{lstlisting}}",
  ])("%s", async (definition) => {
    const shift = definition.split("\n").length - 1;
    const shown = (await showText(paper(definition, "\\begin{x}\na % b }\n\\end{x}"))).split("\n");
    expect(shown).toContain("title: A title");
    expect(shown.some((line) => line.startsWith(`${8 + shift} code:`))).toBe(true);
    expect(shown.join("\n")).toContain("a % b }");
    expect(shown.join("\n")).toContain("Behind it stands **more**.");
  });

  test("one that is named by its language, and not defined here", async () => {
    const shown = (await showText(paper("", "\\begin{coq}\nDefinition q := x ?= y % b }\n\\end{coq}"))).split("\n");
    expect(shown.some((line) => line.startsWith("8 code:"))).toBe(true);
    expect(shown.join("\n")).toContain("Definition q := x ?= y % b }");
  });

  test("a drawing", async () => {
    const definition = "\\newenvironment{x}{\\begin{tikzpicture}[scale=2]}{\\end{tikzpicture}}";
    const shown = await showText(paper(definition, "\\begin{x}\n\\draw (0,0) -- (1,1);\n\\end{x}"));
    expect(shown).toContain("title: A title");
    expect(shown).not.toContain("draw");
  });

  test("a box", async () => {
    const definition =
      "\\newsavebox{\\b}\\newenvironment{x}{\\begin{lrbox}{\\b}\\begin{minipage}{3cm}}{\\end{minipage}\\end{lrbox}\\fbox{\\usebox{\\b}}}";
    const shown = await showText(paper(definition, "\\begin{x}\nWords in it.\n\\end{x}"));
    expect(shown).toContain("title: A title");
    expect(shown).toContain("Words in it.");
  });

  test("one that is whole in a macro", async () => {
    const definition = "\\newcommand{\\x}{\\begin{tikzpicture}\\draw (0,0);\\end{tikzpicture}}";
    const shown = await showText(paper(definition, "See \\x{}."));
    expect(shown).toContain("title: A title");
    expect(shown).not.toContain("draw");
  });
});

describe("what Sweave and knitr weave in", () => {
  it.each([
    ["<<>>=\nx <- 3 # a\n@", ["8 code: ", "  x <- 3 # a"]],
    [
      "Text\n<<fig, fig=TRUE, width=4>>=\nplot(x$y)\n\n@ % end\nand text.",
      ["8 paragraph: Text", "9 code: ", "  plot(x$y)", "13 paragraph: and text."],
    ],
    ["<<setup, echo = FALSE>>=\nlibrary(kettle)\n@\nText $a$.", ["11 paragraph: Text $a$."]],
    ["<<setup, include=F>>=\nx$y\n@\nText $a$.", ["11 paragraph: Text $a$."]],
    ["a << b", ["8 paragraph: a << b"]],
  ])("%j", async (body, expected) => {
    const shown = (await showText(paper("", body))).split("\n").filter((line) => line.trim() !== "");
    expect(
      shown.slice(
        3,
        shown.findIndex((line) => line.includes("Behind it")),
      ),
    ).toEqual(expected);
    expect(shown.filter((line) => line.startsWith("warning:"))).toEqual([]);
  });

  it.each([
    [
      "The mean of \\Sexpr{round(a$b, 2)} is $\\beta$ and $\\gamma$.",
      "The mean of `round(a$b, 2)` is $\\beta$ and $\\gamma$.",
    ],
    ["Its \\code{$call} holds $\\beta$ and $\\gamma$.", "Its `$call` holds $\\beta$ and $\\gamma$."],
    ["Its \\code{$x$} holds \\code{\\$5}.", "Its `x` holds `$5`."],
  ])("the dollars of code open no formula: %s", async (written, read) => {
    expect(await showText(paper("", written))).toContain(read);
  });

  it("says which values are computed", async () => {
    const shown = await showText(paper("", "Of \\Sexpr{nrow(x)} kettles, \\pkg{tea} counts \\proglang{R}'s."));
    expect(shown).toContain("Of `nrow(x)` kettles, **tea** counts R’s.");
    expect(shown).toMatch(/warning: .*value-is-known: 1 value is computed in the text; its code stands in the place/);
  });
});
