import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biblatexToBibtex, isBiblatex } from "../../../scripts/readers/latex/references/biblatex-to-bibtex.ts";
import { folderWith } from "../../helpers/lecture.ts";
import { readText } from "./read.ts";

const PAPER = String.raw`\documentclass{article}
\usepackage[backend=biber]{biblatex}
\addbibresource{refs.bib}
\begin{document}
\title{Ropes}\author{Ada Example}\maketitle
\section{One}
As \textcite{butter} says \parencite[3]{group}.
\printbibliography
\end{document}
`;

/** As Biber writes it. */
const BBL = String.raw`% $ biblatex auxiliary file $
% $ biblatex bbl format version 3.2 $
\begingroup
\makeatletter
\@ifundefined{ver@biblatex.sty}{\aftergroup\endinput}{}
\endgroup

\refsection{0}
  \datalist[entry]{nyt/global//global/global}
    \entry{butter}{article}{}
      \name{author}{2}{}{%
        {{un=0,uniquepart=base,hash=1f}{%
           family={Butter},
           familyi={B\bibinitperiod},
           given={Bert\bibnamedelima E.},
           giveni={B\bibinitperiod\bibinitdelim E\bibinitperiod},
           givenun=0}}%
        {{un=0,uniquepart=base,hash=2f}{%
           family={Meyer},
           given={Anna},
           prefix={von\bibnamedelima der},
           prefixi={v\bibinitperiod\bibinitdelim d\bibinitperiod}}}%
      }
      \strng{namehash}{1f2f}
      \field{sortinit}{B}
      \field{labelnamesource}{author}
      \field{journaltitle}{Journal of {R}opes}
      \field{number}{2}
      \field{title}{The hold of $\alpha$ \& {B}ends: 50\% more}
      \field{volume}{3}
      \field{year}{1984}
      \field{pages}{1\bibrangedash 5}
      \range{pages}{5}
      \verb{doi}
      \verb 10.1000/rope_1
      \endverb
      \verb{url}
      \verb https://example.org/a_b%20c
      \endverb
      \keyw{hemp,nylon}
    \endentry
    \entry{group}{inproceedings}{}
      \name{author}{1}{}{%
        {{hash=3f}{%
           family={{Group for Ropes}},
           familyi={G\bibinitperiod}}}%
      }
      \list{publisher}{1}{%
        {Quay}%
      }
      \field{booktitle}{Proceedings of Ropes}
      \field{title}{A talk}
      \field{year}{2020}
      \warn{\item Can't use 'date' + 'year'}
    \endentry
  \enddatalist
  \datalist[entry]{none/global//global/global}
    \entry{butter}{article}{}
      \field{title}{The same, sorted anew}
    \endentry
  \enddatalist
\endrefsection
\endinput
`;

describe("the .bbl of biblatex", () => {
  it("is read where the paper has no .bib, with names, pages and addresses as they are", async () => {
    const { references, findings } = await readText(PAPER, folderWith({ "main.bbl": BBL }));
    expect(references).toEqual([
      {
        id: "butter",
        type: "article-journal",
        author: [
          { family: "Butter", given: "Bert E." },
          { family: "Meyer", given: "Anna", "non-dropping-particle": "von der" },
        ],
        "container-title": "Journal of Ropes",
        title: "The hold of α & Bends: 50% more",
        volume: "3",
        issue: "2",
        page: "1-5",
        issued: { "date-parts": [[1984]] },
        DOI: "10.1000/rope_1",
        URL: "https://example.org/a_b%20c",
      },
      {
        id: "group",
        type: "paper-conference",
        author: [{ family: "Group for Ropes" }],
        "container-title": "Proceedings of Ropes",
        publisher: "Quay",
        title: "A talk",
        issued: { "date-parts": [[2020]] },
      },
    ]);
    // The `.bib` that was left out, as on arXiv, is not missed.
    expect(findings).toEqual([]);
  });

  it("is told by its own lines where it is cut short", async () => {
    const cut = BBL.slice(0, BBL.indexOf("Journal of"));
    const { findings } = await readText(PAPER, folderWith({ "main.bbl": cut }));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "reference-is-read",
        file: "main.bbl",
        sourceLine: "    \\entry{butter}{article}{}",
        position: expect.objectContaining({ line: 10, column: 5 }),
      }),
    );
  });

  it("is named where it has nothing, and what is missing then is told", async () => {
    const { findings } = await readText(PAPER, folderWith({ "main.bbl": "" }));
    expect(findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining(["`main.bbl` is empty", "there is no file `refs.bib` in the paper's folder"]),
    );
  });

  it("has each line where it was", () => {
    const lines = BBL.split("\n");
    const written = biblatexToBibtex(BBL).split("\n");
    expect(written.length).toBe(lines.length);
    expect(written[lines.findIndex((line) => line.includes("{volume}"))]).toBe("volume = {3},");
    expect(written[lines.findIndex((line) => line.includes("\\entry{group}"))]).toBe("@inproceedings{group,");
  });

  it("is known by its entries", () => {
    expect([isBiblatex(BBL), isBiblatex("\\begin{thebibliography}{9}\n\\bibitem{a} A.\n")]).toEqual([true, false]);
  });

  it("may be cut, and have any lines", () => {
    const line = fc.constantFrom(
      ...BBL.split("\n"),
      "{{{",
      "}}}",
      "\\verb{doi}",
      "\\name{author}{1}{}{%",
      "\\field{title}{",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        expect(biblatexToBibtex(lines.join("\n")).split("\n").length).toBe(Math.max(1, lines.length));
      }),
    );
  });
});
