import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { detectFormat, FORMATS } from "../../scripts/readers/formats.ts";
import { FORMAT_NAMES } from "../../scripts/readers/importer.ts";
import { WIKI } from "./fixtures/wiki.ts";

const FOLDER = "tests/contributing/fixtures";
const formats = [WIKI, ...FORMATS];

// “Add an importer”, CONTRIBUTING.md, carried out with a format of four lines.
describe("a format that is added", () => {
  it("is recognized by its name and by its content", () => {
    expect(detectFormat("ropes.wiki", "== Ropes ==", formats)).toEqual({ format: WIKI });
    expect(detectFormat("ropes.txt", "= Ropes =\n\n== One ==", formats)?.format).toBe(WIKI);
    expect(detectFormat("ropes.txt", "Ropes tear.", formats)?.format.name).toBe("text");
  });

  it("is read into an outline", async () => {
    const { draft, format, diagnostics } = await importPaper(join(FOLDER, "ropes.wiki"), {}, { formats });
    expect(format).toBe("wiki text");
    expect(diagnostics.map(({ code }) => code)).toEqual(["authors-are-found"]);
    await expect(draft?.outline).toMatchFileSnapshot("fixtures/ropes.outline.golden.yaml");
  });

  it("is what `--from` asks for", async () => {
    const { format } = await importPaper(join(FOLDER, "wind.md"), { from: "wiki" }, { formats });
    expect(format).toBe("wiki text");
  });
});

it("`--from` takes the names of all formats, in their order", () => {
  expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
});
