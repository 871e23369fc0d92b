import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectTerms } from "../../../scripts/drafter/story/expected-terms.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

const front = { title: "Ropes", headings: [], abstract: "" };
const learn = (...sentences: string[]) => expectTerms(sentences, front, 40, ENGLISH);

describe("expectTerms", () => {
  it("wants what a paper says often more than what it says once", () => {
    const model = learn("ropes break at quays", "ropes break at ships", "ropes hold chains");
    const gain = (text: string) => model.gainOf(model.read(text), model.start());
    expect(gain("ropes break")).toBeGreaterThan(gain("hold chains"));
    expect(gain("winches sing")).toBe(0);
  });

  it("wants each thing less the more often it was said", () => {
    const words = fc.array(fc.constantFrom("ropes", "break", "quays", "hold", "the", "of"), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (said, next) => {
        const model = learn("the ropes break", "ropes of the quays hold", "ropes break");
        const terms = model.read(next.join(" "));
        const before = model.start();
        const after = model.start();
        model.say(model.read(said.join(" ")), after);
        expect(model.gainOf(terms, after)).toBeLessThanOrEqual(model.gainOf(terms, before));
      }),
    );
  });
});
