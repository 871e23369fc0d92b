import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import { checkPdf } from "../../../scripts/exporter/pdf/check-pdf.ts";
import { squeezeText } from "../../../scripts/text/squeeze-text.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A PDF without tags or bookmarks, a page for each text. */
async function write(...pages: string[]): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) pdf.addPage([735, 414]).drawText(text, { x: 40, y: 200, size: 20, font });
  const file = join(folder, "test.pdf");
  writeFileSync(file, await pdf.save());
  return file;
}

const codes = async (file: string, slides: Parameters<typeof checkPdf>[1]) =>
  [...new Set((await checkPdf(file, slides)).diagnostics.map(({ code }) => code))].sort();

describe("checkPdf", () => {
  it("finds that tags and bookmarks are missing", async () => {
    expect(await codes(await write("Title"), [{ headings: [{ text: "Title", level: 1 }], text: "Title" }])).toEqual([
      "pdf-has-bookmarks",
      "pdf-is-tagged",
    ]);
  });

  it("finds a page too few and a page too many", async () => {
    const slide = { headings: [{ text: "A", level: 1 }], text: "A" };
    expect(await codes(await write("A"), [slide, slide])).toContain("pdf-has-all-pages");
    expect(await codes(await write("A", "A"), [slide])).toContain("pdf-has-all-pages");
  });

  it("finds a blank page", async () => {
    expect(await codes(await write(""), [{ headings: [], text: "" }])).toContain("pdf-page-is-not-blank");
  });

  it("finds that another title is on a page", async () => {
    const { diagnostics: found } = await checkPdf(await write("Some other words"), [
      { headings: [{ text: "The title", level: 1 }], text: "The title" },
    ]);
    expect(found.map(({ message }) => message)).toContain("the title “The title” is not on page 1");
  });

  it("knows that brackets beside right-to-left text are drawn as their mirror images", async () => {
    const title = "Word (\u05d0\u05d1)";
    expect(await codes(await write("Word )("), [{ headings: [{ text: title, level: 1 }], text: "" }])).not.toContain(
      "pdf-has-titles",
    );
    expect(await codes(await write("Wrd )("), [{ headings: [{ text: title, level: 1 }], text: "" }])).toContain(
      "pdf-has-titles",
    );
  });

  it("looks for letters with their accents as the page has them", async () => {
    const title = "\u00e9 e\u0301 \u0149 \u05d0";
    expect(
      await codes(await write("\u00e9 \u00e9 'n"), [{ headings: [{ text: title, level: 1 }], text: "" }]),
    ).toContain("pdf-has-titles");
    expect(
      await codes(await write("\u00e9 \u00e9"), [
        { headings: [{ text: "\u00e9 e\u0301 \u05d0", level: 1 }], text: "" },
      ]),
    ).not.toContain("pdf-has-titles");
  });

  it("finds characters that are missing, and only warns of them", async () => {
    const { diagnostics: found } = await checkPdf(await write("Title"), [
      { headings: [{ text: "Title", level: 1 }], text: "Title 国" },
    ]);
    expect(found.filter(({ code }) => code === "pdf-has-all-characters")).toMatchObject([
      { severity: "warning", message: "page 1 lacks 国" },
    ]);
  });

  it("tells that a broken file can't be opened", async () => {
    const file = join(folder, "broken.pdf");
    writeFileSync(file, "%PDF-1.7 and then nothing");
    expect(await codes(file, [])).toEqual(["pdf-opens"]);
  });
});

describe("squeezeText", () => {
  it("undoes ligatures, spaces and invisible marks", () => {
    expect(squeezeText("e\u0301 of\ufb01ce\u200b\u00ad\ufe0f\n x")).toBe("\u00e9officex");
  });
});
