import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TAKEN_IN_TALKS } from "../../scripts/outline/addresses.ts";
import { id as idField } from "../../scripts/outline/fields.ts";
import { slideIds } from "../../scripts/outline/slide-ids.ts";

/** Addresses of slides with these messages, one after the other. */
const idsFor = (messages: readonly string[], data: unknown = {}) => messages.map(slideIds(data));
const one = (message: string) => idsFor([message])[0];

describe("the address of a slide", () => {
  it.each([
    ["Letters can be dated in seconds", "letters-can-be-dated-in-seconds"],
    ["52 % of letters have *no* date", "s-52-of-letters-have-no-date"],
    ["Où est l’été?", "ou-est-l-ete"],
    ["`map` and **fold** are $O(n)$", "map-and-fold-are-o-n"],
    ["$N_{\\mathrm{eff}}$ is what counts", "neff-is-what-counts"],
  ])("has its message's words: %s", (message, id) => {
    expect(one(message)).toBe(id);
  });

  it("has the first words of a long one, and only whole ones", () => {
    expect(one("What nobody has measured so far is how long a letter waits")).toBe(
      "what-nobody-has-measured-so-far-is-how",
    );
    expect(one("x".repeat(60))).toBe("x".repeat(40));
  });

  it("has a digest where no letters are left of another script, each its own", () => {
    const [first = "", second, again] = [one("国际合作"), one("国内合作"), one("国际合作")];
    expect(first).toMatch(/^slide-[0-9a-f]{8}$/);
    expect(second).toMatch(/^slide-[0-9a-f]{8}$/);
    expect(second).not.toBe(first);
    expect(again).toBe(first);
  });

  it("gets a number where another has it: of two with the same message, or one that is given", () => {
    expect(idsFor(["Same", "Same", "Same"])).toEqual(["same", "same-2", "same-3"]);
    const data = { sections: [{ id: "taken", content: [{ slide: "Other", id: "taken-2" }] }], slides: [] };
    expect(idsFor(["Taken"], data)).toEqual(["taken-3"]);
    expect(idsFor(["Mine"], { slides: [{ heading: "H", id: "mine" }] })).toEqual(["mine-2"]);
  });

  it("is none of Lectern's own or Slidev's", () => {
    const ids = idsFor([...TAKEN_IN_TALKS]);
    expect(ids.filter((id) => TAKEN_IN_TALKS.has(id))).toEqual([]);
    expect(one("Presenter")).toBe("presenter-2");
  });

  it("is none that Lectern gives to a section's other slides", () => {
    const data = { sections: [{ id: "intro" }, { id: "slide" }] };
    const messages = ["Intro content", "Intro content 2", "Intro contents", "Slide pillars", "Content"];
    expect(idsFor(messages, data)).toEqual([
      "slide-intro-content",
      "slide-intro-content-2",
      "intro-contents",
      "slide-slide-pillars",
      "content",
    ]);
  });

  // Few words, so that messages meet.
  const message = fc.oneof(
    fc
      .array(fc.constantFrom("letters", "dates", "the", "2", "map"), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(" ")),
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom(...TAKEN_IN_TALKS),
  );

  it("is unique, free, and one that the schema takes, whatever messages say", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), fc.array(message, { maxLength: 5 }), (messages, given) => {
        const taken = given.map((each) => one(each));
        const ids = idsFor(messages, { sections: taken.map((id) => ({ id })) });
        expect(new Set(ids).size).toBe(messages.length);
        for (const id of ids) {
          expect(idField.safeParse(id).success).toBe(true);
          expect(taken).not.toContain(id);
          expect(TAKEN_IN_TALKS.has(id)).toBe(false);
        }
      }),
    );
  });

  it("stays when slides with other messages come, go or change places", () => {
    const pool = [
      "Letters are old",
      "Dates are rare",
      "Machines read them",
      "Archives gain",
      "国际合作",
      "It costs little",
    ];
    const alone = new Map(pool.map((each) => [each, one(each)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (messages) => {
        expect(idsFor(messages)).toEqual(messages.map((each) => alone.get(each)));
      }),
    );
  });
});
