import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAt, reportContest, reportFolds, score, textOf, wordsOf } from "../corpus/rouge.ts";
import { BREAD, planText } from "./plan-text.ts";

describe("cutAt", () => {
  it("never leaves more words than asked for, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, words) => {
        const cut = cutAt(text, words);
        expect(text.startsWith(cut)).toBe(true);
        expect(wordsOf(cut)).toEqual(wordsOf(text).slice(0, words));
      }),
    );
  });

  it("keeps lines apart", () => expect(cutAt("One, two\nthree-four five", 3)).toBe("One, two\nthree-"));
});

describe("score", () => {
  it("is 1 of the same words, 0 of others and of none", () => {
    expect(score("Cold dough\nrises", "cold dough\nrises!")).toEqual({ "ROUGE-1": 1, "ROUGE-2": 1, "ROUGE-L": 1 });
    expect(score("Warm", "cold dough")["ROUGE-1"]).toBe(0);
    expect(score("–", "cold dough")["ROUGE-L"]).toBe(0);
  });
});

it("takes titles and points of slides with content", async () => {
  const { main } = await planText(BREAD);
  const text = textOf(main);
  expect(text).toBe(
    "Cold dough rises for twelve hours\nIt rose to twice its height in h=12 hours\nIn a cellar at 8 °C\nMethods\nThree ovens were heated\nA model",
  );
  expect(textOf(main, true)).toBe(`Bread that rises at night\n${text}`);
});

it("reports systems beside the first one, and by fold", () => {
  const one = { "ROUGE-1": 0.4, "ROUGE-2": 0.2, "ROUGE-L": 0.3 };
  const other = { "ROUGE-1": 0.5, "ROUGE-2": 0.1, "ROUGE-L": 0.3 };
  const papers = ["a", "b", "c"];
  const contest = { papers, systems: { draft: papers.map(() => one), lead: papers.map(() => other) }, lengths: {} };
  const lines = reportContest(contest);
  expect(lines[3]).toContain("0.500 (−0.100 to −0.100)");
  expect(lines[3]).toContain("0.100 (+0.100 to +0.100)");
  expect(reportFolds(contest, ["draft"], 1)[1]).toContain("0.400 0.200");
});
