import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { readText } from "../../../scripts/readers/text/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const FRONT = "On Ropes\n\nIda Holm\n\nAbstract\nRopes hold ships. Old ropes hold few of them.\n\n1 Introduction\n";

/** Headings with what stands below each, of a paper with some text behind its introduction's heading. */
function sectionsOf(body: string): string[] {
  const { sections } = readText(new SourceText("paper.txt", `${FRONT}\n${body}\n`));
  const textOf = (content: (typeof sections)[number]["content"]) =>
    content.flatMap((passage) => (passage.type === "paragraph" ? toWords(passage.text) : [])).join(" | ");
  return allSections({ sections }).map(
    ({ label, title, content }) => `${label ?? "–"} ${toWords(title)}: ${textOf(content)}`,
  );
}

describe("run-in headings of a text without paragraphs", () => {
  it("are parted from their text, within a line and at the end of one", () => {
    expect(
      sectionsOf(
        "Quays need ropes of many kinds. Wear of old ropes We measure each rope in the morning. Weights\nof ropes The ropes are weighed in the evening. Knots\nIn summer all knots are opened.",
      ),
    ).toEqual([
      [
        "1 Introduction: Quays need ropes of many kinds.",
        "Wear of old ropes | We measure each rope in the morning.",
        "Weights of ropes | The ropes are weighed in the evening.",
        "Knots | In summer all knots are opened.",
      ].join(" | "),
    ]);
  });

  it.each([
    ["Wear of Old Ropes", "Recently there was less of it."],
    ["Knots", "However, all knots are opened."],
    ["Gains over WAT2014 Ropes", "Based on those of last year, we knot them."],
    ["Ropes and Quays Wear", "A rope is worn at the quay."],
  ])("are parted before a word that opens a sentence: %s %s", (heading, sentence) => {
    expect(sectionsOf(`Quays need ropes. ${heading} ${sentence}`)).toEqual([
      `1 Introduction: Quays need ropes. | ${heading} | ${sentence}`,
    ]);
  });

  it("are none of one word that a sentence goes on with", () => {
    const body = "Abstract Meaning is what ropes have. Ropes hold. Abstract Meaning holds.";
    expect(sectionsOf(body)).toEqual([`1 Introduction: ${body}`]);
  });

  it("stand apart where papers have them so", () => {
    const body =
      "Quays need ropes.\n\n2 Ropes\n\nRopes are long.\n\n2.1 Knots\n\nKnots hold. Related Work Some authors like chains.";
    expect(sectionsOf(body).at(-1)).toBe("– Related Work: Some authors like chains.");
  });

  it.each([
    "Ships need Table The ropes hold.",
    "They hold ships. Table The ropes are here.",
    "They hold ships. Consider an old rope We have.",
    "They hold ships. The old ropes We have are long.",
    "They hold ships. Sailors of the We are strong.",
    "They hold ships. Alice In Wonderland has none.",
    "They hold ships. The quay at Port Lat Is a quay.",
  ])("are none: %s", (body) => {
    expect(sectionsOf(body)).toEqual([`1 Introduction: ${body}`]);
  });

  it("are none behind the number of a line of their own", () => {
    const body =
      "Ropes hold ships.\n\n2 Results\n\nOld ropes hold few.\nA. Agents\nAn agent weighs each rope of the quay.";
    expect(sectionsOf(body).at(-1)).toBe("A Agents: An agent weighs each rope of the quay.");
  });

  it("are none in an abstract, whose parts are its own", () => {
    const text = FRONT.replace("Old ropes hold few of them.", "Results We hold few. Conclusions The ropes are old.");
    const { abstract, sections } = readText(new SourceText("paper.txt", `${text}\nRopes hold ships.\n`));
    expect(abstract.map(toWords)).toEqual(["Ropes hold ships. Results We hold few. Conclusions The ropes are old."]);
    expect(sections).toHaveLength(1);
  });

  it("are none among the works", () => {
    const works =
      "References\n\nI. Holm. 2011. Wear of ropes. Ropes The quay.\nS. Aas. 2012. Knots. Quays In the north.";
    expect(sectionsOf(`Ropes hold ships.\n\n${works}`)).toHaveLength(1);
  });
});

describe("a heading that comes again before its text", () => {
  const SAID = "The harbour was quiet in the morning, and nobody had come to the quay.";

  it("stands there: what was below it is the end of the section before", () => {
    expect(
      sectionsOf(
        `${SAID}\n\n2 Wear of ropes\n\nThey need chains as well. 2 Wear of ropes Ropes wear by the sea.\n${SAID}\n\n3 Related knots\n\n7 Related knots Knots are open. Weights of Related knots are one.\n${SAID}`,
      ),
    ).toEqual([
      `1 Introduction: ${SAID} | They need chains as well.`,
      `2 Wear of ropes: Ropes wear by the sea. | ${SAID}`,
      `3 Related knots: Knots are open. Weights of Related knots are one. | ${SAID}`,
    ]);
  });

  it("stands there behind a formula, too", () => {
    const body = `${SAID}\n\n2 Wear of ropes\n\nTheir length is this:\nWear of ropes Chains are longer.\n${SAID}`;
    expect(sectionsOf(body)).toEqual([
      `1 Introduction: ${SAID} | Their length is this:`,
      `2 Wear of ropes: Chains are longer. | ${SAID}`,
    ]);
  });

  it("is a sentence far below, which begins with the same words by chance", () => {
    const lines = Array.from({ length: 20 }, () => SAID).join("\n");
    const body = `${SAID}\n\n2 Old ropes\n\n${lines}\nOld ropes Limited sells most of them.\n${SAID}`;
    expect(sectionsOf(body).map((each) => each.slice(0, 40))).toEqual([
      "1 Introduction: The harbour was quiet in",
      "2 Old ropes: The harbour was quiet in th",
    ]);
  });

  it("leaves a line alone that is a heading itself", () => {
    const body = `${SAID}\n\n2 Wear of ropes\n\n${SAID}\n\n3 Wear of ropes In Harbours\n\n${SAID}`;
    expect(sectionsOf(body)).toEqual([
      `1 Introduction: ${SAID}`,
      `2 Wear of ropes: ${SAID}`,
      `3 Wear of ropes In Harbours: ${SAID}`,
    ]);
  });
});

it("joins words that were broken at the end of a line which is one no more, where the paper has them whole", () => {
  expect(
    sectionsOf(
      "Attentional ropes were con- ducted and tested. A well-known at-tentional rope is conducted, pre- and post-war; attentional, attentional; arcbased, arc-based and arc-based.",
    ),
  ).toEqual([
    "1 Introduction: Attentional ropes were conducted and tested. A well-known attentional rope is conducted, pre- and post-war; attentional, attentional; arcbased, arc-based and arc-based.",
  ]);
});
