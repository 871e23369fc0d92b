import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { readJats } from "../../../scripts/readers/jats/read-jats.ts";
import { findCitations } from "../../../scripts/text/inline.ts";

const read = (text: string) => readJats(new SourceText("paper.xml", text));
const body = (text: string, back = "") => `<article>\n<body>${text}</body><back>${back}</back></article>`;

/** The only finding of a text that can't be read: its rule and place. */
async function refusal(text: string): Promise<string> {
  const { findings, sections, lead } = await read(text);
  expect([...sections, ...lead]).toEqual([]);
  expect(findings).toHaveLength(1);
  const [{ severity, code, position, hint } = { severity: "", code: "", position: undefined, hint: "" }] = findings;
  return `${severity} ${position?.line}:${position?.column} ${code}${hint?.includes("cut off") ? " (cut off)" : ""}`;
}

describe("what is no JATS", () => {
  it.each([
    ["<article>\n<body><p>Hello", "error 2:10 xml-is-well-formed (cut off)"],
    ["<article>\n<body><p>A & B</p></body></article>", "error 2:12 xml-is-well-formed"],
    ["<article>\n<body><p>A</i></p></body></article>", "error 2:11 xml-is-well-formed"],
    // The place counts UTF-16 units, as editors do.
    ["<article>\n<body><p>😀 A</i></p></body></article>", "error 2:14 xml-is-well-formed"],
    ["", "error 1:1 xml-is-well-formed (cut off)"],
    ["<article xmlns='http://docbook.org/ns/docbook'>\n<section/></article>", "error 1:1 xml-is-jats"],
    ["\n<TEI><text/></TEI>", "error 2:1 xml-is-jats"],
    ["<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>", "error 1:1 xml-is-jats"],
  ])("%j", async (text, expected) => {
    expect(await refusal(text)).toBe(expected);
  });
});

describe("entities", () => {
  it("expands none of the file's own", async () => {
    const bomb = Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(20)}">`);
    const { lead, findings } = await read(
      `<!DOCTYPE article [<!ENTITY e0 "ha">${bomb.join("")}\n<!ENTITY file SYSTEM "file:///etc/passwd">]>\n${body("<p>&e20; &file; caf&eacute;</p>")}`,
    );
    expect(lead).toMatchObject([{ text: [{ value: "&e20; &file; café" }] }]);
    expect(findings.map(({ code, position }) => [code, position?.line, position?.column])).toEqual([
      ["entity-is-known", 4, 10],
      ["entity-is-known", 4, 16],
    ]);
  });

  it("tells each of them once, and not all of very many", async () => {
    const text = Array.from({ length: 100 }, (_, index) => `&e${index}; &e${index};`).join(" ");
    const { findings } = await read(body(`<p>${text}</p>`));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toMatch(/^80 more/);
  });
});

describe("deep nesting", () => {
  it.each(["a", "sec", "mml:mrow", "italic"])("refuses 100,000 levels of <%s>", async (name) => {
    expect(await refusal(body(`<${name}>`.repeat(100_000)))).toMatch(/^error 2:\d+ xml-is-shallow$/);
  });

  it("is not misled by quotes, comments and empty elements", async () => {
    const { findings, lead } = await read(
      body(`<p>${`<x a="/>" b='>'/><!-- <p> --><?y <p> ?><![CDATA[<p>]]>`.repeat(500)}</p>`),
    );
    expect(findings).toEqual([]);
    expect(lead).toHaveLength(1);
  });

  it.each([
    ["<sec><title>A</title>", "<p>x</p>", "</sec>"],
    ["<list><list-item>", "<p>x</p>", "</list-item></list>"],
    ["<p><boxed-text>", "<p>x</p>", "</boxed-text></p>"],
    ["<table><tr><td>", "x", "</td></tr></table>"],
    ["<p><italic>", "x", "</italic></p>"],
  ])("reads as many levels of %s as it accepts", async (open, inner, close) => {
    const levels = Math.floor(180 / (open.match(/</g)?.length ?? 1));
    const { lead, sections, findings } = await read(body(open.repeat(levels) + inner + close.repeat(levels)));
    expect(lead.length + sections.length).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("size", () => {
  it("refuses more elements than any paper has", async () => {
    expect(await refusal(body("<x/>".repeat(500_001)))).toMatch(/xml-is-small$/);
  });

  it("cuts tables that no slide shows", async () => {
    const { lead, findings } = await read(
      body(
        `<table-wrap><table><tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr></table></table-wrap>`,
      ),
    );
    expect(lead).toMatchObject([{ type: "table" }]);
    expect(findings).toMatchObject([{ code: "table-is-small", position: { line: 2 } }]);
  });

  it.each([
    ["cross-references", `<p>${`<xref ref-type="bibr" rid="b">1</xref>, `.repeat(5_000)}</p>`],
    ["marks", `<p>${"a<sub>b</sub> <italic>c</italic>".repeat(5_000)}</p>`],
    ["floats within a sentence", `<p>a ${"<fig><label>1</label></fig>".repeat(5_000)} b</p>`],
    ["boxes", "<boxed-text><p>a</p></boxed-text>".repeat(5_000)],
    ["untitled sections", "<sec><p>a</p></sec>".repeat(5_000)],
    ["brackets", `<p>${"( \n".repeat(200_000)}</p>`],
  ])("reads many %s to their end", async (_, text) => {
    const works = `<ref-list><ref id="b"><element-citation><source>S</source></element-citation></ref></ref-list>`;
    await expect(read(body(text, works))).resolves.toHaveProperty("sections");
  });
});

describe("circles", () => {
  it("places notes that mention one another once each", async () => {
    const note = (id: string, other: string) =>
      `<fn id="${id}"><p>${id} <xref ref-type="fn" rid="${other}">*</xref></p></fn>`;
    const chain = Array.from({ length: 3_000 }, (_, index) => note(`n${index}`, `n${(index + 1) % 3_000}`)).join("");
    const { lead } = await read(body(`<p>A<xref ref-type="fn" rid="n0">*</xref></p>`, `<fn-group>${chain}</fn-group>`));
    expect(lead).toHaveLength(3_001);
  });

  it("reads words that are names of JavaScript's own as words", async () => {
    const { lead, references, findings } = await read(
      body(
        `<p><constructor>a</constructor><toString>b</toString></p><fig-group content-type="__proto__"/>`,
        `<fn-group content-type="constructor"><fn fn-type="toString"><p>c</p></fn></fn-group><ref-list><ref id="__proto__"><element-citation publication-type="constructor"><source>S</source></element-citation></ref></ref-list>`,
      ),
    );
    expect(lead).toMatchObject([{ text: [{ value: "ab" }] }]);
    expect(references).toMatchObject([{ id: "__proto__", title: "S" }]);
    expect(findings.map(({ code }) => code)).toEqual(["element-is-known", "element-is-known", "heading-is-stated"]);
  });
});

describe("what a paper must not do", () => {
  it("links only into the web, and hands on paths of pictures as they are for the folder to refuse", async () => {
    const { lead } = await read(
      body(
        `<p><ext-link xlink:href="javascript:alert(1)">a</ext-link><uri>file:///x</uri></p><fig><graphic xlink:href="../../secret.png"/></fig>`,
      ),
    );
    expect(lead).toMatchObject([{ text: [{ type: "text", value: "afile:///x" }] }, { type: "figure" }]);
    expect(lead[1]).toMatchObject({ images: [expect.arrayContaining(["../../secret.png"])] });
  });

  it("gives works keys that citations can have, each its own", async () => {
    const entry = `<ref id="a b]"><element-citation><source>S</source></element-citation></ref>`;
    const { references, lead } = await read(
      body(
        `<p><xref ref-type="bibr" rid="c;d">1</xref></p>`,
        `<ref-list>${entry}${entry}<ref id="c;d"><element-citation><source>T</source></element-citation></ref></ref-list>`,
      ),
    );
    expect(references.map(({ id }) => id)).toEqual(["a-b", "a-b-1", "c-d"]);
    expect(lead.flatMap((each) => ("text" in each ? findCitations(each.text) : []))).toMatchObject([
      { items: [{ key: "c-d" }] },
    ]);
  });
});
