import { expect, it } from "vitest";
import { listSentences } from "../../../scripts/manuscript/sentences/sentences.ts";
import { parseInline } from "../../../scripts/text/inline.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const sentencesOf = (text: string) =>
  listSentences([{ type: "paragraph", place, text: parseInline(text) }]).map((sentence) => sentence.text);

it.each([
  ["Ropes are sold there. *quay* tests them.", ["Ropes are sold there.", "quay tests them."]],
  ["Ropes are sold there. `quay` tests them.", ["Ropes are sold there.", "quay tests them."]],
  [
    "It is of E. *coli* and subsp. *lactis*, as *old* ropes are.",
    ["It is of E. coli and subsp. lactis, as old ropes are."],
  ],
  ["They hold. *in vivo* tests.", ["They hold. in vivo tests."]],
  // `R` is a language, R. an initial.
  ["Ropes are tied in plain `R`. `quay` is a knot.", ["Ropes are tied in plain R.", "quay is a knot."]],
  ["Ropes are tied in plain `R`. Holm tied them.", ["Ropes are tied in plain R.", "Holm tied them."]],
  ["Ropes are tied by R. Holm.", ["Ropes are tied by R. Holm."]],
])("a name in small letters may begin a sentence: %s", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
