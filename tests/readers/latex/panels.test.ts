import { expect, it } from "vitest";
import { folderWith } from "../../helpers/lecture.ts";
import { showText } from "./read.ts";

const PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>";
const read = (text: string) =>
  showText(
    `\\documentclass{article}\n\\begin{document}\n\\section{One}\n${text}\\end{document}\n`,
    folderWith({ "a.svg": PICTURE, "b.svg": PICTURE, "c.svg": PICTURE }),
  );
const panel = (inner: string) => `\\begin{subfigure}{.5\\textwidth}\\includegraphics{a.svg}${inner}\\end{subfigure}\n`;
const figure = (inner: string) => `\\begin{figure}\n${inner}\\caption{Ropes.}\\label{whole}\n\\end{figure}\n`;

it("a panel is named by its place among those with captions, whichever of them has a label", async () => {
  const panels = [
    "\\caption{First}",
    "\\caption{Second}\\label{b}",
    "\\caption{\\label{c}Third}",
    "\\label{d}\\caption{Fourth}",
  ];
  expect(
    await read(`${figure(panels.map(panel).join(""))}See \\ref{b}, \\ref{c}, \\ref{d} and \\ref{whole}.`),
  ).toContain("See 1b, 1c, 1d and 1.");
});

it("so is one whose caption is an argument", async () => {
  const text = await read(
    `${figure(`\\subcaptionbox{First\\label{a}}{\\includegraphics{a.svg}}
\\subcaptionbox*{Second}[3cm][c]{\\includegraphics{b.svg}}
\\subfloat[Third\\label{c}]{\\includegraphics{c.svg}}
\\subfloat[Fourth]{\\includegraphics{a.svg}\\label{d}}
`)}See \\ref{a}, \\ref{c} and \\ref{d}.`,
  );
  expect(text).toContain("See 1a, 1c and 1d.");
  expect(text).toContain("Ropes. (a) First (b) Second (c) Third (d) Fourth");
});

it("panels without captions are counted by their labels", async () => {
  expect(await read(`${figure(panel("\\label{a}") + panel("\\label{b}"))}See \\ref{a} and \\ref{b}.`)).toContain(
    "See 1a and 1b.",
  );
});

it("a box has its caption and its name", async () => {
  const text = await read(
    "\\begin{figure}\\captionbox{In a box.\\label{box}}{\\includegraphics{a.svg}}\\end{figure}\nSee \\ref{box}.",
  );
  expect(text).toContain("figure: Figure 1 | a.svg | In a box.");
  expect(text).toContain("See 1.");
});

it("a picture that goes on in another float keeps its number", async () => {
  const goesOn =
    "\\begin{figure}\\ContinuedFloat\\includegraphics{b.svg}\\caption{More ropes.}\\label{more}\\end{figure}\n";
  const text = await read(`${figure("")}${goesOn}${figure("")}See \\ref{more}.`);
  expect([...text.matchAll(/figure: (Figure \d)/g)].map(([, name]) => name)).toEqual([
    "Figure 1",
    "Figure 1",
    "Figure 2",
  ]);
  expect(text).toContain("See 1.");
});

it("a font around a table or words is neither a float of its own nor a paragraph", async () => {
  const text = await read(
    "\\begin{table}\\caption{Teas.}\\begin{small}\\begin{sc}\n\\begin{tabular}{ll}a & b\\\\\\end{tabular}\n\\end{sc}\\end{small}\\end{table}\nTea is \\begin{em}hot\\end{em} now.",
  );
  expect(text).toContain("table: Table 1 | Teas.");
  expect(text).toContain("Tea is *hot* now.");
  expect(text).not.toMatch(/figure:|is-known/);
});

it("a float of the class jmlr has its name, caption and content", async () => {
  const text = await read(
    "\\begin{figure}\\floatconts{fig:a}{\\caption{A cup.}}{\\includegraphics{a.svg}}\\end{figure}\n\\begin{table}\\floatconts{tab:a}{\\caption{Teas.}}{\\begin{tabular}{ll}a & b\\end{tabular}}\\end{table}\nSee \\sectionref{s}, \\figureref{fig:a} and \\tableref{tab:a}.\\label{s}",
  );
  expect(text).toContain("figure: Figure 1 | a.svg | A cup.");
  expect(text).toContain("table: Table 1 | Teas.");
  expect(text).toContain("See Section\u00a01, Figure\u00a01 and Table\u00a01.");
});

it("a picture with words over it is that picture", async () => {
  const text = await read(
    "\\begin{figure}\\begin{overpic}[width=\\linewidth]{a.svg}\\put(10,20){\\small Cup}\\end{overpic}\\caption{A cup.}\\end{figure}\n",
  );
  expect(text).toContain("figure: Figure 1 | a.svg | A cup.");
  expect(text).not.toMatch(/\(10,20\)|is-known/);
});

it("tables side by side have their own captions", async () => {
  const table = (caption: string) =>
    `\\begin{subtable}{.5\\linewidth}\\caption{${caption}}\\label{${caption}}\\begin{tabular}{ll}a & b\\end{tabular}\\end{subtable}\n`;
  const text = await read(
    `\\begin{table}\\caption{Both.}${table("Left")}${table("Right")}\\end{table}\nSee \\ref{Right}.`,
  );
  expect(text).toContain("table: Table 1 | Both. (a) Left");
  expect(text).toContain("table: Table 1b | Right");
  expect(text).toContain("See 1b.");
});

it("`\\subref` says the letter alone", async () => {
  expect(
    await read(`${figure(panel("\\caption{First}\\label{a}"))}See Fig. \\ref{whole}\\subref{a} or \\subref{a}.`),
  ).toContain("See Fig. 1a or a.");
});

it.each([
  ["figure", "\\floatbox[{\\capbeside}]{figure}[\\FBwidth]{\\caption{Tea.}}{\\includegraphics{a.svg}}"],
  ["figure", "\\begin{picture}(9,9)\\put(0,0){\\includegraphics[width=3cm]{a.svg}}\\end{picture}\\caption{Tea.}"],
  ["SCfigure", "[0.5][htb]\\includegraphics{a.svg}\\caption{Tea.}"],
])("a picture stands in its float, whatever it is put in: %s%s", async (name, content) => {
  const text = await read(`\\begin{${name}}${content}\\end{${name}}`);
  expect(text.match(/(?<=^\d+ )(?:figure|paragraph).*/gm)).toEqual([
    expect.stringMatching(/^figure: Figure 1 \| a.svg \| Tea\.$/),
  ]);
});
