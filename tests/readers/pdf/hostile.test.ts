import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { openPdf } from "../../../scripts/readers/pdf/open-pdf.ts";
import { readPage } from "../../../scripts/readers/pdf/read-page.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { makePdf } from "../../helpers/make-pdf.ts";
import { QUIET_HOURS } from "../../helpers/quiet-hours.ts";

const whole = await makePdf(QUIET_HOURS);
const read = (bytes: Uint8Array, password?: string) => readPdf(Buffer.from(bytes), "paper.pdf", { password });
/** What is said of a PDF that can't be read. */
const told = async (bytes: Uint8Array, password?: string) =>
  (await read(bytes, password)).manuscript.findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, hint }) => `${code}: ${message}; ${hint}`);
const save = async (pdf: PDFDocument) => Buffer.from(await pdf.save());

describe("a PDF that is no paper", () => {
  it("is encrypted: its password is asked for, and taken", async () => {
    const bytes = readFileSync(resolve("tests/readers/papers/pdf/encrypted.pdf"));
    expect(await told(bytes)).toEqual([
      "password-is-given: this PDF is encrypted; import it with `--password <password>`",
    ]);
    expect(await told(bytes, "wharf")).toEqual([
      "password-is-right: this is not the password of this PDF; mind capitals",
    ]);
    const { manuscript } = await read(bytes, "harbour");
    expect(manuscript.sections).toHaveLength(4);
  });

  it("is scanned", async () => {
    const pdf = await PDFDocument.create();
    const picture = await pdf.embedPng(createCanvas(60, 80).toBuffer("image/png"));
    for (let page = 0; page < 3; page++)
      pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 560, height: 700 });
    expect(await told(await save(pdf))).toEqual([
      "pdf-has-text: 3 pages with almost no text: pictures of pages, as a scanner makes them; have its text recognised first: `ocrmypdf paper.pdf recognised.pdf`, and import that",
    ]);
  });

  it("has a name that a shell would take apart", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595, 842]);
    const { manuscript } = await readPdf(await save(pdf), "Ida's paper.pdf", {});
    expect(manuscript.findings.map(({ hint }) => hint)).toEqual([
      "have its text recognised first: `ocrmypdf 'Ida'\\''s paper.pdf' recognised.pdf`, and import that",
    ]);
  });

  it("is slides", async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (let page = 0; page < 4; page++)
      for (let line = 0; line < 5; line++)
        pdf
          .addPage([960, 540])
          .drawText("A point that a slide makes in large letters", { x: 60, y: 100 + line * 70, size: 28, font });
    expect(await told(await save(pdf))).toEqual([
      expect.stringMatching(/^pdf-is-paper: these are slides: 20 pages that are wide/),
    ]);
  });

  it("has too many pages", async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 601; page++) pdf.addPage([100, 100]);
    expect(await told(await save(pdf))).toEqual([expect.stringMatching(/^paper-is-short: this has 601 pages; .*qpdf/)]);
  });

  it.each([
    ["cut short", whole.subarray(0, 300)],
    ["a header and nothing else", Buffer.from("%PDF-1.7\n")],
    ["zeros", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(4000)])],
  ])("is %s", async (_, bytes) => {
    expect(await told(bytes)).toEqual([expect.stringMatching(/^pdf-(?:is-whole|has-text): /)]);
  });
});

describe("a PDF that is broken", () => {
  it("is read without its cross-reference table", async () => {
    const text = whole.toString("latin1");
    const bytes = Buffer.from(text.replace(/startxref\n\d+/, "startxref\n99999999"), "latin1");
    const { manuscript } = await read(bytes);
    expect(manuscript.sections).toHaveLength(4);
  });

  it("has scripts, which never run", async () => {
    const pdf = await PDFDocument.load(whole);
    pdf.addJavaScript("main", "globalThis.ran = true; app.alert('ran')");
    const { manuscript } = await read(await save(pdf));
    expect(manuscript.sections).toHaveLength(4);
    expect("ran" in globalThis).toBe(false);
  });

  it.each([
    ["text", "BT /F1 10 Tf /a Tz 60 500 Td (word) Tj ET"],
    ["more text", "BT /F1 10 Tf /a 500 Td (word) Tj ET"],
  ])("has no %s at places that are none", async (_, content) => {
    const pdf = await PDFDocument.load(whole);
    const [first] = pdf.getPages();
    first?.node.setFontDictionary(PDFName.of("F1"), pdf.embedStandardFont(StandardFonts.Courier).ref);
    first?.node.addContentStream(pdf.context.register(pdf.context.stream(content)));
    const opened = await openPdf(await save(pdf), "paper.pdf");
    if ("problem" in opened) throw new Error(opened.problem.message);
    const { runs, graphics } = await readPage(await opened.document.getPage(1), opened.ops);
    await opened.close();
    expect(runs.length).toBeGreaterThan(20);
    for (const { x0, x1, y0, y1 } of [...runs, ...graphics]) expect([x0, x1, y0, y1].every(Number.isFinite)).toBe(true);
  });

  it("never throws, whatever is cut out or put in", { timeout: 240_000 }, async () => {
    const piece = fc.constantFrom(
      "",
      "endobj",
      "stream\n",
      "<<",
      ">>",
      "/Kids [1 0 R]",
      "/Rotate 90",
      "BT",
      "Tj",
      "999999999",
      "q q q",
    );
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(80), piece), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cuts, async (all) => {
        const broken = all.reduce((bytes, [place, length, put]) => {
          const from = 9 + (place % (bytes.length - 8));
          return Buffer.concat([bytes.subarray(0, from), Buffer.from(put), bytes.subarray(from + length)]);
        }, whole);
        const { manuscript, source } = await read(broken);
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
        for (const { file, position } of manuscript.findings) {
          expect(file).toBe("paper.pdf");
          if (position) expect(source.lineAt(position.line)).toBeDefined();
        }
      }),
      { numRuns: Number(process.env.LECTERN_MUTANTS ?? 40) },
    );
  });
});
