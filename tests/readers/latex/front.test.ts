import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { readText, showText } from "./read.ts";

const read = (preamble: string, body = "Text.") =>
  readText(`\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}`);

describe("the title block", () => {
  it.each([
    ["a command of a class", "\\setTitle{How to Steep Tea}"],
    ["a command in Portuguese", "\\titulo{How to Steep Tea}"],
    ["a macro", "\\newcommand{\\thesistitle}{How to Steep Tea}"],
    ["a key", "\\oaksetup{\n  title = {How to Steep Tea},\n}"],
  ])("is the title that a thesis has by %s", async (_how, preamble) => {
    expect(toPlainText((await read(preamble)).title)).toBe("How to Steep Tea");
  });

  it.each([
    ["in brackets", "\\title[Tea]{How to Steep Tea}"],
    ["of ACM and AAS", "\\title{How to Steep Tea}\\shorttitle{Tea}"],
    ["of Springer", "\\title{How to Steep Tea}\\titlerunning{\\emph{Tea}}"],
    ["of others", "\\runningtitle{Tea}\\title{How to Steep Tea}"],
    ["of the Journal of Statistical Software", "\\title{How to Steep Tea}\\Plaintitle{How to Steep}\\Shorttitle{Tea}"],
  ])("has a short title %s", async (_where, preamble) => {
    const { title, shortTitle } = await read(preamble);
    expect([toPlainText(title), shortTitle]).toEqual(["How to Steep Tea", "Tea"]);
  });

  it("has the abstract and keywords of the Journal of Statistical Software, before its text", async () => {
    const { abstract, keywords } = await read(
      "\\title{Tea}\\Abstract{\n  Tea is old.\n}\n\\Keywords{tea, cups}\\Plainkeywords{tea}",
    );
    expect([abstract.map((each) => toPlainText(each)), keywords]).toEqual([["Tea is old."], ["tea", "cups"]]);
  });

  it.each([
    ["\\noindent\\textbf{Keywords:} tea, cups\\\\ \\textbf{JEL Codes:} J31", "\\abstract"],
    ["\\tiny\\keyFont{\\section{Keywords:} tea, cups}", undefined],
    ["\\keywords{tea \\and cups}\\PACS{01.02 \\and 03.04}", "\\PACS"],
  ])("has keywords that stand in the abstract: %s", async (end, note) => {
    const { abstract, keywords, findings } = await read(
      "\\title{Tea}\\def\\keyFont{\\fontsize{8}{11}\\helveticabold}",
      `\\begin{abstract}Tea is old.\\\\ ${end}\\end{abstract}`,
    );
    expect([abstract.map((each) => toPlainText(each)), keywords]).toEqual([["Tea is old."], ["tea", "cups"]]);
    expect(findings.map(({ message }) => /`(.+?)`/.exec(message)?.[1])).toEqual(note ? [note] : []);
  });

  it("has no department of its journal", async () => {
    const text =
      "\\documentclass{bioinfo}\\begin{document}\\firstpage{1}\\subtitle{Teas}\\title{How to Steep Tea}\\history{Received on XX}\\editor{Editor: XX}\\maketitle Text.\\end{document}";
    const { title, lead, findings } = await readText(text);
    expect([toPlainText(title), lead.length, findings]).toEqual(["How to Steep Tea", 1, []]);
  });

  it("has none where it is empty", async () => {
    expect((await read("\\title[]{How to Steep Tea}\\shorttitle{}")).shortTitle).toBeUndefined();
  });

  it.each([
    ["the preamble", (teaser: string) => [teaser, "\\maketitle\\section{One} Text."]],
    ["front of the title", (teaser: string) => ["", `${teaser}\\maketitle\\section{One} Text.`]],
  ])("keeps a teaser in %s", async (_where, parts) => {
    const [preamble = "", body = ""] = parts(
      "\\begin{teaserfigure}\\includegraphics{cup.png}\\caption{A cup.}\\end{teaserfigure}",
    );
    const { lead, sections } = await read(`\\title{Tea}${preamble}`, body);
    expect(lead).toMatchObject([{ type: "figure", name: "Figure 1", images: [["cup.png"]] }]);
    expect(sections).toHaveLength(1);
  });

  it("says which notes are left out, at the first of them", async () => {
    const { findings } = await read(
      "\\title{Tea}\n\\author{Ann Ash\\thanks{Both steeped equally.}}\n\\titlenote{Hot.}",
    );
    expect(findings).toMatchObject([{ code: "title-notes-are-read", position: { line: 3, column: 16 } }]);
    expect(findings[0]?.message).toBe(
      "2 notes of the title block are left out: `\\thanks` (“Both steeped equally.”), `\\titlenote` (“Hot.”)",
    );
  });

  it("tells of a place in a note where the author has another one", async () => {
    const { findings } = await read("\\author[1]{Ann Ash\\thanks{Pine College}}\\affil[1]{Elm School}");
    expect(findings).toMatchObject([{ code: "title-notes-are-read", position: { line: 2, column: 19 } }]);
    expect(findings[0]?.message).toContain("“Pine College”");
  });

  it("says the start of a long note", async () => {
    const { findings } = await read(`\\title{Tea\\thanks{We thank ${"the kettle and ".repeat(20)}.}}`);
    expect(findings).toMatchObject([{ position: { line: 2, column: 11 } }]);
    expect(findings[0]?.message).toMatch(/\(“We thank the kettle [a-z ]{10,40} …”\)$/);
  });
});

describe("the language", () => {
  it.each([
    ["\\usepackage[english,ngerman]{babel}", "de"],
    ["\\usepackage[main=ngerman,english]{babel}", "de"],
    ["\\usepackage[ngerman,french]{babel}", "fr"],
    ["\\usepackage{polyglossia}\\setdefaultlanguage[spelling=new]{german}", "de"],
    ["\\usepackage{ngerman}", "de"],
    ["\\usepackage[spanish]{babel}", "es"],
    ["\\usepackage[constructor]{babel}", undefined],
    ["", undefined],
  ])("of %s", async (preamble, language) => {
    expect((await read(preamble)).language).toBe(language);
  });

  it("is that of the class, if babel is given none", async () => {
    const text = '\\documentclass[a4paper,ngerman]{article}\\usepackage{babel}\\begin{document}sch"on\\end{document}';
    const { language, lead } = await readText(text);
    expect([language, lead]).toMatchObject(["de", [{ text: [{ value: "schön" }] }]]);
  });

  it("brings babel's shorthands along", async () => {
    const body =
      '"Uber "`sch"one"\' F"u"se, gro"s und Stra"se, Auf"|lage, Teil"-wort, Druck""er, Tee"=Kanne, bergauf und "~ab, Dru"cker, \\emph{T"ur} $f\'\'("a)$ \\verb|"a|';
    const said =
      "Über „schöne“ Füße, groß und Straße, Auflage, Teilwort, Drucker, Tee-Kanne, bergauf und -ab, Drucker, *Tür*";
    const { lead } = await read("\\usepackage[ngerman]{babel}", body);
    const [first] = lead;
    const written = first?.type === "paragraph" ? writeInline(first.text) : "";
    expect(written.slice(0, said.length)).toBe(said);
    expect(written.endsWith('`"a`')).toBe(true);
  });

  it("leaves quotes of other languages alone", async () => {
    const { lead } = await read("\\usepackage[ngerman,english]{babel}", 'An "apple".');
    expect(lead).toMatchObject([{ text: [{ value: 'An "apple".' }] }]);
  });
});

it("a note in a name of the JHEP is none of it", async () => {
  const text = await showText(
    "\\documentclass{article}\\usepackage{jheppub}\\title{Ropes}\\author[a,1]{Ida Holm\\note{Corresponding author.}}\\affiliation[a]{Institute of Ropes}\\begin{document}\\maketitle\\section{One}Ropes tear.\\end{document}",
  );
  expect(text).toContain("author: Ida Holm | Institute of Ropes");
});
