import { describe, expect, it } from "vitest";
import { chooseBars } from "../../scripts/drafter/choose-bars.ts";

const none = new Set<number>();
const rows = [
  ["By age", "54 %", "12"],
  ["By eye", "33 %", "900"],
  ["The scale", "91 %", "4"],
];

describe("chooseBars", () => {
  it("takes the columns that the text speaks of, else those of one scale", () => {
    expect(chooseBars(["Way", "Found", "Seconds"], rows, new Set([1]))).toEqual([1]);
    expect(chooseBars(["Way", "Found", "Seconds"], rows, none)).toEqual([]);
    expect(chooseBars(["Way", "Found"], rows, none)).toEqual([1]);
    const rates = rows.map(([way = "", found = ""]) => [way, found, found]);
    expect(chooseBars(["Way", "North", "South"], rates, none)).toEqual([1, 2]);
  });

  it.each([
    ["what is no amount", ["Way", "p"], rows],
    [
      "years",
      ["Way", "Since"],
      [
        ["a", "1990"],
        ["b", "2010"],
        ["c", "1850"],
      ],
    ],
    [
      "numbers below zero",
      ["Way", "Change"],
      [
        ["a", "-1"],
        ["b", "3"],
        ["c", "5"],
      ],
    ],
    [
      "cells that are no number",
      ["Way", "Range"],
      [
        ["a", "1–2"],
        ["b", "3"],
        ["c", "5"],
      ],
    ],
    [
      "numbers that hardly differ",
      ["Way", "Found"],
      [
        ["a", "95 %"],
        ["b", "96 %"],
        ["c", "97 %"],
      ],
    ],
    ["two rows", ["Way", "Found"], rows.slice(0, 2)],
    ["many columns", ["Way", "a", "b", "c", "d", "e"], rows],
  ])("draws none of %s", (_, head, cells) => {
    expect(chooseBars(head, cells, none)).toEqual([]);
  });
});
