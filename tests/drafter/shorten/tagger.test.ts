import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tag } from "../../../scripts/drafter/shorten/tagger.ts";

/** What the rules count on, so that an update of wink-nlp or its model that breaks it is seen. */
describe("tag", () => {
  it.each([
    [
      "The rope, which we bought in spring, is very old.",
      "The/DET rope/NOUN ,/PUNCT which/PRON we/PRON bought/VERB in/ADP spring/NOUN ,/PUNCT is/AUX very/ADV old/ADJ ./PUNCT",
    ],
    [
      "We find that sailors do not trust it because the sea is salty, making ropes weak.",
      "We/PRON find/VERB that/SCONJ sailors/NOUN do/AUX not/PART trust/VERB it/PRON because/SCONJ the/DET sea/NOUN is/AUX salty/ADJ ,/PUNCT making/VERB ropes/NOUN weak/ADJ ./PUNCT",
    ],
    [
      "Holm trained a state-of-the-art, data-driven model and tested two others to lift goods.",
      "Holm/PROPN trained/VERB a/DET state-of-the-art/NOUN ,/PUNCT data-driven/ADJ model/NOUN and/CCONJ tested/VERB two/NUM others/NOUN to/PART lift/VERB goods/NOUN ./PUNCT",
    ],
    ["ARC-OPT holds new ropes.", "ARC-OPT/PROPN holds/VERB new/ADJ ropes/NOUN ./PUNCT"],
    ["We showcase a winch.", "We/PRON showcase/VERB a/DET winch/NOUN ./PUNCT"],
    ["The guard controls the winch.", "The/DET guard/NOUN controls/VERB the/DET winch/NOUN ./PUNCT"],
    [
      "CAI is a rope, and they DO hold.",
      "CAI/PROPN is/AUX a/DET rope/NOUN ,/PUNCT and/CCONJ they/PRON DO/AUX hold/VERB ./PUNCT",
    ],
    [
      "Cutting old ropes results in a loss.",
      "Cutting/VERB old/ADJ ropes/NOUN results/NOUN in/ADP a/DET loss/NOUN ./PUNCT",
    ],
    ["Cutting a rope results in a loss.", "Cutting/VERB a/DET rope/NOUN results/VERB in/ADP a/DET loss/NOUN ./PUNCT"],
    [
      "We give the test results in a table.",
      "We/PRON give/VERB the/DET test/NOUN results/NOUN in/ADP a/DET table/NOUN ./PUNCT",
    ],
    [
      "Our guard exploits large ropes to lift goods.",
      "Our/PRON guard/NOUN exploits/VERB large/ADJ ropes/NOUN to/PART lift/VERB goods/NOUN ./PUNCT",
    ],
    [
      "Ropes of sailors exhibit three knots.",
      "Ropes/PROPN of/ADP sailors/NOUN exhibit/VERB three/NUM knots/NOUN ./PUNCT",
    ],
    ["Old rope tests of three ropes", "Old/PROPN rope/NOUN tests/NOUN of/ADP three/NUM ropes/NOUN"],
    ["They don't and can't.", "They/PRON don't/AUX and/CCONJ can't/AUX ./PUNCT"],
  ])("tells parts of speech of %j", (text, expected) => {
    expect(
      tag(text)
        .map((token) => `${token.text}/${token.tag}`)
        .join(" "),
    ).toBe(expected);
  });

  it("says where each word stands, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        let at = 0;
        for (const token of tag(text)) {
          expect(token.from).toBeGreaterThanOrEqual(at);
          expect(text.slice(token.from, token.to)).toBe(token.text);
          at = token.to;
        }
      }),
    );
  });
});
