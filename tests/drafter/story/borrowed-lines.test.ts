import { expect, it } from "vitest";
import type { Figure } from "../../../scripts/manuscript/manuscript.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { plan, section } from "./planned.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };

it.each([
  ["Ropes of hemp by their age for A) ships of oak, B) quays of stone, and C) cranes.", "Ropes of hemp by their age"],
  ["Ropes of hemp by their age, (a) at sea and (b) ashore.", "Ropes of hemp by their age"],
  ["Ropes of hemp by their age. (A) Ships. (B) Quays.", "Ropes of hemp by their age"],
  ["Ropes of hemp (A) and chains (B) by age.", "Ropes of hemp (A) and chains (B) by age"],
  ["Ropes of hemp by their age and make.", "Ropes of hemp by their age and make"],
])("a figure that no sentence names has what its caption begins with above it: %s", (caption, message) => {
  const figure: Figure = {
    type: "figure",
    place,
    images: [["a.png"]],
    name: "Figure 1",
    caption: parseInline(caption),
  };
  const { slides } = plan([
    section("Introduction", "Old ropes of hemp tear in harbours. Nobody knows why they tear."),
    { ...section("Figures"), content: [figure] },
  ]);
  const shown = slides.find(({ evidence }) => evidence === figure);
  expect(shown?.message.short.text.replace(/\.$/, "")).toBe(message);
});
