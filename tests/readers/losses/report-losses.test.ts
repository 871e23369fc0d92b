import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { detectFormat } from "../../../scripts/readers/formats.ts";
import { reportLosses } from "../../../scripts/readers/losses/report-losses.ts";
import { outlineLatex } from "../../../scripts/readers/losses/source-outline.ts";

const ROOT = join(import.meta.dirname, "..");

/** The sample papers of all readers. */
const PAPERS = ["papers/text", "latex/papers", "markdown/papers", "jats/papers"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter(
      (name) => [".md", ".qmd", ".tex", ".xml", ".txt"].includes(extname(name)) && !/^(?:cha|tea)\.txt$/.test(name),
    )
    .map((name) => join(folder, name)),
);

const told = (text: string, file: string, manuscript: Manuscript) => {
  const source = new SourceText(file, text);
  const format = detectFormat(file, text)?.format;
  return format
    ? reportLosses(source, format.outline(text), manuscript).map(
        ({ position, code, message }) => `${position?.line} ${code}: ${message}`,
      )
    : [];
};

const WORDS =
  "the harbour was quiet in morning nobody had come to quay before ships left at noon ropes tear when wind blows from north sailors wait for weather".split(
    " ",
  );
/** Prose that no other section has: each goes through the words by a step of its own. */
const sentence = (name: string) => {
  const step = [2, 3, 5, 7][NAMES.indexOf(name)] ?? 11;
  const words = Array.from({ length: 48 }, (_, index) => WORDS[(index * step) % WORDS.length]);
  return `The ${words.slice(0, 24).join(" ")}. The ${words.slice(24).join(" ")}.`;
};
const NAMES = ["Introduction", "Ropes and Knots", "Ships at Anchor", "Conclusion"];

const SAMPLES: Record<string, string> = {
  "a.md": `---\ntitle: On Ropes\n---\n\n${NAMES.map((name) => `# ${name}\n\n${sentence(name)}\n\n![A rope](rope.png)\n`).join("\n")}`,
  "a.tex": `\\documentclass{article}\n\\title{On Ropes}\n\\begin{document}\n${NAMES.map((name) => `\\section{${name}}\n${sentence(name)}\n\n\\begin{figure}\\includegraphics{rope}\\caption{A rope}\\end{figure}\n`).join("\n")}\\end{document}\n`,
  "a.xml": `<article><front><article-meta><title-group><article-title>On Ropes</article-title></title-group></article-meta></front><body>${NAMES.map((name) => `<sec><title>${name}</title>\n<p>${sentence(name)}</p>\n<fig><caption><p>A rope</p></caption><graphic href="rope.png"/></fig></sec>`).join("\n")}</body></article>`,
};

const readSample = async (file: string, text: string): Promise<Manuscript> => {
  const format = detectFormat(file, text)?.format;
  const importer = await format?.load();
  const { PaperFolder } = await import("../../../scripts/manuscript/paper-folder.ts");
  if (!importer) throw new Error(`${file} has no format`);
  return importer.read(new SourceText(file, text), new PaperFolder(ROOT, "."));
};

describe("reportLosses", () => {
  it.each(PAPERS)("has nothing to tell of %s", async (name) => {
    const { diagnostics } = await readManuscript(join(ROOT, name));
    expect(diagnostics.filter(({ code }) => code.endsWith("-arrive") || code.endsWith("-arrives"))).toEqual([]);
  });

  it.each(Object.entries(SAMPLES))("tells what of %s is in no section", async (file, text) => {
    const manuscript = await readSample(file, text);
    expect(allSections(manuscript)).toHaveLength(NAMES.length);
    expect(told(text, file, manuscript)).toEqual([]);
    const line = (of: string) => text.slice(0, text.indexOf(of)).split("\n").length;
    const swallowed = { ...manuscript, sections: manuscript.sections.slice(0, 1) };
    expect(told(text, file, swallowed)).toEqual([
      `${line(file === "a.xml" ? "<sec><title>Ropes" : file === "a.md" ? "# Ropes" : "\\section{Ropes")} headings-arrive: 3 of its 4 headings are in no section, this the first`,
      expect.stringMatching(
        /^\d+ text-arrives: some 1\d\d of its \d+ words are in no section; the first of them stand here$/,
      ),
      expect.stringMatching(/^\d+ figures-arrive: 3 of its 4 figures are in no section; this is the first of all$/),
    ]);
  });

  it("has nothing to tell of a page's names, contents and formulas", async () => {
    const formula = `<span class="math display">\\[ ${"\\frac{harbour}{ships} + ropes \\times ".repeat(40)} \\]</span>`;
    const text = `<!DOCTYPE html><html><body><h1 class="title">On Ropes</h1><h4 class="author">Ada Example</h4><h4 class="date">2024-07-03</h4>
<div id="TOC"><ul><li><a href="#references" id="toc-references">References</a></li></ul></div>
${NAMES.map((name) => `<h2>${name}</h2>\n<p>${sentence(name)}</p>`).join("\n")}
<p>Here is ${formula} and so on.</p></body></html>`;
    const manuscript = await readSample("a.html", text);
    expect(told(text, "a.html", manuscript)).toEqual([]);
    // The list of contents is not where the works begin.
    const swallowed = { ...manuscript, sections: [] };
    expect(told(text, "a.html", swallowed)[0]).toMatch("4 of its 5 headings");
  });

  it("tells of lines of plain text that are in no paragraph", async () => {
    const text = `On Ropes\n\n${NAMES.map((name, index) => `${index + 1} ${name}\n\n${sentence(name).replace(". ", ".\n")}\n`).join("\n")}`;
    const manuscript = await readSample("a.txt", text);
    expect(told(text, "a.txt", manuscript)).toEqual([]);
    expect(told(text, "a.txt", { ...manuscript, sections: manuscript.sections.slice(0, 2) })).toEqual([
      expect.stringMatching(
        /^15 text-arrives: some \d+ of its \d+ words are in no section; the first of them stand here$/,
      ),
    ]);
  });

  const WORKS = ["Ash", "Elm", "Oak"]
    .map((name) => `${name}, B. (2001). ${name} wood and what becomes of it in old kettles. *Wood*, 3, 1-9.`)
    .join("\n\n");

  const REFERENCES = "Old pots, see \\@ref(fig:old-pots-that-cool), cool. ".repeat(8);

  it("takes no code, formula, comment or reference for what is lost", async () => {
    const text = `# One\n\n${sentence("one")}\n\n${REFERENCES}\n\n\`\`\`python\n# a comment\n# another comment of the listing that is long\nprint("words of the program that are none of the text")\n\`\`\`\n\n<!--\n# Hidden\n\nWords that nobody sees, and that are as many as those of a paragraph would be in a paper.\n-->\n\n# References\n\n${WORKS}\n`;
    expect(told(text, "a.md", await readSample("a.md", text))).toEqual([]);
  });

  it("takes the height of a line break for no formula", () => {
    const text = "Ann Ash \\\\[1ex]\nElm\n\n\\section{One}\n\nProse is here.\n\n\\[ x \\]\n\n\\section{Two}\n";
    const { headings, texts } = outlineLatex(text);
    expect(headings.map(({ text: title }) => title)).toEqual(["One", "Two"]);
    expect(texts.map(({ text: words }) => words)).toContain("Prose is here.");
  });

  it("is quick, whatever is never closed", () => {
    for (const unit of [
      "a <!--",
      "$$",
      "\\begin{figure}",
      "```\nwords\n",
      "<p>",
      "<sec><title>",
      "\\section{",
      "---\nwords\n",
    ]) {
      const text = `# Ropes\n\n${unit.repeat(3000)}`;
      for (const file of ["a.md", "a.tex", "a.xml", "a.txt"])
        expect(detectFormat(file, text)?.format.outline(text)).toBeDefined();
    }
  });

  it("does not look for the end of each option to the end of the paper", () => {
    // Of so many it took a quarter of a minute.
    expect(outlineLatex("\\cite[ a\n".repeat(30_000)).texts).toHaveLength(1);
  });

  it("does not read a sample that is not there", () => {
    expect(PAPERS.length).toBeGreaterThan(10);
    expect(PAPERS.every((name) => readFileSync(join(ROOT, name), "utf8") !== "")).toBe(true);
  });
});
