import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPdfUa } from "../../scripts/accessibility/pdf/check-pdf-ua.ts";
import { lecternHere } from "../helpers/command.ts";
import { PDFPC, readAsPdfpc } from "../helpers/pdfpc.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-presenters-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const OUTLINE = `lectern: 1
talk: { title: Knots, minutes: 4, frame: { takeaways: false, references: false, credits: false }, clicks: true }
slides:
  - slide: A knot holds by *friction*
    id: hold
    notes: |
      Show the **rope**, and say: 轨道.

      See [the site](https://example.org/).
    clicks: true
  - First of three points
  - Second of three points
  - Third of three points
  - slide: A hitch joins a rope to a post
    id: hitch
    minutes: 1
  - slide: A splice is for ever
    id: splice
    notes: Only when asked.
    backup: true
`;

async function readPdf(file: string) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(cwd, file))), verbosity: 0 }).promise;
  const labels = await pdf.getPageLabels();
  const notes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations({ intent: "any" });
    const texts = annotations.filter(({ subtype }) => subtype === "Text");
    notes.push(texts.map(({ contentsObj }) => contentsObj.str.replace(/\r/g, "\n")).join("\n"));
  }
  const { numPages } = pdf;
  await pdf.destroy();
  return { labels: labels ?? Array.from({ length: numPages }, (_, index) => String(index + 1)), notes };
}
const read = (file: string) => readFileSync(join(cwd, file), "utf8");
const run = async (...args: string[]) => {
  const { code, err, out } = await lecternHere(["export", ...args], { cwd });
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  return out;
};

beforeAll(async () => {
  writeFileSync(join(cwd, "outline.yaml"), OUTLINE);
  await run("--only", "pdfpc,pympress", "-o", "plain");
}, 120_000);

describe("files for who presents a PDF", () => {
  it("come with slides.pdf, which holds no note", async () => {
    expect(readdirSync(join(cwd, "plain")).sort()).toEqual([
      ...["lectern.json", "slides.pdf", "slides.pdfpc", "slides.pympress.pdf"],
    ]);
    expect((await readPdf("plain/slides.pdf")).notes.join("")).toBe("");
  });

  it("say notes, minutes and where the talk ends, page by page", async () => {
    const { labels } = await readPdf("plain/slides.pdf");
    const told = PDFPC.parse(JSON.parse(read("plain/slides.pdfpc")));
    expect(labels).toEqual(["1", "2", "3", "4", "5"]);
    expect(told).toMatchObject({ duration: 4, endSlide: 2, disableMarkdown: false });
    expect(told.pages?.map(({ hidden = false }) => hidden)).toEqual([false, false, false, false, true]);
    const notes = readAsPdfpc(read("plain/slides.pdfpc"), labels).map(({ note }) => note);
    expect(notes[1]).toMatch(
      /^\*\*[\d.]+ min · until \d:\d\d\*\*\n\nShow the \*\*rope\*\*, and say: 轨道\.\n\nSee \[the site\]/,
    );
    expect(notes[4]).toContain("Only when asked.");
  });

  it("has the notes as plain text in the PDF for pympress, which is for everybody still", async () => {
    const { notes } = await readPdf("plain/slides.pympress.pdf");
    expect(notes[1]).toMatch(/^[\d.]+ min · until \d:\d\d\n\nShow the rope, and say: 轨道\.\n\nSee the site\.$/);
    expect((await checkPdfUa(join(cwd, "plain/slides.pympress.pdf"))).faults).toEqual([]);
  });

  it("know steps as steps of one slide, and slides by their numbers", async () => {
    await run("--only", "slides", "--with-clicks", "-o", "clicks");
    // They go by the slides.pdf that is there.
    const { err, out } = await lecternHere(["export", "--only", "pdfpc,pympress", "--with-clicks", "-o", "clicks"], {
      cwd,
    });
    expect(out).toMatch(/slides\.pdf .*unchanged/);
    expect(err).not.toContain("Printing slides.pdf ");
    const { labels } = await readPdf("clicks/slides.pdf");
    expect(labels).toEqual(["1", "2", "2", "2", "2", "3", "4", "5"]);
    expect((await readPdf("clicks/slides.pympress.pdf")).labels).toEqual(labels);
    const pages = readAsPdfpc(read("clicks/slides.pdfpc"), labels);
    expect(pages.map(({ slide }) => slide)).toEqual([0, 1, 1, 1, 1, 2, 3, 4]);
    expect(pages.slice(1, 5).every(({ note }) => note.includes("rope"))).toBe(true);
    expect(JSON.parse(read("clicks/slides.pdfpc")).endSlide).toBe(2);
  });

  it("have the pages of a range", async () => {
    await run("--only", "pdfpc", "--range", "hitch,splice", "-o", "range");
    const { labels } = await readPdf("range/slides.pdf");
    expect(labels).toEqual(["3", "5"]);
    const told = JSON.parse(read("range/slides.pdfpc"));
    expect(told.endSlide).toBe(0);
    expect(readAsPdfpc(read("range/slides.pdfpc"), labels).map(({ note }) => note)[1]).toContain("Only when asked.");
  });

  it("are made again when notes change, and told when slides.pdf has other pages", async () => {
    expect(await run("--only", "pdfpc", "-o", "plain")).toMatch(/slides\.pdfpc .*unchanged/);
    const { err } = await lecternHere(["export", "--only", "slides", "--with-clicks", "-o", "plain"], { cwd });
    expect(err).toMatch(/not made anew: .*slides\.pdfpc/);
    writeFileSync(join(cwd, "outline.yaml"), OUTLINE.replace("Only when asked", "Never"));
    expect(await run("--only", "pdfpc", "-o", "plain")).not.toContain("unchanged");
    expect(read("plain/slides.pdfpc")).toContain("Never.");
  });
});
