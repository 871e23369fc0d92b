import { describe, expect, it } from "vitest";
import { readDocx } from "../../../scripts/readers/docx/read-docx.ts";
import { reportLosses } from "../../../scripts/readers/losses/report-losses.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { field, h, makeDocx, PNG, p, picture, run, table } from "./make-docx.ts";

const work = (title: string, family: string, year: number) =>
  JSON.stringify({
    citationItems: [
      {
        itemData: {
          id: title,
          type: "article-journal",
          title,
          "container-title": "Tea",
          author: [{ family, given: "A." }],
          issued: { "date-parts": [[year]] },
        },
      },
    ],
  });

/** A list of works that is a field over several paragraphs. */
const start = field("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", " ").replace(
  /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>$/,
  "",
);

/** As an author writes it in a German Word, with Zotero, and a reviewer's changes. */
const kettles = () =>
  makeDocx({
    body: [
      p("Kettles that cool by themselves", "Title"),
      p(
        run("Ada Example") +
          run("1,*", 'vertAlign w:val="superscript"') +
          run(" and Bo Example") +
          run("2", 'vertAlign w:val="superscript"'),
        "Author",
      ),
      p(run("1", 'vertAlign w:val="superscript"') + run(" Institute of Kettles, Example University"), "Author"),
      p(
        run("2", 'vertAlign w:val="superscript"') + run(" Department of Clay, Example University; bo@example.org"),
        "Author",
      ),
      p("We let kettles cool. They do so by themselves.", "Abstract"),
      p(run("Keywords: ", "b") + run("kettles; clay, wet; tea")),
      p("1 Introduction", "berschrift1"),
      p(
        run("Kettles are hot ") +
          field(`ADDIN ZOTERO_ITEM CSL_CITATION ${work("Hot kettles", "Pot", 2001)}`, "(Pot, 2001)") +
          run(". As Cup ") +
          field(`ADDIN ZOTERO_ITEM CSL_CITATION ${work("Cold cups", "Cup", 2012)}`, "(2012)") +
          run(" says, they cool; see ") +
          field("REF _Ref1 \\h", "Figure 1") +
          run("."),
      ),
      p(
        `${run("We ")}<w:ins>${run("now ")}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>${run("measure it")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}`,
      ),
      p(picture("a", "A curve that falls")),
      p(
        `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run("Figure ")}${field("SEQ Figure \\* ARABIC", "1")}<w:bookmarkEnd w:id="1"/>${run(": A kettle cools.")}`,
        "caption",
      ),
      p("2 Methods", "berschrift1"),
      h(2, "2.1 Model"),
      p(
        `${run("The temperature ")}<m:oMath><m:sSub><m:e><m:r><m:t>T</m:t></m:r></m:e><m:sub><m:r><m:t>0</m:t></m:r></m:sub></m:sSub></m:oMath>${run(" falls as")}`,
      ),
      table([
        "",
        p(
          "<m:oMath><m:r><m:t>T=</m:t></m:r><m:sSub><m:e><m:r><m:t>T</m:t></m:r></m:e><m:sub><m:r><m:t>0</m:t></m:r></m:sub></m:sSub><m:sSup><m:e><m:r><m:t>e</m:t></m:r></m:e><m:sup><m:r><m:t>-kt</m:t></m:r></m:sup></m:sSup></m:oMath>",
        ),
        "(1)",
      ]),
      p(`${run("Table ")}${field("SEQ Table \\* ARABIC", "1")}${run(" Kettles")}`, "caption"),
      table(["Kettle", "k"], ["Clay", "0.2"], ["Tin", "0.9"]),
      h(1, "Acknowledgements"),
      p("We thank the pots."),
      h(1, "References"),
      p(`${start}${run("Cup, A. (2012). Cold cups. Tea.")}`),
      p("Pot, A. (2001). Hot kettles. Tea."),
      p(`${run("Jug, C. (1999). Jugs of old. Clay, 1, 2-3.")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    ].join(""),
    footnotes: `<w:footnote w:id="2">${p(" With a thermometer.")}</w:footnote>`,
    comments: `<w:comment w:id="1">${p("Really?")}</w:comment>`,
    relations: { a: "media/a.png" },
    files: { "word/media/a.png": PNG },
  });

describe("papers in Word, as manuscripts", () => {
  it("kettles", async () => {
    const { manuscript, source, outline } = await readDocx(await kettles(), "kettles.docx");
    const text = showManuscript(manuscript).replace(/data:image\/(\w+);base64,\S*/g, "data:$1");
    await expect(text).toMatchFileSnapshot("papers/kettles.golden");
    expect(reportLosses(source, outline, manuscript)).toEqual([]);
  });
});
