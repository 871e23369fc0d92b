import { describe, expect, it } from "vitest";
import { centralityIn } from "../../../scripts/drafter/story/centrality.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { listSentences } from "../../../scripts/manuscript/sentences/sentences.ts";
import { section } from "./planned.ts";

describe("the centrality of a sentence", () => {
  const paper = [
    section(
      "Ropes",
      "Old ropes break at quays. Torn ropes break in storms. Masters sing.",
      "Old ropes at quays are torn.",
    ),
  ];
  const centrality = centralityIn(paper, ENGLISH);
  const [first, , song] = listSentences(paper[0]?.content ?? [], ENGLISH);

  it("is higher the more it is like the others", () => {
    expect(first && centrality(first)).toBeGreaterThan(1);
    expect(song && centrality(song)).toBeLessThan(1);
  });

  it("is that of most for one that is none of them, and there is a least", () => {
    const [other] = listSentences(section("", "Nets hold fish.").content, ENGLISH);
    expect(other && centrality(other)).toBe(1);
    expect(song && centrality(song)).toBeGreaterThan(0.4);
    expect(other && centralityIn([], ENGLISH)(other)).toBe(1);
  });
});
