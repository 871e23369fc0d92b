import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typesetDrawing } from "../../../setup/drawn/formulas.ts";

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
const set = (inner: string) => typesetDrawing(svg(inner))?.svg ?? "";
const attributesOf = (made: string, name: string) =>
  [...made.matchAll(new RegExp(`<foreignObject [^>]*?\\b${name}="([^"]*)"`, "g"))].map(([, value]) => value);

describe("formulas in a drawing", () => {
  it("are set by KaTeX at the place of their text, and all else stays", () => {
    const rest = '<rect width="9" height="9"/><text x="1" y="2">US$5</text>';
    const made = set(`${rest}<text x="30" y="60" font-size="20">noise $x_i$</text>`);
    expect(made).toContain(rest);
    expect(made).not.toContain("$x_i$</text>");
    expect(attributesOf(made, "x")).toEqual(["30"]);
    // The line stands five sizes below the top.
    expect(attributesOf(made, "y")).toEqual(["-40"]);
    expect(attributesOf(made, "data-text")).toEqual(["noise $x_i$"]);
    expect(made).toMatch(/font-size:20px;text-align:left/);
    expect(made).toContain('class="mord mathnormal"');
    expect(() => parseXml(made)).not.toThrow();
  });

  it("have fonts of their own, only those that they ask for", () => {
    const fonts = (tex: string) =>
      [
        ...(typesetDrawing(svg(`<text>$${tex}$</text>`))?.style.matchAll(/font-family: "(\w+)";\s+src: url\(data:/g) ??
          []),
      ].map(([, name]) => name);
    expect(fonts("1")).toEqual(["KaTeX_Main"]);
    expect(fonts("x \\in \\mathcal{L}").sort()).toEqual(["KaTeX_Caligraphic", "KaTeX_Main", "KaTeX_Math"]);
  });

  it.each([
    ["an attribute of the text", '<text fill="#123456">$x$</text>'],
    ["one of what is around it", '<g fill="#123456"><text>$x$</text></g>'],
    ["a style", '<g fill="#000"><text style="fill: #123456; font-size: 9px">$x$</text></g>'],
    ["a rule of a class", '<style>.a, .b { fill: #123456 }</style><text class="b" fill="#000">$x$</text>'],
    ["a rule of all texts", "<style>text { fill: #123456 }</style><text>$x$</text>"],
    ["a part", '<text fill="#000">a <tspan fill="#123456">$x$</tspan></text>'],
  ])("have the colour of %s", (_, inner) => {
    expect(set(inner)).toContain("color:#123456");
  });

  it("are black where nothing is said, or where letters of HTML can't be so", () => {
    expect(set('<text fill="url(#shine)">$x$</text>')).toContain("color:#000");
    expect(set("<text>$x$</text>")).toContain("color:#000");
  });

  it("end or have their middle where the drawing says, stand in lines, and turn with them", () => {
    expect(attributesOf(set('<text x="50" text-anchor="middle">$x$</text>'), "x")).toEqual(["-3950"]);
    expect(attributesOf(set('<text x="50" style="text-anchor: end">$x$</text>'), "x")).toEqual(["-7950"]);
    const lines = set('<text x="5" y="20" font-size="10">one<tspan x="5" dy="12">of $n$</tspan></text>');
    expect(attributesOf(lines, "data-text")).toEqual(["one", "of $n$"]);
    expect(attributesOf(lines, "y")).toEqual(["-30", "-18"]);
    expect(attributesOf(set('<text transform="rotate(-90)">$x$</text>'), "transform")).toEqual(["rotate(-90)"]);
  });

  it("keep what hides their text, and stand lower or higher as its parts do", () => {
    expect(set('<text class="late" style="display: none">$x$</text>')).toMatch(/class="drawn-line late"/);
    expect(attributesOf(set('<text style="display: none">$x$</text>'), "style")).toEqual(["display: none"]);
    const made = set('<text font-size="10">H<tspan dy="5">2 </tspan><tspan dy="-5">of $n$</tspan></text>');
    expect(made).toMatch(/vertical-align:-5px[^>]*>2 <\/span>/);
    expect(made.match(/vertical-align:-5px/g)).toHaveLength(1);
  });

  it("are none in code, in what is no XML, and where there is no TeX", () => {
    expect(typesetDrawing(svg('<text font-family="monospace">echo $a$b</text><text>US$5</text>'))).toBeUndefined();
    expect(typesetDrawing(svg('<g font-family="monospace"><text>$a$ b</text></g>'))).toBeUndefined();
    expect(typesetDrawing("<svg><text>$x$</svg>")).toBeUndefined();
    expect(typesetDrawing(svg("<text>noise</text>"))).toBeUndefined();
  });

  it("leave a drawing well-formed, whatever its letters are", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("x", "\\frac{a}{b}", "a < b", '\\text{"&"}'), (words, tex) => {
        // Control characters are none of XML.
        const clean = words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, "");
        const inXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        const made = set(`<text>${inXml(clean)} $${inXml(tex)}$</text>`);
        if (made !== "") expect(() => parseXml(made)).not.toThrow();
      }),
    );
  });
});
