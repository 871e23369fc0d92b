import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { Passage } from "../../../scripts/manuscript/manuscript.ts";
import { readText } from "../../../scripts/readers/text/index.ts";
import { splitInlineItems } from "../../../scripts/readers/text/inline-items.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const show = (passage: Passage) =>
  passage.type === "list"
    ? passage.items.map(({ text }) => `* ${text.map(toWords).join(" ")}`)
    : passage.type === "paragraph"
      ? [toWords(passage.text)]
      : [passage.type];

const read = (text: string) => {
  const { lead, sections } = readText(new SourceText("paper.txt", `On Ropes\n\n1 Introduction\n\n${text}\n`));
  return [...lead, ...sections.flatMap(({ content }) => content)].flatMap(show);
};

const line = (text: string) => ({ text, number: 1, indent: 0, page: 0 });

describe("a list that was joined to one text", () => {
  it("has its items again, and what goes on behind it", () => {
    expect(
      read(
        "Ropes are kept for years by all harbours. We compare three kinds of them: • Hemp is old and\nswells in the rain. • Nylon is new and light. •\nIron is a chain and no rope. All of them were kept in one loft for a year.",
      ),
    ).toEqual([
      "Ropes are kept for years by all harbours. We compare three kinds of them:",
      "* Hemp is old and swells in the rain.",
      "* Nylon is new and light.",
      "* Iron is a chain and no rope.",
      "All of them were kept in one loft for a year.",
    ]);
  });

  it("is found behind brackets, notes and words that join", () => {
    const items = (text: string) => splitInlineItems([line(text)]).lines.map(({ text: own }) => own);
    expect(items("We use these: • Hemp (of 1905) • Nylon; 1 • Iron, and • Oak.")).toEqual([
      "We use these:",
      "• Hemp (of 1905)",
      "• Nylon; 1",
      "• Iron, and",
      "• Oak.",
    ]);
  });

  it.each([
    "The pull is p • u and the load q • w in all ropes.",
    "We use one thing only: • Hemp is old.",
    "The rope • that is • old is kept.",
  ])("is not what has bullets for other reasons: %s", (text) => {
    const lines = [line(text)];
    expect(splitInlineItems(lines)).toEqual({ lines, isSplit: false });
  });

  it("loses no word", () => {
    const words = fc.array(fc.constantFrom("Ropes", "hold.", "•", "a:", "nets;", "(old)", "and", "1"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (all) => {
        const lines = all.map((own) => line(own.join(" ")));
        const textOf = (each: readonly { text: string }[]) =>
          each
            .map(({ text }) => text)
            .join(" ")
            .replace(/\s+/g, " ")
            .trim();
        expect(textOf(splitInlineItems(lines).lines)).toBe(textOf(lines));
      }),
    );
  });

  it("takes time that grows with the text, not faster", () => {
    const started = performance.now();
    splitInlineItems([line(`Ropes: ${"• Hemp is old. ".repeat(50_000)}`)]);
    splitInlineItems([line("• ".repeat(200_000))]);
    expect(read(`Ropes: ${"• Hemp is old. ".repeat(200_000)}`).length).toBeGreaterThanOrEqual(200_000);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
