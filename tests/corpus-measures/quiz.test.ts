import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../scripts/languages/index.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { answer, ask, leadSlides, listQuestions, slidesOf } from "../corpus/quiz.ts";
import { BREAD, planText } from "./plan-text.ts";

const answers = (sentence: string) => ask(sentence, ENGLISH).map(({ kind, answer: each }) => [kind, each]);
const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const text = (value: string) => [{ type: "text" as const, value }];
const paragraph = (value: string) => ({ type: "paragraph" as const, place, text: text(value) });

describe("ask", () => {
  it("masks numbers, names and comparisons", () => {
    expect(answers("With DoughNet the loaves of Example Town rose 12.5 % higher in 36 hours.")).toEqual([
      ["number", "12.5 %"],
      ["number", "36 hours"],
      ["name", "DoughNet"],
      ["name", "Example Town"],
      ["comparison", "higher"],
    ]);
  });

  it("asks nothing of years, figures, first words and short sentences", () => {
    expect(answers("Bread was measured in 1999 as Figure 12 and Section 4.2 of the paper tell.")).toEqual([]);
    expect(answers("It rose 36 hours.")).toEqual([]);
  });

  it("takes any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => void ask(words, ENGLISH)));
  });
});

describe("answer", () => {
  const questions = ask("The cold dough of our village rose 36 hours in a dark cellar.", ENGLISH);

  it("wants answer and half of the other words on one slide", () => {
    expect(answer(questions, ["Cold dough in a cellar: 36 hours"], ENGLISH)).toEqual([true]);
    expect(answer(questions, ["Cold dough in a dark cellar", "36 hours"], ENGLISH)).toEqual([false]);
    expect(answer(questions, ["Cold dough in a cellar: 136 hours"], ENGLISH)).toEqual([false]);
    expect(answer(questions, ["It took 36 hours in the village"], ENGLISH)).toEqual([false]);
    expect(answer(questions, [], ENGLISH)).toEqual([false]);
  });

  it("never answers fewer with more slides", () => {
    const slides = fc.array(fc.constantFrom("cold dough 36 hours", "village rose cellar 36 hours", "dark"));
    fc.assert(
      fc.property(slides, slides, (some, more) => {
        const [before, after] = [some, [...some, ...more]].map((each) => answer(questions, each, ENGLISH));
        expect(before?.every((is, index) => !is || after?.[index])).toBe(true);
      }),
    );
  });
});

const PAPER = {
  abstract: [text("The dough of our village bakery rises 36 hours.")],
  sections: [
    { place, title: text("Methods"), content: [paragraph("One oven. Two ovens were heated 48 hours.")], sections: [] },
    {
      ...{ place, title: text("Conclusion"), content: [] },
      sections: [
        {
          place,
          title: text("Bread"),
          content: [paragraph("Dark bread tastes better when dough is cold.")],
          sections: [],
        },
      ],
    },
  ],
} as unknown as Manuscript;

it("asks abstract and conclusion", () => {
  expect(listQuestions(PAPER).map(({ answer: each }) => each)).toEqual(["36 hours", "better"]);
});

it("reads the first sentences of sections, until there are so many words", () => {
  expect(leadSlides(PAPER, 3, 50)).toEqual([
    "Methods\nOne oven.",
    "Bread\nDark bread tastes better when dough is cold.",
  ]);
  expect(leadSlides(PAPER, 100, 4)).toHaveLength(3);
});

it("reads the slides of a talk with what stands in captions, and no frames", async () => {
  const { main } = await planText(BREAD);
  expect(slidesOf(main)).toHaveLength(3);
  expect(slidesOf(main)[0]).toContain("Figure 1. Height by hour.");
});
