import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../scripts/text/word-diff.ts";

describe("wordDiff", () => {
  it.each([
    ["a word", "The old word stays", "The new word stays", ["The [-old-]{+new+} word stays"]],
    ["a new line", "One\nTwo", "One\nAnd\nTwo", ["{+And+}"]],
    ["a line that went", "One\nAnd\nTwo", "One\nTwo", ["[-And-]"]],
    ["nothing", "Same\ntext", "Same\ntext", []],
    [
      "far from the ends",
      "a b c d e f g h x i j k l m n o p",
      "a b c d e f g h y i j k l m n o p",
      ["… d e f g h [-x-]{+y+} i j k l m …"],
    ],
  ])("shows %s", (_, before, after, lines) => {
    expect(wordDiff(before, after, "en")).toEqual(lines);
  });

  it("knows words of Chinese", () => {
    expect(wordDiff("国际合作促进发展", "国际合作推动发展", "zh")).toEqual(["国际合作[-促进-]{+推动+}发展"]);
  });

  it("is empty only when no word has changed", () => {
    const words = fc.array(fc.constantFrom("a", "b", "cc", "ddd", "\n"), { maxLength: 12 }).map((all) => all.join(" "));
    const bare = (text: string) => text.split(/\s+/).join(" ").trim();
    fc.assert(
      fc.property(words, words, (before, after) => {
        if (bare(before) === bare(after)) return;
        expect(wordDiff(before, after, "en")).not.toEqual([]);
      }),
    );
  });
});
