import type { Code } from "mdast";
import { describe, expect, it } from "vitest";
import type { DrawingSlide } from "../../scripts/deck/types.ts";
import { drawing } from "../../scripts/kinds/drawing.ts";
import { languageOf } from "../../scripts/languages/index.ts";

const CONTEXT = { labels: languageOf("en").labels, way: "LR" as const, folder: "/" };

const mermaidOf = (mermaid: string, alt?: string): string => {
  const slide = { kind: "drawing", title: [{ type: "text", value: "A title" }], mermaid, ...(alt ? { alt } : {}) };
  const [block] = drawing.emit(slide as unknown as DrawingSlide, CONTEXT).body as Code[];
  return block?.value.replace(/^%% room: .*\n/, "") ?? "";
};

describe("a diagram by hand", () => {
  it.each([
    ["flowchart LR\n  a --> b", "flowchart LR\naccTitle: A title\naccDescr: In words\n  a --> b"],
    [
      "%% about\nsequenceDiagram\n  a->>b: x",
      "%% about\nsequenceDiagram\naccTitle: A title\naccDescr: In words\n  a->>b: x",
    ],
    ['---\ntitle: T\n---\npie\n  "a": 1', '---\ntitle: T\n---\npie\naccTitle: A title\naccDescr: In words\n  "a": 1'],
    // Mermaid has no descriptions there; Lectern's renderer reads comments.
    ["mindmap\n  root", "mindmap\n%% accTitle: A title\n%% accDescr: In words\n  root"],
    ["graph TD\naccDescr: Mine\n  a", "graph TD\naccDescr: Mine\n  a"],
  ])("is described where Mermaid can: %s", (diagram, described) => {
    expect(mermaidOf(diagram, "In words")).toBe(described);
    expect(mermaidOf(diagram)).toBe(diagram);
  });

  it("is described in its author's words, whatever they hold", () => {
    expect(mermaidOf("pie", "a; {b} #35; \\n")).toContain("accDescr: a#59; #123;b#125; #35;35#59; #92;n");
  });

  it("says what room its slide has for it, unless its author set how it is laid out", () => {
    const slide = { kind: "drawing", title: [{ type: "text", value: "A title" }] };
    const emit = (mermaid: string, room?: { width: number; height: number }) => {
      const [block] = drawing.emit({ ...slide, mermaid } as unknown as DrawingSlide, {
        ...CONTEXT,
        ...(room && { room }),
      }).body as Code[];
      return block?.value.split("\n")[0];
    };
    expect(emit("flowchart LR\n  a --> b")).toBe("%% room: 852 x 367");
    expect(emit("flowchart LR\n  a --> b", { width: 479.4, height: 300 })).toBe("%% room: 479 x 300");
    expect(emit('%%{init: {"flowchart":{}}}%%\nflowchart LR')).toBe('%%{init: {"flowchart":{}}}%%');
    expect(emit("---\ntitle: T\n---\nflowchart LR")).toBe("---");
  });
});
