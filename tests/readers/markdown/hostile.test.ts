import { describe, expect, test } from "vitest";
import { placesOf, readMarkdown } from "./read-sample.ts";

/** Each of these takes time that grows with the square, or the stack, of a parser that is not careful. */
const HOSTILE: Record<string, string> = {
  "open brackets": "[".repeat(20_000),
  "brackets in brackets": "[".repeat(10_000) + "]".repeat(10_000),
  "pictures in pictures": "![".repeat(5_000) + "](a)".repeat(5_000),
  "open notes": "^[".repeat(10_000),
  "open links": "[a](".repeat(5_000),
  "open emphasis": "*a".repeat(10_000),
  "open citations": "[@a; ".repeat(4_000),
  "open commands": "\\emph{".repeat(3_000),
  "commands in commands": "\\emph{".repeat(3_000) + "}".repeat(3_000),
  "open environments": "\\begin{foo}\n\n".repeat(1_000),
  "open formulas": "$a ".repeat(7_000),
  "open displayed formulas": "$$ a\n\n# B\n\n".repeat(500),
  "open displayed formulas behind words": "word: $$\n".repeat(801),
  "open displayed formulas and paragraphs": "word: $$\n\na b\n\n".repeat(501),
  "open tags": "<b>".repeat(6_000),
  "open tables": "<table>\n".repeat(2_000),
  "open comments": "<!-- ".repeat(4_000),
  "open divs": "::: {.a}\n".repeat(1_000),
  "open directives": "```{note}\n".repeat(1_000),
  "open roles": "{math}`".repeat(3_000),
  "open attributes": "{#a ".repeat(5_000),
  "code spans of all lengths": Array.from({ length: 200 }, (_, index) => "`".repeat(index + 1)).join(" "),
  "many bars": `${"|".repeat(10_000)}\n${"|-".repeat(5_000)}`,
  "many definitions": "a\n: b\n\n".repeat(1_000),
  "macros that call each other": `\\newcommand{\\a}{\\b\\b}\n\\newcommand{\\b}{\\a\\a}\n\n${"$\\a$ ".repeat(200)}`,
  "quotations that go in and out": "> a\n>> b\n".repeat(500),
  "boxes in boxes": Array.from({ length: 300 }, (_, index) => `${"> ".repeat(index + 1)}[!a] b`).join("\n"),
  "open links between notes": "[[a ![[".repeat(3_000),
  "open marks": "==a %% {% a {{< a <d-cite> ".repeat(1_000),
  "open comments on lines": "%% a\n\n".repeat(2_001),
  "open code of Jekyll": "{% highlight a %}\n".repeat(2_000),
  "works on lines": `# References\n\n${"Poe, A. (2001). Bricks. Clay, 3, 1-9.\n".repeat(1_000)}`,
  "lines that are no works": `# References\n\n${"Of old bricks  \nand of walls\n".repeat(1_000)}`,
  "texts in texts": `(ref:a) ${"![(ref:a)](b) ".repeat(100)}\n\n${"(ref:a) ".repeat(50)}`,
  "HTML that spans everything": `<table>${"<tr><td colspan=1000 rowspan=1000>x".repeat(100)}</table>`,
};

describe("hostile text is read to its end, and never throws", () => {
  test.each(Object.entries(HOSTILE))("%s", async (_, text) => {
    await expect(readMarkdown(text)).resolves.toHaveProperty("sections");
  });
});

describe("text that is refused", () => {
  test.each([
    ["quotations", ">".repeat(5_000)],
    ["lists", "- ".repeat(5_000)],
  ])("%s nested too deeply", async (_, line) => {
    const paper = await readMarkdown(`# A\n\n${line}a\n`);
    expect(placesOf(paper)).toEqual(["3:1 error nesting-is-shallow"]);
  });

  test("a file larger than any paper", async () => {
    const paper = await readMarkdown("word ".repeat(1_000_000));
    expect(placesOf(paper)).toEqual(["1:1 error file-is-small"]);
    expect(paper.findings[0]?.message).toContain("at most 4");
  });
});

test("noise is read as text, and told", async () => {
  const paper = await readMarkdown(`# A\n\n${"*a ".repeat(1_000)}\n`);
  expect(placesOf(paper)).toEqual(["3:1 warning marks-are-few"]);
});
