import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import { judgePdfs } from "../../../scripts/accessibility/judge-pdfs.ts";
import { checkPdfUa } from "../../../scripts/accessibility/pdf/check-pdf-ua.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-pdf-ua-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe("checkPdfUa", () => {
  it("says of a file without tags just that", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const account = await checkPdfUa(put("plain.pdf", await pdf.save()));
    expect(account).toMatchObject({ file: "plain.pdf", pages: 1, faults: [{ number: "01-005" }] });
    expect(judgePdfs([account])).toMatchObject([{ hint: expect.stringContaining("print it anew") }]);
  });

  it.each([
    ["no PDF", "Just words"],
    ["nothing", ""],
    ["a beginning", "%PDF-1.7\n1 0 obj\n<<"],
  ])("says of %s that it can't be read", async (_, bytes) => {
    expect(await checkPdfUa(put("x.pdf", bytes))).toMatchObject({
      pages: 0,
      faults: [{ where: [expect.any(String)] }],
    });
  });
});

describe("judgePdfs", () => {
  const about = { pages: 3, conditions: 40 };
  const fault = (number: string) => ({ number, what: "a fault", where: ["here"] });

  it("tells what several files have in common once, and leaves out what follows from another", () => {
    const faults = [fault("06-002"), fault("13-004")];
    const found = judgePdfs([
      { ...about, file: "slides.pdf", faults },
      { ...about, file: "handout.pdf", faults },
    ]);
    expect(found.map(({ file, message, severity }) => [file, message, severity])).toEqual([
      ["slides.pdf", "a fault: here (in handout.pdf too) (PDF/UA-1, Matterhorn 13-004)", "error"],
    ]);
    expect(judgePdfs([{ ...about, file: "slides.pdf", faults: [fault("06-002")] }])).toHaveLength(1);
  });
});
