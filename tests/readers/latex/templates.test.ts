import { expect, it } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { readText, showText } from "./read.ts";

const AUTHORS = ["author: Ada Example | Quay University", "author: Bo Sample | Knot Institute"];

/** Front matter as the templates of publishers have it, with what they have besides; none of it is text. */
it.each<[string, string]>([
  [
    "Springer Nature",
    String.raw`\documentclass{sn-jnl}
\begin{document}
\title[Short]{Ropes hold}
\author*[1]{\fnm{Ada} \sur{Example}}\equalcont{These authors contributed equally to this work.}
\author[2]{\fnm{Bo} \sur{Sample}}
\affil*[1]{\orgname{Quay University}}
\affil[2]{\orgname{Knot Institute}}
\abstract{It holds.}
\maketitle`,
  ],
  [
    "Elsevier's CAS",
    String.raw`\documentclass{cas-dc}
\begin{document}
\shortauthors{A. Example et~al.}
\title [mode = title]{Ropes hold}
\tnotemark[1]
\author[1]{Ada Example}[type=editor,orcid=0000-0001-7511-2910]
\credit{Conceptualization of this study}
\affiliation[1]{organization={Quay University}}
\author[2]{Bo Sample}[style=chinese]
\affiliation[2]{organization={Knot Institute}}
\begin{abstract}It holds.\end{abstract}
\maketitle`,
  ],
  [
    "ICML",
    String.raw`\documentclass{article}
\begin{document}
\twocolumn[
\icmltitle{Ropes hold}

\icmlsetsymbol{equal}{*}
\begin{icmlauthorlist}
\icmlauthor{Ada Example}{equal,q}
\icmlauthor{Bo Sample}{k}
\end{icmlauthorlist}
\icmlaffiliation{q}{Quay University}
\icmlaffiliation{k}{Knot Institute}
]
\printAffiliationsAndNotice{\icmlEqualContribution}
\begin{abstract}It holds.\end{abstract}`,
  ],
  [
    "Wiley",
    String.raw`\documentclass{WileyNJD-v2}
\begin{document}
\title{Ropes hold}
\author[1]{Ada Example}
\author[2]{Bo Sample}
\authormark{EXAMPLE \textsc{et al}}
\address[1]{\orgname{Quay University}}
\address[2]{\orgname{Knot Institute}}
\abstract[Summary]{It holds.}
\maketitle`,
  ],
])("the front of %s is no text", async (_, front) => {
  const text = `${front}\n\\section{One}\nWords are here.\n\\end{document}\n`;
  const lines = (await showText(text)).split("\n").filter((line) => /^(?:title|author|abstract|\d+ |#)/.test(line));
  expect(lines.map((line) => line.replace(/^(\d+ )|(?: @\d+)$/g, ""))).toEqual([
    "title: Ropes hold",
    ...AUTHORS,
    "abstract: It holds.",
    "# [1] One",
    "paragraph: Words are here.",
  ]);
  expect((await readText(text)).findings.filter(({ code }) => code === "command-is-known")).toEqual([]);
});

it("Copernicus has headings that its class writes", async () => {
  const { sections, findings } = await readText(String.raw`\documentclass{copernicus}
\begin{document}
\title{Ropes hold}
\Author[1][ada@example.org]{Ada}{Example}
\affil[1]{Quay University}
\maketitle
\introduction
Ropes are old.
\section{Trials}
They held.
\conclusions[Summary]
They hold.
\codeavailability{At the quay.}
\authorcontribution{AE did all.}
\competinginterests{None.}
\end{document}
`);
  expect(sections.map(({ label, title }) => [label, ...title.map((each) => "value" in each && each.value)])).toEqual([
    ["1", "Introduction"],
    ["2", "Trials"],
    ["3", "Summary"],
    [undefined, "Code availability"],
    [undefined, "Author contributions"],
    [undefined, "Competing interests"],
  ]);
  expect(findings).toEqual([]);
});

it.each([
  [
    "sn-jnl",
    String.raw`\section{Ropes}\backmatter\bmhead{Notes}Many.\begin{appendices}\section{Knots}Few.\end{appendices}`,
    ["1 Ropes", "– Notes", "A Knots"],
  ],
  [
    "WileyNJDv5",
    String.raw`\bmsection{Ropes}\bmsubsection{Old ones}Old.\bmsection*{Notes}Many.`,
    ["1 Ropes", "– Notes"],
  ],
  [
    "article",
    String.raw`\section{Ropes}\begin{backmatter}\bmsection{Funding}None.\end{backmatter}\section{Knots}`,
    ["1 Ropes", "– Funding", "2 Knots"],
  ],
  ["scrartcl", String.raw`\addsec{Before}\section{Ropes}\minisec{Old ones} Old.`, ["– Before", "1 Ropes"]],
  ["amsart", String.raw`\specialsection*{Ropes} Old.`, ["– Ropes"]],
  ["memoir", String.raw`\chapter[Ropes][Rope]{All ropes}`, ["1 All ropes"]],
  [
    "mdpi",
    String.raw`\section{Ropes}\funding{None.}\conflictsofinterest{None.}\appendixtitles{no}\reftitle{References}`,
    ["1 Ropes", "– Funding", "– Conflicts of interest", "– Simple summary", "– Significance"],
  ],
])("%s has its headings", async (documentClass, body, headings) => {
  const preamble = documentClass === "mdpi" ? "\\simplesumm{Ropes hold.}\\significancestatement{It matters.}" : "";
  const { sections, findings } = await readText(
    `\\documentclass{${documentClass}}${preamble}\\begin{document}${body}\\end{document}`,
  );
  expect(sections.map(({ label, title }) => `${label ?? "–"} ${toPlainText(title)}`)).toEqual(headings);
  expect(findings).toEqual([]);
});

it("Wiley's reference to the paper names no authors of it", async () => {
  const citation = String.raw`\titlemark{Ropes}\jnlcitation{\cname{\author{Cy Third}}, \ctitle{Ropes hold.}}`;
  const { authors, shortTitle, lead } = await readText(
    `\\documentclass{WileyNJDv5}\\begin{document}\\title{Ropes hold}\\author{Ada Example}${citation}\\maketitle\\end{document}`,
  );
  expect([authors, shortTitle, lead]).toEqual([[{ name: "Ada Example" }], "Ropes", []]);
});

it("LIPIcs has lists, proofs and statements of its own", async () => {
  const text = await showText(String.raw`\documentclass{lipics-v2021}
\title{Ropes hold}
\funding{Paid by the Quay Trust.}
\supplementdetails[subcategory={Code}]{Software}{https://quay.example/ropes}
\relatedversion{A longer one is at the quay.}
\begin{document}
\maketitle
\section{One}
\begin{bracketenumerate}\item Soak. \item Dry.\end{bracketenumerate}
\begin{claimproof}It is dry.\end{claimproof}
\proofsubparagraph*{Step one.} It is wet.
\end{document}
`);
  for (const words of [
    "# Funding",
    "paragraph: Paid by the Quay Trust.",
    "# Supplementary material",
    "paragraph: Software: [https://quay.example/ropes](https://quay.example/ropes)",
    "list: ordered\n  - Soak.\n  - Dry.",
    "paragraph: *Proof.* It is dry.",
    "# Step one ",
    "paragraph: It is wet.",
  ])
    expect(text).toContain(words);
  expect(text.match(/(?<=warning: ).*/g)).toEqual([expect.stringContaining("`\\relatedversion` (“A longer one is")]);
});

it("JMLR and NeurIPS have thanks, proofs and answers of their own", async () => {
  const text = await showText(String.raw`\documentclass{article}
\usepackage{jmlr2e}
\begin{document}
\section{One}
\begin{proofof}{Theorem 1} It holds.\end{proofof}
Does it? \answerYes{} \answerNo{} \answerNA{} \answerTODO{} Why? \justificationTODO{}
\acks{We thank the quay.}
\end{document}
`);
  expect(text).toContain("*Proof of Theorem 1.* It holds.");
  expect(text).toContain("Does it? [Yes] [No] [NA] [TODO] Why? [TODO]");
  expect(text).toMatch(/# Acknowledgments .*\s+\d+ paragraph: We thank the quay\./);
  expect(text).not.toContain("warning");
});

it("what AGU's class has of revisions, key points and citations", async () => {
  const text = String.raw`\documentclass{agujournal2019}\begin{document}
\begin{keypoints}\item Ropes hold.\item Knots slip.\end{keypoints}
\section{One} The \add{new} \remove{old} \change{thin}{thick} rope \cite<e.g.,>[p. 2]{a}, \cite<see>{a}, \citeA<unlike>{a}.
\begin{thebibliography}{9}\bibitem{a} Holm, I. (2012). Sleep at sea. Coastal Health, 4(2), 33-41.\end{thebibliography}
\end{document}`;
  const { lead, sections, findings } = await readText(text);
  expect(lead.map(({ type }) => type)).toEqual(["list"]);
  const [paragraph] = sections[0]?.content ?? [];
  expect(paragraph?.type === "paragraph" && writeInline(paragraph.text)).toBe(
    "The new thick rope [@a, p. 2], [@a], unlike Holm [@a].",
  );
  expect(findings).toEqual([]);
});
