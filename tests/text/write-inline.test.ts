import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, parseInline, toPlainText } from "../../scripts/text/inline.ts";
import { writeInline } from "../../scripts/text/write-inline.ts";

const text = (value: string): Inline => ({ type: "text", value });

describe("writeInline", () => {
  it.each([
    [[text("a * b and c_d and $5 or [1]")], "a \\* b and c_d and $5 or [1]"],
    [[text("from $5 to $7")], "from \\$5 to \\$7"],
    [[{ type: "emphasis", children: [text(" so ")] }, text("it is")], " *so* it is"],
    [
      [{ type: "strong", children: [{ type: "strong", children: [text("Branches")] }] }, text(" are")],
      "**Branches** are",
    ],
    [[{ type: "delete", children: [text("old")] }, text(" new")], "~~old~~ new"],
    [[text("H"), { type: "subscript", children: [text("2")] }, text("O, ~5 km")], "H~2~O, ~5 km"],
    [[text("x"), { type: "superscript", children: [text("2")] }, text("3")], "x23"],
    [[text("a~b~c, ~5–~7, 2^10 and ~~")], "a\\~b~c, ~5–~7, 2^10 and ~~"],
    [[text("~~x~~")], "\\~~x~~"],
    [[{ type: "inlineCode", value: "a`b" }], "``a`b``"],
    [
      [text("see "), { type: "citation", items: [{ key: "holm2012", locator: "p. 3" }], offset: 0 }],
      "see [@holm2012, p. 3]",
    ],
    [
      [{ type: "link", url: "https://example.org/a_(b)", children: [text("here")] }],
      "[here](<https://example.org/a_(b)>)",
    ],
    [
      [{ type: "inlineMath", value: "\\nothing" }, text(" is "), { type: "strong", children: [text("kept")] }],
      "\\$\\\\nothing\\$ is **kept**",
    ],
    [
      [
        { type: "strong", children: [text("≥")] },
        text("70 of "),
        { type: "inlineMath", value: "\\alpha" },
        text(" and "),
        { type: "strong", children: [text("b")] },
        text("."),
      ],
      "≥70 of $\\alpha$ and **b**.",
    ],
    [[{ type: "inlineMath", value: "\\text{US\\$} x" }, text(" is")], "$\\text{US\\text{\\textdollar}} x$ is"],
    // Before a digit the dollars would be money.
    [[{ type: "inlineMath", value: "x^2" }, text("3.5 times, 4")], "$x^2 3.5$ times, 4"],
    [[text("5"), { type: "inlineMath", value: " \\pm " }, text("2%")], "5$\\pm 2$%"],
    [
      [
        { type: "inlineMath", value: "a" },
        { type: "inlineMath", value: "b" },
      ],
      "$a b$",
    ],
    [[{ type: "emphasis", children: [{ type: "inlineMath", value: "a" }, text("1")] }, text(" 2")], "*$a 1$* 2"],
  ] as [Inline[], string][])("writes %j", (inlines, expected) => {
    expect(writeInline(inlines)).toBe(expected.trim());
  });

  it("reads back as the same words, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab *_`$~^2\\[]()@{}<>!#-&;:.é漢\n") }), (value) => {
        const back = toPlainText(parseInline(writeInline([text(value)])));
        expect(back).toBe(value.replace(/[ \n]+/g, " ").trim());
      }),
      { numRuns: 500 },
    );
  });

  it("keeps formulas, whatever stands beside them", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."ab 1.,%$()") }).map(text),
      fc.constantFrom<Inline>(
        { type: "inlineMath", value: "\\geq" },
        { type: "inlineMath", value: " x^2 " },
        { type: "inlineMath", value: "a" },
      ),
    );
    const count = (nodes: readonly Inline[]) => nodes.filter(({ type }) => type === "inlineMath").length;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (inlines) => {
        const back = parseInline(writeInline(inlines));
        // Neighbours are one formula.
        const runs = inlines.filter((node, index) => {
          const last = inlines.slice(0, index).findLast((each) => each.type !== "text" || each.value !== "");
          return node.type === "inlineMath" && last?.type !== "inlineMath";
        });
        expect(count(back)).toBeGreaterThanOrEqual(Math.min(1, runs.length));
        expect(count(back)).toBeLessThanOrEqual(runs.length);
        const bare = (nodes: readonly Inline[]) => toPlainText(nodes).replace(/\s/g, "");
        expect(bare(back)).toBe(bare(inlines));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what is raised and lowered, whatever stands beside it", () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab 12.~^*()+") }).map(text);
    const inner = fc.stringMatching(/^[a-z0-9]{1,3}[+−]?$/).map(text);
    const shifted = fc
      .tuple(fc.constantFrom("subscript" as const, "superscript" as const), inner)
      .map(([type, child]): Inline => ({ type, children: [child] }));
    fc.assert(
      fc.property(fc.array(fc.oneof(words, shifted), { maxLength: 6 }), (inlines) => {
        const back = parseInline(writeInline(inlines));
        const fold = (nodes: readonly Inline[]) =>
          toPlainText(nodes).normalize("NFKC").replace(/−/g, "-").replace(/\s+/g, " ").trim();
        expect(fold(back)).toBe(fold(inlines));
      }),
      { numRuns: 500 },
    );
    const lone = fc.tuple(
      fc.stringMatching(/^[a-z0-9]{1,3}$/).map(text),
      shifted,
      fc.constantFrom("", " and", ", so", ")"),
    );
    fc.assert(
      fc.property(lone, ([before, mark, after]) => {
        const inlines = [before, mark, ...(after === "" ? [] : [text(after)])];
        expect(parseInline(writeInline(inlines)).map(({ type }) => type)).toEqual(inlines.map(({ type }) => type));
      }),
    );
  });

  it("keeps marks where an outline can have them", () => {
    const leaf = fc.stringMatching(/^[a-z][a-z ]{0,6}[a-z]$/).map(text);
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      leaf,
      leaf.map((child): Inline => ({ type: "emphasis", children: [child] })),
      leaf.map((child): Inline => ({ type: "strong", children: [child] })),
      leaf.map((child): Inline => ({ type: "delete", children: [child] })),
      fc.constant<Inline>({ type: "inlineMath", value: "x^2" }),
      fc.constant<Inline>({ type: "citation", items: [{ key: "holm2012" }], offset: 0 }),
    );
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 5 }), (inlines) => {
        const spaced = inlines.flatMap((each, index) => (index === 0 ? [each] : [text(" "), each]));
        const types = (nodes: readonly Inline[]) => nodes.map(({ type }) => type).filter((type) => type !== "text");
        expect(types(parseInline(writeInline(spaced)))).toEqual(types(spaced));
      }),
    );
  });
});
