import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hasErrors } from "../../scripts/diagnostics/diagnostic.ts";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";

const FAULTS = "tests/outline/faults";
const folder = mkdtempSync(join(tmpdir(), "lectern-outline-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function codesOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { value, diagnostics } = await loadOutline(file);
  expect(value === undefined).toBe(hasErrors(diagnostics));
  return diagnostics.map(({ code }) => code);
}

const CSL = `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography></style>
`;

const MINIMAL = `lectern: 1
paper:
  title: T
  authors: [{ name: A }]
  licence: unknown
sections:
  - id: a
    title: A
`;

describe("loadOutline", () => {
  it("takes a section's number as it is written for the name of a source", async () => {
    const file = join(folder, "numbers.yaml");
    writeFileSync(file, `${MINIMAL}    source: 5.10\n    content: [{ point: B, source: 7 }]\n`);
    const { value, diagnostics } = await loadOutline(file);
    expect(diagnostics).toEqual([]);
    const [section] = value?.sections ?? [];
    expect([section?.source, section?.content[0]?.source]).toEqual(["5.10", "7"]);
  });

  const files = readdirSync(FAULTS).filter((file) => file.endsWith(".yaml"));
  it.each(files)("tells all that is wrong with %s", async (file) => {
    const { value, diagnostics } = await loadOutline(join(FAULTS, file));
    expect(value).toBeUndefined();
    await expect(reportDiagnostics(diagnostics, false)).toMatchFileSnapshot(
      `faults/${file.replace(".yaml", ".expected.txt")}`,
    );
  });

  it("reads a minimal outline", async () => {
    expect(await codesOf("minimal.yaml", MINIMAL)).toEqual([]);
  });

  it.each([
    ["|\n          \\label{eq:a}\n          a = b \\\\ \\label {eq:b}\n          c = d", "a = b \\\\\nc = d"],
    [
      "'\\begin{align} a &= b \\label{eq:c}\\\\ c &= d\\label{eq:d} \\end{align}'",
      "\\begin{align} a &= b\\\\ c &= d \\end{align}",
    ],
    ["'a \\\\label{x} b'", "a \\\\label{x} b"],
  ])("reads an equation with a label: %s", async (equation, tex) => {
    const file = join(folder, "label.yaml");
    writeFileSync(file, `${MINIMAL}    content:\n      - equation: ${equation}\n`);
    const { value, diagnostics } = await loadOutline(file);
    expect(diagnostics).toEqual([]);
    expect(value?.sections[0]?.content[0]).toMatchObject({ type: "equation", tex });
  });

  it("tells of a label without a formula", async () => {
    expect(await codesOf("only.yaml", `${MINIMAL}    content:\n      - equation: '\\label{eq:a}'\n`)).toEqual([
      "equation-is-tex",
    ]);
  });

  it("reads one with a byte order mark and Windows line ends", async () => {
    expect(await codesOf("windows.yaml", `\ufeff${MINIMAL.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  it.each([
    ["empty.yaml", "", ["file-is-not-empty"]],
    ["blank.yaml", " \n\n", ["file-is-not-empty"]],
    ["latin1.yaml", Buffer.from("paper:\n  title: \xe9t\xe9\n", "latin1"), ["file-is-utf8"]],
    ["huge.yaml", "x".repeat(50 * 1024 * 1024), ["file-is-small"]],
    ["binary.yaml", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), ["file-is-yaml"]],
  ])("refuses %s", async (name, content, codes) => {
    expect(await codesOf(name, content)).toEqual(codes);
  });

  it("refuses a directory and what is not there", async () => {
    mkdirSync(join(folder, "directory.yaml"));
    const codes = async (file: string) => (await loadOutline(file)).diagnostics.map(({ code }) => code);
    expect(await codes(join(folder, "directory.yaml"))).toEqual(["file-is-a-file"]);
    expect(await codes(join(folder, "missing.yaml"))).toEqual(["file-exists"]);
    expect(await codes(join(folder, "minimal.yaml", "x"))).toEqual(["file-exists"]);
  });

  it("takes a citation's mark for text where marks mean nothing, and says so", async () => {
    expect(await codesOf("plain.yaml", MINIMAL.replace("title: A\n", 'title: A\n    short: "see [@key]"\n'))).toEqual([
      "mark-is-known",
    ]);
  });

  it("takes a CSL style beside the outline, and nothing else for one", async () => {
    const outline = MINIMAL.replace("sections:", "style: my.csl\nsections:");
    writeFileSync(join(folder, "my.csl"), CSL);
    expect(await codesOf("styled.yaml", outline)).toEqual([]);
    writeFileSync(join(folder, "my.csl"), "no style");
    expect(await codesOf("styled.yaml", outline)).toEqual(["style-is-csl"]);
  });

  it("points at the key that is there twice", async () => {
    writeFileSync(join(folder, "twice.bib"), "@book{a, title={A}}\n@book{bba, title={Ca}}\n@book{a, title={a}}\n");
    const file = join(folder, "twice.yaml");
    writeFileSync(file, MINIMAL.replace("sections:", "references: twice.bib\nsections:"));
    expect((await loadOutline(file)).diagnostics).toMatchObject([
      { code: "reference-is-unique", position: { line: 3, column: 7 } },
    ]);
  });

  it("does not expand aliases without end", async () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 12; n++) {
      const [name, last] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(", ")}]`);
    }
    expect((await codesOf("bomb.yaml", bomb.join("\n"))).length).toBeGreaterThan(0);
  });
});

describe("a part of a figure", () => {
  const withFigure = (name: string, crop: string) =>
    codesOf("crop.yaml", `${MINIMAL}    content:\n      - { figure: ${name}, alt: A, crop: ${crop} }\n`);
  writeFileSync(join(folder, "sized.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>');
  writeFileSync(join(folder, "shaped.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>');
  writeFileSync(
    join(folder, "wide.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="20" viewBox="0 0 40 20"/>',
  );
  writeFileSync(join(folder, "bare.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    join(folder, "square.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"/>',
  );

  it.each([
    ["{ x: 0, y: 0, width: 100, height: 100 }", []],
    ["{ x: 50, y: 0, width: 51, height: 100 }", ["crop-is-inside"]],
    ["{ x: 0, y: 100, width: 10, height: 1 }", ["crop-is-inside"]],
    ["{ x: 0, y: 0, width: 0, height: 10 }", ["width-is-valid"]],
    ["{ x: -5, y: 0, width: 10, height: 10 }", ["x-is-valid"]],
  ])("lies inside of the picture: %s", async (crop, codes) => {
    expect(await withFigure("sized.svg", crop)).toEqual(codes);
  });

  it("needs to know how large the picture is", async () => {
    expect(await withFigure("bare.svg", "{ x: 0, y: 0, width: 10, height: 10 }")).toEqual(["crop-has-size"]);
    // Chromium shows all of what has only a shape.
    const crop = "{ x: 0, y: 0, width: 10, height: 10 }";
    for (const name of ["shaped.svg", "wide.svg"]) expect(await withFigure(name, crop)).toEqual(["crop-has-size"]);
  });

  it.each([
    ["{ x: 0, y: 0, width: 100, height: 100 }", ["full-figure-is-seen"]],
    ["{ x: 0, y: 0, width: 100, height: 42 }", []],
  ])("is told where most of it is cut off at the edges of the slide: %s", async (crop, codes) => {
    expect(await withFigure("square.svg", `${crop}, full: true`)).toEqual(codes);
  });

  it("is told to have no edges to reach beside points", async () => {
    const figure = "{ figure: square.svg, alt: A picture, full: true }";
    const slides = (entries: string) =>
      `${MINIMAL.replace(/sections:[\s\S]*/, "")}\nslides:\n  - slide: One\n${entries}`;
    expect(await codesOf("beside.yaml", slides(`  - ${figure}\n  - A point\n`))).toEqual(["full-figure-is-alone"]);
    expect(await codesOf("inside.yaml", slides(`    content: [${figure}, A point]\n`))).toEqual([
      "full-figure-is-alone",
    ]);
    expect(await codesOf("alone.yaml", slides(`  - ${figure}\n  - slide: Two\n  - A point\n`))).toEqual([
      "full-figure-is-seen",
    ]);
  });

  it.each([
    ["{ figure: sized.svg, alt: A picture }", []],
    ["{ figure: none.svg, alt: A picture }", ["figure-exists"]],
    ["{ figure: sized.svg, alt: sized.svg }", ["alt-describes"]],
    ["{ figure: sized.svg, alt: A picture, crop: { x: 50, y: 0, width: 51, height: 100 } }", ["crop-is-inside"]],
    ["{ figure: sized.svg, alt: A picture, full: true }", ["full-figure-is-seen"]],
    ["{ figure: sized.svg, alt: A picture, full: true, crop: { x: 0, y: 0, width: 40, height: 100 } }", []],
  ])("is looked at on the title slide, too: %s", async (picture, codes) => {
    expect(await codesOf("cover.yaml", `${MINIMAL}\ntalk: { picture: ${picture} }\n`)).toEqual(codes);
  });

  it("is told of a picture that takes much memory", async () => {
    // A PNG's first chunk says how large it is.
    const head = Buffer.from(
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x06\0\0\0AAAA\0\0\0\0IEND",
      "latin1",
    );
    writeFileSync(join(folder, "huge.png"), head);
    const file = `${MINIMAL}    content:\n      - { figure: huge.png, alt: A }\n`;
    expect(await codesOf("huge-picture.yaml", file)).toEqual(["figure-is-small-enough"]);
  });
});
