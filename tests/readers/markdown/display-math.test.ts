import { describe, expect, test } from "vitest";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { placesOf, readMarkdown } from "./read-sample.ts";

const show = async (text: string) =>
  showManuscript(await readMarkdown(text))
    .split("\n")
    .filter((line) => /^(?:\d+ |#)/.test(line));

describe("a displayed formula that begins behind words", () => {
  test("at the end of a line", async () => {
    expect(
      await show("## A\n\nPoints around an ellipse:$$\n(x, y) = (r, s)\n$$\nHere are more.\n\n## B\n\n![C](c.png)\n"),
    ).toEqual([
      "# A @1",
      "3 paragraph: Points around an ellipse:",
      "3 equation: (x, y) = (r, s)",
      "3 paragraph: Here are more.",
      "# B @8",
      "10 figure: Figure 1 | c.png | C",
    ]);
  });

  test("in an item of a list, which goes on behind it", async () => {
    const lines = await show("- We have:$$\n  a = b\n  $$\n  and more.\n- Second.\n");
    expect(lines).toEqual(["1 list: bullets", "1 equation: a = b", "5 list: bullets"]);
  });

  test("with words in commands that KaTeX does not know", async () => {
    const [equation, inline] = await show("$$\na \\mbox{ if } b\n$$\n\nWe have $a \\textsc{or} b$.\n");
    expect([equation, inline]).toEqual(["1 equation: a \\text{ if } b", "5 paragraph: We have $a \\text{or} b$."]);
  });

  test("with words behind it that would begin a list by themselves", async () => {
    expect(await show("We have $$a\n= b$$ - so it is.\n")).toEqual([
      "1 paragraph: We have",
      "1 equation: a",
      "1 paragraph: - so it is.",
    ]);
  });

  test.each(["`a $$ b`", "$a$$b$", "\\$$ 5", "costs $5", "$$a$$ and $$b$$"])("is not opened by %s", async (words) => {
    const paper = await readMarkdown(`Text ${words} here.\n\n## B\n\nMore.\n`);
    expect(paper.sections).toHaveLength(1);
    expect(placesOf(paper)).toEqual([]);
  });
});

describe("a formula that is never closed ends before", () => {
  const behind: Record<string, string> = {
    "a heading": "## B\n\nText.",
    "a listing": "```python\na = 1\n```",
    "a div": "::: {.note}\nText.\n:::",
    "a figure behind a blank line": "\n![C](c.png)",
    "a figure of HTML": '<figure><img src="c.png"></figure>',
    "a figure of LaTeX": "\\begin{figure}\n\\includegraphics{c.png}\n\\caption{C}\n\\end{figure}",
    "a list behind a blank line": "\n- One item.\n- Another one.",
    "a table behind a blank line": "\n| a | b |\n|---|---|\n| 1 | 2 |",
    "a paragraph behind a blank line": "\nThis is a text of more than a few words.",
    "a footnote": "[^1]: A note.",
  };
  test.each(Object.entries(behind))("%s", async (_, text) => {
    const alone = await show(`${text}\n\n$$\nc = d\n$$\n`);
    for (const opening of ["$$\na = b\n", "Words:$$\na = b\n"]) {
      const paper = await readMarkdown(`${opening}${text}\n\n$$\nc = d\n$$\n`);
      const lines = showManuscript(paper).split("\n");
      const kinds = (each: readonly string[]) =>
        each.filter((line) => /^(?:\d+ |#)/.test(line)).map((line) => line.replace(/^\d+ | @\d+$/g, ""));
      // All of it is there, and so is the formula behind it.
      expect(kinds(lines)).toEqual(
        expect.arrayContaining(kinds(alone).filter((line) => !/^paragraph: Text/.test(line))),
      );
      expect(placesOf(paper)[0]).toMatch(/^1:\d+ warning math-is-closed$/);
      expect(paper.findings[0]?.message).toBe("this `$$` is never closed; it is read as text, and so is what follows");
    }
  });

  test("as an environment", async () => {
    const text = "\\begin{equation}\na = b\n\n## B\n\nText.\n\n\\begin{equation}\nc = d\n\\end{equation}\n";
    const paper = await readMarkdown(text);
    expect(placesOf(paper)).toEqual(["1:1 warning environments-are-closed"]);
    expect(await show(text)).toEqual(
      expect.arrayContaining(["2 paragraph: a = b", "# B @4", "6 paragraph: Text.", "8 equation: Eq. (1) | c = d"]),
    );
  });
});

test.each([
  ["<table>\n<tr><td>a</td></tr>", "</table>"],
  ["\\begin{figure}\n\\includegraphics{a.png}", "\\end{figure}"],
  ["\\begin{foo}\nWords.", "\\end{foo}"],
])("headings that %s swallows are told", async (opening, closing) => {
  const text = `## A\n\n${opening}\n\n## B\n\nText.\n\n## C\n\n${closing}\n\n## D\n\nText.\n`;
  const { findings } = await readMarkdown(text);
  expect(findings.find(({ code }) => code === "headings-are-read")).toMatchObject({
    message: "2 headings stand within what begins here, and begin no section",
    position: { line: 3 },
  });
});

test.each(["<pre>\n# a comment\n</pre>", "\\begin{verbatim}\n# a comment\n\\end{verbatim}"])(
  "comments in %s are no headings",
  async (text) => {
    const { findings } = await readMarkdown(`## A\n\n${text}\n\n## D\n\nText.\n`);
    expect(findings).toEqual([]);
  },
);

test.each([
  ["$$\na = b\n\n+ c\n$$", "a = b + c"],
  ["$$\n\na = b\n\n$$", "a = b"],
  ["$$\nf(x) = \\begin{cases}\n1 & \\text{if the value of x is more than it was}\\\\\n\n0\\end{cases}\n$$", "f(x) ="],
  ["$$\na\n\n\\text{and so on for all of the values there are}\n$$", "a \\text"],
])("blank lines within a formula: %s", async (text, tex) => {
  const paper = await readMarkdown(`## A\n\n${text}\n`);
  const [equation] = paper.sections[0]?.content ?? [];
  expect(equation?.type === "equation" && equation.tex.replace(/\s+/g, " ")).toContain(tex);
  expect(paper.findings).toEqual([]);
});

test.each([
  "$$\n\\label{eq:a}\na = b \\label{eq:b}\n$$",
  "\\begin{equation}\\label{eq:a}\na = b\n\\end{equation}",
  "\\[ a = b \\label{eq:a} \\]",
  "```{math}\n:label: eq:a\na = b \\label{eq:b}\n```",
  "$$\na = b\n$$ {#eq:a}",
])("a label is left out of a formula: %s", async (text) => {
  const paper = await readMarkdown(`---\ntitle: T\n---\n\n${text}\n\nSee \\eqref{eq:a}.\n`);
  const equation = paper.lead.find((passage) => passage.type === "equation");
  expect(equation?.tex).toBe("a = b");
  expect(showManuscript(paper)).toContain("See (1).");
  expect(paper.findings).toEqual([]);
});

test("a label is left out of a formula in a line", async () => {
  expect(await show("It is $a \\label{eq:a}$ here.\n")).toEqual(["1 paragraph: It is $a$ here."]);
});
