import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainEquations } from "../../../scripts/drafter/story/symbols.ts";
import { languageOf } from "../../../scripts/languages/index.ts";
import type { Equation, Passage } from "../../../scripts/manuscript/manuscript.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { equation, passage } from "./paper.ts";

/** What is told of the formulas among some texts: what introduces each, and its symbols. */
function explain(content: (string | Equation)[], tag = "en") {
  const told = explainEquations(content.map(passage), languageOf(tag));
  return [...told.values()].map(({ introduces, symbols }) => [
    introduces?.text,
    ...symbols.map(({ tex, text }) => `${tex}: ${writeInline(text)}`),
  ]);
}

/** The symbols that a text behind a formula tells. */
const symbolsIn = (text: string, tag?: string) => explain([equation("F = kx"), text], tag)[0]?.slice(1);

describe("explainEquations", () => {
  it.each([
    ["Ropes pull. The pull of a rope is", "The pull of a rope is"],
    ["Ropes pull. It follows from this:", "It follows from this:"],
    ["Ropes pull. It is long.", undefined],
    ["and", undefined],
  ])("takes what goes on with the formula: %s", (text, introduces) => {
    expect(explain([text, equation("F = kx")])).toEqual([[introduces]]);
  });

  it.each([
    ["where $k$ is the stiffness.", ["k: the stiffness"]],
    ["Here, $k$ denotes the stiffness, and $x$ the length of a rope.", ["k: the stiffness", "x: the length of a rope"]],
    ["where $k$ and $x$ are stiffness and length, respectively.", ["k, x: stiffness and length, respectively"]],
    [
      "where $k$ is the stiffness of ropes, i.e. of hemp; $x$ represents its length.",
      ["k: the stiffness of ropes, i.e. of hemp", "x: its length"],
    ],
    ["where $k$ is the stiffness. $x$ is the length. Ropes break.", ["k: the stiffness", "x: the length"]],
    ["where $k$ is the stiffness, and for wet ropes $s$ was measured.", ["k: the stiffness"]],
    ["where $k$ is drawn from a list, and $x$ is the length.", ["x: the length"]],
    ["Therefore $k$ is the stiffness.", []],
    ["where the stiffness $k$ of a rope is large.", []],
    ["for all ropes.", []],
  ])("cuts symbols: %s", (text, symbols) => {
    expect(symbolsIn(text)).toEqual(symbols);
  });

  it.each([
    ["de", "wobei $k$ die Steifigkeit ist und $x$ die Länge.", []],
    ["de", "Dabei ist alles nass.", []],
    ["fr", "où $k$ est la raideur et $x$ la longueur.", ["k: la raideur", "x: la longueur"]],
    ["es", "donde $k$ es la rigidez y $x$ la longitud.", ["k: la rigidez", "x: la longitud"]],
    ["zh", "其中，$k$ 为刚度，$x$ 表示长度。", ["k: 刚度", "x: 长度"]],
  ])("knows the words of %s: %s", (tag, text, symbols) => {
    expect(symbolsIn(text, tag)).toEqual(symbols);
  });

  it("gives formulas in a row the symbols that stand in them", () => {
    const told = explain([
      ...["It follows for ropes that", equation("F = k x"), equation("E = \\frac{1}{2} k x^{2}"), equation("a = b")],
      "where $k$ is the stiffness and $F$ is the pull.",
    ]);
    expect(told).toEqual([
      ["It follows for ropes that", "k: the stiffness", "F: the pull"],
      [undefined, "k: the stiffness"],
      [undefined],
    ]);
  });

  it("throws on nothing, and cuts no more than the paper says", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("where ", "$k$", " is ", ", and ", " the ", ". ", "; "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const after = passage(pieces.join(""));
        const content: Passage[] = [equation("k"), after];
        const said = after.type === "paragraph" ? writeInline(after.text) : "";
        for (const { symbols } of explainEquations(content, languageOf("en")).values())
          for (const { text } of symbols) expect(said).toContain(writeInline(text));
      }),
    );
  });
});
