import { describe, expect, it } from "vitest";
import { supportFor, weighTerms } from "../../../scripts/drafter/story/support.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { figure } from "./paper.ts";
import { plan, said, section } from "./planned.ts";

const TEXT = [
  "Salt water wears ropes of hemp within a month. The quay was closed for a week in May. Hemp that lay in salt water held half of the load. Masters of the harbour sleep in the tower at night.",
  "Chains rust in winter. Ships carry oil and grain.",
];

const lineOf = (text: string) => {
  const inlines = [{ type: "text" as const, value: text }];
  const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
  return {
    sentence: { inlines, text, number: 1, paragraph: 0, indexInParagraph: 0, ofParagraph: 1, isItem: false, place },
    section: section("Tests", ...TEXT),
    short: { inlines, text, words: 5, cite: [], removed: [] },
    ...{ terms: new Int32Array(), factor: 1, isLed: false },
  };
};

describe("what supports a message", () => {
  const weigh = weighTerms([section("Tests", ...TEXT)], ENGLISH);
  const message = lineOf("Salt water wears ropes of hemp within a month.");
  const support = supportFor(
    { message, section: message.section, role: "results", order: 0, around: [], factor: 1 },
    { weigh, language: ENGLISH, mentions: new Map() },
  );

  it("is what speaks of the same matter, by words that few paragraphs have", () => {
    const [same, other] = ["Hemp that lay in salt water held half of the load.", "Masters sleep in the tower."].map(
      (text) => support(lineOf(text)),
    );
    expect(same).toBeGreaterThan(other ?? 1);
    expect(weigh("hemp")).toBe(weigh("salt"));
  });

  it("stands below it, whatever is shorter", () => {
    const { slides } = plan([section("Results", ...TEXT)]);
    const slide = slides.find(({ message: { short } }) => short.text.startsWith("Salt water wears"));
    expect(slide && said(slide)).toContain("Hemp that lay in salt water held half of the load.");
  });
});

describe("what is wanted elsewhere", () => {
  it("stands above its figure, and is no point of another slide", () => {
    const results = section(
      "Results",
      "Ropes of hemp held longest in salt water. Ropes of hemp held more than ropes of iron (Figure 1). Most masters of the harbour buy hemp.",
      "Chains of iron rust in winter. Grain is carried by ship.",
    );
    const { slides } = plan([{ ...results, content: [...results.content, figure("Figure 1", "Loads of ropes.")] }]);
    const shown = slides.filter(({ evidence }) => evidence?.type === "figure").map(said);
    expect(shown.map(([title]) => title)).toEqual(["Ropes of hemp held more than ropes of iron."]);
    const others = slides.filter(({ evidence }) => evidence === undefined).flatMap(said);
    expect(others).not.toContain("Ropes of hemp held more than ropes of iron.");
  });
});

describe("a step", () => {
  it("supports nothing that was found, where a finding could", () => {
    const { slides } = plan([
      section(
        "Results",
        "Ropes of hemp hold in salt water. We soaked ropes of hemp at noon. Soaked ropes of hemp showed a higher load than dry ones. Lamps were washed at dawn.",
        "Chains of iron rust in winter. Grain is carried by ship.",
      ),
    ]);
    const [found] = slides.map(said);
    expect(found).toEqual([
      "Soaked ropes of hemp showed a higher load than dry ones.",
      "Ropes of hemp hold in salt water.",
    ]);
  });
});
