import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it, onTestFinished } from "vitest";
import { readPaper } from "../../scripts/manuscript/read-paper.ts";

/** What is said of a file with these bytes. */
function told(name: string, bytes: Uint8Array | string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "lectern-paper-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "file"), bytes);
  return readPaper(join(folder, "file"), name).diagnostics.map(({ message, hint }) => `${message}: ${hint}`);
}

const zipWith = (entry: string) => new JSZip().file(entry, "<a/>").generateAsync({ type: "uint8array" });

describe("a file that is no text", () => {
  it.each([
    ["word/document.xml", "a Word file: import it by itself: `lectern import drafts/paper.docx`"],
    ["xl/workbook.xml", "a spreadsheet (Excel): name the paper itself"],
    ["ppt/presentation.xml", "a presentation (PowerPoint): name the paper itself"],
  ])("of Office is told by its parts: %s", async (part, expected) => {
    expect(told("drafts/paper.docx", await zipWith(part))).toEqual([`this is ${expected}`]);
  });

  it("has its name quoted where a shell would take it apart", async () => {
    const [said] = told("Ida's paper.docx", await zipWith("word/document.xml"));
    expect(said).toContain("`lectern import 'Ida'\\''s paper.docx'`");
    expect(told("my paper.pdf", "%PDF-1.7\n")).toEqual([
      "this is a PDF: import it by itself: `lectern import 'my paper.pdf'`",
    ]);
  });

  it("is no Word file because it is an archive", async () => {
    expect(told("paper.zip", await zipWith("paper/main.tex"))).toEqual([
      "this is a ZIP archive: unpack it, and name the paper in it",
    ]);
  });

  it.each([
    ["paper.rst", "Kettles\n=======\n", "reStructuredText"],
    ["paper.org", "#+TITLE: Kettles\n", "a document of Org mode"],
    ["paper.typ", "= Kettles\n", "a Typst document"],
    ["paper.ipynb", ' {"cells": []}', "a notebook (Jupyter)"],
    ["paper.json", '{"cells": [], "nbformat": 4}', "a notebook (Jupyter)"],
  ])("or of markup that is not read is turned into Markdown: %s", (name, text, kind) => {
    expect(told(name, text)).toEqual([
      `this is ${kind}: turn it into Markdown, with title, authors and pictures: \`pandoc -s --extract-media paper-media -o paper.md ${name}\`, and import that`,
    ]);
  });

  it("or of AsciiDoc goes by DocBook", () => {
    expect(told("paper.adoc", "= Kettles\n")).toEqual([
      "this is AsciiDoc: turn it into DocBook first: `asciidoctor -b docbook -o paper.dbk paper.adoc`; turn it into Markdown, with title, authors and pictures: `pandoc -s -f docbook --extract-media paper-media -o paper.md paper.dbk`, and import that",
    ]);
    expect(told("kettles.org", "<html>")).toEqual([]);
  });

  it.each([
    ["paper.pdf", Buffer.alloc(2000), "PDF"],
    ["Paper.PDF", Buffer.from([0xe9, 0xff, 0x41, 0xd8]), "PDF"],
    ["paper.docx", Buffer.from([0xe9, 0, 0x41, 0xd8]), "Word file"],
    ["paper.odt", Buffer.from([0x50, 0x4b, 0, 0]), "OpenDocument text"],
    ["paper.epub", Buffer.from([0xff, 0xff, 0x41, 0x41]), "EPUB"],
    ["paper.zip", Buffer.from([0xff, 0xff, 0x41, 0x41]), "ZIP archive"],
    ["paper.tar.gz", Buffer.from([0xff, 0xff, 0x41, 0x41]), "compressed file"],
  ])("is not taken for a text by its bytes where its name says what it should be: %s", (name, bytes, kind) => {
    expect(told(name, bytes)).toEqual([
      `this is no ${kind}, whatever its name says, and no text: it may have been damaged or cut off on its way: download or save it once more`,
    ]);
  });

  it("may have any name if it is a text", () => {
    expect(told("paper.pdf", "On Quays\n\nRopes of the Käfer hold.\n")).toEqual([]);
  });
});

describe("a page", () => {
  it("on the web is not fetched", () => {
    expect(told("https://example.org/paper.html", "<html>")).toEqual([
      "nothing is fetched from the web: save it with a browser (a page as “Web page, complete”), and import the file that this gives",
    ]);
  });

  it("in a single file is imported by itself", () => {
    expect(told("paper.mhtml", "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n")).toEqual([
      "this is a page in a single file (MHTML): import it by itself: `lectern import paper.mhtml`",
    ]);
  });

  it("is read in the encoding that it says", () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-paper-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const meta of [
      'charset="windows-1252"',
      'http-equiv="Content-Type" content="text/html; charset=iso-8859-1"',
    ]) {
      const file = join(folder, "paper.html");
      writeFileSync(file, Buffer.from(`<html><head><meta ${meta}></head><p>Caf\xe9</p>`, "latin1"));
      expect(readPaper(file, "paper.html").source?.text).toContain("Café");
    }
  });
});
