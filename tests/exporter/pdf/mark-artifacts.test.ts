import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOperations } from "../../../scripts/exporter/pdf/content-stream.ts";
import { markText } from "../../../scripts/exporter/pdf/mark-artifacts.ts";

const mark = (text: string) => markText(text, () => true);
const operators = (text: string) => [...readOperations(text)].map(({ operator }) => operator);

describe("a content stream", () => {
  it.each([
    ["numbers and names", "/G3 gs 1 0 -.5 rg", ["gs", "rg"]],
    ["strings with parentheses", String.raw`(a \) b (c) Tj) Tj <0f1e> Tj`, ["Tj", "Tj"]],
    ["lists and dictionaries", "[(a) -12 (BT)] TJ /P <</MCID 0 /X [1 2]>>BDC EMC", ["TJ", "BDC", "EMC"]],
    ["comments", "q % BT (\n Q", ["q", "Q"]],
    ["pictures", "q BI /W 1 /H 1 ID \u00ff( BT EMC\nEI Q", ["q", "EI", "Q"]],
    ["operators with a star or a quote", "W* n (a) ' f*", ["W*", "n", "'", "f*"]],
    ["what breaks off", "q (never closed", ["q"]],
  ])("is read with %s", (_, text, expected) => {
    expect(operators(text)).toEqual(expected);
  });
});

describe("what is drawn outside of tags", () => {
  it.each([
    ["a path", "q 0 0 9 9 re f Q", "q /Artifact BMC\n0 0 9 9 re f\nEMC Q"],
    ["a path of several parts", "0 0 m 1 1 l 2 2 re S", "/Artifact BMC\n0 0 m 1 1 l 2 2 re S\nEMC"],
    ["a text", "BT /F1 9 Tf (a) Tj (b) Tj ET", "/Artifact BMC\nBT /F1 9 Tf (a) Tj (b) Tj ET\nEMC"],
    [
      "a text with a tag in it",
      "BT (a) Tj /P <</MCID 0>>BDC (b) Tj EMC ET",
      "BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 0>>BDC (b) Tj EMC ET",
    ],
    ["a picture", "/X1 Do", "/Artifact BMC\n/X1 Do\nEMC"],
    ["a path that only cuts", "0 0 9 9 re W n", "0 0 9 9 re W n"],
    ["a tag", "/P <</MCID 0>>BDC 0 0 9 9 re f BT (a) Tj ET EMC", "/P <</MCID 0>>BDC 0 0 9 9 re f BT (a) Tj ET EMC"],
    ["an empty text", "BT ET", "BT ET"],
    ["nothing", "", ""],
  ])("is an artifact: %s", (_, text, expected) => {
    expect(mark(text)).toBe(expected);
  });

  it("says so of a letter that has another one for who hears it, which is no tag", () => {
    const letter = "BT /Span<</ActualText <FEFF2019>>> BDC (\x01) Tj EMC (x) Tj ET";
    expect(mark(letter)).toBe(`/Artifact BMC\n${letter}\nEMC`);
    const reversed = "BT /ReversedChars BMC (x) Tj EMC ET";
    expect(mark(reversed)).toBe(`/Artifact BMC\n${reversed}\nEMC`);
    const tagged = "/P <</MCID 0>> BDC BT /Span<</ActualText <FEFF2019>>> BDC (\x01) Tj EMC ET EMC";
    expect(mark(tagged)).toBe(tagged);
  });

  it("is none where a form has tags of its own", () => {
    expect(markText("/X1 Do /X2 Do", (name) => name === "X2")).toBe("/X1 Do /Artifact BMC\n/X2 Do\nEMC");
  });

  it("is marked once, and nothing else is changed, whatever is drawn", () => {
    const shape = fc.constantFrom(
      "0 0 9 9 re f",
      "0 0 m 1 1 l S",
      "0 0 9 9 re W n",
      "/X1 Do",
      "1 0 0 rg",
      "q",
      "Q",
      "/S1 sh",
    );
    const words = fc.constantFrom("BT (a\\)) Tj ET", "BT [(b) 1 <0f>] TJ (c) ' ET", "BT ET");
    const plain = fc.oneof(shape, words);
    const tagged = fc.array(plain, { maxLength: 4 }).map((parts) => ["/P <</MCID 7>>BDC", ...parts, "EMC"].join("\n"));
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, tagged), { maxLength: 12 }), (parts) => {
        const text = parts.join("\n");
        const marked = mark(text);
        expect(marked.replaceAll("/Artifact BMC\n", "").replaceAll("\nEMC", "")).toBe(text.replaceAll("\nEMC", ""));
        expect(mark(marked)).toBe(marked);
      }),
    );
  });
});
