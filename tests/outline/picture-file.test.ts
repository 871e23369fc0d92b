import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, describe, expect, it } from "vitest";
import { findPictureFaults } from "../../scripts/outline/picture-file.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-pictures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(bytes: Uint8Array | string): string[] {
  const file = join(folder, "picture");
  writeFileSync(file, bytes);
  return findPictureFaults(file).map(({ message, isSlight }) => (isSlight ? `(${message})` : message));
}

const canvas = createCanvas(40, 30);
canvas.getContext("2d").fillRect(5, 5, 20, 20);
const pictures: [string, Buffer][] = [
  ["PNG", canvas.toBuffer("image/png")],
  ["JPEG", canvas.toBuffer("image/jpeg")],
  ["WebP", canvas.toBuffer("image/webp")],
  ["AVIF", canvas.toBuffer("image/avif")],
];

const CUT = "this picture is cut off: the end of the file is missing";

describe.each(pictures)("a %s", (_, bytes) => {
  it("that is whole is no fault, nor is what stands behind its end", () => {
    expect(faultsOf(bytes)).toEqual([]);
    expect(faultsOf(Buffer.concat([bytes, Buffer.from("\n")]))).toEqual([]);
  });

  it.each([0.3, 0.6, 0.95])("of which %d is there is cut off", (share) => {
    expect(faultsOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual([CUT]);
  });
});

it("a JPEG may have bytes that fill up before a segment", () => {
  const bytes = canvas.toBuffer("image/jpeg");
  const filled = Buffer.concat([bytes.subarray(0, 2), Buffer.of(0xff, 0xff, 0xff), bytes.subarray(2)]);
  expect(faultsOf(filled)).toEqual([]);
  expect(faultsOf(filled.subarray(0, -20))).toEqual([CUT]);
});

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

describe("an SVG", () => {
  it.each([
    `<svg ${SVG}/>`,
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg>\n<svg ${SVG} width="100%" height=".5em"/>`,
    `<svg ${SVG} width="auto" height=""/>`,
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>',
    `<!DOCTYPE svg [<!ENTITY a "b">]><svg ${SVG}><text>&a;</text></svg>`,
    `<svg ${SVG}><text>$x_i$ for US$5</text></svg>`,
    `<svg ${SVG}><image href="data:image/png;base64,AA=="/><use href="#a"/></svg>`,
  ])("%s is fine", (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    [`<svg ${SVG}><rect></svg>`, "this SVG is broken: Missing end tag for element rect (line 1, column 47)"],
    ["<svg/>", 'this SVG is not shown, since its first element lacks `xmlns="http://www.w3.org/2000/svg"`'],
    [`<svg ${SVG} width="0"/>`, "this SVG has a width of `0`"],
    [`<svg ${SVG} width=" .0 "/>`, "this SVG has a width of ` .0 `"],
    [`<svg ${SVG} height="0.0px"/>`, "this SVG has a height of `0.0px`"],
    [
      `<svg ${SVG}><g><image xlink:href="a.png"/></g></svg>`,
      "(this SVG takes `a.png` from another file, which is not shown on slides)",
    ],
    [
      `<svg ${SVG}><text>a $\\frac{x$ b</text></svg>`,
      "(`$\\frac{x$` in this SVG is shown as it stands, since KaTeX can't read it: ",
    ],
    [
      `<svg ${SVG}><text font-family="Menlo">of $\\alpha$</text></svg>`,
      "(`$\\alpha$` in this SVG is shown as it stands, since the file names a font of its own)",
    ],
    [
      `<svg ${SVG}><text>$\\href{https://e.test}{x}$</text></svg>`,
      "`$\\href{https://e.test}{x}$` in this SVG would not be shown as it is meant: `\\href` would stand there as a word",
    ],
    ["<html><p/></html>", "this file holds no picture that a browser knows"],
  ])("%s is not", (text, message) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(message)]);
  });
});

it("an SVG in UTF-16 is left to the browser", () => {
  expect(faultsOf(Buffer.from(`\ufeff<svg ${SVG}/>`, "utf16le"))).toEqual([]);
});

it("a file of something else is no picture", () => {
  expect(faultsOf("hello")).toEqual(["this file holds no picture that a browser knows"]);
  expect(faultsOf("")).toEqual(["this file is empty"]);
});
