import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeClicks, lineNumbers, shownSteps } from "../../scripts/deck/code-steps.ts";
import type { CodeSlide } from "../../scripts/deck/types.ts";
import { code } from "../../scripts/kinds/code.ts";
import type { EmitContext } from "../../scripts/kinds/kind.ts";
import { bodyToMarkdown } from "../../scripts/markup/escape/markdown.ts";

const slideOf = (lines: readonly string[], steps?: number[][], rest: object = {}): CodeSlide & { kind: "code" } => ({
  kind: "code",
  id: "a",
  title: [],
  notes: [],
  minutes: 1,
  sources: [],
  code: {
    type: "code",
    code: lines.join("\n"),
    position: { line: 1, column: 1, length: 1 },
    cite: [],
    notes: [],
    caption: [],
    ...(steps && { steps }),
    ...rest,
  },
});
const written = (slide: CodeSlide & { kind: "code" }) => bodyToMarkdown(code.emit(slide, {} as EmitContext).body);
const fence = (slide: CodeSlide & { kind: "code" }) => written(slide).split("\n")[0];
const split = code.fit.split;
const cutAt = (slide: CodeSlide & { kind: "code" }, cuts: readonly number[]) =>
  (split?.at(slide, cuts) ?? []).flatMap((part) => (part.kind === "code" ? [part] : []));
const LINES = ["one", "two", "three", "four", "five"];

describe("highlighted lines of a listing", () => {
  it("are Slidev's, with a click for each step but the first", () => {
    const slide = slideOf(LINES, [[2], [3, 4], [1, 2, 3, 4, 5]], { hasNumbers: true });
    expect(fence(slide)).toBe("```text {2|3-4|all} {lines:true}");
    expect(codeClicks(slide)).toEqual({ clicks: 2 });
    expect(fence(slideOf(LINES))).toBe("```text");
    expect(fence(slideOf(LINES, [[], [1, 3]]))).toBe("```text {none|1,3}");
  });

  it("are cut with the listing, whose numbers go on", () => {
    const parts = cutAt(slideOf(LINES, [[2], [3, 4], [1, 2, 3, 4, 5]], { hasNumbers: true }), [3]);
    expect(parts.map(fence)).toEqual(["```text {2|3|all} {lines:true}", "```text {4|all} {lines:true,startLine:4}"]);
    expect(parts.map(({ clicks }) => clicks)).toEqual([2, 1]);
    const [, second] = parts;
    expect(second && cutAt(second, [1]).map(fence)).toEqual([
      "```text {lines:true,startLine:4}",
      "```text {lines:true,startLine:5}",
    ]);
  });

  it("know a line whose pieces take several slides by its number", () => {
    const cut = split?.cut(slideOf(LINES, [[2, 3]]), 1, 2);
    expect(cut && lineNumbers(cut)).toEqual([1, 2, 2, 3, 4, 5]);
    const parts = cut ? cutAt(cut, [2, 3]) : [];
    expect(parts.map(fence)).toEqual(["```text {2}", "```text", "```text {3} {startLine:3}"]);
    expect(parts.map(lineNumbers)).toEqual([[1, 2], [2], [3, 4, 5]]);
  });

  it("stand as HTML where Slidev would find a comment", () => {
    const slide = slideOf(["<!-- a -->", "", "---"], [[1], [2, 3]], { hasNumbers: true });
    expect(codeClicks(slide)).toEqual({});
    expect(written(slide)).toBe(
      '<div class="slidev-code-wrapper slidev-code-line-numbers" style="--start:1"><pre class="slidev-code" v-pre><code>' +
        '<span class="line dishonored">&#60;!-- a --&#62;</span>\n<span class="line highlighted"></span>\n' +
        '<span class="line highlighted">&#45;--</span></code></pre></div>',
    );
  });

  it("lose no line, no number and no highlighted line by any cuts", () => {
    const steps = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }), { maxLength: 3 });
    fc.assert(
      fc.property(steps, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }), (all, cuts) => {
        const lines = Array.from({ length: 8 }, (_, index) => `line ${index}`);
        const sorted = all.map((step) => step.toSorted((a, b) => a - b));
        const slide = slideOf(lines, sorted);
        const parts = cutAt(
          slide,
          cuts.toSorted((a, b) => a - b),
        );
        expect(parts.flatMap(({ code }) => code.code.split("\n"))).toEqual(lines);
        expect(parts.flatMap(lineNumbers)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
        const seen = parts.flatMap((part) => {
          const shown = shownSteps(part);
          // Where all is highlighted all the time, nothing is.
          return shown.length > 0 ? shown.flat() : [];
        });
        expect(sorted.flat()).toEqual(expect.arrayContaining(seen));
      }),
    );
  });
});
