import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../scripts/languages/index.ts";
import { splitSentences } from "../../../scripts/manuscript/sentences/split-sentences.ts";

const split = (text: string, language?: string) =>
  splitSentences(text, language === undefined ? undefined : languageOf(language)).map(({ from, to }) =>
    text.slice(from, to),
  );

describe("splitSentences", () => {
  it.each([
    [["Ships left at noon.", "Nobody saw them."]],
    [["We follow Holm et al. (2012) here.", "It works."]],
    [["The key is in the software v. 1.02 of 2008.", "It has ver. 2, too."]],
    [["See Fig. 3 for the quay.", "It is long."]],
    [["Some tools, e.g. a rope, are old.", "Others, i.e. Cranes, are not."]],
    [["J. Smith came at 3 p.m. and left.", "He said “It is late.”", "Then he slept."]],
    [["Is it late?", "Yes!", "The pH was 7.4 in May.", "Then it fell."]],
    [["The method of A. B. Holm vs. that of Aas differs.", "Both work."]],
    [["A pulse lasts 20 ms.", "Then it ends.", "It takes 5 min.", "Ms. Holm waits."]],
    [["It ends with a citation.\u{2046}", "It goes on."]],
    [["Thanks go to D. Holm for her help.", "She left."]],
    [["Ships sailed from A to B.", "Winds blew."]],
    [["The weight is a constant.", "λ(e) is a score.", "α is not."]],
    [["Its weight is approx. λ(e) or so."]],
    [["The sets are A and B.", "Both hold."]],
    [["We thank A. Holm and B. Aas for ropes.", "They know why."]],
    [["The results are shown in B.", "The quay is empty."]],
    [["It lacks vitamin D.", "Ships bring it."]],
    [["The U.S. Department of Ropes paid for it.", "Ropes came from the U.S.", "The quay did not."]],
    [["Thanks go to Ida Aas, J.J. Holm and A.-B. Lund.", "They went to Washington D.C.", "Nobody saw them."]],
    [["The paper by W. Will and J. May is old.", "It is long."]],
    [["This was told by M.", "We agree."]],
    [["They hold (Figures 2 and S4).", "30 h later some broke.", "4–6 h later all did."]],
    [["It is a kind of rope.", "scRope is available at once.", "mRNA is not."]],
    [["It was told before [J. Rope Mech. 407, 27 (2000)] and holds.", "Nobody knows why."]],
  ])("parts %j", (sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  it("reads a text without end, with brackets that never close or with none", () => {
    expect(split("(Ropes hold. ".repeat(200_000))).toHaveLength(200_000);
    expect(split("Ropes hold. ".repeat(200_000))).toHaveLength(200_000);
  });

  it("lets a number start a sentence, behind whole words and units", () => {
    const sentences = [
      "Ropes were laid on plates.",
      "24 h later, all lay there for 20 min.",
      "140 µl of oil were used.",
    ];
    expect(split(sentences.join(" "))).toEqual(sentences);
    for (const whole of ["A mass of exptl. 606 g, ca. 30 of these", "as said in prot. 12 and fig. 3 of all"])
      expect(split(whole)).toEqual([whole]);
  });

  it("parts text without spaces", () => {
    expect(split("船中午离开。没有人看见。", "zh")).toEqual(["船中午离开。", "没有人看见。"]);
  });

  it("knows what German shortens", () => {
    const sentences = ["Das gilt z. B. für Bäume bzw. Wiesen.", "Am 3. März war es warm (Abb. 2).", "Danach nicht."];
    expect(split(sentences.join(" "), "de")).toEqual(sentences);
  });

  it("lets code start a sentence", () => {
    const text = "Tides are sums of many waves. tidefit finds them.";
    expect(splitSentences(text, undefined, { starts: [text.indexOf("tidefit")], ends: new Set() })).toHaveLength(2);
  });

  it("loses nothing but white space, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
