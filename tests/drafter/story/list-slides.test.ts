import { describe, expect, it } from "vitest";
import type { List } from "../../../scripts/manuscript/manuscript.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { paragraph, plan, said } from "./planned.ts";

const at = (line: number) => ({ file: "paper.md", position: { line, column: 1, length: 1 } });

const list = (...items: string[]): List => ({
  ...{ type: "list", isOrdered: false, place: at(20) },
  items: items.map((text, index) => ({ text: [parseInline(text)], items: [], place: at(21 + index) })),
});

/** What the slide of a list says that stands behind a sentence. */
function shown(lead: string, ...items: string[]): string[] | undefined {
  const { slides } = plan([
    { title: parseInline("Ropes"), content: [paragraph(lead), list(...items)], sections: [], place: at(1) },
  ]);
  const found = slides.find(({ evidence }) => evidence?.type === "list");
  return found && said(found);
}

describe("the slide of a list", () => {
  it("has what leads to it above, though that points to what stands below", () => {
    expect(
      shown("To choose among old ropes, harbours of the coast go by these signs:", "Their age.", "Their smell of tar."),
    ).toEqual(["Harbours of the coast go by these signs:", "Their age.", "Their smell of tar."]);
  });

  it("does not lose what leads to it for a shorter title", () => {
    const lead = "We part all ropes of the harbour into old and new ones, and show that:";
    expect(shown(lead, "Old ropes hold.", "New ropes tear.")?.[0]).toMatch(/:$/);
  });

  it("has up to seven items if they are short", () => {
    const short = Array.from({ length: 7 }, (_, index) => `Rope ${index + 1} of old hemp.`);
    expect(shown("Seven kinds of ropes hold in each storm:", ...short)).toHaveLength(8);
    const long = short.map((text) => text.replace("old hemp", "hemp that was grown on the hills behind the harbour"));
    expect(shown("Seven kinds of ropes hold in each storm:", ...long)).toBeUndefined();
  });

  it.each([
    "The contributions of this paper can be summarized as follows.",
    "We compare ropes of the following kinds.",
  ])("has above it what says that it stands below: %s", (lead) => {
    expect(shown(lead, "Hemp of the hills.", "Nylon of the town.")?.[0]).toBe(lead);
  });

  it("has no sentence above it that is about something else", () => {
    const lead = "Ropes of hemp hold for ten years in each harbour. They are kept in these:";
    expect(shown(lead, "Lofts of oak.", "Sheds of stone.")?.[0]).toBe("Ropes");
  });

  it("is no legend of signs", () => {
    expect(shown("Ropes of hemp hold in these cases:", "Q is a set of ropes.", "w is the weight.")).toBeUndefined();
    expect(shown("Ropes of hemp hold in these cases:", "w j = the weight", "r ∈ R is a rope")).toBeUndefined();
  });

  it("has no formulas that nobody can read", () => {
    const formula =
      "$\\operatorname{Pr}\\left[Y = \\tau \\right]\\leq \\operatorname{Pr}\\left[X = \\tau \\right]$ for all ropes";
    expect(shown("Ropes of hemp hold in these cases:", formula, "Old ropes hold.")).toBeUndefined();
  });
});
