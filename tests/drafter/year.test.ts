import { describe, expect, test } from "vitest";
import { draftOutline } from "../../scripts/drafter/draft-outline.ts";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";
import { readText } from "../readers/latex/read.ts";
import { readMarkdown } from "../readers/markdown/read-sample.ts";

const GUESS = " # guess: the year of the manuscript’s date; it may be published in another";

describe("the year of a paper", () => {
  test.each([
    ["date: 13 August 2017", `2017${GUESS}`],
    ["date: 2017-08-13\ndoi: 10.1234/abc", "2017"],
    ["date: 2017-08-13\npublished: 2018-01-02", "2018"],
    ["date: 2017-08-13\ndate-published: January 2018", "2018"],
    ["date: 2017-08-13\ncitation:\n  issued: 2019", "2019"],
    ["date: 2017-08-13\npublished: false", `2017${GUESS}`],
    ["year: 2018", "2018"],
    ["date: '`r Sys.Date()`'", undefined],
  ])("in Markdown: %s", async (front, year) => {
    const paper = await readMarkdown(`---\ntitle: T\n${front}\n---\n\n# One\n\nText of it.\n\n# Two\n\nMore.\n`);
    const { outline } = await draftOutline(paper, new PaperFolder("/nonexistent", "."), { file: "paper.md" });
    expect(/^ {2}year: (.*)$/m.exec(outline)?.[1]).toBe(year);
  });

  test.each([
    ["\\date{March 2017}", `2017${GUESS}`],
    ["\\date{Received May 2017; accepted 3 January 2018}", "2018"],
    ["\\date{March 2017}\\acmYear{2018}", "2018"],
    ["\\date{March 2017}\\acmDOI{10.1234/abc}", "2017"],
    ["\\date{\\today}", undefined],
  ])("in LaTeX: %s", async (front, year) => {
    const paper = await readText(
      `\\documentclass{article}\\title{T}${front}\\begin{document}\\maketitle\\section{One} Text of it.\\end{document}`,
    );
    const { outline } = await draftOutline(paper, new PaperFolder("/nonexistent", "."), { file: "paper.tex" });
    expect(/^ {2}year: (.*)$/m.exec(outline)?.[1]).toBe(year);
  });
});
