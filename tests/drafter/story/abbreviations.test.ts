import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../../scripts/drafter/story/abbreviations.ts";

const told = "The Rope Wear Scale (RWS) is read at sea (NOTE).";

describe("the abbreviations that a paper uses", () => {
  it("are those told in brackets that stand elsewhere, too", () => {
    const texts = [told, "RWS is quick.", "Masters read the RWS.", "An RWS-mark is high.", "RWS and eye agree."];
    expect([...findAbbreviations(texts)]).toEqual(["RWS"]);
  });

  it.each([
    ["used once", [told, "RWS is quick."]],
    ["not told", ["RWS is quick. RWS is old. RWS is read. RWS is sold."]],
    ["told again and again only", [told, told, told, told]],
    ["a word in brackets", ["Ropes (hemp) hold.", "Hemp, hemp, hemp and hemp."]],
  ])("are none where one is %s", (_, texts) => {
    expect([...findAbbreviations(texts)]).toEqual([]);
  });

  it("are several letters, also with small ones and numbers", () => {
    const texts = [
      "Wear models (LSTMs) and dynamic scales (DynRS-2A) differ.",
      ..."1234".split("").map(() => "LSTMs, DynRS-2A"),
    ];
    expect([...findAbbreviations(texts)].sort()).toEqual(["DynRS-2A", "LSTMs"]);
  });
});
