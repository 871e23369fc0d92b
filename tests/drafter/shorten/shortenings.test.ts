import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenings } from "../../../scripts/drafter/shorten/shortenings.ts";
import { toPoint } from "../../../scripts/drafter/to-point.ts";
import { ENGLISH, languageOf } from "../../../scripts/languages/index.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { isSubsequence } from "../../helpers/subsequence.ts";

/** The shortest way to say a sentence that is a sentence still. */
const shortest = (sentence: string, language = ENGLISH) =>
  shortenings(parseInline(sentence), language)
    .filter(({ removed }) => removed.at(-1)?.kind !== "noun phrase")
    .at(-1);

describe("shortenings", () => {
  it.each([
    ["Ropes of hemp (Cannabis) tear in the cold.", "Ropes of hemp tear in the cold.", ["brackets"]],
    ["Ropes of hemp tear (https://ropes.example).", "Ropes of hemp tear.", ["brackets"]],
    [
      "Ropes of hemp tear in the cold, see Holm and Aas, and Lie et al.",
      "Ropes of hemp tear in the cold.",
      ["brackets"],
    ],
    ["In this paper, we measure ropes of hemp.", "We measure ropes of hemp.", ["opener"]],
    ["In this paper we measure ropes of hemp.", "We measure ropes of hemp.", ["opener"]],
    ["As shown in Figure 3, ropes of hemp tear.", "Ropes of hemp tear.", ["opener"]],
    ["Figure 3 shows that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["We find that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    // How it was shown is no part of what was.
    ["Using this scale, we show that old ropes are not weaker.", "Old ropes are not weaker.", ["adverbial", "report"]],
    ["With this method, we find that old ropes tear.", "We find that old ropes tear.", ["adverbial"]],
    ["With this load, we find that ropes of hemp tear.", "With this load, we find that ropes of hemp tear.", []],
    ["Using only hemp, we show that ropes tear.", "Using only hemp, we show that ropes tear.", []],
    // What has been said stays said of the same: readers of 2,161 shortened sentences found these, here in other words.
    [
      "We see that ropes tear, and conclude that hemp is old.",
      "We see that ropes tear, and conclude that hemp is old.",
      [],
    ],
    ["We saw that ropes tear and noted that hemp is old.", "We saw that ropes tear and noted that hemp is old.", []],
    ["In Example 2, ropes of hemp tear.", "In Example 2, ropes of hemp tear.", []],
    [
      "We propose a method to enable the old crews to exchange ropes.",
      "We propose a method to enable the old crews to exchange ropes.",
      [],
    ],
    [
      "Sailors were told to buy ropes, such as hemp or jute, or to rely on chains, such as those of iron.",
      "Sailors were told to buy ropes, or to rely on chains.",
      ["examples", "examples"],
    ],
    [
      "Harbours hold various types of ropes, such as hemp, sisal, and jute, and yet the masters of the quays ignore them.",
      "Harbours hold various types of ropes, such as hemp, sisal, and jute, and yet the masters of the quays ignore them.",
      [],
    ],
    [
      "None of the ropes tested, including those of hemp, sisal, and jute, were strong.",
      "None of the ropes tested were strong.",
      ["examples"],
    ],
    [
      "We list goods that old ropes, like those of hemp, may hold at sea.",
      "We list goods that old ropes may hold at sea.",
      ["examples"],
    ],
    [
      "The winch only holds hemp, however, making it hold other ropes is planned.",
      "The winch only holds hemp, however, making it hold other ropes is planned.",
      [],
    ],
    [
      "Holm has a message: if sailors buy hemp because they regard it as strong, they risk losing goods.",
      "Holm has a message: if sailors buy hemp because they regard it as strong, they risk losing goods.",
      [],
    ],
    [
      "In old harbours, the winch is a wide coil corresponding to the length in each boat.",
      "In old harbours, the winch is a wide coil corresponding to the length in each boat.",
      [],
    ],
    [
      "A winch takes the knots of an old rope as found in one harbour and returns the knots found at sea.",
      "A winch takes the knots of an old rope as found in one harbour and returns the knots found at sea.",
      [],
    ],
    [
      "We only hold ropes of hemp, in addition to old nets.",
      "We only hold ropes of hemp, in addition to old nets.",
      [],
    ],
    // Of numbers in brackets none stays by itself.
    [
      "We tested ropes from Quay (92.6 kg), Oak (83.5 kg) and Elm 5.1 (87.0 kg).",
      "We tested ropes from Quay, Oak and Elm 5.1.",
      ["brackets", "brackets", "brackets"],
    ],
    // Nobody knows what stands in brackets that do not close.
    [
      "The old rope (of Holm, 2016 (of Aas, 2017) was half of hemp.",
      "The old rope (of Holm, 2016 (of Aas, 2017) was half of hemp.",
      [],
    ],
    // A scheme says nothing.
    ["We present a scheme, based on this theory.", "We present a scheme, based on this theory.", []],
    ["We present a scheme of ropes, based on this theory.", "We present a scheme of ropes.", ["participle"]],
    ["It is worth noting that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    [
      "The old rope, which we bought in spring, is weak at the quay.",
      "The old rope is weak at the quay.",
      ["relative clause"],
    ],
    ["We tested an old rope, which tears at the quay.", "We tested an old rope.", ["relative clause"]],
    // What stands before it in its half is no clause.
    [
      "We hold a flat quay; for old ropes, which tear at sea and at quays, we refer to Holm.",
      "We hold a flat quay.",
      ["second half"],
    ],
    [
      "We hold a flat quay; for old ropes, which tear at sea and at quays, we hold none.",
      "We hold a flat quay; for old ropes, which tear at sea and at quays, we hold none.",
      [],
    ],
    ["Old ropes cause the problem (Holm, 2012).", "Old ropes cause the problem.", ["brackets"]],
    ["Old ropes cause the problem (3).", "Old ropes cause the problem (3).", []],
    ["The capstan, a kind of winch, holds the anchor.", "The capstan holds the anchor.", ["appositive"]],
    ["We oil the winch every day, making it safe.", "We oil the winch every day.", ["participle"]],
    ["We oil the winch because the sea is salty.", "We oil the winch.", ["reason"]],
    ["Ropes of hemp are old, and sailors know them.", "Ropes of hemp are old.", ["second half"]],
    ["Ropes of hemp are old; sailors know them.", "Ropes of hemp are old.", ["second half"]],
    ["Although hemp is old, we use ropes of it.", "We use ropes of it.", []],
    ["Although hemp is old, we use new ropes.", "We use new ropes.", ["adverbial"]],
    [
      "Ropes are long, thereby allowing, for example, loops.",
      "Ropes are long, thereby allowing, for example, loops.",
      [],
    ],
    ["Our winch is a machine for goods, i.e., salt and wool.", "Our winch is a machine for goods.", ["examples"]],
    ["Our ship carries goods, such as salt and wool.", "Our ship carries goods.", ["examples"]],
    ["Similar to ropes, chains are old, e.g. those of the quay.", "Similar to ropes, chains are old.", ["examples"]],
    ["We test three kinds of rope: hemp, sisal and wire.", "We test three kinds of rope.", ["explanation"]],
    ["We collect old ropes, as well as chains of the quay.", "We collect old ropes.", ["reason"]],
    ["The rope was cut at the quay and then sold to a sailor.", "The rope was cut at the quay.", ["second verb"]],
    ["The rope was cut and was found to hold at the quay.", "The rope was cut and was found to hold at the quay.", []],
    [
      "We test the widely known rope of the quay—QUAYROPE—and sell it to a sailor of the harbour.",
      "We test the widely known rope of the quay—QUAYROPE.",
      ["second verb"],
    ],
    ["Old ropes, however, are weak at the quay.", "Old ropes are weak at the quay.", ["filler"]],
    [
      "Our results indicate that winter alters ropes at several quays and provide masters with a scale.",
      "Our results indicate that winter alters ropes at several quays.",
      ["second verb"],
    ],
    ["Our tests show that ropes hold goods and give hope.", "Ropes hold goods and give hope.", ["report"]],
    ["We give a short proof by showing that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["We test old ropes by pulling them.", "We test old ropes.", ["manner"]],
    ["We use a winch to lift goods.", "We use a winch.", ["purpose"]],
    ["Old ropes are weak, however, at the quay.", "Old ropes are weak at the quay.", ["filler"]],
    ["Ropes of hemp are old, however, ships are new.", "Ropes of hemp are old, however, ships are new.", []],
    ["Ropes — the old ones — are weak at sea.", "Ropes are weak at sea.", ["dashes"]],
    ["We sell ropes – to anyone at sea – who asks.", "We sell ropes – to anyone at sea.", ["relative clause"]],
    ["We oil goods such as ropes, chains and winches.", "We oil goods such as ropes.", ["further examples"]],
    ["As a result, we then found that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["Our tests on three datasets clearly show that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["It turns out that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["This shows that ropes of hemp tear.", "Ropes of hemp tear.", ["report"]],
    ["This confirms that clustered ropes work well.", "Clustered ropes work well.", ["report"]],
    ["This suggests that ropes of hemp tear.", "This suggests that ropes of hemp tear.", []],
    ["We find that at sea, ropes of hemp tear.", "At sea, ropes of hemp tear.", ["report"]],
    ["With the advent of steam, ropes of hemp are rare.", "Ropes of hemp are rare.", ["adverbial"]],
    ["To address this problem, ropes of wire are made.", "Ropes of wire are made.", ["opener"]],
    ["We test old ropes on ten ships in one winter.", "We test old ropes on ten ships.", ["tail"]],
    ["We test old ropes of hemp on ships in winter.", "We test old ropes of hemp.", ["tail", "tail"]],
    [
      "Old ropes of hemp were tested on ships with a winch.",
      "Old ropes of hemp were tested on ships with a winch.",
      [],
    ],
    ["The rope shed is an old stone house for sailors.", "The rope shed is an old stone house.", ["tail"]],
    ["The ship contains old ropes of hemp from the north.", "The ship contains old ropes of hemp.", ["tail"]],
    [
      "The letters of sailors were read aloud by children in school.",
      "The letters of sailors were read aloud by children in school.",
      [],
    ],
    [
      "Ropery is a small library of knots that helps sailors at sea.",
      "Ropery is a small library of knots.",
      ["restriction"],
    ],
    ["We read a large corpus of letters collected at sea.", "We read a large corpus of letters.", ["restriction"]],
    ["We present an old rope winch to lift goods.", "We present an old rope winch.", ["purpose"]],
    ["At sea, old ropes of hemp were used.", "Old ropes of hemp were used.", ["setting"]],
    ["The rope is old, and the quay, which is new, holds.", "The rope is old.", ["relative clause", "second half"]],
    ["We cannot use old ropes, such as hemp, directly.", "We cannot use old ropes directly.", ["examples"]],
    ["We build a large winch that lifts old goods at sea.", "We build a large winch that lifts old goods.", ["tail"]],
    ["For old ships, we use strong ropes of hemp.", "We use strong ropes of hemp.", ["setting"]],
    ["Ropes (as in Holm et al. (2012)) are really old and weak.", "Ropes are old and weak.", ["brackets", "filler"]],
  ])("takes away what it can of %j", (sentence, text, kinds) => {
    const short = shortest(sentence);
    const isKept = kinds.length === 0;
    expect(short?.text).toBe(isKept ? sentence : text);
    expect(short?.removed.map(({ kind }) => kind)).toEqual(kinds);
  });
});

/** What would be another claim, or no sentence, without the words that might go. */
describe("shortenings that there are none of", () => {
  it.each([
    ["a denial", "The rope, which is not old, is weak at the quay."],
    ["a limit", "The rope holds (only in spring)."],
    ["a condition", "If the sea is calm, the rope holds at the quay."],
    ["a condition", "The rope holds when the sea is calm."],
    ["a measure", "We oil the winch, making it 12 times faster."],
    ["a condition", "The guild tests ropes of hemp, as needed."],
    ["which things it has", "The winch has a number of useful parts, including a drum of oak and a brake."],
    ["which things it has", "The winch has several new parts: a drum of oak and a brake."],
    ["where it was", "The winch is in use, for example, in the port of Hull."],
    ["which things it has", "The winch lifts a variety of goods such as ropes, chains and tar."],
    ["its other half", "The guild built a winch of iron in conjunction with old sailors."],
    ["its other part", "The winch consists of a drum of oak, as well as a brake of iron."],
    ["the other thing", "The crane not only lifts goods but also needs tar."],
    ["its verb", "We count torn ropes, but any goods, such as salt, wool or tar could be given as input."],
    ["an article's sound", "Ropery is a very old craft."],
    ["a difference", "The difference is that ropes are old, while chains are new."],
    ["what is set beside something", "Ropes of hemp hold for years, whereas chains tear in the first storm."],
    ["a year", "In 2016, ropes were sold at the quay."],
    ["what something may be of", "The study explores the possibility of old ropes on ships."],
    ["a scope", "In mice, ropes are weak at the quay."],
    ["two that are meant", "Ropes are smaller (or larger) than chains."],
    ["what is granted", "The guild makes more (though weaker) ropes."],
    ["a hedge of authors", "We believe that ropes of hemp are weak."],
    ["what is denied with its reason", "We do not oil ropes because they are old."],
    ["what something is needed for", "A winch is required in order to lift goods."],
    ["what a pronoun stands for", "Because hemp is old, it is weak at the quay."],
    [
      "the second of two",
      "All three ropes show two losses: the first loss starts at the beginning of the year and ends in spring and the second loss occurs at the end of winter.",
    ],
    ["half of a pair", "We test both ropes, which are old, and chains of wire."],
    ["a list's last part", "The rope was washed, dried at sea, and sold."],
    ["a list's last part", "Ropes should be old, hold goods at sea, and use hemp of the north."],
    ["half of a pair", "A tackle is a pair of a rope, and a block that sailors know."],
    ["what both verbs have", "We hope that ropes hold and lift goods."],
    ["an interval", "We set the load to a value in [0, 1] for all ropes."],
    ["what somebody said", "Holm says: “Ropes, which are old, are weak.”"],
    ["a hedge", "This suggests that ropes of hemp are weak."],
    ["where a result holds", "Our tests on hemp show that ropes are weak."],
    ["where something always holds", "Old ropes hold heavy goods in winter."],
    ["by how much", "Wax improves old ropes of hemp in winter."],
    ["a denial's extent", "We do not test old ropes of hemp on ships."],
    ["a rank", "The winch is the first iron tool on ships."],
    ["what a verb asks for", "We compare old ropes of hemp with chains."],
    ["a number", "We test old ropes of hemp on ten ships."],
    ["what alone tells something", "We measure accuracy on ships."],
    ["what tells enough only with it", "Salt altered rope strength in the harbour."],
    ["what alone tells something", "Hemp is a kind of grass for ropes."],
    ["which of them", "We read the letters that sailors wrote."],
    ["how many that are so", "We read three old letters that are lost."],
    ["what a pronoun stands for", "For old ships, we use their ropes of hemp."],
    ["a pair of words", "The letter was written after old face to face meetings."],
    ["for which something is advised", "For old ships, we recommend strong ropes of hemp."],
    ["one of two ways", "We use knots to choose between old ropes of hemp, or new chains."],
    ["a name", "The guild is a member of the Institute for Advanced Ropery."],
    ["a restrictive clause", "Ropes that are old are weak at the quay."],
  ])("keeps %s: %j", (_, sentence) => {
    const kinds = shortenings(parseInline(sentence), ENGLISH).at(-1)?.removed;
    expect(kinds).toEqual([]);
  });
});

describe("what is left of a sentence", () => {
  it("keeps what a sentence asks", () => {
    const asked = "The loft keeps all ropes of hemp dry, which raises a question: can nets be kept there?";
    expect(shortenings(parseInline(asked), ENGLISH).map(({ text }) => text)).toEqual([asked]);
    expect(shortest("However, do ropes of hemp (Cannabis) tear in the cold?")?.text).toBe(
      "Do ropes of hemp tear in the cold?",
    );
  });

  it("has no mark before its end", () => {
    const sentence = "The scale gives an old mark of wear; and lists ropes for sailors.";
    for (const { text } of shortenings(parseInline(sentence), ENGLISH)) expect(text).not.toMatch(/[,;:]\s*\.$/);
  });

  it("tells the abbreviations that its paper uses", () => {
    const sentence = parseInline("The Rope Wear Scale (RWS) is read at sea (Table 3).");
    const shortest = (kept?: ReadonlySet<string>) => shortenings(sentence, ENGLISH, kept).at(-1)?.text;
    expect(shortest()).not.toContain("RWS");
    expect(shortest(new Set(["RWS"]))).toContain("(RWS)");
    expect(shortest(new Set(["RWS"]))).not.toContain("Table");
  });
});

describe("shortenings to a note", () => {
  it.each([
    ["We propose a winch of iron.", "A winch of iron."],
    ["This paper presents a winch that lifts goods.", "A winch that lifts goods."],
    ["We propose to lift goods.", undefined],
    // The tagger takes `show` for a noun.
    ["We introduce Slack and show that it finds worn ropes.", undefined],
    ["We use a winch as a crane.", undefined],
    ["We present it.", undefined],
  ])("leave what is made, if it is a noun phrase: %j", (sentence, note) => {
    const last = shortenings(parseInline(sentence), ENGLISH).at(-1);
    expect(last?.removed.at(-1)?.kind === "noun phrase" ? last.text : undefined).toBe(note);
  });
});

describe("shortenings of what was found", () => {
  it("can leave in what came of something, and take other words away", () => {
    const sentence = parseInline("Since ropes tear, we cut old ropes, which increased their price.");
    const tells = (words: string) => words.includes("increased");
    const ways = shortenings(sentence, ENGLISH, undefined, tells).map(({ text }) => text);
    expect(ways.at(-1)).toBe("We cut old ropes, which increased their price.");
    expect(shortest("Since ropes tear, we cut old ropes, which increased their price.")?.text).toBe(
      "We cut old ropes.",
    );
  });

  it("do not give up what a sentence counts, nor what sets it beside something", () => {
    expect(shortest("Three old ropes are provided: one of hemp, and two of iron.")?.removed).toEqual([]);
    expect(shortest("Unlike hemp, however, ropes of iron tear.")?.text).toBe("Unlike hemp, ropes of iron tear.");
    expect(shortest("At higher loads, however, new ropes tear.")?.text).toBe("At higher loads, new ropes tear.");
  });
});

describe("shortenings of marked text", () => {
  it("keep formulas, code, emphasis and citations that are needed", () => {
    const sentence = "In this paper, *we* show that $f(x, y)$ and `a, (b)` are *as* in [@holm2012] and old [@aas2010].";
    const last = shortenings(parseInline(sentence), ENGLISH).at(-1);
    expect(writeInline(last?.inlines ?? [])).toBe("$f(x, y)$ and `a, (b)` are *as* in [@holm2012] and old.");
    expect(last?.cite).toEqual(["aas2010"]);
    const half = shortest("Ropes of hemp are old [@tap2021]; sailors know them as weak [@aas2010].");
    expect([half?.text, half?.cite]).toEqual(["Ropes of hemp are old.", ["tap2021"]]);
  });

  it("cites only what stands behind words that are left, and at the end", () => {
    const last = shortest("Ropes of hemp, which rot in water [@tap2021], hold ships in harbours [@aas2010].");
    expect(last?.text).toBe("Ropes of hemp hold ships in harbours.");
    expect(last?.cite).toEqual(["aas2010"]);
  });

  it("cites nobody whose name is gone", () => {
    const text = "We tested ropes of hemp at the quay, using a scale extended by Holm [@holm2014].";
    const ways = shortenings(parseInline(text), ENGLISH);
    expect(ways.filter((way) => !way.text.includes("Holm")).map(({ cite }) => cite)).toEqual([[]]);
  });

  it("does not part what is said from what is denied for it", () => {
    expect(shortest("A rope is not old for its years; it is old for its wear.")?.text).toContain("for its wear");
  });

  it("leaves what a thing is behind an aside", () => {
    expect(shortest("The outcome could be, for example, a rope of new hemp.")?.text).toContain("a rope of new hemp");
  });
});

describe("shortenings of anything", () => {
  const word = fc.constantFrom(
    ..."we ropes the old tear that which is are and but not only however because if (a, b) , ; : . – “hemp” using making to in Figure 3 shows such as a kind of than [3] $x^2$ `code` *new* [@holm2012] it this".split(
      " ",
    ),
  );
  const sentence = fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 30 }).map((all) => all.join(" "));

  it.each(["en", "de", "fr", "zh", "sv"])("are its own words, fewer each time, from today's point on: %s", (tag) => {
    const language = languageOf(tag);
    fc.assert(
      fc.property(sentence, (text) => {
        const inlines = parseInline(text);
        const ways = shortenings(inlines, language);
        const point = toPoint({ inlines }, language);
        expect(writeInline(ways[0]?.inlines ?? [])).toBe(point.text);
        ways.forEach((way, index) => {
          const last = ways[index - 1];
          // What goes may take along the works that it rests on, and brings none.
          expect(way.cite).toEqual((last?.cite ?? point.cite).filter((key) => way.cite.includes(key)));
          if (!last) {
            expect(way.cite).toEqual(point.cite);
            return;
          }
          expect(isSubsequence(way.text, last.text)).toBe(true);
          expect(way.text.length).toBeLessThan(last.text.length);
          expect(way.removed).toHaveLength(index);
        });
      }),
      { numRuns: 300 },
    );
  });
});
