import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partAtJoints } from "../../../scripts/drafter/shorten/joints.ts";
import { ENGLISH, languageOf } from "../../../scripts/languages/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const part = (text: string, language = ENGLISH) => {
  const parted = partAtJoints([{ type: "text", value: text }], language);
  return parted && [toWords(parted.point), ...parted.details.map(toWords)];
};

describe("a sentence on a slide", () => {
  it.each([
    ["why", "Old ropes of hemp hold well, because they were tarred each spring.", 2],
    ["why, without a comma", "Old ropes of hemp hold well because they were tarred each spring.", 2],
    ["more of the last thing", "We keep all ropes in the loft, which is dry in each season.", 2],
    ["what comes of it", "The sailors have tarred the ropes each spring, making them hold in any storm.", 2],
    [
      "what comes of it, by a word of its own",
      "The sailors have tarred the ropes each spring, thereby making them hold in storms.",
      2,
    ],
    ["a contrast", "Ropes of hemp are used for ten years, whereas chains of iron are gone in two.", 2],
    ["a second sentence", "Ropes of hemp are used for ten years; chains of iron are gone in two.", 2],
    [
      "a second sentence with its own subject",
      "Ropes of hemp are used for ten years, and the chains of iron are gone in two.",
      2,
    ],
    [
      "a second sentence, which has commas of its own",
      "We test ropes of hemp; for nets, which are old, we look elsewhere.",
      2,
    ],
    ["what is meant", "The harbour has three kinds of gear: ropes of hemp, iron chains, and nets.", 2],
    ["examples", "The harbour keeps all kinds of gear, such as ropes, chains and nets.", 2],
    [
      "two things more",
      "Old ropes of hemp hold well in the north, because they were tarred each spring, whereas chains are gone in a year or two.",
      3,
    ],
  ])("is parted where it says %s", (_, text, parts) => {
    expect(part(text)).toHaveLength(parts);
    expect(part(text)).toMatchSnapshot();
  });

  it.each([
    ["Ropes hold well."],
    ["Because they were tarred each spring, the old ropes of hemp hold well."],
    ["The ropes, which are old and worn, hold well in the north."],
    ["We tested ropes, chains, and the nets that were left in the loft."],
    ["The loft has both ropes of hemp that were tarred, and chains of iron."],
    ["Ropes hold partly because they were tarred in each spring of the year."],
    ["The sailor said (as the ropes, because they were old, broke) that chains hold."],
    ["Do the ropes hold, because they were tarred in each spring?"],
    ["The harbour keeps the ropes in a dry loft and sells the chains to smiths."],
    ["The harbour built a loft to keep the oldest ropes of hemp dry in winter."],
    ["The loft holds the oldest ropes of hemp and chains of iron in the whole harbour."],
  ])("stays whole where no part of it can stand first: %s", (text) => {
    expect(part(text)).toBeUndefined();
  });

  it("stays whole in languages whose words are not tagged", () => {
    const german = languageOf("de");
    expect(part("Alte Seile halten gut, weil sie in jedem Frühjahr geteert wurden.", german)).toBeUndefined();
  });

  it("keeps formulas, links and stressed words as they are", () => {
    const parted = partAtJoints(
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
    expect(parted?.details).toMatchObject([[{ value: "which " }, { type: "strong" }, { value: " in each season." }]]);
  });

  it("loses no word and moves none, whatever it says", () => {
    const words = fc.constantFrom(
      ..."the ropes , and which hold because tarred ; : making chains but ( old ) “ worn ” such as is 3 % we keep".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = `We keep ropes ${list.join(" ")}.`;
        const all = part(text);
        if (!all) return;
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
    );
  });
});
