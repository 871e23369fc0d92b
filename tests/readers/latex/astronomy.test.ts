import { expect, it } from "vitest";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { readText } from "./read.ts";

it.each([
  ["a kettle of 0\\farcs5 by 1\\farcm2", "a kettle of 0.″5 by 1.′2"],
  ["at 12\\fh3, 2\\fs5, 3\\fdg2 and 5\\arcdeg", "at 12.ʰ3, 2.ˢ5, 3.°2 and 5°"],
  ["it is \\la 3 and \\ga 2", "it is ≲3 and ≳2"],
  ["at $0\\farcs5$ and $5\\arcdeg$", "at $0.''5$ and $5^\\circ$"],
  ["at $x \\la 3 M_\\sun$", "at $x \\lesssim 3 M_\\odot$"],
  ["lines of \\ion{He}{2} and \\ion{Fe}{ii}", "lines of He\u00a0II and Fe\u00a0II"],
  ["what \\edit1{changed} and \\edit2{stayed}", "what changed and stayed"],
  ["of \\object{M 31}, in \\aap", "of M 31, in A&A"],
])("of astronomers: %s", async (written, read) => {
  const { lead, findings } = await readText(`\\documentclass{aastex631}\\begin{document}${written}.\\end{document}`);
  expect(lead.map((each) => each.type === "paragraph" && writeInline(each.text))).toEqual([`${read}.`]);
  expect(findings).toEqual([]);
});

it("a paper's own commands of the same names stay its own", async () => {
  const own = "\\newcommand{\\edit}[1]{#1}\\newcommand{\\software}{Kettle}\\newcommand{\\la}{left}";
  const { lead } = await readText(`${own}\\begin{document}\\edit{New} \\software{} \\la{}.\\end{document}`);
  expect(lead.map((each) => each.type === "paragraph" && writeInline(each.text))).toEqual(["New Kettle left."]);
});

it("a paper of AASTeX has what moves, and what it was made with", async () => {
  const body =
    "\\begin{interactive}{animation}{tea.mp4}\\begin{figure}\\digitalasset\\caption{Tea.}\\end{figure}\\end{interactive}\\facilities{Kettle}\\software{Cups}";
  const { sections, findings } = await readText(
    `\\documentclass{aastex631}\\begin{document}\\section{One}${body}\\end{document}`,
  );
  expect(sections.map(({ title, content }) => `${writeInline(title)}: ${content.map(({ type }) => type)}`)).toEqual([
    "One: figure",
    "Facilities: paragraph",
    "Software: paragraph",
  ]);
  expect(findings.filter(({ code }) => /command|environment/.test(code))).toEqual([]);
});
