import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";
import { folderWith, outlineOf } from "../helpers/lecture.ts";

const QUOTES = ["One", "Two", "Three", "Four"].map((quote) => ({ quote }));

/** A talk of eight slides of content, and what it may take. */
async function plan(minutes?: number, more: object = {}) {
  const sections = [
    { id: "a", title: "A", content: QUOTES, ...more },
    { id: "b", title: "B", content: QUOTES, priority: "could" },
  ];
  const file = join(folderWith({ "outline.yaml": outlineOf({ sections }) }), "outline.yaml");
  const { value } = await loadOutline(file);
  if (!value) throw new Error("it does not load");
  const { deck, diagnostics } = await planDeck(value, { minutes });
  const content = deck.slides.filter(({ kind }) => kind === "quote").map((slide) => slide.minutes);
  return { content, cuts: deck.cuts.map(({ id }) => id), diagnostics, slides: deck.slides };
}

describe("a talk without notes and minutes", () => {
  it("takes a minute a slide, and less for what opens it", async () => {
    const { content, slides } = await plan();
    expect(content).toEqual(Array.from({ length: 8 }, () => 1));
    expect(slides[0]?.minutes).toBe(0.5);
  });

  it.each([
    [8.5, 8, 1],
    [7, 8, 0.75],
    [5, 8, 0.5],
    // Less than half a minute a slide is too little: what could go goes.
    [4, 4, 0.5],
    // A guess is no reason to refuse a talk.
    [2, 4, 0.25],
  ])("in %d minutes shows %d slides of %d", async (minutes, count, each) => {
    const { content, diagnostics } = await plan(minutes);
    expect(content).toEqual(Array.from({ length: count }, () => each));
    expect(diagnostics).toEqual([]);
  });

  it.each([{ minutes: 3 }, { notes: "Something to say." }])("goes by what an outline says of it: %o", async (more) => {
    const { content } = await plan(undefined, more);
    expect(content.slice(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});
