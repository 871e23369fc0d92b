import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { ManuscriptSection, Passage } from "../../../scripts/manuscript/manuscript.ts";
import { isJats } from "../../../scripts/readers/jats/is-jats.ts";
import { readJats } from "../../../scripts/readers/jats/read-jats.ts";
import { type Inline, toPlainText } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

const read = (text: string, file = "paper.xml") => readJats(new SourceText(file, text));
const readPaper = (name: string) => read(readFileSync(resolve("tests/readers/jats/papers", name), "utf8"), name);

/** A paper around some of its parts. */
const paper = ({ meta = "", body = "", back = "", rest = "" }) =>
  `<article><front><article-meta>${meta}</article-meta></front><body>${body}</body><back>${back}</back>${rest}</article>`;

const refs = (count: number) =>
  `<ref-list>${Array.from({ length: count }, (_, index) => `<ref id="b${index + 1}"><element-citation><person-group><name><surname>Cup</surname></name></person-group><article-title>T${index + 1}</article-title></element-citation></ref>`).join("")}</ref-list>`;

const cite = (number: number | string, text: string | number = number) =>
  `<xref ref-type="bibr" rid="b${number}">${text}</xref>`;

/** The paragraphs of a body, as an outline has them. */
async function paragraphs(body: string, back = refs(9)): Promise<string[]> {
  const { lead } = await read(paper({ body, back }));
  return lead.map((passage) => (passage.type === "paragraph" ? writeInline(passage.text) : passage.type));
}

const headings = (sections: readonly ManuscriptSection[]): unknown[] =>
  sections.map(({ label, title, sections: inner }) => [label, toPlainText(title), ...headings(inner)]);

const types = (passages: readonly Passage[]) => passages.map(({ type }) => type);

describe("readJats", () => {
  it.each(["tea.xml", "cha.xml"])("reads %s", async (name) => {
    await expect(showManuscript(await readPaper(name))).toMatchFileSnapshot(`./papers/${name.replace("xml", "txt")}`);
  });

  it("names the place of every passage", async () => {
    const { sections } = await read(paper({ body: "<sec>\n<title>A</title>\n  <p>B</p>\n</sec>" }));
    expect(sections[0]?.content[0]?.place).toEqual({ file: "paper.xml", position: { line: 3, column: 3, length: 2 } });
  });
});

describe("authors", () => {
  it("have the affiliations that their own attribute points to", async () => {
    const author = (name: string, rid: string) =>
      `<contrib contrib-type="author" rid="${rid}"><name><surname>${name}</surname></name></contrib>`;
    const meta = `<contrib-group>${author("Pot", "a1 a2")}${author("Cup", "a2")}<aff id="a1">Ice House</aff><aff id="a2">Tea Lab</aff></contrib-group>`;
    const { authors } = await read(paper({ meta }));
    expect(authors.map(({ affiliation }) => affiliation)).toEqual(["Ice House; Tea Lab", "Tea Lab"]);
  });
});

it("reads a title in strong type as one in plain type", async () => {
  const { title } = await read(
    paper({ meta: "<title-group><article-title><bold>Tea</bold></article-title></title-group>" }),
  );
  expect(title).toEqual([{ type: "text", value: "Tea" }]);
});

describe("statements at the front", () => {
  const funding = "<funding-group><funding-statement>The leaf board paid.</funding-statement></funding-group>";
  const notes = (type: string) => `<author-notes><fn fn-type="${type}"><p>Ada brewed.</p></fn></author-notes>`;

  it("are sections at the end, as in other papers", async () => {
    const { sections, findings } = await read(paper({ meta: notes("con") + funding, body: "<p>Tea.</p>" }));
    expect(headings(sections)).toEqual([
      [undefined, "Author contributions"],
      [undefined, "Funding"],
    ]);
    expect(sections.map(({ content }) => types(content))).toEqual([["paragraph"], ["paragraph"]]);
    expect(findings).toEqual([]);
  });

  it("of one kind stand under one heading", async () => {
    const more = funding.replace("The leaf board paid", "It had no say");
    const { sections } = await read(paper({ meta: funding + more, body: "<p>Tea.</p>" }));
    expect(sections.map(({ title, content }) => [toPlainText(title), types(content)])).toEqual([
      ["Funding", ["paragraph", "paragraph"]],
    ]);
  });

  it("are told where nobody knows what they are, and are not read twice", async () => {
    const ack = "<ack><title>Thanks</title><p>To all. The leaf board paid.</p></ack>";
    const { sections, findings } = await read(
      paper({ meta: notes("other") + funding, body: "<p>Tea.</p>", back: ack }),
    );
    expect(headings(sections)).toEqual([[undefined, "Thanks"]]);
    expect(findings.map(({ message }) => message)).toEqual(["1 note about the authors or their funding is left out"]);
  });
});

describe("figures and tables of parts", () => {
  const label = (words: string) => `<label>${words}</label>`;
  const caption = (words: string) => `<caption><p>${words}</p></caption>`;
  const table = "<table><tr><td>1</td></tr></table>";
  const picture = "<graphic xlink:href='https://example.org/a.png'/>";

  /** What is shown by which name, with its caption; and paragraphs. */
  async function shown(body: string): Promise<string[]> {
    const { lead } = await read(paper({ body }));
    return lead.map((each) => {
      if (each.type === "paragraph") return writeInline(each.text);
      return `${each.type} ${"name" in each ? each.name : ""}: ${"caption" in each ? toPlainText(each.caption) : ""}`;
    });
  }

  it.each([
    [
      "a group of figures has their letters, which the text names them by",
      `<fig-group>${label("Figure 3.")}${caption("Cups.")}<fig>${label("(a)")}${caption("Tall")}${picture}</fig><fig id="b">${label("b")}${caption("b) Wide")}${picture}</fig></fig-group><p>See <xref rid="b"/>.</p>`,
      ["figure Figure 3: Cups. (a) Tall. b) Wide", "See Figure 3b."],
    ],
    [
      "pictures of a figure have captions of their own",
      `<fig>${label("Figure 1")}${caption("Cups.")}${picture.replace("/>", `>${label("A")}${caption("Tall")}</graphic>`)}</fig>`,
      ["figure Figure 1: Cups. (A) Tall"],
    ],
    [
      "tables are called after their group",
      `<table-wrap-group>${label("Table 3.")}${caption("Teas.")}<table-wrap>${label("A")}${table}</table-wrap><table-wrap id="t">${label("B")}${caption("Black")}${table}</table-wrap></table-wrap-group><p><xref rid="t"/></p>`,
      ["table Table 3A: Teas.", "table Table 3B: Black", "Table 3B"],
    ],
    [
      "tables that have names of their own keep them",
      `<table-wrap-group>${label("Tables 3–4")}${caption("Teas.")}<table-wrap>${label("Table 3")}${table}</table-wrap></table-wrap-group>`,
      ["**Tables 3–4.** Teas.", "table Table 3: "],
    ],
    ["a figure may be a table", `<fig>${label("Figure 2")}${caption("Cups")}${table}</fig>`, ["table Figure 2: Cups"]],
    [
      "a formula of chemistry may be words",
      `<chem-struct-wrap>${label("Scheme 1")}<chem-struct>NaCl + H<sub>2</sub>O</chem-struct></chem-struct-wrap>`,
      ["**Scheme 1.** NaCl + H₂O"],
    ],
  ])("%s", async (_, body, said) => {
    expect(await shown(body)).toEqual(said);
  });

  it("says once what a picture shows", async () => {
    const alt = (words: string) => `<fig><alt-text>${words}</alt-text>${picture}</fig>`;
    const { lead } = await read(paper({ body: `<fig-group>${alt("A cup.")}${alt("A pot.")}</fig-group>` }));
    expect(lead).toMatchObject([{ alt: "A cup. A pot." }]);
  });
});

describe("the heading of a table", () => {
  it("is what stands above each column, and not what stands above all", async () => {
    const head = '<tr><th colspan="2">Teas of spring</th></tr><tr><th>Tea</th><th>Cups</th></tr>';
    const table = `<table><thead>${head}</thead><tbody><tr><td>Oolong</td><td>3</td></tr></tbody></table>`;
    const { lead } = await read(paper({ body: `<table-wrap>${table}</table-wrap>` }));
    const [passage] = lead;
    const say = (cells: readonly Inline[][]) => cells.map((each) => toPlainText(each)).join("|");
    expect(passage?.type === "table" && [say(passage.columns), ...passage.rows.map(say)]).toEqual([
      "Tea|Cups",
      "Teas of spring|",
      "Oolong|3",
    ]);
  });
});

describe("citations", () => {
  it.each([
    [`in [${cite(1)}–${cite(4)}, ${cite(6)}].`, "in [@b1; @b2; @b3; @b4; @b6]."],
    [`in ${cite(1, "[1]")}–${cite(3, "[3]")}.`, "in [@b1; @b2; @b3]."],
    [`in [${cite(1)}] and [${cite(2)}].`, "in [@b1; @b2]."],
    [`it.<sup>${cite(1)},${cite(3)}–${cite(5)}</sup> So`, "it [@b1; @b3; @b4; @b5]. So"],
    [`it${cite(2, "<sup>2</sup>")}, and`, "it [@b2], and"],
    [`it<sup>(${cite(2)})</sup> is`, "it [@b2] is"],
    [`(see ${cite(1, "Cup, 2001")}; ${cite(2, "Cup, 2002")})`, "(see [@b1; @b2])"],
    [`as ${cite(1, "Cup et al. (2001)")} say`, "as Cup et al. [@b1] say"],
    [`as Cup (${cite(1, "2001")}) says`, "as Cup [@b1] says"],
    [`so (Cup and Pot ${cite(1, "2001")}; Cup ${cite(2, "2002")})`, "so [@b1; @b2]"],
    [`so (${cite(1, "Cup, 2001, p. 4")})`, "so [@b1, p. 4]"],
    [`so (${cite(1, "Cup, 2001")}, pp. 4-5)`, "so [@b1, pp. 4-5]"],
    [`so ${cite(1, "Cup (2001")}, p. 4) said`, "so Cup [@b1, p. 4] said"],
    [`<xref ref-type="bibr" rid="b1 b3">1, 3</xref> differ`, "[@b1; @b3] differ"],
    [`all of ${cite(2, "2-4")}`, "all of [@b2; @b3; @b4]"],
    [`as Cup et al.<sup>${cite(1)}</sup> say`, "as Cup et al. [@b1] say"],
    // Numbers that don't fit the list are no range of it.
    [`${cite(1, "11")}–${cite(4, "99")}`, "[@b1]–[@b4]"],
    [`${cite(4, "4")}–${cite(1, "1")}`, "[@b4]–[@b1]"],
  ])("reads %s", async (body, text) => {
    expect(await paragraphs(`<p>${body}</p>`)).toEqual([text]);
  });

  it("keeps the text of those that lead nowhere, and says so once", async () => {
    const { lead, findings } = await read(paper({ body: `<p>A ${cite("x", "[7]")}, B ${cite("y", "[8]")}</p>` }));
    expect(lead).toMatchObject([{ text: [{ value: "A [7], B [8]" }] }]);
    expect(findings).toMatchObject([{ code: "citation-is-known", position: { line: 1, column: 65 } }]);
    expect(findings[0]?.message).toMatch(/^2 citations/);
  });
});

describe("citations that lead nowhere and have no words", () => {
  it.each([
    [`cool [${cite("x", "bx")}]. So`, "cool. So"],
    [`cool ${cite("x", "[bx]")}, and (${cite("x", "")}) so`, "cool, and so"],
    [`cool (${cite(1, 1)}; ${cite("x", "bx")}) and`, "cool [@b1] and"],
    [`cool.<sup>${cite("x", "bx")}</sup> So`, "cool. So"],
  ])("are left out of %s", async (body, text) => {
    expect(await paragraphs(`<p>${body}</p>`)).toEqual([text]);
    const { findings } = await read(paper({ body: `<p>${body}</p>`, back: refs(1) }));
    expect(findings).toMatchObject([{ code: "citation-is-worded" }]);
  });
});

describe("references", () => {
  const mixed = (rest: string) =>
    `<mixed-citation>${rest} <source>Salt report</source>. <year>2019</year>.</mixed-citation>`;
  const data = (rest: string) =>
    `<element-citation publication-type="data"><data-title>Cups</data-title><year>2001</year>${rest}</element-citation>`;

  it.each([
    [mixed("World Kettle Organization."), { author: [{ literal: "World Kettle Organization" }] }],
    [mixed("WKO."), { author: [{ literal: "WKO" }] }],
    [mixed("Instituto Nacional de Chaleiras."), { author: [{ literal: "Instituto Nacional de Chaleiras" }] }],
    [
      mixed("Pot A, Cup BC."),
      {
        author: [
          { family: "Pot", given: "A." },
          { family: "Cup", given: "B. C." },
        ],
      },
    ],
    [mixed("The shape of cups."), { author: undefined }],
    [mixed("In:"), { author: undefined }],
    [mixed("Consejo de la Tetera. (2010)."), { author: [{ literal: "Consejo de la Tetera" }] }],
    [data("<article-title>Tall cups.</article-title>"), { title: "Tall cups" }],
    [data('<pub-id pub-id-type="accession">AB1</pub-id>'), { number: "AB1" }],
    [
      `${mixed("WKO.").replace("</mixed", " Available from: https://example.org/y. Read twice.</mixed")}`,
      { URL: "https://example.org/y" },
    ],
    [data("<comment>doi: 10.5555/cups(1).2</comment>"), { DOI: "10.5555/cups(1).2", URL: undefined }],
  ])("reads %s", async (citation, said) => {
    const { references } = await read(paper({ back: `<ref-list><ref id="r">${citation}</ref></ref-list>` }));
    expect({ author: undefined, URL: undefined, ...references[0] }).toMatchObject(said);
  });
});

describe("cross-references without words", () => {
  const to = (id: string) => `<xref rid="${id}"/>`;
  const body = `<sec id="s1"><label>1</label><title>S</title>
    <fig id="f1"><label>Figure 1</label></fig><fig id="f2"><label>Fig. 2</label></fig><fig id="x"><label>Extended Data Fig. 3</label></fig>
    <table-wrap id="t1"><label>Table 1</label></table-wrap><table-wrap id="q"><label>Quadro 2</label></table-wrap>
    <disp-formula id="e1"><label>(1)</label><tex-math>a</tex-math></disp-formula></sec><sec id="s2"><title>Kettles</title>`;

  it.each([
    [
      `See Fig. ${to("f1")}a, Table ${to("t1")}, Eq. (${to("e1")}), Sect. ${to("s1")}.`,
      "See Fig. 1a, Table 1, Eq. (1), Sect. 1.",
    ],
    [
      `See ${to("f1")}, ${to("t1")}, ${to("e1")}, (${to("e1")}) and ${to("s1")}.`,
      "See Figure 1, Table 1, Eq. (1), (1) and Section 1.",
    ],
    [`Figures ${to("f1")} and ${to("f2")}; Figs. <xref rid="f1 f2"/>`, "Figures 1 and 2; Figs. 1, 2"],
    [`Cups of Table 3 (${to("f1")}); no. 2 ${to("f2")}`, "Cups of Table 3 (Figure 1); no. 2 Fig. 2"],
    [
      `Fig. ${to("x")}, Section ${to("s2")}, el Cuadro ${to("q")}`,
      "Fig. Extended Data Fig. 3, Section Kettles, el Cuadro 2",
    ],
  ])("reads %s", async (text, said) => {
    const { sections } = await read(paper({ body: `${body}<p>${text}</p></sec>` }));
    expect(sections[1]?.content).toMatchObject([{ text: [{ value: said }] }]);
  });
});

describe("paragraphs", () => {
  it("keeps a sentence whole that a float stands in", async () => {
    const { lead } = await read(paper({ body: "<p>The cup <fig><graphic xlink:href='a'/></fig>cools.</p>" }));
    expect(types(lead)).toEqual(["paragraph", "figure"]);
  });

  it("puts floats at the end of the file behind what mentions them first, and notes as well", async () => {
    const { lead } = await read(
      paper({
        body: `<p>A<xref ref-type="fn" rid="n">1</xref> (<xref ref-type="fig" rid="f2">Fig 2</xref>).</p><p>B <xref ref-type="fig" rid="f2">Fig 2</xref></p><p>C</p>`,
        back: `<fn-group><fn id="n"><label>1</label><p>Note.</p></fn></fn-group>`,
        rest: `<floats-group><fig id="f1"><label>Figure 1</label></fig><fig id="f2"><label>Figure 2</label></fig></floats-group>`,
      }),
    );
    expect(lead.map((each) => ("name" in each ? each.name : "text" in each && toPlainText(each.text)))).toEqual([
      ...["A (Fig 2).", "Note.", "Figure 2", "B Fig 2", "C", "Figure 1"],
    ]);
  });

  it("leaves no space where the mark of a note was", async () => {
    const mark = (id: string) => `<xref ref-type="fn" rid="${id}"><sup>[1]</sup></xref>`;
    const notes = `<fn-group><fn id="n"><p>Note.</p></fn></fn-group>${refs(1)}`;
    expect(await paragraphs(`<p>Cups cool ${mark("n")}. Tea ${mark("n")} and ${cite(1)}.</p>`, notes)).toEqual([
      ...["Cups cool. Tea and [@b1].", "Note."],
    ]);
  });

  it("keeps raised marks at their word where lines are laid out", async () => {
    const mark = '<xref ref-type="table-fn" rid="t"><sup>a</sup></xref>';
    expect(await paragraphs(`<p>Flat\n${mark}</p>`)).toEqual(["Flatᵃ"]);
  });

  it("leaves out spaces that only the layout of the file has", async () => {
    expect(
      await paragraphs(`<p>\n  Water (\n  <italic>hot</italic>\n  ) is H\n<sub>\n2\n</sub>O\n  , or\n  not\n</p>`),
    ).toEqual(["Water (*hot*) is H₂O, or not"]);
  });
});

describe("sections", () => {
  it("takes numbers as labels only where they are", async () => {
    const titles = ["1 Introduction", "2 Methods", "3 Results"];
    const sections = (each: string[]) => each.map((title) => `<sec><title>${title}</title><p>x</p></sec>`).join("");
    const labels = async (each: string[]) => (await read(paper({ body: sections(each) }))).sections.map((s) => s.label);
    expect(await labels(titles)).toEqual(["1", "2", "3"]);
    expect(await labels(["I. Aims", "II. Means", "III. Ends", "IV. End"])).toEqual(["I", "II", "III", "IV"]);
    expect(await labels(["A. Aims", "B. Means"])).toEqual(["A", "B"]);
    expect(await labels(["E. coli grows", "M. tuberculosis too"])).toEqual([undefined, undefined]);
    expect(await labels(["2 cups of tea", "Milk"])).toEqual([undefined, undefined]);
    expect(await labels(["2.1 Cups", "Milk"])).toEqual(["2.1", undefined]);
  });

  it("are called by a label of words, or by a number none", async () => {
    const section = (label: string) => `<sec><label>${label}</label><p>x</p></sec>`;
    const { lead, sections } = await read(paper({ body: section("2.") + section("Data availability") }));
    expect(types(lead)).toEqual(["paragraph"]);
    expect(headings(sections)).toEqual([[undefined, "Data availability"]]);
  });

  it("makes headings of boxes only between sections", async () => {
    const box = "<boxed-text><caption><title>Box</title></caption><p>B</p></boxed-text>";
    const { sections } = await read(
      paper({ body: `<sec><title>One</title>${box}<p>text</p></sec>${box}<sec><title>Two</title><p>C</p></sec>` }),
    );
    expect(headings(sections)).toEqual([
      [undefined, "One"],
      [undefined, "Box"],
      [undefined, "Two"],
    ]);
  });
});

describe("formulas", () => {
  const tex = async (formula: string) => {
    const { lead } = await read(paper({ body: `<disp-formula>${formula}</disp-formula>` }));
    return lead.map((passage) => (passage.type === "equation" ? passage.tex : passage.type));
  };

  it.each([
    ["$$x^2$$", "x^2"],
    ["\\[ x \\]", "x"],
    ["\\begin{equation*} x \\label{eq:1} \\end{equation*}", "x"],
    ["\\documentclass{article}\\begin{document}\n$$a % b\n+ c$$\\end{document}", "a + c"],
    ["\\begin{aligned} a &amp;= b \\end{aligned}", "\\begin{aligned} a &= b \\end{aligned}"],
    ["$a$ and $b$", "$a$ and $b$"],
  ])("takes the formula out of %s", async (source, formula) => {
    expect(await tex(`<tex-math>${source}</tex-math>`)).toEqual([formula]);
  });

  it.each([
    [
      '<mi>f</mi><mo>=</mo><mfenced open="{" close=""><mtable><mtr><mtd><mn>0</mn></mtd></mtr></mtable></mfenced>',
      String.raw`f = \left\{\begin{matrix} 0 \end{matrix}\right.`,
    ],
    ['<mfenced open="" close="]"><mi>a</mi></mfenced>', String.raw`\left.a\right]`],
    [
      '<mn>5</mn><mi mathvariant="normal">C</mi><mi>t</mi><mi mathvariant="normal">Δ</mi>',
      String.raw`5 \mathrm{C} t \Delta`,
    ],
  ])("writes %s as TeX", async (math, formula) => {
    expect(await tex(`<math>${math}</math>`)).toEqual([formula]);
  });

  it("keeps the signs of what it can't write as TeX, and says so", async () => {
    const { lead, findings } = await read(
      paper({ body: `<p>So <inline-formula><math><mfrac><mn>1</mn></mfrac></math></inline-formula>.</p>` }),
    );
    expect(lead).toMatchObject([{ text: [{ value: "So 1." }] }]);
    expect(findings).toMatchObject([{ code: "formula-is-read" }]);
  });
});

describe("isJats", () => {
  it.each([
    ['<?xml version="1.0"?>\n<article dtd-version="1.3">', true],
    ['<!DOCTYPE article PUBLIC "-//NLM//DTD" "x.dtd">', true],
    ["  <pmc-articleset><article>", true],
    ["<jats:article xmlns:jats='x'>", true],
    ["<!DOCTYPE html><html><body><article>", false],
    ["<article-meta>", false],
    ["# The <article> element", false],
  ])("%s: %s", (text, expected) => {
    expect(isJats(text)).toBe(expected);
  });
});
