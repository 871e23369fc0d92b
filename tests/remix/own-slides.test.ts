import { describe, expect, it } from "vitest";
import { makeOwnSlides } from "../../scripts/remix/own-slides.ts";
import type { OwnEntry } from "../../scripts/remix/recipe/types.ts";

const mermaidOf = (diagram: string, alt?: string): string => {
  const entry: OwnEntry = {
    type: "own",
    position: { line: 1, column: 1, length: 1 },
    title: [{ type: "text", value: "A title" }],
    points: [],
    diagram,
    ...(alt === undefined ? {} : { alt }),
    notes: [],
    priority: "must",
  };
  const [slide] = makeOwnSlides(entry, "own");
  return slide?.kind === "drawing" ? slide.mermaid : "";
};

describe("a diagram of the lecturer's own", () => {
  it.each([
    ["flowchart LR\n  a --> b", "flowchart LR\naccTitle: A title\naccDescr: In words\n  a --> b"],
    [
      "%% about\nsequenceDiagram\n  a->>b: x",
      "%% about\nsequenceDiagram\naccTitle: A title\naccDescr: In words\n  a->>b: x",
    ],
    ['---\ntitle: T\n---\npie\n  "a": 1', '---\ntitle: T\n---\npie\naccTitle: A title\naccDescr: In words\n  "a": 1'],
    // Mermaid has no descriptions there.
    ["mindmap\n  root", "mindmap\n  root"],
    ["graph TD\naccDescr: Mine\n  a", "graph TD\naccDescr: Mine\n  a"],
  ])("is described where Mermaid can: %s", (diagram, described) => {
    expect(mermaidOf(diagram, "In words")).toBe(described);
    expect(mermaidOf(diagram)).toBe(diagram);
  });

  it("stands on a slide of its own behind the points", () => {
    const entry = {
      type: "own",
      position: { line: 1, column: 1, length: 1 },
      title: [],
      points: [{ text: [], details: [] }],
      diagram: "pie",
      notes: [],
      priority: "must",
    };
    expect(makeOwnSlides(entry as OwnEntry, "x").map(({ id, kind, series }) => [id, kind, series])).toEqual([
      ["x", "points", "x"],
      ["x-diagram", "drawing", "x"],
    ]);
  });
});
