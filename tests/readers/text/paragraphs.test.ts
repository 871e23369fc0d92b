import { describe, expect, it } from "vitest";
import { countWords, joinSmallCapitals, type Line } from "../../../scripts/readers/text/lines.ts";
import { joinLines, splitBlocks } from "../../../scripts/readers/text/paragraphs.ts";

const toLines = (text: string): Line[] =>
  text.split("|").map((line, index) => ({ text: line, number: index + 1, indent: 0, page: 0 }));

describe("a hyphen at the end of a line", () => {
  it.each([
    ["a kettle of statis-|tical tea", "a kettle of statistical tea"],
    ["a BMI-|adjusted model of JCVI-|syn", "a BMI-adjusted model of JCVI-syn"],
    ["a B-|spline, the k-|point, an α-|helix", "a B-spline, the k-point, an α-helix"],
    [
      "a GitHub-|based kettle that its instructor led, an instructor-|led one",
      "a GitHub-based kettle that its instructor led, an instructor-led one",
    ],
    ["chosen at random, randomly; randomly-|chosen tea", "chosen at random, randomly; randomly-chosen tea"],
    ["from head-|to-tail and state-of-the-|art", "from head-to-tail and state-of-the-art"],
    ["four-|year olds", "four-year olds"],
    ["a built-|in kettle", "a built-in kettle"],
    ["non-|trivial, as non-linear and non-empty are", "non-trivial, as non-linear and non-empty are"],
    ["non-|trivial, as nonlinear is to linear", "nontrivial, as nonlinear is to linear"],
    // What stands behind a break is no word because it stands there.
    ["some-|times, some of them", "sometimes, some of them"],
    ["a multi-|ple of script-|able things, able to script", "a multiple of scriptable things, able to script"],
    [
      "intra-|or inter-molecular, an undergraduate; under-|standing it, standing",
      "intra- or inter-molecular, an undergraduate; understanding it, standing",
    ],
    [
      "at https://tea.example/kettle-|survey, of kettles and a survey",
      "at https://tea.example/kettle-survey, of kettles and a survey",
    ],
    ["KETTLES OF A VIL-|LAGE, a village", "KETTLES OF A VILLAGE, a village"],
    ["of McDon-|ald and RStu-|dio", "of McDonald and RStudio"],
  ])("%s", (text, expected) => {
    const lines = toLines(text);
    expect(joinLines(lines, countWords(lines))).toBe(expected);
  });
});

describe("a paragraph that a page ends", () => {
  const parted = (...groups: string[]) => {
    const lines = groups.flatMap((text, at) => [
      { text, number: 2 * at + 1, indent: 0, page: at },
      { text: "", number: 2 * at + 2, indent: 0, page: at },
    ]);
    return splitBlocks(lines, countWords(lines)).map(({ text }) => text);
  };

  it.each([
    ["Kettles that wait lower the load of the village by", "21% in winter, and by less in June."],
    ["All kettles of the village were counted by the", "Institute of Tea, which has a list."],
  ])("goes on behind a word that nothing ends with", (start, end) => {
    expect(parted(start, end)).toEqual([`${start} ${end}`]);
  });

  it("does not where it may be whole", () => {
    expect(parted("All kettles of the village, counted", "Kettles that wait lower the load.")).toHaveLength(2);
    // A formula stood between them.
    expect(parted("The load of all kettles of the village is given by", "The first term is its noon.")).toHaveLength(2);
    expect(parted("All kettles of the village were counted by the", "2. Kettles that wait.")).toHaveLength(2);
  });
});

describe("capitals", () => {
  const joined = (text: string) => joinSmallCapitals(text, countWords([]));

  it("are joined where small ones were parted from their first letters", () => {
    expect(joined("A CKNOWLEDGMENTS")).toBe("ACKNOWLEDGMENTS");
    expect(joined("A N A NALYSIS OF K ETTLES")).toContain("ANALYSIS OF KETTLES");
  });

  it("are not where all are of one size", () => {
    expect(joined("KETTLES AT NIGHT: A STUDY OF TEA")).toBe("KETTLES AT NIGHT: A STUDY OF TEA");
  });
});
