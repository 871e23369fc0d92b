import { describe, expect, it } from "vitest";
import type { DiagramNode, DiagramSlide, MapSlide } from "../../scripts/deck/types.ts";
import { evenBoxes } from "../../scripts/markup/mermaid/even.ts";
import { drawHub, drawPillar } from "../../scripts/markup/mermaid/hub.ts";
import { drawMap } from "../../scripts/markup/mermaid/map.ts";
import { drawRing } from "../../scripts/markup/mermaid/ring.ts";
import { drawTree } from "../../scripts/markup/mermaid/tree.ts";

const node = (label: string, children: DiagramNode[] = [], hue?: number): DiagramNode => ({
  label,
  text: `${label} as a sentence`,
  children,
  ...(hue === undefined ? {} : { hue }),
});
const BASE = { id: "a", title: [], notes: [], minutes: 1, sources: [] };
const diagram = (shape: DiagramSlide["shape"], nodes: DiagramNode[]): DiagramSlide => ({
  ...BASE,
  kind: "diagram",
  shape,
  hub: "Hub",
  nodes,
});
const map = (sections: DiagramNode[]): MapSlide => ({ ...BASE, kind: "map", hub: "Hub", sections });
const names = (count: number) => Array.from({ length: count }, (_, index) => node(`L${index + 1}`));
const lines = (source: string) => source.split("\n");
const edges = (source: string) => lines(source).filter((line) => /--[->]/.test(line));

describe("a ring", () => {
  it("of an even number has one box at the top and one at the bottom", () => {
    expect(edges(drawRing(diagram("principles", names(4)), "T", "D"))).toEqual([
      "n1 --- n4",
      "n4 --- n3",
      "n1 --- n2",
      "n2 --- n3",
    ]);
  });

  it("of an odd number begins and ends at the hub", () => {
    const source = drawRing(diagram("principles", names(5)), "T", "D");
    expect(edges(source)).toEqual(["hub --- n5", "n5 --- n4", "n4 --- n3", "hub --- n1", "n1 --- n2", "n2 --- n3"]);
    expect(source).toContain('hub["Hub"]');
  });

  it("joins every box to two others, however many there are", () => {
    for (let count = 3; count < 12; count++) {
      const ends = edges(drawRing(diagram("principles", names(count)), "T", "D")).flatMap((edge) =>
        edge.split(" --- "),
      );
      const degrees = Map.groupBy(ends, (end) => end);
      expect(degrees.size).toBe(count % 2 === 0 ? count : count + 1);
      expect([...degrees.values()].every(({ length }) => length === 2)).toBe(true);
    }
  });
});

describe("the map", () => {
  it("of three sections is a state diagram with all they hold", () => {
    const source = drawMap(map([node("A"), node("B", [node("B1", [], 1), node("B2", [], 2)]), node("C")]), "T", "D");
    expect(lines(source)).toContain("stateDiagram-v2");
    expect(edges(source).map((edge) => edge.trim())).toEqual(["s2_1 --> s2_2", "s1 --> s2", "s2 --> s3"]);
    expect(source).toContain("class s2_2 hue2");
  });

  it("of more sections stands them above one another, with the pillars only", () => {
    const source = drawMap(map([...names(4), node("P", [node("P1", [], 1), node("inner")])]), "T", "D");
    expect(lines(source)).toContain("flowchart LR");
    expect(edges(source)).toHaveLength(6);
    expect(source).toContain("P1");
    expect(source).not.toContain("inner");
  });

  it("of many sections has them on both sides, in their order", () => {
    const source = drawMap(map(names(9)), "T", "D");
    expect(edges(source).filter((edge) => edge.endsWith("--- hub"))).toHaveLength(5);
    expect(edges(source).filter((edge) => edge.startsWith("hub ---"))).toHaveLength(4);
  });
});

describe("the picture of the pillars", () => {
  it("shows their claims where they can still be read", () => {
    const source = drawTree(diagram("pillars", [node("A", names(3), 1), node("B", [], 2)]), "T", "D");
    expect(source).toContain('n1 --- n1_all["L1<br>L2<br>L3"]');
    expect(source).not.toContain("n2_all");
  });

  it.each([
    ["more than three pillars", [1, 2, 3, 4].map((hue) => node(`P${hue}`, names(1), hue))],
    ["a pillar of more than five claims", [node("A", names(6), 1)]],
  ])("leaves the claims out of %s, and says the pillars in full", (_, nodes) => {
    const source = drawTree(diagram("pillars", nodes), "T", "D");
    expect(source).not.toContain("_all");
    expect(source).toContain("as a sentence");
  });
});

describe("a pillar", () => {
  const claims = (count: number) => Array.from({ length: count }, (_, index) => node(`${index} ${"word ".repeat(14)}`));

  it("says its claims as sentences where they can be read, in a few words where they are many, closely if need be", () => {
    const draw = (nodes: DiagramNode[]) => drawPillar(diagram("pillar", nodes), "T", "D");
    expect(draw(claims(3))).toMatch(/"layout":"elk"[\s\S]*as a sentence/);
    const four = draw(claims(4).map((claim, index) => ({ ...claim, label: `L${index}` })));
    expect(four).toContain('"layout":"elk"');
    expect(four).not.toContain("as a sentence");
    const seven = draw(names(7));
    expect(seven).toContain('"layout":"dagre"');
    expect(seven).toContain("class hub tall");
  });
});

describe("boxes", () => {
  it("are as wide as the longest label, in steps, up to where labels wrap", () => {
    expect(evenBoxes(["a", "b"], ["x", "twelve chars"], 320)).toBe("class a,b w160");
    expect(evenBoxes(["a"], ["x"], 320)).toBe("class a w100");
    expect(evenBoxes(["a"], ["国际合作国际合作"], 320)).toBe("class a w200");
    expect(evenBoxes(["a"], ["x".repeat(100)], 280)).toBe("class a w280");
  });

  it("have classes that the theme knows", async () => {
    const { MERMAID_CSS } = await import("../../setup/mermaid-theme.ts");
    const sources = [
      drawMap(map(names(9)), "T", "D"),
      drawTree(diagram("pillars", [node("x".repeat(50), [node("y")], 1)]), "T", "D"),
      drawTree(diagram("pillars", names(4)), "T", "D"),
      drawHub(diagram("meanings", names(4)), "T", "D"),
      drawHub(diagram("pillar", [node("x".repeat(90))]), "T", "D"),
      drawRing(diagram("principles", [...names(2), node("x".repeat(90))]), "T", "D"),
    ];
    const classes = new Set(sources.flatMap(lines).flatMap((line) => /^class \S+ (\S+)$/.exec(line)?.[1] ?? []));
    expect(classes.size).toBeGreaterThan(6);
    for (const name of classes) expect(MERMAID_CSS, name).toMatch(new RegExp(`\\.${name}\\b`));
  });
});
