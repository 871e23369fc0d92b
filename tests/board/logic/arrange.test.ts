import { describe, expect, it } from "vitest";
import { inserted, movedTo, removed, stepped } from "../../../board/logic/arrange.ts";
import type { BoardRow } from "../../../scripts/board/protocol.ts";

const rows = [..."abcde"].map((key) => ({ key })) as BoardRow[];
const orderOf = (arranged?: { items: object[] }) =>
  arranged?.items.map((item) => ("row" in item ? item.row : "*")).join("");
const keys = (all: string) => new Set(all);

describe("a new order of the lecture", () => {
  it.each([
    ["c", "up", "acbde"],
    ["c", "down", "abdce"],
    ["bc", "down", "adbce"],
    // What stands apart comes together.
    ["bd", "up", "bdace"],
    ["bd", "down", "acebd"],
    ["ac", "up", "acbde"],
  ] as const)("has %s a place further %s", (some, step, order) => {
    expect(orderOf(stepped(rows, keys(some), step))).toBe(order);
  });

  it("stays as it is where nothing can go further", () => {
    expect(stepped(rows, keys("ab"), "up")).toBeUndefined();
    expect(stepped(rows, keys("e"), "down")).toBeUndefined();
    expect(stepped(rows, keys(""), "down")).toBeUndefined();
  });

  it("says where things went, and what has the focus then", () => {
    expect(stepped(rows, keys("bc"), "down")).toMatchObject({ put: [2, 3], focus: 3 });
    expect(orderOf(movedTo(rows, keys("ae"), 3))).toBe("bcaed");
    expect(inserted(rows, 2, [{ divider: { divider: "x" } }])).toMatchObject({ put: [2], focus: 2 });
  });

  it("gives the focus to the neighbour of what is removed", () => {
    expect([orderOf(removed(rows, keys("de"))), removed(rows, keys("de")).focus]).toEqual(["abc", 2]);
    expect(removed(rows, keys("b")).focus).toBe(1);
    expect(removed(rows, keys("abcde")).focus).toBeUndefined();
  });
});
