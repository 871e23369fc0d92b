import { describe, expect, it } from "vitest";
import type { ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { figure } from "./paper.ts";
import { plan, said, section } from "./planned.ts";

const ABSTRACT = [
  "Ropes break at quays. Nobody knows when they will. We present a scale that reads the wear of ropes. It was tried on ships in four harbours. The scale finds 91% of the ropes that break within a month. Choosing ropes by age finds half of them.",
];

const paper = [
  section(
    "Introduction",
    "Ropes hold ships at quays. When they break, people are hurt. Harbours choose ropes by their age. Old ropes are often sound, and new ones torn.",
  ),
  section(
    "Methods",
    "Broken threads are counted under a lens. Loose strands are weighed. The gloss of a rope is read by eye. Wet ropes are dried before all this.",
  ),
  section(
    "Results",
    "Most ropes were of hemp. Harbours had them for three years in the mean. Summer was dry.",
    "Within a month 110 ropes broke, and the scale had found 100 of the ropes. It missed those that ships had cut. Masters found a third of them by eye. Choosing ropes by their age would have found 56 ropes.",
  ),
];

describe("the spine of a talk", () => {
  it("is what the abstract says was found, where the paper tells more of it", () => {
    const { slides } = plan(paper, ABSTRACT);
    const found = slides.find(({ message }) => message.short.text.includes("91%"));
    expect(found?.section).toBe(paper[2]);
    expect(found && said(found)).toContain("Choosing ropes by their age would have found 56 ropes.");
    // Its place is that of what it sums up, not the abstract's.
    const first = Math.min(...slides.map(({ order }) => order));
    expect(found?.order).toBeGreaterThan(first);
  });

  it("opens with what the abstract says is wrong, with what the paper tells of it below", () => {
    const [, ...rest] = ABSTRACT[0]?.split(". ") ?? [];
    const { slides } = plan(paper, [["Ropes that hold ships at quays break and hurt people", ...rest].join(". ")]);
    const opening = slides.find(({ role }) => role === "problem");
    expect(opening && said(opening)).toEqual(
      expect.arrayContaining([
        "Ropes that hold ships at quays break and hurt people.",
        "Harbours choose ropes by their age.",
      ]),
    );
    expect(opening?.priority).toBe("must");
  });

  it("tells of what is wrong what the paper says before it says what was done", () => {
    const { slides } = plan(paper, [
      "Masters distrust the gloss of a rope that is read by eye. We present a scale for ships.",
    ]);
    const opening = slides.filter((slide) => said(slide)[0]?.startsWith("Masters distrust"));
    expect(opening.flatMap(said).join(" ")).not.toMatch(/weighed|dried|lens/);
  });

  it("shows what the paper refers to where it tells more", () => {
    const drawn = figure("Figure 1", "Ropes that broke within a month");
    const [introduction, methods, results] = paper as [ManuscriptSection, ManuscriptSection, ManuscriptSection];
    const found = section(
      "Results",
      "Within a month 110 ropes broke, and the scale had found 100 of the ropes (Figure 1). It missed those that ships had cut. Ships had cut old ropes of hemp (Figure 2).",
    );
    const { slides } = plan(
      [
        introduction,
        { ...methods, content: [...methods.content, figure("Figure 2", "Knives")] },
        { ...found, content: [...found.content, drawn] },
        results,
      ],
      ABSTRACT,
    );
    const shown = slides.find(({ evidence }) => evidence === drawn);
    expect(shown && said(shown)[0]).toBe("The scale finds 91% of the ropes that break within a month.");
    expect(shown && said(shown)).not.toContain("Ships had cut old ropes of hemp.");
  });

  it("leaves to the opening what the abstract says is wrong", () => {
    const { slides } = plan(paper, ABSTRACT);
    const opening = slides.filter(({ role }) => role === "problem").flatMap(said);
    expect(opening.join(" ")).not.toMatch(/91%|half of them/);
  });
});

describe("what the abstract says", () => {
  it("is said where the paper tells nothing of it", () => {
    const elsewhere = section(
      "Results",
      "Ships of harbours had hemp. Ropes of silk had knots. Masters had granite. Quays had storms. Lenses had gloss.",
    );
    const { slides } = plan(
      [...paper.slice(0, 2), elsewhere],
      [
        "Ropes break at quays. We present a scale for ropes. We found that masters with lenses outlast storms on granite. Silk ships outlast hemp ships at quays.",
      ],
    );
    const slide = slides.find((each) => said(each)[0]?.includes("outlast storms"));
    expect(slide?.section).toBe(elsewhere);
  });

  it("may speak of its own method as of what is known", () => {
    const own = "This method finds 91% of the ropes that break within a month.";
    const { slides, takeaways } = plan(paper, [`Ropes break at quays. We present a scale that reads ropes. ${own}`]);
    expect([...slides.flatMap(said), ...takeaways.map(({ short }) => short.text)]).toContain(own);
  });

  it("is remembered once, in whatever words", () => {
    const once = "Ropes of hemp that were read by the scale held for a month at sea.";
    const again = "We observed that at sea ropes of hemp held a month by the scale.";
    const { takeaways } = plan(paper, [
      `Ropes break at quays. We present a scale. ${once} ${again} Masters trust 91% of old chains.`,
    ]);
    const remembered = takeaways.map(({ short }) => short.text);
    expect(remembered.filter((text) => /hemp/.test(text))).toHaveLength(1);
  });

  it("is what to remember: what was given and found, not what is wrong", () => {
    const { takeaways } = plan(paper, ABSTRACT);
    const remembered = takeaways.map(({ short }) => short.text);
    expect(remembered).toContain("The scale finds 91% of the ropes that break within a month.");
    expect(remembered.join(" ")).not.toMatch(/Nobody knows|Summer was dry/);
  });

  it("stands whole below a heading where no title could say it", () => {
    const long =
      "We show that within a month of nights at sea and of days at four quays in the north and in the south the scale had found 100 of the 110 ropes of hemp that broke while ships were held.";
    const { slides } = plan(paper, [`Ropes break at quays. We present a scale for ropes. ${long}`]);
    const whole = slides.find((slide) => said(slide).some((text) => text.endsWith(long.slice(40))));
    // `Results` says nothing.
    expect(whole && said(whole)[0]).toBe("In short");
    const twice = plan(paper, [
      `Ropes break at quays. We present a scale for ropes. ${long} ${long.replace("scale", "lens").replace("100", "91")}`,
    ]);
    expect(twice.slides.filter((slide) => said(slide)[0] === "In short").length).toBeLessThan(2);
  });

  it("stands below “In short” once, wherever else it is told", () => {
    const ropes =
      "We show that within a month of nights at sea and of days at four quays in the north and in the south the scale had found 100 of the 110 ropes of hemp that broke while ships were held.";
    const masters =
      "We conclude that masters of harbours who had looked after the hawsers of steel in the first of the two winters knew of no more than 40 of the same broken strands when ice had come to the bays.";
    const { slides } = plan(
      [
        section("Introduction", "Ropes break at quays every year."),
        section(
          "Results",
          "The scale found 100 of the 110 ropes of hemp within a month of nights at quays in the north.",
        ),
        section(
          "Discussion",
          "Masters of harbours knew of 40 broken strands of hawsers of steel when ice had come to the bays.",
        ),
      ],
      [`Ropes break at quays. ${ropes} ${masters}`],
    );
    expect(slides.filter((slide) => said(slide)[0] === "In short")).toHaveLength(1);
  });
});
