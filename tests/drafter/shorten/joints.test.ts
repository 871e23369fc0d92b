import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partAtJoint } from "../../../scripts/drafter/shorten/joints.ts";
import { ENGLISH, languageOf } from "../../../scripts/languages/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const part = (text: string, language = ENGLISH) => {
  const parted = partAtJoint([{ type: "text", value: text }], language);
  return parted && [toWords(parted.point), toWords(parted.detail)];
};

describe("a sentence on a slide", () => {
  it.each([
    ["why", "Old ropes of hemp hold well, because they were tarred each spring."],
    ["why, without a comma", "Old ropes of hemp hold well because they were tarred each spring."],
    ["more of the last thing", "We keep all ropes in the loft, which is dry in each season."],
    ["what comes of it", "The sailors have tarred the ropes each spring, making them hold in any storm."],
    [
      "what comes of it, by a word of its own",
      "The sailors have tarred the ropes each spring, thereby making them hold in storms.",
    ],
    ["a contrast", "Ropes of hemp are used for ten years, whereas chains of iron are gone in two."],
    ["a second sentence", "Ropes of hemp are used for ten years; chains of iron are gone in two."],
    [
      "a second sentence with its own subject",
      "Ropes of hemp are used for ten years, and the chains of iron are gone in two.",
    ],
    [
      "a second sentence, which has commas of its own",
      "We test ropes of hemp; for nets, which are old, we look elsewhere.",
    ],
    ["what is meant", "The harbour has three kinds of gear: ropes of hemp, iron chains, and nets."],
    ["examples", "The harbour keeps all kinds of gear, such as ropes, chains and nets."],
    [
      "what the kinds are",
      "We compared two kinds of ropes in the harbour: hemp, which is old, and nylon, which is strong.",
    ],
  ])("is parted where it says %s", (_, text) => {
    expect(part(text)).toBeDefined();
    expect(part(text)).toMatchSnapshot();
  });

  it.each([
    "Ropes hold well.",
    "The outcome of the whole study could be, for example, a guide to the ropes of the north.",
    "Because they were tarred each spring, the old ropes of hemp hold well.",
    "We tested ropes, chains, and the nets that were left in the loft.",
    "The loft has both ropes of hemp that were tarred, and chains of iron.",
    "Ropes hold partly because they were tarred in each spring of the year.",
    "The sailor said (as the ropes, because they were old, broke) that chains hold.",
    "Do the ropes hold, because they were tarred in each spring?",
    "The harbour keeps the ropes in a dry loft and sells the chains to smiths.",
    "The harbour built a loft to keep the oldest ropes of hemp dry in winter.",
    "The loft holds the oldest ropes of hemp and chains of iron in the whole harbour.",
    // Behind the comma the sentence goes on with what stands before it.
    "The ropes, which are old and worn, hold well in the north.",
    "The number of nets was larger in the first year, which was warm, than in the second year of the study.",
    "We compare ropes from the north, where hemp is grown, with ropes from the far south of the land.",
    "The crew chooses an action, receiving a reward from the harbour, and updates its plan for the year.",
    "The study included ropes with knots and splices, including those with earlier repairs, but excluded all of the nets.",
    "The method uses three features of ropes, namely length, weight and age, to predict the year of a break.",
    "The claim that ropes of hemp are weak, which was made by many, rests on a single study.",
    "The loft takes another way, with calls of the master as the unit of saving, loading, querying and deleting ropes of hemp.",
    // Behind a colon stands a list.
    "The authors consider three cases: in the first, the load is constant; in the second, it grows; in the third, it falls.",
    "The ships sailed at 10: 30 in the morning with all of their ropes and nets.",
    // What stands first would say what the sentence denies, limits or reports.
    "We do not use ropes of nylon in the harbour because they are cheap on the market.",
    "None of the ropes of hemp in the harbour failed, unless they had been stored in salt water.",
    "It is often said that the ropes of hemp are safe, but this is not true of old ones.",
    "The view that ropes break at knots is widely believed; it is wrong for all ropes of hemp.",
    "We show that ropes of hemp break at knots, and the nets that were tested break at the edges.",
    "Ropes of hemp are safe for most ships, although old ones must never be used in a storm.",
    "The rope is longer than the quay: the quay: the ship ratio must be small in all of the harbours.",
    "The harbour has used the ropes of hemp for all of its ships, since 1950 at the latest.",
  ])("stays whole where no part of it can stand first: %s", (text) => {
    expect(part(text)).toBeUndefined();
  });

  it("stays whole in languages whose words are not tagged", () => {
    const german = languageOf("de");
    expect(part("Alte Seile halten gut, weil sie in jedem Frühjahr geteert wurden.", german)).toBeUndefined();
    expect(
      part("Alte Seile aus Hanf halten gut; neue Ketten aus Eisen rosten in zwei Jahren.", german),
    ).toBeUndefined();
  });

  it("keeps formulas, links and stressed words as they are", () => {
    const parted = partAtJoint(
      [
        { type: "text", value: "We keep the ropes of " },
        { type: "inlineMath", value: "f(x, y)" },
        { type: "text", value: " in the loft, which " },
        { type: "strong", children: [{ type: "text", value: "is dry" }] },
        { type: "text", value: " in each season." },
      ],
      ENGLISH,
    );
    expect(parted?.point.map(({ type }) => type)).toEqual(["text", "inlineMath", "text"]);
    expect(parted?.detail).toMatchObject([{ value: "which " }, { type: "strong" }, { value: " in each season." }]);
  });

  it("loses no word and moves none, whatever it says", () => {
    const head = fc.constantFrom(
      "The ropes of hemp hold the ships (old and new)",
      "We keep the “best” ropes in the loft",
      "The harbour has three kinds of gear in its loft",
    );
    const joint = fc.constantFrom(
      ", which",
      ";",
      ", and",
      ", because",
      " because",
      ":",
      ", making",
      ", such as",
      ", whereas",
    );
    const tail = fc.array(
      fc.constantFrom(
        ..."the ropes , and which hold because tarred ; : chains but ( old ) “ worn ” 3 % we are".split(" "),
      ),
      { minLength: 4, maxLength: 14 },
    );
    const usual = fc.constantFrom(
      ["the", "old", "chains", "are", "strong"],
      ["are", "kept", "in", "the", "loft"],
      ["chains", "and", "nets", "of", "iron"],
    );
    let parted = 0;
    fc.assert(
      fc.property(head, joint, fc.oneof(usual, tail), (first, mark, rest) => {
        const text = `${first}${mark} ${rest.join(" ")}.`;
        const all = part(text);
        if (!all) return;
        parted++;
        let at = 0;
        for (const each of all) {
          const found = text.toLowerCase().indexOf(each.toLowerCase(), at);
          expect(found).toBeGreaterThanOrEqual(at);
          // A mark or an `and` at a joint is all that goes.
          expect(text.slice(at, found)).toMatch(/^\s*[,;:]?\s*(?:and)?\s*$/);
          at = found + each.length;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
    expect(parted).toBeGreaterThan(30);
  });
});
