import { describe, expect, it } from "vitest";
import { plan, said, section } from "./planned.ts";

const EIGHT =
  "Ropes of hemp hold in winter. Ropes of steel rust at sea. Old harbours keep both. Few masters weigh them twice. Wet ropes stretch at night. Dry ropes break at noon. Chains hold less than ropes do. Young masters trust the oldest ropes.";

const RESULTS = section("Results", "Ropes of hemp broke in 12 of 40 nights. Ropes of steel broke in 3 of them.");

describe("slides for what text counts", () => {
  it("have what leads to it above, and each of it below, in its order", () => {
    const { slides } = plan([
      section(
        "Introduction",
        `Three things speak for old ropes. First, old ropes hold more than young ones. Their masters know them. Second, old ropes are cheap in most harbours. Finally, masters know how old ropes break.`,
        EIGHT,
      ),
      RESULTS,
    ]);
    const counted = slides.find(({ evidence }) => evidence?.type === "list");
    expect(counted && said(counted)).toEqual([
      "Three things speak for old ropes.",
      "Old ropes hold more than young ones.",
      "Old ropes are cheap in most harbours.",
      "Masters know how old ropes break.",
    ]);
  });

  it("may be called one, another and a final one, whatever stands between them", () => {
    const { slides } = plan([
      section(
        "Introduction",
        `Old ropes stand out in several ways. One is their low price, which masters like. Masters know them. Another advantage of old ropes is that they hold more than young ones. A final reason is their smell of tar. Nobody minds it.`,
        EIGHT,
      ),
      RESULTS,
    ]);
    const counted = slides.find(({ evidence }) => evidence?.type === "list");
    expect(counted && said(counted)).toEqual([
      "Old ropes stand out in several ways.",
      expect.stringMatching(/^Their low price/),
      "They hold more than young ones.",
      "Their smell of tar.",
    ]);
  });

  it("are none whose items would say a word or two", () => {
    const { slides } = plan([
      section("Introduction", `Two ropes lie here. The first rope is old. The second rope is new. ${EIGHT}`),
      RESULTS,
    ]);
    expect(slides.filter(({ evidence }) => evidence?.type === "list")).toEqual([]);
  });

  it("are there or not: a list without one of its parts would be read as the whole", () => {
    const long = `Second, ${"ropes of hemp and of steel and of silk and of grass that ".repeat(4)}hold are cheap.`;
    const { slides } = plan([
      section("Introduction", `Two things speak for old ropes. First, old ropes hold more. ${long}`, EIGHT),
    ]);
    expect(slides.filter(({ evidence }) => evidence?.type === "list")).toEqual([]);
  });

  it("say nothing that another slide says", () => {
    const discussion = section(
      "Discussion",
      "Two ways lead on from here. First, a study of knots could be made in the north. Second, ropes at quays could be read by scales. Scales read ropes at quays by night. Ropes at quays wear before scales of masters see it.",
    );
    const { slides } = plan(
      [RESULTS, discussion],
      ["Ropes at quays break. We read ropes at quays by scales. Scales read ropes at quays by night."],
    );
    const told = slides
      .flatMap(({ message, lines }) => [message, ...lines])
      .filter((line) => line.section === discussion)
      .map(({ sentence }) => sentence.number);
    expect(told.length).toBeGreaterThan(2);
    expect(new Set(told).size).toBe(told.length);
  });

  it("are no formulas that a sentence names by their numbers", () => {
    const { slides } = plan([
      section("Methods", `We can come back to Equation (1) or (2) of the ropes later. ${EIGHT}`),
    ]);
    expect(slides.filter(({ evidence }) => evidence?.type === "list")).toEqual([]);
  });

  it("are no conditions that a sentence names by their letters", () => {
    const { slides } = plan([
      section(
        "Methods",
        `We must be able to ensure that ropes at quays satisfy the conditions (a) and (b) of the theorem. ${EIGHT}`,
      ),
    ]);
    expect(slides.filter(({ evidence }) => evidence?.type === "list")).toEqual([]);
  });

  it("are made of the parts that one sentence counts", () => {
    const { slides } = plan([
      section(
        "Methods",
        `The scale weighs three marks: (1) broken threads, (2) loose strands, and (3) the gloss of the rope. ${EIGHT}`,
      ),
    ]);
    const counted = slides.find(({ evidence }) => evidence?.type === "list");
    expect(counted && said(counted)).toEqual([
      "The scale weighs three marks",
      "Broken threads",
      "Loose strands",
      "The gloss of the rope",
    ]);
  });

  it("have nothing of what the text says that it will do", () => {
    const { slides } = plan([
      section(
        "Introduction",
        `First, we introduce the harbour and motivate the need for ropes. Second we illustrate how ropes are kept. Last, we proceed with the ropes of steel.`,
        EIGHT,
      ),
      RESULTS,
    ]);
    expect(slides.flatMap(said).join(" ")).not.toMatch(/introduce|motivate|illustrate|proceed/);
  });
});
