import { describe, expect, it } from "vitest";
import { findOverlaps, outside } from "../../scripts/page/overhang.ts";

const edges = (left: number, top: number, width = 100, height = 20) => ({
  ...{ left, top, right: left + width, bottom: top + height },
  height,
});

describe("what of a rectangle lies outside of another", () => {
  it.each([
    ["at the left", edges(-7, 0), 7],
    ["at the right", edges(105, 0), 5],
    ["above and, less, at the left", edges(-2, -9), 9],
    ["nowhere, with room to spare", edges(10, 10, 20, 20), -10],
  ])("is measured %s", (_, inner, pixels) => {
    expect(outside(inner, edges(0, 0, 200, 200))).toBe(pixels);
  });
});

describe("lines that lie on one another", () => {
  class Block {
    readonly inner: readonly Block[];
    constructor(...inner: readonly Block[]) {
      this.inner = inner;
    }
    contains(other: unknown): boolean {
      return other === this || this.inner.some((block) => block.contains(other));
    }
  }
  const names = (
    lines: Parameters<typeof findOverlaps<{ name: string } & Parameters<typeof findOverlaps>[0][number]>>[0],
  ) => findOverlaps(lines).map(([a, b, pixels]) => `${a.name}${b.name} ${pixels}`);
  const line = (name: string, left: number, top: number, block = new Block()) => ({
    name,
    rect: edges(left, top),
    block,
  });

  it("are found whatever their order, with how wide they do", () => {
    expect(names([line("c", 0, 90), line("b", 70, 5), line("a", 0, 0)])).toEqual(["ab 30"]);
  });

  it("may touch: lines are higher than their small letters", () => {
    expect(names([line("a", 0, 0), line("b", 0, 8)])).toEqual([]);
  });

  it("may be of one block, or of blocks in one another", () => {
    const inner = new Block();
    const outer = new Block(new Block(inner));
    expect(names([line("a", 0, 0, outer), line("b", 0, 0, outer), line("c", 0, 0, inner)])).toEqual([]);
  });
});
