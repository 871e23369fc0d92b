import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halves } from "../../../scripts/drafter/shorten/halves.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { isSubsequence } from "../../helpers/subsequence.ts";

const halvesOf = (sentence: string) => halves(parseInline(sentence), ENGLISH).slice(1).map(writeInline);

describe("halves", () => {
  it.each([
    ["Ropes of hemp are old, and sailors know them.", ["Ropes of hemp are old."]],
    ["Ropes of hemp are old, and sailors know the winch.", ["Ropes of hemp are old.", "Sailors know the winch."]],
    ["Ropes of hemp are old; the winch is new.", ["Ropes of hemp are old.", "The winch is new."]],
    [
      "Ropes of hemp are old [@aas]; we use *a winch* [@holm].",
      ["Ropes of hemp are old [@aas].", "We use *a winch* [@holm]."],
    ],
    ["The winch is made of iron and holds old ropes.", []],
    ["The size of the ropes is fixed and are cut by sailors.", []],
    ["Our tool reads files and creates old tables [@aas].", ["Our tool creates old tables [@aas]."]],
    ["In spring, we collected ropes and used old tables.", ["In spring, we used old tables."]],
    [
      "We tested ropes of hemp at sea, and after a year, ropes of iron were torn.",
      ["We tested ropes of hemp at sea.", "After a year, ropes of iron were torn."],
    ],
    ["No rope tore at sea, showing that hemp is needed by sailors.", ["Hemp is needed by sailors."]],
  ])("are the main clauses of %j", (sentence, own) => {
    expect(halvesOf(sentence)).toEqual(own);
  });

  it.each([
    ["what a report only suggests", "No rope tore at sea, suggesting that hemp is needed by sailors.", []],
    ["what may hold under a condition", "In winter, no rope tore, showing that hemp is needed by sailors.", []],
    ["what is of the first", "Ropes of hemp are old, but the proof is wrong.", []],
    ["what denies the first", "Ropes of hemp are old, but they are weak.", []],
    ["what denies the first", "Ropes of hemp are old, but sailors know the winch.", ["Sailors know the winch."]],
    [
      "what it denies something for",
      "Ropes are not weak because they are old; sailors know the winch.",
      ["Sailors know the winch."],
    ],
    ["which verb goes on", "Old ropes give us reason to look ahead and learn from storms.", []],
    ["a condition of both", "At sea, ropes of hemp are old, and the winch is new.", ["At sea, ropes of hemp are old."]],
    ["who thinks so", "We believe that hemp is old, and the winch is new.", ["We believe that hemp is old."]],
    ["what is compared", "Ropes of hemp are old, and the winch is newer.", ["Ropes of hemp are old."]],
    ["a list", "Ropes were washed, dried at sea, and sold.", []],
    ["what somebody said", "Holm says: “Ropes are old; the winch is new.”", []],
    ["what stands in brackets", "Ropes tear (ropes are old; the winch is new).", []],
    ["what is said of the first verb", "The winch often holds ropes and lifts old goods.", []],
    ["what both do", "The winch holds ropes and lifts them at sea.", []],
    ["what may be a participle", "We sell ropes made of hemp and used to lift old goods.", []],
    ["what it helps to do", "Winches help to hold and lift goods.", []],
    ["a question", "Are ropes old, and is the winch new?", []],
  ])("keep %s: %j", (_, sentence, own) => {
    expect(halvesOf(sentence)).toEqual(own);
  });

  it("are parts of any text, the whole first", () => {
    const word = fc.constantFrom(
      ..."ropes are old the winch is new we use it , and ; but [@aas] $x$ . ( ) “ ”".split(" "),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 30 }), (all) => {
        const inlines = parseInline(all.join(" "));
        const [whole, ...own] = halves(inlines, ENGLISH);
        expect(whole).toEqual(inlines);
        for (const half of own) expect(isSubsequence(toWords(half), toWords(inlines))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
