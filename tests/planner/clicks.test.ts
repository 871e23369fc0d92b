import { describe, expect, it } from "vitest";
import { countClicks } from "../../scripts/deck/clicks.ts";
import type { Point, Shown } from "../../scripts/deck/types.ts";

const points = (count: number, reveals?: true): Shown => ({
  kind: "points",
  points: Array.from({ length: count }, (): Point => ({ text: [], details: [] })),
  ...(reveals && { reveals }),
});
const listing = (steps: number[][]): Shown => ({
  kind: "code",
  code: {
    type: "code",
    code: "a\nb\nc",
    steps,
    caption: [],
    cite: [],
    notes: [],
    position: { line: 1, column: 1, length: 1 },
  },
});

describe("clicks of a slide", () => {
  it("are those of its points, if they come one by one, and not more than the styles know", () => {
    expect(countClicks([points(3)])).toEqual({});
    expect(countClicks([points(3, true)])).toEqual({ clicks: 3 });
    expect(countClicks([points(30, true)])).toEqual({ clicks: 12 });
  });

  it("are those of its listings, one listing after the other", () => {
    expect(countClicks([listing([[1], [2]]), listing([[1], [2], [3]])])).toEqual({ clicks: 3 });
    expect(countClicks([listing([[1], [2]]), points(3, true)])).toEqual({ clicks: 3 });
  });
});
