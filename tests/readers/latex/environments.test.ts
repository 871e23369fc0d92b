import { describe, expect, test } from "vitest";
import { showText } from "./read.ts";

const show = async (definition: string, body: string) =>
  (await showText(`\\documentclass{article}\n${definition}\n\\begin{document}\n${body}\n\\end{document}`))
    .split("\n")
    .filter((line) => /^\d+ |^warning/.test(line))
    .map((line) => line.replace(/^\d+ /, ""));

describe("an environment that the paper defines anew, with arguments", () => {
  test.each<[string, string, string, string[]]>([
    [
      "of a formula",
      "\\renewenvironment{equation}[1]{\\begin{displaymath}}{\\end{displaymath}}",
      "\\begin{equation}{https://x.org/page.html}\n a = b\n\\end{equation}",
      ["equation: Eq. (1) | a = b"],
    ],
    [
      "that prints it",
      "\\renewenvironment{equation}[1]{\\begin{displaymath}\\tag{#1}}{\\end{displaymath}}",
      "\\begin{equation}{star}\n a = b\n\\end{equation}",
      ["equation: Eq. (1) | a = b"],
    ],
    [
      "over paragraphs",
      "\\renewenvironment{quote}[2][x]{\\begin{list}{}{}}{\\end{list}}",
      "\\begin{quote}[y]{z}\nOne.\n\n\\end{quote}",
      ["quote: One."],
    ],
    [
      "that hands it on",
      "\\let\\old\\tabular\\let\\endold\\endtabular\\renewenvironment{tabular}[1]{\\small\\old{#1}}{\\endold}",
      "\\begin{tabular}{lr}\na & b\\\\\n\\hline\nc & d\n\\end{tabular}",
      ["table: left,right"],
    ],
    [
      "without any",
      "\\renewenvironment{equation}{\\begin{displaymath}}{\\end{displaymath}}",
      "\\begin{equation}{a} = b\\end{equation}",
      ["equation: Eq. (1) | {a}= b"],
    ],
    [
      "of which only the one in brackets is there",
      "\\renewenvironment{figure}[1][h]{\\oldfigure[#1]}{\\endoldfigure}",
      "\\begin{figure}[t]\\includegraphics{a}\\caption{C.}\\end{figure}",
      ["figure: Figure 1 | a or a"],
    ],
  ])("%s", async (_, definition, body, shown) => {
    const lines = await show(definition, body);
    expect(lines.slice(0, shown.length).map((line, index) => line.slice(0, shown[index]?.length))).toEqual(shown);
  });
});

test("words above columns are a paragraph of their own", async () => {
  const body = "\\begin{multicols}{2}[Above.]\nBelow.\n\\end{multicols}";
  expect(await show("", body)).toEqual(["paragraph: Above.", "paragraph: Below."]);
});

describe("a box", () => {
  test.each<[string, string, string, string[]]>([
    [
      "has a title with a comma",
      "",
      "\\begin{tcolorbox}[colback=white, title={Tea, in \\emph{one} line}]\nHot.\n\\end{tcolorbox}",
      ["paragraph: **Tea, in one line**", "paragraph: Hot."],
    ],
    [
      "of a paper's own has the title that its options say",
      "\\newtcolorbox[auto counter]{tip}[1][]{colback=white, title={Tip \\thetcbcounter},#1}",
      "\\begin{tip}\nHot.\n\\end{tip}",
      ["paragraph: **Tip**", "paragraph: Hot."],
    ],
    [
      "of code has its title before it",
      "\\newtcblisting{prompt}[1]{title=#1}",
      "\\begin{prompt}{My tea}\n{a} & 5%\n\\end{prompt}",
      ["code: **My tea**"],
    ],
  ])("%s", async (_, definition, body, shown) => {
    expect((await show(definition, body)).slice(0, shown.length)).toEqual(shown);
  });
});

test.each([
  [
    "We \\begin{enumerate*}[label=(\\arabic*)] \\item cook, \\item clean, and \\item rest\\end{enumerate*} in turn.",
    "We (1) cook, (2) clean, and (3) rest in turn.",
  ],
  [
    "We \\begin{inparaenum}\\item cook and \\item\\label{c} rest\\end{inparaenum}, as in \\ref{c}.",
    "We (1) cook and (2) rest, as in 2.",
  ],
  ["The word \\begin{CJK*}{UTF8}{gbsn}茶\\end{CJK*} means tea.", "The word 茶 means tea."],
])("%s stays one sentence", async (body, words) => {
  expect(await show("", body)).toEqual([`paragraph: ${words}`]);
});

test.each([
  ["itemize", "\\item[(H2)] Why?", "- **(H2)** Why?"],
  ["itemize", "\\item[A1.] Why?", "- **A1.** Why?"],
  ["itemize", "\\item[\\textbf{Tea}] Why?", "- **Tea** Why?"],
  ["itemize", "\\item[(a)] Why?", "- Why?"],
  ["tablenotes", "\\item[a] Of rooms.", "- **a** Of rooms."],
])("in %s %s is %s", async (name, item, words) => {
  expect(await showText(`\\begin{${name}}${item}\\end{${name}}`)).toContain(words);
});
