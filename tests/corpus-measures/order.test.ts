import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Manuscript, ManuscriptSection } from "../../scripts/manuscript/manuscript.ts";
import { inverseFrequencies, toVector } from "../../scripts/manuscript/sentences/vectors.ts";
import { compareOrder, makePlaces, sumOrders, warp } from "../corpus/order.ts";
import { BREAD, planText } from "./plan-text.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const section = (title: string, label?: string, sections: ManuscriptSection[] = []): ManuscriptSection => ({
  place,
  label,
  title: [{ type: "text", value: title }],
  content: [],
  sections,
});
const BOOK = {
  sections: [section("Methods", "1"), section("Results", "2", [section("Cellar", "A")]), section("A model, or two")],
} as Manuscript;

it("finds where a paper has a source", () => {
  const placed = makePlaces(BOOK);
  const sources = ["1, sentence 1", "1, sentence 12", "2", "2.A, sentence 1", "Cellar, sentence 3", "A model, or two"];
  const places = sources.map(placed);
  expect(places).toEqual(places.toSorted((a = 0, b = 0) => a - b));
  expect(places).not.toContain(undefined);
  expect(placed("Figure 3")).toBeUndefined();
});

describe("compareOrder", () => {
  const cold = "Cold dough rises\nfor twelve hours to twice its height";
  const ovens = "Ovens\nThree ovens were heated";

  it("compares what is alike in both decks with the order of the paper", async () => {
    const { main } = await planText(BREAD);
    // The talk has the results first, the paper the methods.
    expect(compareOrder(main, BOOK, [cold, ovens, "Thanks"])).toMatchObject({ matched: 2 / 3, tau: 1, paper: -1 });
    expect(compareOrder(main, BOOK, [ovens, cold])).toMatchObject({ tau: -1, paper: 1 });
  });

  it("says nothing of the order where nothing is alike", async () => {
    const { main } = await planText(BREAD);
    const order = compareOrder(main, BOOK, ["Thanks"]);
    expect(order).toMatchObject({ matched: 0, tau: undefined, dtw: 1 });
    expect(sumOrders([order])).toMatchObject({ "Kendall’s tau-b": 0, "DTW distance": 1 });
  });
});

describe("warp", () => {
  const toVectors = (texts: readonly string[]) => {
    const terms = texts.map((text) => text.split(" "));
    const idf = inverseFrequencies([...terms, ["x"], ["y"]]);
    return terms.map((each) => toVector(each, idf));
  };

  it("is 0 of a deck and itself, also with slides said twice", () => {
    expect(warp(toVectors(["a", "b"]), toVectors(["a", "b"]))).toBeCloseTo(0);
    expect(warp(toVectors(["a", "a", "b"]), toVectors(["a", "b", "b"]))).toBeCloseTo(0);
    expect(warp(toVectors(["b", "a"]), toVectors(["a", "b"]))).toBeGreaterThan(0.5);
  });

  it("lies between 0 and 1", () => {
    const decks = fc.array(fc.constantFrom("a", "b", "a b", "c d"), { maxLength: 5 }).map(toVectors);
    fc.assert(
      fc.property(decks, decks, (ours, theirs) => {
        const distance = warp(ours, theirs);
        expect(distance).toBeGreaterThanOrEqual(-1e-9);
        expect(distance).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
