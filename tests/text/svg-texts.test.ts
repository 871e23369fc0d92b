import { describe, expect, it } from "vitest";
import { svgTexts } from "../../scripts/text/svg-texts.ts";

describe("the words of an SVG file", () => {
  it.each([
    [
      "each text by itself",
      "<text x='1'>Run time</text><g><text>Cells &amp; days</text></g>",
      ["Run time", "Cells & days"],
    ],
    [
      "its lines with a space between",
      '<text><tspan x="0">One</tspan><tspan x="0" dy="9">two</tspan></text>',
      ["One two"],
    ],
    ["parts of a word without", "<text>Run<tspan font-weight='600'>time</tspan></text>", ["Runtime"]],
    ["raised letters, too", '<text>P &lt; 4.3×10<tspan dy="-6">−9</tspan></text>', ["P < 4.3×10⁻⁹"]],
    ["none of a line that stands higher", '<text x="1">10<tspan x="1" dy="-20">12</tspan></text>', ["10 12"]],
    ["no empty ones, and nothing else", "<title>No</title><text> </text><desc>No</desc><textPath>No</textPath>", []],
    ["what a cut file has", "<text>Run <tspan>time", ["Run time"]],
  ])("are %s", (_, svg, texts) => {
    expect(svgTexts(svg)).toEqual(texts);
  });

  it("are read in a time that grows with the file", () => {
    expect(svgTexts("<text".repeat(200_000))).toEqual([]);
  });
});
