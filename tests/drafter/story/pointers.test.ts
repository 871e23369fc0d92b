import { describe, expect, it } from "vitest";
import { withoutPointers } from "../../../scripts/drafter/story/pointers.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { listSentences } from "../../../scripts/manuscript/sentences/sentences.ts";

const PLACE = { file: "ropes.md", position: { line: 1, column: 1, length: 1 } };

function said(value: string, leads = false): string | undefined {
  const [sentence] = listSentences([{ type: "paragraph", text: [{ type: "text", value }], place: PLACE }], ENGLISH);
  return sentence && withoutPointers(sentence, leads)?.text;
}

describe("withoutPointers", () => {
  it.each([
    ["The path displayed in Figure 5 crosses itself.", "The path crosses itself."],
    ["The pull varies throughout the year as seen in Figure 10.", "The pull varies throughout the year."],
    ["The pull varies, as can be seen in Fig. 2a, throughout the year.", "The pull varies, throughout the year."],
    ["Old ropes, which are shown in Figure 2, tear.", "Old ropes, tear."],
    [
      "The curves are shown in the left panel of Figure 8 and reveal that hemp holds.",
      "The curves reveal that hemp holds.",
    ],
    ["The new curves are shown in Figure 9 and now are closer to linen.", "The new curves are closer to linen."],
    ["For the wet ropes in Figure 6a, we see a clear loss.", "For the wet ropes, we see a clear loss."],
  ])("%s", (sentence, left) => {
    expect(said(sentence)).toBe(left);
  });

  it("leaves a sentence that says no more than where something is", () => {
    for (const sentence of [
      "The pull is shown in Figure 3.",
      "The pull of all ropes can be seen in Figure 3, where each line is a rope.",
      "Compare Figure 3.",
      "Figure 3 shows the pull.",
      "The pulls in Figure 3 are larger than those in Figure 4.",
      "The pulls of wet ropes are larger than in Figure 3.",
      "The curves shown in Figures 4, 5 and 6 cross.",
    ])
      expect(said(sentence)).toBeUndefined();
  });

  it("leaves brackets and openers to the rules of all sentences", () => {
    expect(said("Old ropes tear (see Figure 3).")).toBeUndefined();
    expect(said("As shown in Figure 3, old ropes tear.")).toBeUndefined();
  });

  it("ends a sentence that leads to what is shown, and none that leads to a list", () => {
    expect(said("It is easier to shorten the names (see Figure 3):", true)).toBe(
      "It is easier to shorten the names (see Figure 3).",
    );
    expect(said("It is easier to shorten the names (see Figure 3):")).toBeUndefined();
  });
});
