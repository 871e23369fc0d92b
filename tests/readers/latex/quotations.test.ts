import { expect, it } from "vitest";
import { findingsOf, showText } from "./read.ts";

const paper = (text: string) => `\\documentclass{article}
\\begin{document}
\\section{One}
${text}
\\begin{thebibliography}{9}\\bibitem{key} A. Author. A work. 2001.\\end{thebibliography}
\\end{document}
`;

it.each([
  ["\\enquote{it holds} and \\enquote*{so}", "“it holds” and ‘so’"],
  ["\\enquote{it \\enquote{so \\enquote{does} hold} here}", "“it ‘so “does” hold’ here”"],
  ["\\textelp{}, \\textelp{far} and \\textins{near}", "[…], [… far] and [near]"],
  ["\\textquote{it holds}", "“it holds”"],
  ["\\textquote[Smith][.]{it holds}", "“it holds.” (Smith)"],
  ["\\blockquote[\\cite{key}]{it holds}", "“it holds” [@key]"],
  ["\\textcquote[12]{key}{it holds}", "“it holds” [@key, 12]"],
  ["\\blockcquote[see][12]{key}[!]{it holds}", "“it holds!” [@key, 12]"],
  ["\\foreignquote{german}{Wort}", "“Wort”"],
  ["\\foreigntextcquote{french}{key}{Mot}", "“Mot” [@key]"],
])("%s", async (tex, text) => {
  expect(await showText(paper(`He says: ${tex}.`))).toContain(`He says: ${text}.\n`);
  expect(await findingsOf(paper(tex))).toEqual([]);
});

it("displayed ones are quotations, with where they are from", async () => {
  const text = await showText(
    paper(
      "\\begin{displaycquote}[3]{key}It holds.\\end{displaycquote}\n\\begin{displayquote}[Smith]So it does.\\end{displayquote}",
    ),
  );
  expect(text).toContain("quote: It holds. [@key, 3]");
  expect(text).toContain("quote: So it does. (Smith)");
});
