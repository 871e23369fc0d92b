import { describe, expect, it } from "vitest";
import { toFragments } from "../../../scripts/readers/pdf/fragments.ts";
import { putBack } from "../../../scripts/readers/pdf/late-signs.ts";
import type { Run } from "../../../scripts/readers/pdf/page.ts";

const look = { size: 10, isBold: false, isItalic: false, isMath: false, isMono: false, isForeign: false };
const run = (text: string, x0: number, x1: number, y = 100): Run => ({
  ...look,
  text,
  x0,
  x1,
  y,
  y0: y - 7,
  y1: y + 3,
});
const read = (runs: readonly Run[]) => toFragments(putBack(runs)).map(({ text }) => text);

describe("signs that are printed behind the rest of their line", () => {
  it("stand in the gaps that were left for them, or before all", () => {
    const line = [run("kettles of", 8, 50), run("-iron (type", 60, 110), run(") cool", 116, 140)];
    const signs = [run("α", 53, 60), run("β", 110, 116), run("μ", 0, 8)];
    expect(read([...line, ...signs])).toEqual(["μkettles of α-iron (typeβ) cool"]);
  });

  it.each([
    ["kettles (PKX ) cool at night", 55, "kettles (PKXβ) cool at night"],
    ["kettles of -iron are cool now", 52, "kettles of β-iron are cool now"],
    ["kettles in TGF- 1 are cool now", 74, "kettles in TGF-β1 are cool now"],
    ["the kettle cools as fast as that", 47, "the kettle β cools as fast as that"],
  ])("stand where a narrow gap was taken for a space: %s", (text, x0, whole) => {
    expect(read([run(text, 0, text.length * 5), run("β", x0, x0 + 5)])).toEqual([whole]);
  });

  it("stay where they are if there is no gap: accents over letters, words over words, other lines", () => {
    const accent = [run("M¨", 0, 12), run("a", 7, 12), run("chler", 12, 36)];
    expect(putBack(accent)).toEqual(accent);
    const words = [run("kettles of iron", 0, 70), run("lids of tin", 10, 60)];
    expect(putBack(words)).toEqual(words);
    const lines = [run("kettles of iron", 0, 70), run("β", 30, 35, 112)];
    expect(putBack(lines)).toEqual(lines);
  });
});
