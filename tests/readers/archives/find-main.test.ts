import { describe, expect, it } from "vitest";
import { findMain } from "../../../scripts/readers/archives/find-main.ts";

const DOCUMENT = "\\documentclass{article}\\begin{document}";
const find = (files: Record<string, string>) => findMain(Object.keys(files), (name) => files[name] ?? "");

describe("the paper among some files", () => {
  it.each<[string, Record<string, string>, string, string[]?]>([
    ["the only one", { "x.txt": "" }, "x.txt"],
    ["a document, not its parts", { "a.tex": "\\section{A}", "ms.tex": `${DOCUMENT}\\input{a}` }, "ms.tex"],
    ["not one that another takes in", { "a.tex": DOCUMENT, "z.tex": `${DOCUMENT}\\include{a}` }, "z.tex"],
    ["not one that is only spoken of", { "a.tex": `%${DOCUMENT}`, "b.tex": DOCUMENT }, "b.tex"],
    [
      "what arXiv's list names",
      { "00README.XXX": "b.tex toplevelfile\n", "a.tex": DOCUMENT, "b.tex": DOCUMENT },
      "b.tex",
    ],
    [
      "the same in JSON",
      {
        "00README.json": '{"sources":[{"usage":"include","filename":"a.tex"},{"filename":"b.tex","usage":"toplevel"}]}',
        "a.tex": DOCUMENT,
        "b.tex": DOCUMENT,
      },
      "b.tex",
    ],
    [
      "the same in YAML",
      { "00README.yaml": "sources:\n- filename: b.tex\n  usage: toplevel\n", "a.tex": DOCUMENT, "b.tex": DOCUMENT },
      "b.tex",
    ],
    ["no supplement", { "main_supp.tex": DOCUMENT, "paper.tex": DOCUMENT }, "paper.tex"],
    ["the one further up", { "old/main.tex": DOCUMENT, "new.tex": DOCUMENT }, "new.tex", ["old/main.tex"]],
    ["the one of a main file's name", { "a.tex": DOCUMENT, "main.tex": DOCUMENT }, "main.tex", ["a.tex"]],
    [
      "JATS before Markdown",
      { "README.md": "# x", "a.xml": '<?xml version="1.0"?><article><front/></article>' },
      "a.xml",
    ],
    [
      "any part of Manubot's, which are one",
      { "c/01.a.md": "", "c/02.b.md": "", "c/metadata.yaml": "", "c/notes.md": "" },
      "c/01.a.md",
      ["c/notes.md"],
    ],
    ["a page", { "a.html": "<!DOCTYPE html><html>", "b.css": "" }, "a.html"],
    ["Markdown, no readme", { "README.md": "# x", "paper.md": "# y" }, "paper.md"],
    ["Word", { "figure.png": "", "b.docx": "" }, "b.docx"],
    ["Word, which is the same as its PDF", { "b.docx": "", "b.pdf": "", "cover_letter.pdf": "" }, "b.docx"],
    ["one of several", { "a.pdf": "", "b.docx": "", "c.tar.gz": "", "x/d.pdf": "" }, "b.docx", ["a.pdf", "c.tar.gz"]],
    ["LaTeX, whose PDFs are figures", { "b.tex": DOCUMENT, "fig.pdf": "" }, "b.tex"],
  ])("is %s", (_, files, expected, others = []) => {
    expect(find(files)).toEqual({ name: expected, others });
  });

  it("may not be there", () => {
    expect(find({ "a.png": "", "README.md": "" })).toBeUndefined();
    expect(find({ "a.png": "" })).toBeUndefined();
    expect(find({})).toBeUndefined();
  });
});
