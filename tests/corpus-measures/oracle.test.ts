import fc from "fast-check";
import { expect, it } from "vitest";
import { ENGLISH } from "../../scripts/languages/index.ts";
import { parseInline } from "../../scripts/text/inline.ts";
import { bestExtract, wholeOnly, withoutBrackets } from "../corpus/oracle.ts";
import { wordsOf } from "../corpus/rouge.ts";

const alone = (...texts: string[]) => texts.map((text) => [{ text }]);

it("takes the sentences that share most with the slides for their length, in the paper's order", () => {
  const sentences = alone("The sun is warm.", "Cold dough rises slowly.", "As many say, dough is bread in the end.");
  expect(bestExtract(sentences, "Dough is bread\nCold dough rises", 13)).toEqual([
    "Cold dough rises slowly.",
    "As many say, dough is bread in the end.",
  ]);
  expect(bestExtract(sentences, "Dough is bread\nCold dough rises", 5)).toEqual(["Cold dough rises slowly."]);
});

it("takes a sentence in one of its ways only", () => {
  const ways = [{ text: "Cold dough (as we saw) rises" }, { text: "Cold dough rises" }];
  expect(bestExtract([ways], "cold dough rises", 20)).toEqual(["Cold dough rises"]);
});

it("never has more words than it may, and nothing that is not wanted", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 6 }).map((each) => each.join(" "));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), words, fc.nat(12), (texts, truth, most) => {
      const taken = bestExtract(alone(...texts), truth, most);
      expect(taken.reduce((sum, text) => sum + wordsOf(text).length, 0)).toBeLessThanOrEqual(most);
      for (const text of taken) expect(wordsOf(text).some((word) => wordsOf(truth).includes(word))).toBe(true);
    }),
  );
});

it("shortens by brackets for now", () => {
  const inlines = parseInline("Cold dough (at 8 °C) rises [@oven].");
  expect(wholeOnly(inlines, ENGLISH)).toHaveLength(1);
  expect(withoutBrackets(inlines, ENGLISH).map(({ words }) => words)).toEqual([6, 3]);
});
