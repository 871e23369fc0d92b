import { describe, expect, it } from "vitest";
import { isNamedBefore } from "../../../scripts/drafter/story/named-before.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { listSentences } from "../../../scripts/manuscript/sentences/sentences.ts";
import { section } from "./planned.ts";

/** Of the last sentence of a paragraph. */
const tell = (text: string, name?: string) => {
  const all = listSentences(section("", text).content, ENGLISH);
  const last = all.at(-1);
  return last && isNamedBefore(last.text, last, all, { language: ENGLISH, name });
};

describe("a sentence that speaks of a thing named before it", () => {
  it.each([
    "Holm built a winch of iron. The winch is strong.",
    "We know the Baltic crane. Others do not. The crane is old.",
  ])("does not say which: %s", (text) => {
    expect(tell(text)).toBe(true);
  });

  it.each([
    "The winch is strong.",
    "Ropes break at quays. The winch is strong.",
    "Holm wrote a long paper. The paper is old.",
    "Holm built a winch of iron. The winch of Holm is strong.",
    "Holm built a winch of iron. The results are strong.",
  ])("or is about what is known, or named: %s", (text) => {
    expect(tell(text)).toBe(false);
  });

  it("is not about the thing of the title", () => {
    expect(tell("Holm built a winch. The winch lifts Quay ropes.", "Quay")).toBe(false);
  });
});
