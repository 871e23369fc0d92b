import { describe, expect, it } from "vitest";
import { resolveRange } from "../../scripts/deck/range.ts";

const ADDRESSES = ["title", "ii", "ii-a", "ii-a-1", "ii-a-1-2", "ii-b", undefined, "ii-b.2", "iii"];

describe("a range of slides", () => {
  it.each([
    ["3", [3]],
    ["2-4", [2, 3, 4]],
    ["8-", [8, 9]],
    ["ii-b", [6, 8]],
    ["ii-b.2", [8]],
    ["ii-a", [3, 4, 5]],
    ["ii-a-1", [4, 5]],
    ["ii-b, 1", [1, 6, 8]],
    ["1,1-2,title", [1, 2]],
  ])("%s names slides", (range, numbers) => {
    expect(resolveRange(range, ADDRESSES)).toEqual({ numbers });
  });

  it.each([
    ["0", "there is no slide 0; the deck has 1 to 9"],
    ["3-10", "there are no slides 3-10; the deck has 1 to 9"],
    ["4-2", "there are no slides 4-2; the deck has 1 to 9"],
    ["", "no slide has the address “”"],
    ["iv", "no slide has the address “iv”"],
  ])("%s names none", (range, message) => {
    expect(resolveRange(range, ADDRESSES)).toMatchObject({ message });
  });

  it("names the nearest address, and all that there are", () => {
    const all = "there are title, ii, ii-a, ii-a-1, ii-a-1-2, ii-b, ii-b.2, iii";
    expect(resolveRange("ii-c", ADDRESSES)).toMatchObject({ hint: `did you mean \`ii-a\`?\n${all}` });
    expect(resolveRange("all", ADDRESSES)).toMatchObject({ hint: all });
  });
});
