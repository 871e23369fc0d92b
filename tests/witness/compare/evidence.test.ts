import { expect, it } from "vitest";
import { termsOf } from "../../../scripts/manuscript/sentences/terms.ts";
import { findEvidence } from "../../../scripts/witness/compare/evidence.ts";
import { indexPaper } from "../../../scripts/witness/paper/index-paper.ts";
import { resolveSource } from "../../../scripts/witness/paper/resolve-source.ts";
import { paperOf, section } from "../../drafter/story/planned.ts";

const paper = indexPaper(
  paperOf([
    section(
      "Method",
      "Old ropes of hemp do not rot in cold water.",
      "New ropes of hemp rot in warm water.",
      "Ships carry three chains of steel.",
    ),
  ]),
  "paper.md",
);
const mainOf = (text: string, around?: string) =>
  findEvidence(
    termsOf(text),
    { source: undefined, slide: around === undefined ? undefined : resolveSource(around, paper), cell: undefined },
    paper,
  ).main.map((sentence) => sentence.text);

it("means the sentence that the slide's message stands on, of those that are about as like it", () => {
  const [cold, warm] = ["Old ropes of hemp do not rot in cold water.", "New ropes of hemp rot in warm water."];
  expect(mainOf("Ropes of hemp in water")[0]).toBe(cold);
  expect(mainOf("Ropes of hemp in water", "Method, sentence 2")).toEqual([warm]);
  // Not one that has nothing to do with it.
  expect(mainOf("Ropes of hemp in water", "Method, sentence 3")[0]).toBe(cold);
});
