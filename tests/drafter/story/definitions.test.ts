import { describe, expect, it } from "vitest";
import { planStory, type Story } from "../../../scripts/drafter/story/plan-story.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { paperOf, said, section } from "./planned.ts";

/** A paper of software as its journal prints it: a summary, and no abstract. */
const planned = (...texts: string[]): Story =>
  planStory(
    { ...paperOf([section("Summary", ...texts)]), title: parseInline("Quay: tests of ropes") },
    { minutes: 15, language: ENGLISH, isWhole: false, isShown: () => true },
  );
const remembered = ({ takeaways }: Story) => takeaways.map(({ short }) => short.text);

const ROPES =
  "Ropes are a widely used means of tying ships of all kinds to the land in every port. Quay is a library for testing ropes of hemp. It reads tables.";

describe("what the thing of a paper without an abstract is", () => {
  it("is the message of a slide, not a point of the problem's", () => {
    const { slides } = planned(ROPES, "Ports buy old ropes of hemp and chains of iron.");
    expect(slides.map(({ message }) => message.short.text)).toContain("Quay is a library for testing ropes of hemp.");
    const others = slides.filter(({ message }) => !message.short.text.startsWith("Quay"));
    expect(others.flatMap(said).join(" ")).not.toContain("Quay is");
  });

  it("is remembered, and what others know is not", () => {
    const story = planned(ROPES, "Quay finds torn ropes in tables of a million rows.");
    expect(remembered(story)[0]).toBe("Quay is a library for testing ropes of hemp.");
    expect(remembered(story).join(" ")).not.toContain("widely used");
  });

  it("is remembered with what a point says that was found of it", () => {
    const found = "Quay is faster than all other tests of ropes, by 40%.";
    expect(remembered(planned(`${ROPES} ${found}`))).toContain(found);
  });

  it.each([
    "Quay is written in pure Python.",
    "The library is compatible with macOS and Linux systems.",
    "Quay has been archived at Zenodo with its tests.",
    "Quay supports a few kinds of ropes:",
  ])("is remembered before %j", (line) => {
    const story = planned(`${ROPES} ${line}`, `${line} Quay finds torn ropes in long tables.`);
    expect(remembered(story)).not.toContain(line);
    expect(remembered(story)).toContain("Quay is a library for testing ropes of hemp.");
  });
});

describe("what an abstract says the thing is", () => {
  it("is remembered, though its sentence stands where others tell the problem", () => {
    const story = planStory(
      {
        ...paperOf(
          [
            section("Results", "Old ropes of hemp tear at night in most of the ports of the north."),
            section(
              "Conclusion",
              "Tarred lines hold 40% more weight at sea. Chains of iron rust within 12 months of rain. Knots of sailors slip in 9 of 10 storms.",
            ),
          ],
          ["Quay implements tests of old ropes of hemp for harbours. Ropes have to be tested in the night."],
        ),
        title: parseInline("Quay: tests of ropes"),
      },
      { minutes: 15, language: ENGLISH, isWhole: false, isShown: () => true },
    );
    expect(remembered(story)).toContain("Quay implements tests of old ropes of hemp.");
  });
});

describe("what is still to be done", () => {
  it("is not remembered, nor what follows it", () => {
    const story = planned(
      `${ROPES} Quay finds torn ropes in long tables.`,
      "I hope that ropes of hemp are of use to all the ports of the north.",
    );
    expect(remembered(story).join(" ")).not.toContain("of use");
    const ending = paperOf([
      section("Results", "Quay finds torn ropes of hemp in most of the tables."),
      section(
        "Conclusion",
        "Quay finds most of the torn ropes of old harbours. The tests need no table of the harbour.",
        "For the future, more tests are planned. New ropes of chains seem to be a good addition to the tests of harbours.",
      ),
    ]);
    const ends = planStory(
      { ...ending, title: parseInline("Quay: tests of ropes") },
      { minutes: 15, language: ENGLISH, isWhole: false, isShown: () => true },
    );
    expect(remembered(ends).join(" ")).toContain("most of the torn ropes");
    expect(remembered(ends).join(" ")).not.toContain("chains");
  });
});
