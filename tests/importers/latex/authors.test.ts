import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const authorsOf = async (titleBlock: string, documentClass = "article") => {
  const { authors } = await readText(
    `\\documentclass{${documentClass}}\n${titleBlock}\n\\begin{document}\nText.\n\\end{document}`,
  );
  return authors.map((author) =>
    ["name", "affiliation", "email", "orcid"].map((key) => author[key as keyof typeof author] ?? "").join(" | "),
  );
};

describe("authors, in the ways of the classes", () => {
  it.each<[string, string, string[]]>([
    ["plain", "\\author{Ann Ash \\and Bob Birch}", ["Ann Ash |  |  | ", "Bob Birch |  |  | "]],
    [
      "plain with places",
      "\\author{Ann Ash\\\\Elm School\\\\\\texttt{ann@elm.example} \\and Bob Birch\\thanks{bob@fir.example}\\\\ Fir Lab}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Fir Lab | bob@fir.example | "],
    ],
    [
      "NeurIPS",
      "\\author{Ann Ash\\thanks{Equal.} \\\\ Dept.\\ of Trees\\\\ Elm University\\\\ \\texttt{ann@elm.example} \\And Bob Birch \\\\ Fir Lab \\\\ \\texttt{bob@fir.example} \\AND Cy Cedar}",
      [
        "Ann Ash | Dept. of Trees, Elm University | ann@elm.example | ",
        "Bob Birch | Fir Lab | bob@fir.example | ",
        "Cy Cedar |  |  | ",
      ],
    ],
    [
      "raised numbers",
      "\\author{Ann Ash$^{1,*}$, Bob Birch\\textsuperscript{1,2} and Cy Cedar$^2$\\\\ $^1$Elm School, Oakham\\\\ $^{2}$ Fir Lab\\\\ $^*$ann@elm.example}",
      [
        "Ann Ash | Elm School, Oakham | ann@elm.example | ",
        "Bob Birch | Elm School, Oakham; Fir Lab |  | ",
        "Cy Cedar | Fir Lab |  | ",
      ],
    ],
    [
      "authblk",
      "\\author[1]{Ann Ash}\\author[1,2]{Bob Birch\\thanks{Corresponding: bob@fir.example}}\\affil[1]{Elm School}\\affil[2]{Fir Lab}",
      ["Ann Ash | Elm School |  | ", "Bob Birch | Elm School; Fir Lab | bob@fir.example | "],
    ],
    [
      "places in notes",
      "\\author{Ann Ash\\thanks{Elm University, Oakham, \\texttt{ann@elm.example}} \\and Bob Birch\\thanks{Fir Lab. E-mail: \\url{info@fir.example}.}}",
      ["Ann Ash | Elm University, Oakham | ann@elm.example | ", "Bob Birch | Fir Lab | info@fir.example | "],
    ],
    [
      "places in notes beside others",
      "\\author[1]{Ann Ash\\thanks{Pine College, ann@pine.example}}\\author[1]{Bob Birch\\thanks{Supported by Pine College.}}\\affil[1]{Elm School}",
      ["Ann Ash | Elm School | ann@pine.example | ", "Bob Birch | Elm School |  | "],
    ],
    [
      "several addresses in braces",
      "\\author{Ann Ash, Bob Birch \\\\ Elm School \\\\ \\{ann,bob\\}@elm.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Elm School | bob@elm.example | "],
    ],
    [
      "IEEE journal",
      "\\author{Ann~Ash,~\\IEEEmembership{Member,~IEEE,} and Bob~Birch\\thanks{A. Ash is with Elm School (e-mail: ann@elm.example).}}",
      ["Ann Ash |  | ann@elm.example | ", "Bob Birch |  |  | "],
    ],
    [
      "Springer",
      "\\author{Ann Ash\\inst{1}\\orcidID{0000-0001-2345-6789} \\and Bob Birch\\inst{2}}\\institute{Elm School, Oakham \\and Fir Lab \\email{bob@fir.example}}",
      ["Ann Ash | Elm School, Oakham |  | 0000-0001-2345-6789", "Bob Birch | Fir Lab | bob@fir.example | "],
    ],
    [
      "Springer Nature",
      "\\author*[1,2]{\\fnm{Ann} \\sur{Ash}}\\email{ann@elm.example}\\author[2]{\\fnm{Bob} \\sur{Birch}}\\affil*[1]{\\orgdiv{Trees}, \\orgname{Elm School}, \\orgaddress{\\city{Oakham}, \\country{Treeland}}}\\affil[2]{\\orgname{Fir Lab}}",
      ["Ann Ash | Trees, Elm School, Oakham, Treeland; Fir Lab | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "Elsevier",
      "\\author[a]{Ann Ash\\corref{c}}\\ead{ann@elm.example}\\author[b]{Bob Birch}\\cortext[c]{Corresponding author}\\affiliation[a]{organization={Elm School}, city={Oakham}}\\address[b]{Fir Lab}",
      ["Ann Ash | Elm School, Oakham | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "AMS",
      "\\author{Ann Ash}\\address{Elm School}\\email{ann@elm.example}\\author{Bob Birch}\\address{Fir Lab}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "sigplanconf",
      "\\authorinfo{Ann Ash}{Elm School}{ann@elm.example}\\authorinfo{Bob Birch \\and Cy Cedar}{Fir Lab}{bob@fir.example \\and cy@fir.example}",
      [
        "Ann Ash | Elm School | ann@elm.example | ",
        "Bob Birch | Fir Lab | bob@fir.example | ",
        "Cy Cedar | Fir Lab | cy@fir.example | ",
      ],
    ],
    [
      "ICML",
      "\\begin{icmlauthorlist}\\icmlauthor{Ann Ash}{elm}\\icmlauthor{Bob Birch}{elm,fir}\\end{icmlauthorlist}\\icmlaffiliation{elm}{Elm School}\\icmlaffiliation{fir}{Fir Lab}\\icmlcorrespondingauthor{Ann Ash}{ann@elm.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Elm School; Fir Lab |  | "],
    ],
    [
      "a table",
      "\\author{\\begin{tabular}{cc} Ann Ash & Bob Birch \\\\ \\end{tabular}}",
      ["Ann Ash |  |  | ", "Bob Birch |  |  | "],
    ],
  ])("%s", async (_style, titleBlock, authors) => {
    expect(await authorsOf(titleBlock)).toEqual(authors);
  });
});
