import { describe, expect, it } from "vitest";
import { readDocx } from "../../../scripts/readers/docx/read-docx.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { showText } from "../../helpers/show-manuscript.ts";
import { EquationMaker } from "../office/mtef/make-equation.ts";
import { field, h, makeDocx, PNG, p, picture, run, type Sources, STYLES, table } from "./make-docx.ts";

const read = async (sources: Sources) => readDocx(await makeDocx(sources), "paper.docx");

/** The text below a heading, as a person reads it. */
const shown = async (body: string, sources: Omit<Sources, "body"> = {}): Promise<string[]> =>
  showText({ ...(await read({ body: h(1, "One") + body, ...sources })).manuscript, findings: [] });

const findings = async (body: string, sources: Omit<Sources, "body"> = {}) =>
  (await read({ body: h(1, "One") + p("Words of the text.") + body, ...sources })).manuscript.findings.map(
    ({ code, message, position }) => `${position?.where}: ${code}: ${message}`,
  );

const csl = (title: string, family: string, year: number) => ({
  id: 7,
  type: "article-journal",
  title,
  author: [{ family, given: "Ada" }],
  issued: { "date-parts": [[year]] },
});
const zotero = (...works: object[]) =>
  `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: works.map((itemData) => ({ itemData })) })}`;

describe("content controls", () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const gallery = (name: string) => `<w:docPartObj><w:docPartGallery w:val="${name}"/></w:docPartObj>`;

  it("of text are text, of contents nothing, of works references", async () => {
    const works = p("Butter, B. (2001). The hold of bends. Journal of Ropes, 3, 1–5.");
    const { manuscript } = await read({
      body:
        control(gallery("Table of Contents"), p("Contents") + p("1 One 3")) +
        h(1, "One") +
        control('<w:id w:val="5"/>', p("A paragraph holds.")) +
        control(gallery("Bibliographies"), h(1, "References") + control("<w:bibliography/>", works)),
    });
    expect(showText({ ...manuscript, findings: [], references: [] })).toEqual(["paragraph: A paragraph holds."]);
    expect(manuscript.references).toMatchObject([{ title: "The hold of bends", author: [{ family: "Butter" }] }]);
  });

  it("of Mendeley have the work in their tag", async () => {
    const items = { citationItems: [{ id: "x", itemData: csl("The hold of bends", "Butter", 2001) }] };
    const tag = `MENDELEY_CITATION_v3_${Buffer.from(JSON.stringify(items)).toString("base64")}`;
    const cited = control(`<w:tag w:val="${tag}"/>`, run("(Butter, 2001)"));
    const { manuscript } = await read({ body: h(1, "One") + p(run("It holds ") + cited + run(".")) });
    expect(manuscript.references).toMatchObject([{ title: "The hold of bends", issued: { "date-parts": [[2001]] } }]);
    expect(showText({ ...manuscript, findings: [], references: [] })).toEqual([
      expect.stringMatching(/^paragraph: It holds \[@\S+\]\.$/),
    ]);
  });

  it("and notes at the end are read", async () => {
    const text = await shown(
      p(
        `${run("It holds")}<w:r><w:endnoteReference w:id="2"/></w:r>${run(". A non")}<w:r><w:noBreakHyphen/></w:r>${run("slip knot.")}`,
      ),
      { endnotes: `<w:endnote w:id="2">${p("A note says more.")}</w:endnote>` },
    );
    expect(text).toEqual(["paragraph: It holds. A non\u2011slip knot.", "paragraph: A note says more."]);
  });
});

describe("words that were broken where a line of the page ended", () => {
  it("are joined where there are many; hyphens that are meant stay", async () => {
    const words =
      "We use the state-of-the- art in trans- lation, long- term tar- gets, sys- tems, pre- and post-processing.";
    expect(await shown(p(words) + p("The art of a long term: ob- tained."))).toEqual([
      "paragraph: We use the state-of-the-art in translation, long-term targets, systems, pre- and post-processing.",
      "paragraph: The art of a long term: obtained.",
    ]);
  });

  it("are joined in names of a printed list, too, which could not be told from titles", async () => {
    const words = "We use trans- lation, tar- gets, sys- tems, ket- tles and ob- jects.";
    const work =
      "Ada Example, Bo Bonneau- Maynard, and Cid Cup. 2010. Ket- tles that cool. In Proc. of Clay, pages 1–9.";
    const { manuscript } = await read({ body: h(1, "One") + p(words) + h(1, "References") + p(work) });
    expect(manuscript.references).toMatchObject([
      { title: "Kettles that cool", author: [{ family: "Example" }, { family: "Bonneau-Maynard" }, { family: "Cup" }] },
    ]);
  });

  it("stay where there are few", async () => {
    expect(await shown(p("We use trans- lation."))).toEqual(["paragraph: We use trans- lation."]);
  });
});

describe("notes that a program made of pages left in the text", () => {
  const small = (text: string) => run(text, 'sz w:val="18"');
  const lifted = (text: string) => run(text, 'sz w:val="16"', 'position w:val="8"');
  const note = (number: string, text: string) => p(lifted(number) + small(text));
  const body = (text: string, number = "", rest = "") =>
    p(run(text) + (number && lifted(number)) + (rest && run(rest)));
  const standard = p("These are the letters that nearly all of the text is set in.");

  it("are notes where a small paragraph begins with a number that is lifted behind a word", async () => {
    const text =
      body("We boil water", "1 ", "and tea ") + p(small("Plain small print.")) + note("1", "Of a lake in the");
    expect(await shown(standard + text + p(small("north of here.")) + body("It boils."))).toEqual([
      "paragraph: These are the letters that nearly all of the text is set in.",
      "paragraph: We boil water and tea",
      "paragraph: Of a lake in the north of here.",
      "paragraph: Plain small print.",
      "paragraph: It boils.",
    ]);
  });

  it("stay where nothing has their number, and a number that is lifted little stays in its line", async () => {
    const low = run("2", 'sz w:val="16"', 'position w:val="2"');
    expect(await shown(standard + p(run("Take x") + low) + note("2", "Of a lake."))).toEqual([
      "paragraph: These are the letters that nearly all of the text is set in.",
      "paragraph: Take x2",
      "paragraph: ²Of a lake.",
    ]);
  });

  it("have no blank before a full stop behind their mark", async () => {
    expect(await shown(standard + body("We boil it ", "3", ".") + note("3", "Often."))).toContain(
      "paragraph: We boil it.",
    );
  });
});

describe("running text", () => {
  it.each([
    [
      "marks",
      run("A ") + run("b", "b") + run(" c", "b", "i") + run("d", 'vertAlign w:val="superscript"'),
      ["paragraph: A **b *c***ᵈ"],
    ],
    ["code by its font", run("x", 'rFonts w:ascii="Consolas"'), ["paragraph: `x`"]],
    ["links", `<w:hyperlink r:id="a">${run("here")}</w:hyperlink>`, ["paragraph: [here](https://example.org/)"]],
    [
      "links as fields",
      field('HYPERLINK "https://example.org/b"', "there"),
      ["paragraph: [there](https://example.org/b)"],
    ],
    ["cross-references", run("see ") + field("REF _Ref1 \\h", "Figure 2"), ["paragraph: see Figure 2"]],
    ["a field in a field", field(`IF ${"x"}`, field("SEQ a", "3")), ["paragraph: 3"]],
    ["symbols", `${run("a ")}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>`, ["paragraph: a α"]],
    ["hidden text", run("a") + run("b", "vanish"), ["paragraph: a"]],
    ["hyphens", "<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", ["paragraph: ab c"]],
    [
      "insertions",
      `${run("a")}<w:ins>${run("b")}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>`,
      ["paragraph: ab"],
    ],
    [
      "content controls",
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run("a")}</w:sdtContent></w:sdt>`,
      ["paragraph: a"],
    ],
    [
      "one of several forms",
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ["paragraph: a"],
    ],
    ["formulas", `${run("a ")}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`, ["paragraph: a $x$"]],
  ])("%s", async (_, content, expected) => {
    expect(await shown(p(content), { relations: { a: "https://example.org/" } })).toEqual(expected);
  });

  it("goes on where the end of a paragraph was deleted", async () => {
    expect(await shown(p("One ", undefined, "<w:rPr><w:del/></w:rPr>") + p("line."))).toEqual(["paragraph: One line."]);
  });

  it("shows what follows a field that is never closed", async () => {
    const open = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>');
    expect((await shown(open + p("Text.").repeat(20))).length).toBeGreaterThan(8);
  });

  it("leaves out tables of contents", async () => {
    const contents =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("One 1")}`,
      ) +
      p("Two 2") +
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    expect(await shown(contents + p("Text."))).toEqual(["paragraph: Text."]);
  });

  it("has its notes behind the paragraph", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p("-")}</w:footnote><w:footnote w:id="2">${p("Said below.")}</w:footnote>`;
    expect(
      await shown(p(`${run("Text")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}`), { footnotes }),
    ).toEqual(["paragraph: Text.", "paragraph: Said below."]);
  });
});

describe("blocks", () => {
  const item = (text: string, level: number, list = 1) =>
    p(text, undefined, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const numbering = [
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>',
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  ].join("");

  it("are lists in lists", async () => {
    expect(await shown(item("a", 0) + item("b", 1) + item("c", 0), { numbering })).toEqual([
      "list: bullets",
      "  - a",
      "    - b",
      "  - c",
    ]);
  });

  it("have digits for all of a number where Word says so", async () => {
    const numbered = (level: number, text: string) =>
      p(text, `berschrift${level}`, `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>`);
    const levels =
      '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>';
    const { manuscript } = await read({
      body: numbered(1, "A") + p("x") + numbered(2, "B") + p("x"),
      numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    expect(manuscript.sections).toMatchObject([{ label: "I", sections: [{ label: "1.1" }] }]);
  });

  it("have the numbers that Word counts", async () => {
    const numbered = (level: number, text: string) =>
      p(text, `berschrift${level}`, `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="2"/></w:numPr>`);
    const { manuscript } = await read({
      body:
        numbered(1, "A") + p("x") + numbered(2, "B") + p("x") + numbered(2, "C") + p("x") + numbered(1, "D") + p("x"),
      numbering,
    });
    const labels = manuscript.sections.flatMap(({ label, sections }) => [label, ...sections.map((each) => each.label)]);
    expect(labels).toEqual(["1", "1.1", "1.2", "2"]);
  });

  it.each([
    [
      "capitals that are dropped",
      p(run("T"), undefined, '<w:framePr w:dropCap="drop"/>') + p("HIS tea is hot."),
      ["paragraph: THIS tea is hot."],
    ],
    ["code", p("a", "SourceCode") + p("  b", "SourceCode"), ["code: ", "  a", "    b"]],
    ["quotes", p("Said.", "Quote"), ["quote: Said."]],
    ["formulas apart", p("<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>"), ["equation: x"]],
    [
      "formulas with a number",
      p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:tab/><w:t>(3)</w:t></w:r>"),
      ["equation: Eq. (3) | x"],
    ],
    [
      "formulas in a table",
      table(["", p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "(4)"]),
      ["equation: Eq. (4) | x"],
    ],
    [
      "numbers that Word keeps",
      p(
        "<m:oMathPara><m:oMath><m:eqArr><m:e><m:r><m:t>x#</m:t></m:r><m:d><m:e><m:r><m:t>5</m:t></m:r></m:e></m:d></m:e></m:eqArr></m:oMath></m:oMathPara>",
      ),
      ["equation: Eq. (5) | x"],
    ],
    [
      "boxes",
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p("In a box.")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("In a box.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Text.")}`,
      ),
      ["paragraph: Text.", "paragraph: In a box."],
    ],
  ])("are %s", async (_, body, expected) => {
    expect(await shown(body)).toEqual(expected);
  });
});

describe("figures and tables", () => {
  const sources = {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="TABLE %1. "/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    relations: { a: "media/a.png", b: "media/b.emf" },
    files: {
      "word/media/a.png": PNG,
      "word/media/b.emf": Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(" EMF")]),
    },
  };
  const chart =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const caption = (name: string, text: string) => p(run(`${name} `) + field(`SEQ ${name}`, "1") + run(text), "caption");

  it.each([
    [
      "a caption below",
      p(picture("a", "A dot")) + caption("Figure", " The dot"),
      ["figure: Figure 1 | png | alt=A dot | The dot"],
    ],
    [
      "a caption above",
      p("Text.") + caption("Figure", ". The dot") + p(picture("a")),
      ["paragraph: Text.", "figure: Figure 1 | png | The dot"],
    ],
    [
      "a caption in the same paragraph",
      p(`${picture("a")}<w:r><w:br/></w:r>${run("Figure 2. The dot")}`),
      ["figure: Figure 2 | png | The dot"],
    ],
    [
      "a caption without a style",
      p(picture("a")) + p(run("Abb. 3:", "b") + run(" Punkt")),
      ["figure: Abb. 3 | png | Punkt"],
    ],
    ["no caption", p(picture("a")), ["figure: png"]],
    [
      "panels in a table",
      table([p(picture("a")), p(picture("a"))]) + caption("Figure", ": Two"),
      ["figure: Figure 1 | png + png | Two"],
    ],
    [
      "a sentence that begins like a caption",
      p("Text.") + p("Figure 1 shows the dot."),
      ["paragraph: Text.", "paragraph: Figure 1 shows the dot."],
    ],
    [
      "a table's caption",
      caption("Table", ": Sums") + table(["a", "b"], ["1", "2"]),
      ["table: Table 1 | Sums", "  a ¦ b", "  1 ¦ 2"],
    ],
    [
      "a table's caption below",
      table(["a", "b"], ["1", "2"]) + caption("Tabelle", ": Summen") + p("Text."),
      ["table: Tabelle 1 | Summen", "  a ¦ b", "  1 ¦ 2", "paragraph: Text."],
    ],
    [
      "a caption in a text box",
      p(
        `${picture("a")}<w:r><w:pict><v:textbox><w:txbxContent>${caption("Figure", ": Dot")}</w:txbxContent></v:textbox></w:pict></w:r>${run("Text.")}`,
      ),
      ["figure: Figure 1 | png | Dot", "paragraph: Text."],
    ],
    ["a layout", table([p("In a frame.")]), ["paragraph: In a frame."]],
    [
      "panels in a table with labels of several words",
      table([p(picture("a")), p(picture("a"))], ["(a) north lid", p("(b) south lid", "caption")]) +
        caption("Figure", ": Two"),
      ["figure: Figure 1 | png + png | alt=(a) north lid; (b) south lid | Two"],
    ],
    [
      "a picture in a table beside a sentence",
      table([p(picture("a")), "The lid is seen beside these words."]) + caption("Figure", ": Lid"),
      ["paragraph: The lid is seen beside these words.", "figure: Figure 1 | png | Lid"],
    ],
    [
      "panels with their labels between them",
      p(picture("a")) + p("(a)") + p(picture("a")) + p("b) Lid", "caption") + caption("Figure", ": Two"),
      ["figure: Figure 1 | png + png | alt=b) Lid | Two"],
    ],
    [
      "letters of panels that no caption is beside",
      p(picture("a")) + p("(a)") + p("Text."),
      ["figure: png", "paragraph: (a)", "paragraph: Text."],
    ],
    [
      "a picture bound to the text above its caption",
      p(picture("a") + run("The lid is hot.")) + caption("Figure", ". Lid") + p("Text."),
      ["paragraph: The lid is hot.", "figure: Figure 1 | png | Lid", "paragraph: Text."],
    ],
    [
      "labels with their titles on lines of their own, as APA has them",
      p(run("Table 1", "b")) +
        p(run("Sums", "i")) +
        table(["a", "b"], ["1", "2"]) +
        p(run("Figure 1", "b")) +
        p(run("The Dot", "i")) +
        p(picture("a")),
      ["table: Table 1 | *Sums*", "  a ¦ b", "  1 ¦ 2", "figure: Figure 1 | png | *The Dot*"],
    ],
    [
      "captions that a list numbers",
      p("Sums", "caption", '<w:numPr><w:numId w:val="1"/></w:numPr>') + table(["a", "b"], ["1", "2"]),
      ["table: TABLE I | Sums", "  a ¦ b", "  1 ¦ 2"],
    ],
    [
      "a caption of nothing, in bold type once",
      p(run("Box 1. ", "b") + run("Tea"), "caption"),
      ["paragraph: **Box 1. Tea**"],
    ],
    ...["Figur", "Ilustración", "Gráfico", "Grafik", "Diagramm"].map((word): [string, string, string[]] => [
      word,
      p(picture("a")) + caption(word, ": Dot"),
      [`figure: ${word} 1 | png | Dot`],
    ]),
    ...["Tableau", "Tabella", "Tabell", "Cuadro", "Quadro"].map((word): [string, string, string[]] => [
      word,
      caption(word, ": Sums") + table(["a", "b"], ["1", "2"]),
      [`table: ${word} 1 | Sums`, "  a ¦ b", "  1 ¦ 2"],
    ]),
    [
      "a group of pictures with letters in boxes",
      p(
        `${picture("a")}${picture("a")}<w:r><w:pict><v:textbox><w:txbxContent>${p("(a)")}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ) + caption("Figure", ": Two"),
      ["figure: Figure 1 | png + png | Two"],
    ],
    [
      "a chart, which keeps its caption from the next picture",
      p(chart) + caption("Figure", ": Heat") + p(picture("a")) + caption("Figure", ": Lid"),
      ["figure: Figure 1 | Heat", "figure: Figure 1 | png | Lid"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await shown(body, sources)).toEqual(expected);
  });

  it("have cells over several columns and rows", async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body = table(
      [cell("a", '<w:vMerge w:val="restart"/>'), cell("b", '<w:gridSpan w:val="2"/>')],
      [cell("", "<w:vMerge/>"), "c", "d"],
      ["1", "2", "3"],
    );
    expect(await shown(body)).toEqual(["table:", "  a ¦ b: c ¦ b: d", "  1 ¦ 2 ¦ 3"]);
  });

  it("have formulas of MathType, within text and alone with their number", async () => {
    const made = new EquationMaker(5);
    const formula =
      '<w:r><w:object><v:shape><v:imagedata r:id="b"/></v:shape><o:OLEObject ProgID="Equation.DSMT4" r:id="o"/></w:object></w:r>';
    const withObject = {
      relations: { ...sources.relations, o: "embeddings/o.bin" },
      files: { ...sources.files, "word/embeddings/o.bin": made.object(made.line(made.signs("x≤1"))) },
    };
    const body = p(run("Where ") + formula + run(" holds.")) + p(formula + run("(2)"));
    expect(await shown(body, withObject)).toEqual(["paragraph: Where $x\\leq1$ holds.", "equation: Eq. (2) | x\\leq1"]);
    expect(await findings(body, withObject)).toEqual([]);
  });

  it("tell what can't be shown", async () => {
    const old =
      '<w:r><w:object><v:shape><v:imagedata r:id="b"/></v:shape><o:OLEObject ProgID="Equation.DSMT4"/></w:object></w:r>';
    expect(await findings(p(picture("b")) + p(run("x") + chart) + p(run("y") + old), sources)).toEqual([
      "paragraph 3: picture-is-shown: a chart has no picture in the file and can't be shown",
      "paragraph 4: equation-is-read: a formula of another editor (Equation Editor, MathType, `EQ`) can't be read and is left out",
    ]);
  });
});

describe("citations", () => {
  it("of Zotero and Mendeley have their works with them", async () => {
    const body =
      h(1, "One") +
      p(
        run("Kettles cool ") +
          field(zotero(csl("Kettles", "Pot", 2001), csl("Cups", "Cup", 2002)), "(Cup, 2002; Pot, 2001)") +
          run(". So do pots ") +
          field(zotero(csl("Kettles", "Pot", 2001)).replace("ZOTERO_ITEM ", ""), "[1]") +
          run("."),
      );
    const { manuscript } = await read({ body });
    expect(manuscript.references).toEqual([
      { ...csl("Kettles", "Pot", 2001), id: "pot2001" },
      { ...csl("Cups", "Cup", 2002), id: "cup2002" },
    ]);
    expect(await shown(body.slice(h(1, "One").length))).toContain(
      "paragraph: Kettles cool [@pot2001; @cup2002]. So do pots [@pot2001].",
    );
  });

  it("of Word are in its list of sources", async () => {
    const files = {
      "customXml/item1.xml":
        '<b:Sources xmlns:b="b"><b:Source><b:Tag>Pot01</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Pot</b:Last><b:First>Ada</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>Kettles</b:Title><b:Year>2001</b:Year></b:Source></b:Sources>',
    };
    const { manuscript } = await read({
      body: h(1, "One") + p(run("See ") + field("CITATION Pot01 \\l 1033", "(Pot, 2001)")),
      files,
    });
    expect(manuscript.references).toEqual([
      {
        id: "pot2001",
        type: "book",
        title: "Kettles",
        author: [{ family: "Pot", given: "Ada" }],
        issued: { "date-parts": [[2001]] },
      },
    ]);
  });

  it("of EndNote are in the field", async () => {
    const xml =
      "<EndNote><Cite><Author>Pot</Author><Year>2001</Year><RecNum>3</RecNum><record><ref-type name='Journal Article'>17</ref-type><contributors><authors><author>Pot, Ada</author></authors></contributors><titles><title>Kettles</title><secondary-title>Tea</secondary-title></titles><dates><year>2001</year></dates></record></Cite></EndNote>";
    expect(await shown(p(run("So ") + field(`ADDIN EN.CITE ${xml}`, "(Pot, 2001)")))).toEqual([
      "paragraph: So [@pot2001]",
      'reference: {"id":"pot2001","type":"article-journal","title":"Kettles","container-title":"Tea","author":[{"family":"Pot","given":"Ada"}],"issued":{"date-parts":[[2001]]}}',
    ]);
  });

  const list = (...entries: string[]) => h(1, "References") + entries.map((entry) => p(entry)).join("");
  it.each([
    [
      "numbers",
      "Kettles cool [1], and cups [1,2].",
      ["[1] Pot, A. (2001). Kettles of clay. Tea, 1, 2-3.", "[2] Cup, B. (2002). Cups of tin. Tea, 2, 4-5."],
      "Kettles cool [@ref1], and cups [@ref1; @ref2].",
    ],
    ["names", "Kettles cool (Pot, 2001).", ["Pot, A. (2001). Kettles of clay. Tea, 1, 2-3."], "Kettles cool [@ref1]."],
  ])("as plain text lead to the printed list: %s", async (_, text, entries, expected) => {
    const lines = await shown(p(text) + list(...entries));
    expect(lines[0]).toBe(`paragraph: ${expected}`);
    expect(lines.filter((line) => line.startsWith("#"))).toEqual([]);
  });

  it("as raised numbers lead to the printed list, exponents don't", async () => {
    const raised = (text: string) => run(text, 'vertAlign w:val="superscript"');
    const entries = list(
      "1. Pot, A. (2001). Kettles of clay. Tea, 1, 2-3.",
      "2. Cup, B. (2002). Cups of tin. Tea, 2, 4-5.",
    );
    const [first] = await shown(
      p(run("Kettles cool.") + raised("1,2") + run(" They hold 3 m") + raised("2")) + entries,
    );
    expect(first).toBe("paragraph: Kettles cool [@ref1; @ref2]. They hold 3 m²");
  });

  it("as links lead to the entry", async () => {
    const entry = `<w:bookmarkStart w:id="1" w:name="ref-pot"/>${p("Pot, A. (2001). Kettles of clay. Tea, 1, 2-3.", "Bibliography")}<w:bookmarkEnd w:id="1"/>`;
    const [first] = await shown(
      p(`${run("Kettles (")}<w:hyperlink w:anchor="ref-pot">${run("Pot 2001")}</w:hyperlink>${run(")")}`) + entry,
    );
    expect(first).toBe("paragraph: Kettles [@ref1]");
  });
});

describe("the first page", () => {
  it("is told by styles", async () => {
    const { manuscript } = await read({
      body:
        p("Kettles that cool", "Title") +
        p("Ada Example", "Author") +
        p("Bo Example", "Author") +
        p("We cool kettles.", "Abstract") +
        p("Keywords: tea; clay") +
        h(1, "One") +
        p("Text."),
    });
    expect(manuscript).toMatchObject({
      title: [{ value: "Kettles that cool" }],
      authors: [{ name: "Ada Example" }, { name: "Bo Example" }],
      abstract: [[{ value: "We cool kettles." }]],
      keywords: ["tea", "clay"],
      language: "en-GB",
    });
  });

  const named = (...names: string[]) =>
    names
      .map(
        (name) =>
          `<w:style w:type="paragraph" w:styleId="${name.replace(/\W/g, "")}"><w:name w:val="${name}"/></w:style>`,
      )
      .join("");
  const raised = (text: string) => run(text, 'vertAlign w:val="superscript"');
  const ada = { name: "Ada Example", affiliation: "Institute of Kettles, Oslo" };
  const bo = { name: "Bo Example", affiliation: "Department of Clay, Bergen" };

  it.each<[string, string, object[]]>([
    [
      "raised letters are as numbers",
      p(run("Ada Example") + raised("a") + run(", Bo Example") + raised("b,*"), "Author") +
        p(`${raised("a")}${run("Institute of Kettles, Oslo")}`, "Affiliation") +
        p(`${raised("b")}${run(" Department of Clay, Bergen")}`, "Affiliation"),
      [ada, bo],
    ],
    [
      "authors by a style that nobody knows are not without their places",
      p(run("Ada Example ") + raised("1") + run(" and Bo Example ") + raised("2")) +
        p(`${raised("1")}${run(" Institute of Kettles, Oslo; ada@kettle.example")}`, "Affiliation") +
        p(`${raised("2")}${run(" Department of Clay, Bergen; bo@clay.example")}`, "Affiliation"),
      [
        { ...ada, email: "ada@kettle.example" },
        { ...bo, email: "bo@clay.example" },
      ],
    ],
    [
      "the styles of MDPI are known",
      p(run("Ada Example ") + raised("1"), "MDPI_13_authornames") +
        p(`${raised("1")}${run(" Institute of Kettles, Oslo")}`, "Affiliation"),
      [ada],
    ],
    [
      "places stand below their authors",
      p("Ada Example", "Author") +
        p("Institute of Kettles, Oslo", "Affiliation") +
        p("Bo Example", "Author") +
        p("Department of Clay, Bergen", "Affiliation"),
      [ada, bo],
    ],
    [
      "ordinals of IEEE's are none of a name",
      p(
        `${run("1")}${raised("st")}${run(" Ada Example")}<w:r><w:br/></w:r>${run("Institute of Kettles")}<w:r><w:br/></w:r>${run("Oslo, Norway")}<w:r><w:br/></w:r>${run("ada@kettle.example")}`,
        "Author",
      ),
      [{ name: "Ada Example", affiliation: "Institute of Kettles, Oslo, Norway", email: "ada@kettle.example" }],
    ],
  ])("has its authors: %s", async (_, byline, authors) => {
    const body =
      p("Kettles that cool", "Title") + byline + p("We cool kettles.", "Abstract") + h(1, "One") + p("Text.");
    const styles = `${STYLES}${named("Affiliation", "MDPI_13_authornames")}`;
    expect((await read({ body, styles })).manuscript.authors).toEqual(authors);
  });

  it("is told by the styles of journals, as are the headings of what stands behind the text", async () => {
    const names = [
      "BA_Title",
      "BB_Author_Name",
      "BC_Author_Address",
      "BG_Keywords",
      "AckHead",
      "TF_References_Section",
    ];
    const { manuscript } = await read({
      styles: STYLES + named(...names),
      body:
        p("Kettles that cool", "BA_Title") +
        p(run("Ada Example") + raised("‡"), "BB_Author_Name") +
        p("‡Institute of Kettles, Oslo", "BC_Author_Address") +
        p("KEYWORDS tea, clay", "BG_Keywords") +
        h(1, "One") +
        p("Text.") +
        p("THANKS", "AckHead") +
        p("To the pots.") +
        p("Pot, A. (2001). Kettles of clay. Tea, 1, 2-3.", "TF_References_Section"),
    });
    expect(manuscript).toMatchObject({
      title: [{ value: "Kettles that cool" }],
      authors: [ada],
      keywords: ["tea", "clay"],
      sections: [{ title: [{ value: "One" }] }, { title: [{ value: "THANKS" }] }],
      references: [{ title: "Kettles of clay" }],
    });
  });

  const large = (text: string) => p(run(text, 'sz w:val="40"'));
  const stands = async (body: string) => {
    const { manuscript } = await read({ body: `${body}${h(1, "One")}${p("Text.")}` });
    const { title, authors, abstract, keywords, lead, sections } = manuscript;
    const words = (passages: readonly object[]) =>
      passages.map((each) => ("text" in each ? toWords(each.text as never) : ""));
    return {
      ...{ title: toWords(title), authors: authors.map(({ name }) => name), keywords, lead: words(lead) },
      ...{ abstract: abstract.map((each) => toWords(each)), sections: sections.map((each) => toWords(each.title)) },
    };
  };

  it("has the largest of its lines for a title, and loses none of the others", async () => {
    const thesis =
      p("UNIVERSITY OF TEA", undefined, '<w:jc w:val="center"/>') +
      large("Kettles that cool by themselves") +
      p("Master Thesis") +
      p("submitted by Ada Example") +
      p("Supervisor: Prof. Dr. Bo Example");
    expect(await stands(thesis)).toMatchObject({
      title: "Kettles that cool by themselves",
      authors: ["Ada Example"],
      lead: ["UNIVERSITY OF TEA", "Supervisor: Prof. Dr. Bo Example"],
    });
  });

  it.each([
    ["plain", p("Abstract") + p("We cool kettles of clay and of tin."), {}],
    ["bold, with its text", p(run("Abstract", "b") + run(" We cool kettles of clay and of tin.")), {}],
    [
      "plain, above keywords and the title once more",
      p("Abstract") +
        p("We cool kettles of clay and of tin.") +
        p(run("Keywords", "b") + run(" tea · clay")) +
        p("Kettles that cool"),
      { keywords: ["tea", "clay"], sections: ["Kettles that cool", "One"] },
    ],
  ])("has its abstract below a line that is %s", async (_, below, more) => {
    expect(await stands(p("Kettles that cool", "Title") + p("Ada Example") + below)).toMatchObject({
      ...{ title: "Kettles that cool", authors: ["Ada Example"], lead: [] },
      ...{ abstract: ["We cool kettles of clay and of tin."], ...more },
    });
  });

  it("keeps places that are nobody's", async () => {
    const body =
      p("Kettles that cool", "Title") + p("12 Pond Road, Bergen 5003", "Affiliation") + h(1, "One") + p("Text.");
    const { manuscript } = await read({ body, styles: STYLES + named("Affiliation") });
    expect(manuscript.lead).toMatchObject([{ text: [{ value: "12 Pond Road, Bergen 5003" }] }]);
  });

  it("has the notes of its title and its authors behind the text, and their addresses", async () => {
    const note = (id: number, mark: string) =>
      `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
    const { manuscript } = await read({
      body:
        p(run("Kettles that cool") + note(2, "*"), "Title") +
        p(run("Ada Example") + note(3, "†"), "Author") +
        h(1, "One") +
        p("Text."),
      footnotes: `<w:footnote w:id="2">${p("Paid for by the Tea House.")}</w:footnote><w:footnote w:id="3">${p("Write to ada@kettle.example")}</w:footnote>`,
    });
    expect(manuscript).toMatchObject({
      title: [{ value: "Kettles that cool" }],
      authors: [{ name: "Ada Example", email: "ada@kettle.example" }],
    });
    expect(showText({ ...manuscript, findings: [] })).toEqual([
      "paragraph: Text.",
      "# Notes @1",
      "paragraph: Paid for by the Tea House.",
      "paragraph: Write to ada@kettle.example",
    ]);
  });

  it("is told by its looks where nothing has a style", async () => {
    const big = (text: string) => p(run(text, "b", 'sz w:val="36"'));
    const bold = (text: string) => p(run(text, "b"));
    const body = [
      big("Kettles that cool by themselves"),
      p(
        run("Ada Example") +
          run("1", 'vertAlign w:val="superscript"') +
          run(", Bo Exa") +
          // As programs write it that make a document of a page.
          run("´") +
          run("mple") +
          run("2", 'vertAlign w:val="superscript"'),
      ),
      p("1 Institute of Kettles, Example University"),
      p("2 Department of Clay, Example University"),
      p(run("Abstract. ", "b") + run("We cool kettles.")),
      bold("1 Introduction"),
      p("Text of the introduction, which is a sentence."),
      bold("1.1 Clay"),
      p("Text about clay."),
      p(`${run("1.2 ", "b")}${run("k", "b", "i")}${run("-kettles of clay", "b")}`),
      p("Text about their size."),
      bold("2 Results"),
      p("Text about results."),
    ].join("");
    const { manuscript } = await read({ body });
    expect(manuscript.title).toEqual([{ type: "text", value: "Kettles that cool by themselves" }]);
    expect(manuscript.authors).toMatchObject([
      { name: "Ada Example", affiliation: "Institute of Kettles, Example University" },
      { name: "Bo Exámple", affiliation: "Department of Clay, Example University" },
    ]);
    expect(manuscript.abstract).toEqual([[{ type: "text", value: "We cool kettles." }]]);
    expect(manuscript.sections.map(({ label, sections }) => [label, sections.length])).toEqual([
      ["1", 2],
      ["2", 0],
    ]);
    expect(manuscript.sections[0]?.sections.map(({ label, title }) => [label, toWords(title)])).toEqual([
      ["1.1", "Clay"],
      ["1.2", "k-kettles of clay"],
    ]);
    expect(manuscript.findings.map(({ code }) => code)).toEqual(["heading-is-sure"]);
  });

  it("may have their title as a heading, with names below it", async () => {
    const body = [
      h(1, "Kettles that cool by themselves"),
      p("Ada Example, Bo Example"),
      p("Document Revision History"),
      h(2, "Introduction"),
      p("Text of the introduction."),
      h(2, "Results"),
      p("Text about results."),
    ].join("");
    const { manuscript } = await read({ body });
    expect(manuscript.title).toEqual([{ type: "text", value: "Kettles that cool by themselves" }]);
    expect(manuscript.authors.map(({ name }) => name)).toEqual(["Ada Example", "Bo Example"]);
    expect(manuscript.sections.map(({ title }) => title)).toMatchObject([
      [{ value: "Introduction" }],
      [{ value: "Results" }],
    ]);
  });
});

it("tells of changes, comments and macros", async () => {
  const comments = `<w:comment w:id="1">${p("Really?")}</w:comment>`;
  const files = { "word/vbaProject.bin": "x" };
  expect(
    await findings(p(`<w:ins>${run("x")}</w:ins><w:r><w:commentReference w:id="1"/></w:r>`), { comments, files }),
  ).toEqual([
    "paragraph 1: macros-are-not-run: this file has macros, which are not run",
    "paragraph 3: changes-are-accepted: 1 tracked change is read as accepted, this the first",
    "paragraph 3: comments-are-left-out: 1 comment is left out",
  ]);
});

it("has the panels of figures in figures, as pandoc lays them out", async () => {
  const framed = (inner: string) =>
    table([inner.startsWith("<w:tc>") ? inner : `<w:tc><w:tcPr/>${inner}</w:tc>`]).replace(
      "<w:tblPr/>",
      '<w:tblPr><w:tblStyle w:val="FigureTable"/></w:tblPr>',
    );
  const cells = (inner: string) =>
    `<w:tc><w:tcPr/>${framed(p(inner))}${p("Left", "caption")}</w:tc><w:tc><w:tcPr/>${framed(p(inner))}${p("Right", "caption")}</w:tc>`;
  const sources = { relations: { a: "media/a.png" }, files: { "word/media/a.png": PNG } };
  const whole = p("Figure 1: Both", "caption");
  expect(await shown(framed(cells(picture("a"))) + whole, sources)).toEqual([
    "figure: Figure 1 | png + png | alt=Left; Right | Both",
  ]);
});
