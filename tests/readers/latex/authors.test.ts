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
      "an address behind each name",
      "\\author{Ann Ash (ann@elm.example) \\and Bob B. Birch $<$bob@fir.example$>$ \\and Cy Cedar --- cy@oak.example}",
      ["Ann Ash |  | ann@elm.example | ", "Bob B. Birch |  | bob@fir.example | ", "Cy Cedar |  | cy@oak.example | "],
    ],
    [
      "an address behind names and their place",
      "\\author{Ann Ash and Bob Birch, Elm University, Oakton, ann@elm.example}",
      ["Ann Ash | Elm University, Oakton | ann@elm.example | ", "Bob Birch | Elm University, Oakton |  | "],
    ],
    [
      "an address of a place alone",
      "\\author{Ann Ash \\and Department of Trees, Oakton, trees@elm.example}",
      ["Ann Ash | Department of Trees, Oakton | trees@elm.example | "],
    ],
    [
      "MNRAS, an address and a number behind marks",
      "\\author[A. Ash]{Ann Ash,$^{1}$\\thanks{E-mail: trees@elm.example (AA)} Bob Birch$^{1}$ and Cy Cedar$^{1}$\\orcidlink{0000-0002-1825-0097}\\\\ $^{1}$Elm School}",
      [
        "Ann Ash | Elm School | trees@elm.example | ",
        "Bob Birch | Elm School |  | ",
        "Cy Cedar | Elm School |  | 0000-0002-1825-0097",
      ],
    ],
    [
      "Optica, an address with a mark",
      "\\author{Ann Ash,\\authormark{1,*} and Bob Birch\\authormark{1}}\\address{\\authormark{1}Elm School}\\email{\\authormark{*}trees@elm.example}",
      ["Ann Ash | Elm School | trees@elm.example | ", "Bob Birch | Elm School |  | "],
    ],
    [
      "authblk, an address as a place",
      "\\author[1,*]{Ann Ash}\\author[1]{Bob Birch}\\affil[1]{Elm School}\\affil[*]{trees@elm.example}",
      ["Ann Ash | Elm School | trees@elm.example | ", "Bob Birch | Elm School |  | "],
    ],
    [
      "AASTeX, a team between authors",
      "\\author{Ann Ash}\\affiliation{Elm School}\\collaboration{6}{(The Tree Team)}\\author{Bob Birch}\\affiliation{Fir Lab}",
      ["Ann Ash | Elm School |  | ", "The Tree Team |  |  | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "a name in two scripts",
      "\\author{Ann Ash (\\begin{CJK*}{UTF8}{gbsn}安\\end{CJK*})}\\affiliation{Elm School}",
      ["Ann Ash (安) | Elm School |  | "],
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
      "Language Science Press",
      "\\author{Ann Ash\\affiliation{Elm School} and Bob Birch\\sameaffiliation and Cy Cedar\\affiliation{Fir Lab}}",
      ["Ann Ash | Elm School |  | ", "Bob Birch |  |  | ", "Cy Cedar | Fir Lab |  | "],
    ],
    [
      "name and place on a line",
      "\\author{Ann Ash, M.A., Elm University, Oakton \\\\ Bob B. Birch, Fir Academy}",
      ["Ann Ash | Elm University, Oakton |  | ", "Bob B. Birch | Fir Academy |  | "],
    ],
    [
      "name and place in a command each",
      "\\author{Ann Ash, Elm University, Oakton}\\author{Bob Birch and Cy Cedar, Fir Academy}",
      ["Ann Ash | Elm University, Oakton |  | ", "Bob Birch | Fir Academy |  | ", "Cy Cedar | Fir Academy |  | "],
    ],
    [
      "a team",
      "\\author{Ann Ash, Bob Birch, and the Elm Research Group}",
      ["Ann Ash |  |  | ", "Bob Birch |  |  | ", "the Elm Research Group |  |  | "],
    ],
    ["degrees", "\\author{Ann Ash, B.A. \\and Bob Birch, MSc, Ph.D.}", ["Ann Ash |  |  | ", "Bob Birch |  |  | "]],
    ["a thesis", "\\setTitle{On Knots}\\setAuthor{Ann Ash}", ["Ann Ash |  |  | "]],
    ["a thesis by macros", "\\newcommand{\\titel}{Von Knoten}\\newcommand{\\autor}{Ann Ash}", ["Ann Ash |  |  | "]],
    ["a thesis by keys", "\\oaksetup{\n  title = {Knots},\n  author = {Ann Ash},\n}", ["Ann Ash |  |  | "]],
    [
      "imsart",
      "\\begin{aug}\\author[A]{\\fnms{Ann}~\\snm{Ash}\\ead[label=e1]{ann@elm.example}\\orcid{0000-0001-2345-6789}}\\and\n\\author[B]{\\inits{B.}\\fnms{Bob} \\snm{Birch}\\thanksref{t1}\\ead[label=u1,url]{fir.example}}\\runauthor{A. Ash}\\address[A]{Elm School\\printead[presep={,\\ }]{e1}}\\address[B]{Fir Lab}\\end{aug}",
      ["Ann Ash | Elm School | ann@elm.example | 0000-0001-2345-6789", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "imsart with marks in one affiliation",
      "\\author{\\fnms{Ann} \\snm{Ash}\\thanksref{m1}} \\and \\author{\\fnms{Bob} \\snm{Birch}\\thanksref{m1,m2}} \\affiliation{Elm School\\thanksmark{m1} and Fir Lab\\thanksmark{m2}}",
      ["Ann Ash | Elm School |  | ", "Bob Birch | Elm School; Fir Lab |  | "],
    ],
    [
      "COLT",
      '\\coltauthor{\\Name{Ann Ash} \\Email{ann@elm.example}\\\\ \\Name{Bob \\"Osten} \\Email{bob@elm.example}\\\\ {\\addr Elm School} \\AND \\Name{Cy Cedar} \\\\ \\addr Fir Lab}',
      [
        "Ann Ash | Elm School | ann@elm.example | ",
        "Bob Östen | Elm School | bob@elm.example | ",
        "Cy Cedar | Fir Lab |  | ",
      ],
    ],
    [
      "JMLR",
      "\\author{\\name Ann Ash \\email ann@elm.example \\\\ \\addr Elm School\\\\ Oakham, Elmland \\AND \\name Bob Birch \\email bob@fir.example \\\\ \\addr Fir Lab}",
      ["Ann Ash | Elm School, Oakham, Elmland | ann@elm.example | ", "Bob Birch | Fir Lab | bob@fir.example | "],
    ],
    [
      "MIDL",
      "\\midlauthor{\\Name{Ann Ash\\nametag{$^{1,2}$}} \\Email{ann@elm.example}\\\\ \\Name{Bob Birch\\midlotherjointauthor\\nametag{$^{2}$}}\\\\ \\addr $^{1}$ Elm School\\\\ \\addr $^{2}$ Fir Lab}",
      ["Ann Ash | Elm School; Fir Lab | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "bioinfo",
      "\\author[Ash \\textit{et~al}.]{Ann Ash\\,$^{\\text{\\sfb 1,}*}$ and Bob Birch\\,$^{\\text{\\sfb 2}}$}\\address{$^{\\text{\\sf 1}}$Department of Trees, Elm School and \\\\ $^{\\text{\\sf 2}}$Fir Lab}",
      ["Ann Ash | Department of Trees, Elm School |  | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "BMC",
      "\\author{Bartholomäus Ash\\correspondingauthor$^1$%\n\\email{Bartholomäus Ash\\correspondingauthor - ash@elm.example}%\n\\and Bob Birch$^{1,2}$\\email{Bob Birch - bob@fir.example}}\\address{\\iid(1)Elm School\\\\ \\iid(2)Fir Lab}",
      ["Bartholomäus Ash | Elm School | ash@elm.example | ", "Bob Birch | Elm School; Fir Lab | bob@fir.example | "],
    ],
    ["one below another", "\\author{Ann Ash\\\\Bob B.~Birch}", ["Ann Ash |  |  | ", "Bob B. Birch |  |  | "]],
    ["with a place that could be a name", "\\author{Ann Ash\\\\Quay Brain}", ["Ann Ash | Quay Brain |  | "]],
    [
      "IEEE's template with ordinals",
      "\\author{\\IEEEauthorblockN{1\\textsuperscript{st} Ann Ash}\\IEEEauthorblockA{\\textit{Dept. of X} \\\\ Elm School \\\\ ann@elm.example} \\and \\IEEEauthorblockN{2\\textsuperscript{nd} Bob Birch}\\IEEEauthorblockA{Fir Lab}}",
      ["Ann Ash | Dept. of X, Elm School | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "IEEE journal with memberships",
      "\\author{Ann~Ash,~\\IEEEmembership{Member,~IEEE,} Bob~Birch,~\\IEEEmembership{Fellow,~OSA,} and~Cy~Cedar,~\\IEEEmembership{Life~Fellow,~IEEE}}",
      ["Ann Ash |  |  | ", "Bob Birch |  |  | ", "Cy Cedar |  |  | "],
    ],
    [
      "ACM's old classes",
      "\\numberofauthors{2}\\author{\\alignauthor Ann Ash\\\\ \\affaddr{Elm School}\\\\ \\affaddr{Oakham}\\\\ \\email{ann@elm.example}\n\\alignauthor\nBob Birch\\\\ \\affaddr{Fir Lab}}\\additionalauthors{Additional authors: Cy Cedar (Yew Group, email: {\\texttt{cy@yew.example}}).}",
      ["Ann Ash | Elm School, Oakham | ann@elm.example | ", "Bob Birch | Fir Lab |  | ", "Cy Cedar |  |  | "],
    ],
    [
      "MDPI",
      "\\newcommand{\\orcidauthorA}{0000-0001-2345-6789}\\Author{Ann Ash $^{1,\\dagger}$\\orcidA{} and Bob Birch $^{2,}$*}\\AuthorNames{Ann Ash and Bob Birch}\\address{$^{1}$ \\quad Elm School; ann@elm.example\\\\ $^{2}$ \\quad Fir Laboratory; bob@fir.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Fir Laboratory | bob@fir.example | "],
    ],
    [
      "Copernicus",
      "\\Author[1,2][ann@elm.example]{Ann}{Ash}\\Author[2]{Bob}{Birch}\\affil[1]{Elm School}\\affil[2]{Fir Lab}",
      ["Ann Ash | Elm School; Fir Lab | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "AGU",
      "\\authors{Ann Ash\\affil{1,2}, Bob Birch\\affil{1}, and Cy Cedar\\affil{2}}\\affiliation{1}{Elm School}\\affiliation{2}{Fir Lab}",
      ["Ann Ash | Elm School; Fir Lab |  | ", "Bob Birch | Elm School |  | ", "Cy Cedar | Fir Lab |  | "],
    ],
    [
      "LIPIcs",
      "\\author{Ann Ash}{Elm School, Oakham \\and \\url{https://elm.example}}{ann@elm.example}{https://orcid.org/0000-0001-2345-6789}{Paid by Yew.}\\author{Bob Birch}{Fir Lab}{}{}{}",
      ["Ann Ash | Elm School, Oakham | ann@elm.example | 0000-0001-2345-6789", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "AASTeX with an alternative and a collaboration",
      "\\author{Ann Ash}\\altaffiliation{Yew Fellow}\\affiliation{Elm School}\\author{Bob Birch}\\affiliation{Fir Lab}\\nocollaboration{2}\\collaboration{20}{(Elm Team)}",
      ["Ann Ash | Elm School |  | ", "Bob Birch | Fir Lab |  | ", "Elm Team |  |  | "],
    ],
    [
      "old AASTeX",
      "\\author{A. Ash\\altaffilmark{1,2}, B. Birch\\altaffilmark{1}, and C. Cedar\\altaffilmark{2}}\\altaffiltext{1}{Elm School}\\altaffiltext{2}{Fir Lab}",
      ["A. Ash | Elm School; Fir Lab |  | ", "B. Birch | Elm School |  | ", "C. Cedar | Fir Lab |  | "],
    ],
    [
      "EPTCS",
      "\\author{Ann Ash\n\\institute{Elm School\\\\ Oakham}\n\\email{ann@elm.example}\n\\and\nBob Birch\n\\institute{Fir Lab}\\email{bob@fir.example}}",
      ["Ann Ash | Elm School, Oakham | ann@elm.example | ", "Bob Birch | Fir Lab | bob@fir.example | "],
    ],
    [
      "SIAM",
      "\\author{Ann Ash\\thanks{Elm School (\\email{ann@elm.example}).} \\and Bob Birch\\thanks{Fir Lab}}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Fir Lab |  | "],
    ],
    [
      "an address below several authors",
      "\\author{Ann Ash$^1$, Bob Birch$^{1,2}$}\\address{$^1$ Elm School}\\address{$^2$ Fir Lab}\\ead{ann@elm.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Elm School; Fir Lab |  | "],
    ],
    ["degrees", "\\author[1]{Ann Ash PhD}\\author[1]{Bob Birch, M.D.}", ["Ann Ash |  |  | ", "Bob Birch |  |  | "]],
    [
      "raised numbers without places",
      "\\author{Ann Ash$^{1,2}$, Bob Birch$^1$, Cy Cedar\\textsuperscript{1,3}}",
      ["Ann Ash |  |  | ", "Bob Birch |  |  | ", "Cy Cedar |  |  | "],
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
      "\\begin{icmlauthorlist}\\icmlauthor{Ann Ash}{elm}\\icmlauthor{Bob Birch}{elm,fir}\\end{icmlauthorlist}\\icmlaffiliation{elm}{Elm School}\\icmlaffiliation{fir}{Fir Lab}\\icmlcorrespondingauthor{Ann Ash}{ann@elm.example}\\icmlcorrespondingauthor{Bob Birch}{tea@fir.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Elm School; Fir Lab | tea@fir.example | "],
    ],
    [
      "AAAI",
      "\\author{Ann Ash\\textsuperscript{\\rm 1,\\rm 2}\\equalcontrib, Bob Birch\\textsuperscript{\\rm 2}}\\affiliations{\\textsuperscript{\\rm 1}University of Oakton\\\\ \\textsuperscript{\\rm 2}Fir Labs\\\\ ann@elm.example, bob@fir.example}",
      ["Ann Ash | University of Oakton; Fir Labs | ann@elm.example | ", "Bob Birch | Fir Labs | bob@fir.example | "],
    ],
    [
      "IJCAI",
      "\\author{Ann Ash$^1$\\and Bob Birch$^{1,2}$\\affiliations $^1$Elm School\\\\ $^2$Fir Lab\\emails \\{ann, bob\\}@elm.example}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Elm School; Fir Lab | bob@elm.example | "],
    ],
    [
      "Interspeech",
      "\\author[affiliation={1,2}]{Ann}{Ash}\\author[affiliation={2},*]{Bob}{Birch}\\affiliation{Trees}{Elm School}{Oakland}\\affiliation{}{Fir Lab}{Firland}\\email{ann@elm.example, bob@fir.example}",
      [
        "Ann Ash | Trees, Elm School, Oakland; Fir Lab, Firland | ann@elm.example | ",
        "Bob Birch | Fir Lab, Firland | bob@fir.example | ",
      ],
    ],
    [
      "Interspeech, a year before",
      "\\name[affiliation={1}]{Ann}{Ash}\\name[affiliation={1,2}]{Bob}{Birch}\\address{$^1$Elm School, Oakland\\\\ $^2$Fir Lab}",
      ["Ann Ash | Elm School, Oakland |  | ", "Bob Birch | Elm School, Oakland; Fir Lab |  | "],
    ],
    [
      "ICASSP",
      "\\def\\name#1{\\gdef\\@name{{\\em #1}\\\\}}\\name{Ann Ash$^1$, Bob Birch$^{1,2}$\\thanks{Paid.}}\\address{$^1$Elm School\\\\ $^2$Fir Lab}",
      ["Ann Ash | Elm School |  | ", "Bob Birch | Elm School; Fir Lab |  | "],
    ],
    ["a name of another kind", "\\newcommand{\\name}{Teabot}\\author{Ann Ash}", ["Ann Ash |  |  | "]],
    [
      "IEEE's Computer Society",
      "\\author{Ann~Ash,~\\IEEEmembership{Member,~IEEE,} and~Bob~Birch%\n\\IEEEcompsocitemizethanks{\\IEEEcompsocthanksitem A. Ash was with the Department of Trees, Elm School, Oakton.\\protect\\\\ E-mail: ann@elm.example \\IEEEcompsocthanksitem B. Birch is with Fir Lab.}}",
      ["Ann Ash |  | ann@elm.example | ", "Bob Birch |  |  | "],
    ],
    [
      "addresses of one of several places",
      "\\author{Ann Ash\\inst{1} \\and Bob Birch\\inst{2,3} \\and Cy Cedar\\inst{3}}\\institute{Elm School \\and Fir Lab\\\\ \\email{bob@fir.example} \\and Yew Group\\\\ \\email{\\{cedar,tea\\}@yew.example}}",
      [
        "Ann Ash | Elm School |  | ",
        "Bob Birch | Fir Lab; Yew Group | bob@fir.example | ",
        "Cy Cedar | Yew Group | cedar@yew.example | ",
      ],
    ],
    [
      "a page of the work below",
      "\\author{Ann Ash$^{1}$ \\quad Bob Birch$^{2}$\\\\ $^1$Elm School \\qquad $^2$Fir Lab\\\\ {\\tt\\small ann@elm.example, bob@fir.example}\\\\ \\url{https://tea.example}}",
      ["Ann Ash | Elm School | ann@elm.example | ", "Bob Birch | Fir Lab | bob@fir.example | "],
    ],
    [
      "ORCIDs on lines of their own",
      "\\author{\\IEEEauthorblockN{Ann Ash}\\IEEEauthorblockA{Elm School\\\\ ann@elm.example\\\\ 0000-0002-1825-0097} \\and Bob Birch\\\\ ORCID: \\url{https://orcid.org/0000-0001-2345-6789}}",
      ["Ann Ash | Elm School | ann@elm.example | 0000-0002-1825-0097", "Bob Birch |  |  | 0000-0001-2345-6789"],
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

it("Frontiers has places and addresses in macros", async () => {
  const preamble = String.raw`\def\Authors{Ada Example\,$^{1,*}$ and Bo Sample\,$^{2}$}
\def\Address{$^{1}$Quay University, Elm \\ $^{2}$Knot Institute, Oak}
\def\corrEmail{ada@example.org}`;
  const { authors, findings } = await readText(
    `${preamble}\\begin{document}\\title{Tea}\\author[Run]{\\Authors}\\address{}\\correspondance{}\\end{document}`,
  );
  expect(authors).toEqual([
    { name: "Ada Example", affiliation: "Quay University, Elm", email: "ada@example.org" },
    { name: "Bo Sample", affiliation: "Knot Institute, Oak" },
  ]);
  expect(findings).toEqual([]);
});

it("a place of one author's own does not part the others from theirs", async () => {
  const { authors } = await readText(
    "\\begin{document}\\title{Tea}\\author{Ada Example}\\altaffiliation{Knot Institute}\\homepage{https://a.example}\\author{Bo Sample}\\affiliation{Quay University}\\end{document}",
  );
  expect(authors).toEqual([
    { name: "Ada Example", affiliation: "Knot Institute; Quay University" },
    { name: "Bo Sample", affiliation: "Quay University" },
  ]);
});
