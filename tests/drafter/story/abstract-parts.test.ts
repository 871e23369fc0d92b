import { describe, expect, it } from "vitest";
import { partsOfAbstract } from "../../../scripts/drafter/story/abstract-parts.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { section } from "./planned.ts";

const ABSTRACT =
  "Ropes break at quays. Nobody knows when they will. We present a scale that reads the wear of ropes. It was tried on ships in four harbours. The scale finds 91% of the ropes that break within a month. Choosing ropes by age finds half of them.";

describe("partsOfAbstract", () => {
  const partsOf = (text: string) => [...partsOfAbstract(section("", text).content, ENGLISH).values()];

  it("goes from what is wrong over what is new to what was found", () => {
    expect(partsOf(ABSTRACT)).toEqual(["problem", "problem", "idea", "method", "results", "results"]);
  });

  it("takes the second half for what was found where nothing is said to be new", () => {
    expect(partsOf("Ropes break. Quays are old. Ships move. Masters sleep.")).toEqual([
      ...["problem", "problem", "results", "results"],
    ]);
  });

  it("takes what comes late for what was found, though no word says so", () => {
    const text =
      "Ropes break. We present a scale. Marks are read by eye. Ropes of hemp are counted. Age and wear were alike at all quays. We repeated it at sea.";
    expect(partsOf(text)).toEqual(["problem", "idea", "method", "method", "results", "method"]);
  });

  it("goes by the labels that an abstract has", () => {
    const labelled =
      "**Background.** Ropes break. **Methods:** Ropes were cut and weighed. All were wet. **Results.** Half of them held. **Conclusions.** Cut no ropes.";
    expect(new Set(partsOf(labelled).slice(-2))).toEqual(new Set(["results"]));
    expect(partsOf(labelled).filter((part) => part === "method").length).toBeGreaterThanOrEqual(2);
  });

  it("takes what authors set out to do for an aim", () => {
    const labelled =
      "**Background.** Ropes break. **Objective.** To weigh ropes at sea. **Results.** Half of them held.";
    expect(partsOf(labelled)).toContain("aim");
    expect(partsOf(labelled.replace("Objective", "Objetivo"))).toContain("aim");
  });

  it("takes what comes of it for that, though something is proposed behind it", () => {
    const text =
      "Ropes break. Most are of hemp. We weighed ropes at four quays. Our tests show that old ropes hold. We propose that age is no sign of wear.";
    expect(partsOf(text).slice(2)).toEqual(["method", "results", "results"]);
  });

  it("takes what authors take on for theirs, however hard it is", () => {
    const text = "Ropes break. We present a scale. We tackle the more challenging task of reading ropes at sea.";
    expect(partsOf(text)).toEqual(["problem", "idea", "method"]);
  });

  it("takes what was found whatever was done to find it", () => {
    const text =
      "Ropes break. We present a scale. Wear was similar whether we analysed ropes of hemp or of iron, and lower at sea.";
    expect(partsOf(text).at(-1)).toBe("results");
  });

  it("begins again where an introduction stands in it", () => {
    const twice = section(
      "",
      "Ropes break. We weighed them at sea. Half of them held, by 12%.",
      "Ropes are used at quays. Most are of hemp. Masters choose them by age. We made the largest study of ropes.",
    );
    const parts = [...partsOfAbstract(twice.content, ENGLISH).values()];
    expect(parts.slice(0, 3)).toEqual(["problem", "method", "results"]);
    expect(parts.slice(3, 6)).toEqual(["problem", "problem", "problem"]);
  });

  it("takes a name in strong type for no label", () => {
    const named = "**Methods.** Ropes were cut. **Hemp** was wet at noon. **Results.** Half of them held.";
    expect(partsOf(named).filter((part) => part === "results").length).toBeLessThanOrEqual(2);
  });
});
