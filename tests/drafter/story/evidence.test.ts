import { describe, expect, it } from "vitest";
import type { Passage } from "../../../scripts/manuscript/manuscript.ts";
import { figure, table } from "./paper.ts";
import { paragraph, plan, said, section } from "./planned.ts";

const WORDS = "Chains of iron rust in winter. Grain is carried by ship. Masters of the harbour sleep in towers.";

/** What stands above something in a section of results. */
function titleOf(evidence: Passage, ...texts: string[]): string | undefined {
  const { slides } = plan([
    { ...section("Results"), content: [...texts.map(paragraph), evidence] },
    section("Discussion", WORDS),
  ]);
  const found = slides.find((slide) => slide.evidence === evidence);
  return found && said(found)[0];
}

describe("the title of what shows something that was found", () => {
  it("says what was found, though another sentence on it is shorter", () => {
    const loads = figure("Figure 1", "Loads of ropes.");
    const [found, step] = [
      "Ropes of hemp held 40 % more than ropes of iron in salt water (Figure 1).",
      "We labelled all ropes (Figure 1).",
    ];
    expect(titleOf(loads, `${step} ${found}`)).toMatch(/^Ropes of hemp held 40 % more/);
  });

  it("is what it is called before how it was got, or a question", () => {
    const loads = () => figure("Figure 1", "Loads of ropes by their age.");
    for (const text of [
      "Loads of all the ropes are measured in tons (Figure 1).",
      "To tell the age of ropes from their loads, we use a scale (Figure 1).",
      "How does the age of ropes change what they hold at sea (Figure 1)?",
    ])
      expect(titleOf(loads(), text)).toBe("Loads of ropes by their age.");
  });

  it("may be a long finding, but no long remark", () => {
    const long =
      "Ropes of old hemp held 40 % more than ropes of iron and of silk did in salt water at each of four quays (Figure 1).";
    expect(titleOf(figure("Figure 1", "Loads."), long)).toMatch(/^Ropes of old hemp held 40 % more .* quays\.$/);
  });
});

describe("a table of what was found", () => {
  it("is told with the results, though it stands among methods", () => {
    const marks = table(["Rope", "Load"], [["hemp", "40"]], "Table 1");
    const { slides } = plan([
      {
        ...section("Methods"),
        content: [paragraph("Ropes of hemp held 40 % more than ropes of iron did (Table 1)."), marks],
      },
      section("Results", WORDS),
    ]);
    expect(slides.find(({ evidence }) => evidence === marks)?.role).toBe("results");
  });

  it("is worth less than words that say what was found, where only its caption could stand above it", () => {
    const caption = "Loads of ropes at the first quay.";
    const tables = [1, 2, 3].map((number) => ({
      ...table(["Rope", "Load"], [["hemp", "40"]], `Table ${number}`),
      caption: [{ type: "text" as const, value: caption.replace("first", `${number}.`) }],
    }));
    const { slides } = plan([
      { ...section("Results"), content: [...tables, paragraph("The best rope for all quays is that of hemp.")] },
      section("Discussion", WORDS),
    ]);
    expect(slides.flatMap(said)).toContain("The best rope for all quays is that of hemp.");
  });
});
