import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../../scripts/readers/documents.ts";
import { readOdt } from "../../../scripts/readers/odt/read-odt.ts";
import { showText } from "../../helpers/show-manuscript.ts";
import { PNG } from "../docx/make-docx.ts";
import { EquationMaker } from "../office/mtef/make-equation.ts";

const NAMES = ["office", "style", "text", "table", "draw", "fo", "xlink", "svg", "dc"]
  .map((name) => `xmlns:${name}="${name}"`)
  .join(" ");
const STYLES = [
  '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="de" fo:country="AT"/></style:default-style>',
  '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
  '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>',
].join("");
const LISTS =
  '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2"/></text:list-style>';

async function makeOdt(body: string, files: Record<string, string | Uint8Array> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file("mimetype", "application/vnd.oasis.opendocument.text", { compression: "STORE" });
  zip.file(
    "content.xml",
    `<office:document-content ${NAMES}><office:automatic-styles>${LISTS}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  zip.file(
    "styles.xml",
    `<office:document-styles ${NAMES}><office:styles>${STYLES}</office:styles></office:document-styles>`,
  );
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

const p = (text: string, style = "Standard") => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (text: string, level = 1) => `<text:h text:outline-level="${level}">${text}</text:h>`;

const shown = async (body: string, files: Record<string, string | Uint8Array> = {}): Promise<string[]> =>
  showText((await readOdt(await makeOdt(h("One") + body, files), "paper.odt")).manuscript);

const work = {
  id: 1,
  type: "book",
  title: "Kettles",
  author: [{ family: "Pot", given: "Ada" }],
  issued: { "date-parts": [[2001]] },
};
const mark = `ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [{ itemData: work }] })} RNDx`.replaceAll(
  '"',
  "&quot;",
);
const image = '<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A dot</svg:desc></draw:frame>';
const math =
  '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mi>x</mi></mfrac><annotation encoding="StarMath 5.0">1 over x</annotation></semantics></math>';
const object = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';

const old = new EquationMaker(3).object(new EquationMaker(3).signs("x"));

describe("a document of LibreOffice", () => {
  it.each<[string, string, string[]]>([
    [
      "marks",
      p('A <text:span text:style-name="B">b</text:span><text:span text:style-name="Sup">2</text:span>'),
      ["paragraph: A **b**²"],
    ],
    ["white space", p('\n  A <text:s text:c="2"/>b<text:tab/>c<text:line-break/>d '), ["paragraph: A b c d"]],
    [
      "formulas of MathType",
      p(
        'A <draw:frame><draw:object-ole xlink:href="./Object 2"/><draw:image xlink:href="Pictures/a.png"/></draw:frame>',
      ),
      ["paragraph: A $x$"],
    ],
    [
      "links",
      p('<text:a xlink:href="https://example.org/">here</text:a>'),
      ["paragraph: [here](https://example.org/)"],
    ],
    [
      "links within it, also those that are written wrongly",
      p('<text:bookmark-start text:name="b 1"/>A<text:bookmark-end text:name="b 1"/>.') +
        p(
          '<text:a xlink:href="#b%201">A</text:a>, <text:a xlink:href="#100%">all</text:a>, <text:bookmark-ref text:ref-name="b 1">A</text:bookmark-ref>.',
        ),
      ["paragraph: A.", "paragraph: A, all, A."],
    ],
    [
      "works of its own, and their list once",
      p(
        'As said <text:bibliography-mark text:identifier="Pot01" text:bibliography-type="book" text:author="Pot, Ada; Cup, Bo" text:title="Kettles" text:year="2001">[Pot01]</text:bibliography-mark>.',
      ) +
        `<text:bibliography><text:index-body>${p("Pot01: Ada Pot, Bo Cup. Kettles. 2001.")}</text:index-body></text:bibliography>`,
      [
        "paragraph: As said [@pot2001].",
        `reference: ${JSON.stringify({
          id: "pot2001",
          type: "book",
          title: "Kettles",
          author: [
            { family: "Pot", given: "Ada" },
            { family: "Cup", given: "Bo" },
          ],
          issued: { "date-parts": [[2001]] },
        })}`,
      ],
    ],
    [
      "notes",
      p(
        'A<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body><text:p>Said.</text:p></text:note-body></text:note>.',
      ),
      ["paragraph: A.", "paragraph: Said."],
    ],
    [
      "lists in lists",
      `<text:list text:style-name="L"><text:list-item>${p("a")}<text:list><text:list-item>${p("b")}</text:list-item></text:list></text:list-item><text:list-item>${p("c")}</text:list-item></text:list>`,
      ["list: bullets", "  - a", "    - b", "  - c"],
    ],
    [
      "code",
      p("a", "Preformatted_20_Text") + p('<text:s text:c="2"/>b', "Preformatted_20_Text"),
      ["code: ", "  a", "    b"],
    ],
    ["formulas", p(`A ${object} b`) + p(object), ["paragraph: A $\\frac{1}{x}$ b", "equation: \\frac{1}{x}"]],
    [
      "figures",
      p(image) + p('Figure <text:sequence text:name="Figure">1</text:sequence>: Dot', "Figure"),
      ["figure: Figure 1 | png | alt=A dot | Dot"],
    ],
    [
      "figures in boxes",
      p(
        `<draw:frame><draw:text-box><text:p text:style-name="Illustration">${image}Illustration <text:sequence text:name="Illustration">1</text:sequence>: Dot</text:p></draw:text-box></draw:frame>`,
      ),
      ["figure: Illustration 1 | png | alt=A dot | Dot"],
    ],
    [
      "figures in groups with letters",
      p(`<draw:g>${image}<draw:custom-shape><text:p>(a)</text:p></draw:custom-shape></draw:g>`) +
        p('Figure <text:sequence text:name="Figure">1</text:sequence>: Dot', "Figure"),
      ["figure: Figure 1 | png | alt=A dot | Dot"],
    ],
    ["words of shapes", p("A<draw:rect><text:p>B</text:p></draw:rect>."), ["paragraph: A.", "paragraph: B"]],
    [
      "tables",
      `<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2">${p("a")}</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p("1")}</table:table-cell><table:table-cell>${p("2")}</table:table-cell></table:table-row></table:table>`,
      ["table:", "  a ¦ ", "  1 ¦ 2"],
    ],
    [
      "no contents",
      `<text:table-of-content><text:index-body>${p("One 1")}</text:index-body></text:table-of-content>${p("A.")}`,
      ["paragraph: A."],
    ],
    [
      "no changes and comments",
      `<text:tracked-changes><text:changed-region><text:deletion>${p("gone")}</text:deletion></text:changed-region></text:tracked-changes>${p("A<text:change/><office:annotation><text:p>Really?</text:p></office:annotation>.")}`,
      [
        "paragraph: A.",
        "warning: paper.odt:2:1 changes-are-accepted: 1 tracked change is read as accepted, this the first",
        "warning: paper.odt:2:1 comments-are-left-out: 1 comment is left out",
      ],
    ],
  ])("has %s", async (_, body, expected) => {
    expect(await shown(body, { "Pictures/a.png": PNG, "Object 1/content.xml": math, "Object 2": old })).toEqual(
      expected,
    );
  });

  it("has Zotero's works with it", async () => {
    const lines = await shown(
      p(
        `Kettles cool <text:reference-mark-start text:name="${mark}"/>(Pot, 2001)<text:reference-mark-end text:name="${mark}"/>.`,
      ),
    );
    expect(lines).toEqual([
      "paragraph: Kettles cool [@pot2001].",
      `reference: ${JSON.stringify({ ...work, id: "pot2001" })}`,
    ]);
  });

  it("has its title, language and numbers", async () => {
    const bytes = await makeOdt(p("Kettles", "Title") + h("One") + p("A.") + h("Two") + p("B."));
    expect(DOCUMENTS.find(({ recognizes }) => recognizes(bytes))?.name).toBe("odt");
    const { manuscript } = await readOdt(bytes, "paper.odt");
    expect(manuscript).toMatchObject({
      title: [{ value: "Kettles" }],
      language: "de-AT",
      sections: [{ label: "1" }, { label: "2" }],
    });
  });

  it("has the abstract that pandoc puts into no paragraph, and the frames of its pages", async () => {
    const frame = `<draw:frame text:anchor-type="page"><draw:text-box>${p("In a frame.")}</draw:text-box></draw:frame>`;
    const bare = "We cool <text:span>kettles</text:span>.<text:line-break/>They cool.";
    const bytes = await makeOdt(frame + p("Kettles", "Title") + bare + h("One") + p("A."));
    const { manuscript } = await readOdt(bytes, "paper.odt");
    expect(manuscript).toMatchObject({
      title: [{ value: "Kettles" }],
      abstract: [[{ value: "We cool kettles. They cool." }]],
      lead: [{ text: [{ value: "In a frame." }] }],
    });
  });

  it("has the numbers of its headings in their forms, and none where they have none", async () => {
    const outline = ["I", "A", "1"]
      .map((format, index) => `<text:outline-level-style text:level="${index + 1}" style:num-format="${format}"/>`)
      .join("")
      .replace('format="1"', 'format="1" text:display-levels="2"');
    const plain = '<text:h text:outline-level="1" text:is-list-header="true">Preface</text:h>';
    const styles = `<office:document-styles ${NAMES}><office:styles><text:outline-style>${outline}</text:outline-style></office:styles></office:document-styles>`;
    const body =
      plain + p("A.") + h("One") + p("B.") + h("Two") + p("C.") + h("Three", 2) + p("D.") + h("Four", 3) + p("E.");
    const { manuscript } = await readOdt(await makeOdt(body, { "styles.xml": styles }), "paper.odt");
    expect(manuscript.sections).toMatchObject([
      { title: [{ value: "Preface" }] },
      { label: "I" },
      { label: "II", sections: [{ label: "A", sections: [{ label: "A.1" }] }] },
    ]);
    expect(manuscript.sections[0]?.label).toBeUndefined();
  });

  it("never throws, whatever is changed in it", { timeout: 60_000 }, async () => {
    const bytes = await makeOdt(h("One") + p(`A ${image}${object}`), {
      "Pictures/a.png": PNG,
      "Object 1/content.xml": math,
    });
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (all, length) => {
        const own = Buffer.from(bytes.subarray(0, length % 4 === 0 ? length % bytes.length : undefined));
        for (const [place, byte] of all) if (own.length > 0) own[place % own.length] = byte;
        const { manuscript } = await readOdt(own, "paper.odt");
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
      }),
      { numRuns: Number(process.env.LECTERN_MUTANTS ?? 200) },
    );
  });
});
