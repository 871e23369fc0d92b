import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { readHtml } from "../../../scripts/readers/html/read-html.ts";
import { outlineHtml } from "../../../scripts/readers/losses/html-outline.ts";

const papers = resolve("tests/readers/papers/html");
const pages = readdirSync(papers)
  .filter((name) => name.endsWith(".html"))
  .map((name) => readFileSync(resolve(papers, name), "utf8"));

const read = (text: string) => readHtml(new SourceText("paper.html", text));
const codes = async (text: string) => (await read(text)).findings.map(({ severity, code }) => `${severity} ${code}`);

const SNIPPETS = [
  "<table>",
  "</table>",
  "<p>",
  "<b a=1>",
  "</div>",
  "<math>",
  "<svg>",
  "<a href='#bib.bib1'>",
  "<figure>",
  "<!--",
  "<script>",
  "<template>",
  "&#0;",
  "\u0000",
  "<h2>",
  "<li>",
  "<ol class=references>",
  "<select>",
];

/** A page in which pieces are cut out, doubled or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.constantFrom("", ...SNIPPETS)), { minLength: 1, maxLength: 8 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((at, [place, length, snippet]) => {
      const from = place % (at.length + 1);
      return at.slice(0, from) + snippet + at.slice(from + length);
    }, text),
  );

describe("pages that are broken", () => {
  it("never throw, whatever is cut out or put in", { timeout: 120_000 }, async () => {
    const runs = Number(process.env.LECTERN_MUTANTS ?? 60);
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const { sections, lead, findings } = await read(text);
        outlineHtml(text);
        expect(sections.length + lead.length > 0 || findings.length > 0).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it.each([
    ["deep boxes", "<div>".repeat(100_000), "error html-is-shallow"],
    ["deep marks", "<b>".repeat(100_000), "error html-is-shallow"],
    [
      "boxes that other ends seem to close",
      `<html><body>${"<table><tr><td><div></td></b>".repeat(50_000)}`,
      "error html-is-shallow",
    ],
    ["deep formulas", `<math>${"<mrow>".repeat(400)}`, "error html-is-shallow"],
    ["very many elements", "<br>".repeat(1_100_000), "error html-is-small"],
    [
      "marks that are opened again",
      `${Array.from({ length: 500 }, (_, index) => `<b a=${index}>`).join("")}${"<p>x".repeat(20_000)}`,
      "error html-is-small",
    ],
  ])("are refused: %s", { timeout: 60_000 }, async (_, text, expected) => {
    expect(await codes(text)).toEqual([expected]);
  });

  it.each([
    ["tags that never end", "<a ".repeat(200_000)],
    ["comments that never end", "<!--".repeat(200_000)],
    ["scripts that never end", "<script>".repeat(100_000)],
    ["brackets", "[".repeat(200_000)],
    ["formulas that never end", "\\[ \\( $ $$ ".repeat(60_000)],
  ])("are read in little time: %s", { timeout: 60_000 }, async (_, text) => {
    const page = `<html><body><article><h1>T</h1><h2>A</h2><p>${"word ".repeat(30)}</p>${text}`;
    outlineHtml(page);
    expect((await codes(page)).filter((code) => code.startsWith("error") && !code.includes("html-is"))).toEqual([]);
  });

  it("names of elements and ids mean nothing to the program", async () => {
    const { sections } = await read(
      `<article><h1>T</h1><h2 id="__proto__">A</h2><p><constructor>one</constructor> <a href="#toString">x</a> <tostring>two</tostring> ${"word ".repeat(30)}</p></article>`,
    );
    expect(sections).toHaveLength(1);
  });
});

describe("very large pages", () => {
  it.each([
    ["works", `<ol class="references">${"<li>Pot, A. (2001). Kettles of clay. Tea, 1.".repeat(30_000)}</ol>`],
    ["empty lists of references", "<h2>References</h2>".repeat(20_000)],
    ["sections", "<h2>A</h2><p>b".repeat(15_000)],
    ["pictures", `<p>x${"<span></span>".repeat(30_000)}${"<img src=a.png>".repeat(30_000)}`],
    ["authors", '<span class="author">Ida Holm<a href="https://orcid.org/1"></a></span>'.repeat(30_000)],
    ["facts", '<meta name="citation_author" content="Ida Holm">'.repeat(50_000)],
    ["boxes of figures", `${'<div class="figure">'.repeat(200)}${"<img src=a.png>".repeat(2000)}`],
    ["cells", `<table>${"<tr><td>1<td>2".repeat(20_000)}</table>`],
    ["notes", `<section class="footnotes"><ol>${'<li id="n">a</li>'.repeat(30_000)}</ol></section>`],
  ])("are read: %s", { timeout: 60_000 }, async (_, text) => {
    const read = await codes(
      `<html><body><article><h1>T</h1><p>${"word ".repeat(30)}</p>${text}</article></body></html>`,
    );
    expect(read.filter((code) => code.startsWith("error"))).toEqual([]);
  });
});
