import { describe, expect, it } from "vitest";
import { draftOf, overrideOf } from "../../../board/logic/fields.ts";
import { pointsFromText, pointsToText } from "../../../board/logic/points.ts";
import type { BoardRow } from "../../../scripts/board/protocol.ts";

describe("points as lines of text", () => {
  it.each(["a\n  b\n  c\nd", "a", ""])("are the same there and back: %j", (text) => {
    expect(pointsToText(pointsFromText(text))).toBe(text);
  });

  it("are points where there is nothing to stand under", () => {
    expect(pointsFromText("  x\ny")).toEqual(["x", "y"]);
    expect(pointsFromText("- x\n  * y\n-5 °C")).toEqual([{ point: "x", details: ["y"] }, "-5 °C"]);
  });
});

describe("what is different about a slide", () => {
  const original = { title: "T", points: [{ point: "p", details: ["q"] }], notes: "n", minutes: 2 };
  const row = { kind: "taken", canReword: true, fields: {}, original } as unknown as BoardRow;

  it("is nothing when all is as in the source", () => {
    expect(overrideOf(row, draftOf(row))).toBeNull();
  });

  it("is what was changed, and nothing else", () => {
    const draft = { ...draftOf(row), title: "U", points: "p", minutes: "3,5" };
    expect(overrideOf(row, draft)).toEqual({ title: "U", points: ["p"], minutes: 3.5 });
  });

  it("has notes of its own beside the source's, which stay what they are", () => {
    expect(draftOf(row).notes).toBe("");
    expect(overrideOf(row, { ...draftOf(row), notes: "Ask first." })).toEqual({ notes: "Ask first." });
  });
});
