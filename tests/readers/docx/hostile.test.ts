import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { openZip } from "../../../scripts/files/read-zip.ts";
import { isDocx } from "../../../scripts/readers/docx/is-docx.ts";
import { readDocx } from "../../../scripts/readers/docx/read-docx.ts";
import { field, h, makeDocx, PNG, p, picture, run, table } from "./make-docx.ts";

const small = await makeDocx({
  body:
    p("Kettles", "Title") +
    h(1, "One") +
    p(`${run("Text")}${field("REF x", "1")}<m:oMath><m:f><m:num/><m:den/></m:f></m:oMath>`) +
    table(["a", "b"], ["1", "2"]) +
    p(picture("a")) +
    h(1, "References") +
    p("[1] Pot, A. (2001). Kettles of clay. Tea, 1, 2-3."),
  footnotes: `<w:footnote w:id="2">${p("Said.")}</w:footnote>`,
  relations: { a: "media/a.png" },
  files: { "word/media/a.png": PNG },
});
const document =
  openZip(small)
    ?.read("word/document.xml", 2 ** 20)
    ?.toString() ?? "";

const codes = async (bytes: Buffer) =>
  (await readDocx(bytes, "paper.docx")).manuscript.findings.map(({ severity, code }) => `${severity} ${code}`);

/** The small document with another text. */
async function withDocument(xml: string | Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(small);
  zip.file("word/document.xml", xml);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

const body = (inner: string) => document.replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${inner}</w:body>`);

const SNIPPETS = [
  ...[
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:tr/>",
    "<w:sdt/>",
    "<w:del>",
    "</w:del>",
    "<m:oMath/>",
    "<m:d/>",
    "<w:r/>",
    "&lt;",
    "&x;",
  ],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:gridSpan w:val="-1"/>',
    "<w:drawing/>",
  ],
  ...[
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:hyperlink/>",
    "<w:txbxContent><w:p/></w:txbxContent>",
    "\u0000",
  ],
];
const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.constantFrom("", ...SNIPPETS)), { minLength: 1, maxLength: 6 });

describe("Word files that are broken", () => {
  it("never throw, whatever is changed in the archive", { timeout: 120_000 }, async () => {
    const runs = Number(process.env.LECTERN_MUTANTS ?? 300);
    const mutants = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(mutants, fc.nat(small.length), async (changes, length) => {
        const bytes = Buffer.from(small.subarray(0, length % 3 === 0 ? length : undefined));
        for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte;
        isDocx(bytes);
        const { manuscript } = await readDocx(bytes, "paper.docx");
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it("never throw, whatever is cut out of the text or put in", { timeout: 120_000 }, async () => {
    const runs = Number(process.env.LECTERN_MUTANTS ?? 100);
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const xml = places.reduce((at, [place, length, snippet]) => {
          const from = place % (at.length + 1);
          return at.slice(0, from) + snippet + at.slice(from + (length % 7 === 0 ? length : 0));
        }, document);
        const { manuscript } = await readDocx(await withDocument(xml), "paper.docx");
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it("are told from other archives where they are cut short, whatever stands first in them", async () => {
    const zip = new JSZip();
    zip.file("word/document.xml", "<w:document/>".repeat(1000));
    zip.file("[Content_Types].xml", "<Types/>");
    const bytes = await zip.generateAsync({ type: "nodebuffer" });
    expect(isDocx(bytes.subarray(0, 5000))).toBe(true);
    const other = new JSZip();
    other.file("ppt/slides.xml", "<p/>".repeat(3000));
    expect(isDocx((await other.generateAsync({ type: "nodebuffer" })).subarray(0, 5000))).toBe(false);
  });

  it.each([
    ["cut short", () => small.subarray(0, small.length / 2), "error file-is-whole"],
    [
      "without its text",
      async () => (await JSZip.loadAsync(small)).remove("word/document.xml").generateAsync({ type: "nodebuffer" }),
      "error part-is-there",
    ],
    [
      "behind a password",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "error file-is-open",
    ],
    [
      "nested too deep",
      () => withDocument(body("<w:sdt><w:sdtContent>".repeat(10_000) + "</w:sdtContent></w:sdt>".repeat(10_000))),
      "error xml-is-shallow",
    ],
    ["no XML", () => withDocument("<w:document><w:body>"), "error xml-is-well-formed"],
    ["without words", () => withDocument(body("<w:p/>")), "error paper-has-text"],
    ["of another kind", () => withDocument("<html/>"), "error paper-has-text"],
  ])("are refused: %s", async (_, make, expected) => {
    const bytes = await make();
    expect(isDocx(Buffer.from(bytes))).toBe(_ !== "without its text");
    expect(await codes(Buffer.from(bytes))).toEqual([expected]);
  });

  it("are refused with a title alone, which is said", async () => {
    const bytes = await withDocument(body("<w:p><w:r><w:t>Hello world</w:t></w:r></w:p>"));
    const { manuscript } = await readDocx(Buffer.from(bytes), "paper.docx");
    expect(manuscript.findings.map(({ message }) => message)).toEqual([
      "there is nothing in this document but a title",
    ]);
  });

  it("are refused where they unpack to more than any paper, whatever size they state", {
    timeout: 60_000,
  }, async () => {
    const bomb = Buffer.concat([Buffer.from(document), Buffer.alloc(120 * 2 ** 20, " ")]);
    const honest = await withDocument(bomb);
    expect(await codes(honest)).toEqual(["error part-is-small"]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bomb.length);
    const lying = Buffer.from(honest.toString("latin1").replaceAll(size.toString("latin1"), "\x10\0\0\0"), "latin1");
    expect(deflateRawSync(bomb).length).toBeLessThan(2 ** 20);
    expect(await codes(lying)).toEqual(["error part-is-small"]);
  });

  it("have no entities", async () => {
    const declared =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const xml = body(h(1, "One") + p("&b;&c;")).replace("?>", `?>${declared}`);
    const { manuscript } = await readDocx(await withDocument(xml), "paper.docx");
    expect(manuscript.sections[0]?.content).toMatchObject([{ text: [{ value: "&b;&c;" }] }]);
  });

  it.each([
    ["paragraphs", p("Text.").repeat(20_000)],
    [
      "fields that never end",
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(300)}</w:p>`.repeat(20) + p("Text."),
    ],
    ["cells", table(...Array.from({ length: 3000 }, () => ["1", "2"]))],
    ["works", h(1, "References") + p("Pot, A. (2001). Kettles of clay. Tea, 1, 2-3.").repeat(3000)],
    ["runs", `<w:p>${run("a", "b").repeat(20_000)}</w:p>`],
    ["pictures that are not there", p(picture("nowhere")).repeat(2000)],
  ])("are read in little time: %s", { timeout: 60_000 }, async (_, inner) => {
    const read = await codes(await withDocument(body(h(1, "One") + inner)));
    expect(read.filter((code) => code.startsWith("error") && code !== "error paper-has-text")).toEqual([]);
  });

  it("names of styles and ids mean nothing to the program", async () => {
    const { manuscript } = await readDocx(
      await makeDocx({ body: h(1, "One") + p("Text.", "__proto__") + p("More.", "constructor") }),
      "x.docx",
    );
    expect(manuscript.sections[0]?.content).toHaveLength(2);
  });
});
