import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../../board/logic/filters.ts";
import { SlideSearch } from "../../../board/logic/search.ts";
import { shelve } from "../../../board/logic/shelf.ts";
import { TypeAhead } from "../../../board/logic/type-ahead.ts";
import { diffPieces } from "../../../board/logic/word-diff.ts";
import { fold, marked, wordsOf } from "../../../board/logic/words.ts";
import type { BoardWork } from "../../../scripts/board/protocol.ts";

const slide = (id: string, title: string, words = "") => ({
  ...{ id, title, words, notes: [], sources: [], minutes: 1, kind: "points", tags: [], isFrame: false },
  ...{ usedIn: [], picture: "" },
});
const work: BoardWork = {
  ...{ id: "w", kind: "outline", title: "W", shortTitle: "W", authors: [], licence: "unknown", language: "en" },
  ...{ sections: [], findings: [] },
  slides: [
    slide("a", "Rails", "standards here"),
    slide("ii-b-3", "Two"),
    slide("c", "Three"),
    slide("d", "The standards"),
    slide("e", "Fünf"),
  ],
};
const search = () => {
  const made = new SlideSearch();
  made.add(work);
  return made;
};
const found = (query: string) => [...(search().find(query)?.score.keys() ?? [])];

describe("the search", () => {
  it("has titles first, and forgives a slip", () => {
    expect(found("standards")).toEqual(["w#d", "w#a"]);
    expect(found("standrads")).toEqual(["w#d", "w#a"]);
    expect(found("stand")).toEqual(["w#d", "w#a"]);
  });

  it("finds by ids and their beginnings, and without accents", () => {
    expect(found("ii-b-3")).toEqual(["w#ii-b-3"]);
    expect(found("ii-b")).toEqual(["w#ii-b-3"]);
    expect(found("funf")).toEqual(["w#e"]);
  });

  it("finds nothing of nothing, and of a work that is gone", () => {
    expect(search().find("  ")).toBeUndefined();
    const left = search();
    left.remove("w");
    expect(left.find("rails")?.score.size).toBe(0);
  });

  it("shows hits with their neighbours, or alone", () => {
    const hits = search().find("standards");
    const seen = (hasNeighbours: boolean) =>
      shelve([work], { filters: NO_FILTERS, hits, hasNeighbours, columns: 4 }).cards.map(
        ({ slide: { id }, isNear }) => id + (isNear ? "~" : ""),
      );
    expect(seen(false).toSorted()).toEqual(["a", "d"]);
    expect(seen(true).toSorted()).toEqual(["a", "c~", "d", "e~", "ii-b-3~"]);
  });
});

describe("words", () => {
  it("are parted in any script", () => {
    expect(wordsOf("AI國際ab-c Ünïté").map(({ word }) => word)).toEqual(["AI", "國", "際", "ab", "c", "Ünïté"]);
    expect(fold("Ünïté")).toBe("unite");
    expect(marked("國際標準", new Set(["標", "準"]))).toEqual([
      { text: "國際", isHit: false },
      { text: "標準", isHit: true },
    ]);
  });

  it("that came and went are told apart", () => {
    expect(diffPieces("a [-b-]{+c+} d").map(({ kind }) => kind)).toEqual(["same", "gone", "come", "same"]);
  });

  it("that are typed lead to the next title that begins with them", () => {
    const titles = ["One", "Two", "Other"];
    const typed = new TypeAhead();
    expect(typed.find("o", titles, 0, 0)).toBe(2);
    expect(typed.find("n", titles, 2, 100)).toBe(0);
    expect(typed.find("t", titles, 0, 5000)).toBe(1);
  });
});
