import { expect, it } from "vitest";
import { folderWith } from "../../helpers/lecture.ts";
import { readText } from "./read.ts";

const read = async (list: string, cite = "tea") => {
  const paper = `\\documentclass{article}\\begin{document}Of \\cite{${cite}}.\\bibliography{refs}\\end{document}`;
  const { references, findings } = await readText(paper, folderWith({ "main.bbl": list }));
  expect(findings.filter(({ code }) => /command|environment/.test(code))).toEqual([]);
  return references;
};
const holm = { author: [{ family: "Holm", given: "I." }], issued: { "date-parts": [[2018]] } };

it("a list of mnras has its journals and addresses", async () => {
  const list = String.raw`\begin{thebibliography}{}
\makeatletter
\def\mn@doi{\begingroup\mn@urlcharsother \@ifnextchar [ {\mn@doi@} {\mn@doi@[]}}
\bibitem[\protect\citeauthoryear{{Holm}}{{Holm}}{2018}]{tea}
{Holm} I.,  2018, \mn@doi [\apj] {10.1234/tea}, \href {https://tea.example} {852, 12}
\makeatother
\end{thebibliography}`;
  expect(await read(list)).toEqual([
    { id: "tea", type: "document", title: "ApJ, 852, 12", ...holm, DOI: "10.1234/tea" },
  ]);
});

it("a list of REVTeX is read by what marks its parts, whatever it defines before", async () => {
  const list = String.raw`\makeatletter
\providecommand \bibinfo  [2]{#2}%
\providecommand \bibfield  [2]{#2}%
\providecommand \BibitemShut  [1]{\csname bibitem#1\endcsname}%
\begin{thebibliography}{4}%
\bibitem [{\citenamefont {Holm}(2018)}]{tea}%
  \BibitemOpen
  \bibfield  {author} {\bibinfo {author} {\bibfnamefont {I.}~\bibnamefont {Holm}},\ }\href@noop {} {\emph {\bibinfo {title} {Slow Kettles}}},\ \bibinfo {edition} {2nd}\ ed.\ (\bibinfo  {publisher} {Quay Press},\ \bibinfo {year} {2018})\BibitemShut {NoStop}%
\end{thebibliography}`;
  expect(await read(list)).toEqual([
    { id: "tea", type: "book", title: "Slow Kettles", edition: "2nd", publisher: "Quay Press", ...holm },
  ]);
});

it("a list of Elsevier's style has addresses and names", async () => {
  const list = String.raw`\begin{thebibliography}{1}
\providecommand{\DOIprefix}{doi:}
\providecommand{\URLprefix}{URL: }
\providecommand{\doi}[1]{\href{http://dx.doi.org/#1}{\path{#1}}}
\providecommand{\bibinfo}[2]{#2}
\bibitem[{Holm(2018)}]{tea}
\bibinfo{author}{Holm, I.}, \bibinfo{year}{2018}.
\newblock \bibinfo{title}{Wet tea}.
\newblock \bibinfo{journal}{Coastal Tea} \bibinfo{volume}{3}, \bibinfo{pages}{1--9}.
\newblock \URLprefix \url{https://tea.example}, \DOIprefix\doi{10.1234/tea}.
\end{thebibliography}`;
  expect(await read(list)).toEqual([
    {
      ...{ id: "tea", type: "article-journal", title: "Wet tea", "container-title": "Coastal Tea", ...holm },
      ...{ volume: "3", page: "1-9", URL: "https://tea.example", DOI: "10.1234/tea" },
    },
  ]);
});

it("a list of apacite is put together as its commands print it", async () => {
  const list = String.raw`\begin{thebibliography}{}
\bibitem [\protect \citeauthoryear {Holm\ \BBA {} Aas}{Holm\ \BBA {} Aas}{{\protect \APACyear {2018}}}]{tea}
\APACinsertmetastar {tea}%
\begin{APACrefauthors}%
Holm, I.%
\BCBT {}\ \BBA {} Aas, S.%
\end{APACrefauthors}%
\unskip\
\newblock
\APACrefYearMonthDay{2018}{}{}.
\newblock
{\BBOQ}\APACrefatitle {Wet tea} {Wet Tea}.{\BBCQ}
\newblock
\APACjournalVolNumPages{Coastal Tea}{39}{2}{1--20}.
\newblock
\begin{APACrefDOI} \doi{10.1234/tea} \end{APACrefDOI}
\PrintBackRefs{\CurrentBib}
\end{thebibliography}`;
  expect(await read(list)).toEqual([
    {
      ...{ id: "tea", type: "article-journal", title: "Wet tea", "container-title": "Coastal Tea", volume: "39" },
      ...{ issue: "2", page: "1-20", DOI: "10.1234/tea", issued: holm.issued },
      author: [...holm.author, { family: "Aas", given: "S." }],
    },
  ]);
});
