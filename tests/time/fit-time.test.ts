import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Outline, Section } from "../../scripts/outline/types.ts";
import { flattenSections } from "../../scripts/outline/walk.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-time-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function load(sections: unknown[], talk: object = {}): Promise<Outline> {
  const file = join(folder, "outline.yaml");
  const paper = { title: "T", authors: [{ name: "A" }], licence: "unknown" };
  writeFileSync(
    file,
    JSON.stringify({ lectern: 1, paper, talk: { frame: "all", ...talk }, sections, takeaways: ["T"] }),
  );
  const { value, diagnostics } = await loadOutline(file);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const section = (id: string, minutes: number, priority = "must", sections: unknown[] = []) => ({
  id,
  title: id.toUpperCase(),
  minutes,
  priority,
  content: ["A point"],
  sections,
});
const minutesOf = ({ slides }: { slides: { minutes: number }[] }) =>
  slides.reduce((sum, { minutes }) => sum + minutes, 0);
/** What the talk takes without any section: title, glance, map, takeaways. */
const FRAME = 3.5;
const REPEATS = 2;

describe("a talk of so many minutes", () => {
  it("is whole when there is time", async () => {
    const { deck, diagnostics } = await planDeck(await load([section("a", 5), section("b", 5, "could")]), {
      minutes: 30,
    });
    expect(diagnostics).toEqual([]);
    expect(deck.cuts).toEqual([]);
    expect(deck.items.filter(({ isLeftOut }) => isLeftOut)).toEqual([]);
  });

  it("lets `could` go before `should`, and of these what says least for its time", async () => {
    const outline = await load([
      section("must", 4),
      section("should", 4, "should"),
      section("slow", 6, "could"),
      section("quick", 2, "could"),
    ]);
    const names = async (minutes: number) =>
      (await planDeck(outline, { minutes })).deck.cuts.filter(({ isRepeat }) => !isRepeat).map(({ id }) => id);
    expect(await names(FRAME + 1 + 16 - REPEATS)).toEqual([]);
    expect(await names(FRAME + 1 + 16 - REPEATS - 1)).toEqual(["slow"]);
    expect(await names(FRAME + 1 + 10 - REPEATS - 1)).toEqual(["slow", "quick"]);
    expect(await names(FRAME + 1 + 6 - REPEATS - 1)).toEqual(["slow", "quick", "should"]);
  });

  it("keeps a parent while a child stays", async () => {
    const outline = await load([section("other", 1), section("parent", 3, "could", [section("child", 3)])]);
    const { deck, diagnostics } = await planDeck(outline, { minutes: 5 });
    expect(deck.cuts.filter(({ isRepeat }) => !isRepeat)).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "talk-fits-its-minutes" }]);
  });

  it("keeps a section that had to give its own, and lets it go before what matters more elsewhere", async () => {
    const parent = (minutes: number) => section("parent", minutes, "could", [section("child", 1, "should")]);
    const cutFrom = async (sections: unknown[], minutes: number) => {
      const { deck } = await planDeck(await load(sections), { minutes });
      return deck.cuts.filter(({ isRepeat }) => !isRepeat).map(({ id }) => id);
    };
    expect(await cutFrom([section("a", 4), parent(1)], 7.5)).toEqual(["child"]);
    // To keep the parent, which could go, the other one, which should stay, would have to go.
    expect(await cutFrom([section("a", 4), section("other", 1, "should"), parent(3)], 9)).toEqual(["child", "parent"]);
  });

  it("never lets `must` go, and says by how much it is over", async () => {
    const { diagnostics } = await planDeck(await load([section("a", 10), section("b", 10)]), { minutes: 15 });
    expect(diagnostics).toMatchObject([
      {
        severity: "error",
        message: "what must be said takes 22 min, 7 more than the 15 there are",
        hint: expect.stringContaining("the longest are a-content 10, b-content 10, takeaways 1, title 0.5"),
      },
    ]);
  });

  it("warns of what is over by a quarter of a minute in fifteen", async () => {
    const of = async (minutes: number) =>
      (await planDeck(await load([section("a", 10), section("b", minutes)]), { minutes: 15 })).diagnostics.map(
        ({ severity, message }) => `${severity}: ${message}`,
      );
    expect(await of(3)).toEqual([]);
    expect(await of(3.25)).toEqual(["warning: what must be said takes 15.25 min, 0.25 more than the 15 there are"]);
    expect(await of(3.5)).toEqual(["error: what must be said takes 15.5 min, 0.5 more than the 15 there are"]);
  });

  it("is not mistaken about decimal fractions", async () => {
    const outline = await load([section("a", 1.1), section("b", 2.2)]);
    const { deck, diagnostics } = await planDeck(outline, { minutes: FRAME + 0.5 + 3.3 });
    expect(diagnostics).toEqual([]);
    expect(deck.cuts).toEqual([]);
  });

  it("names what was left out: in the notes, in the items, on a slide if it is asked for", async () => {
    const outline = await load([section("a", 4), section("b", 9, "could")], { notCovered: true });
    const { deck } = await planDeck(outline, { minutes: 8 });
    expect(JSON.stringify(deck.slides[0]?.notes)).toContain("Left out for lack of time: ");
    const slide = deck.slides.find(({ id }) => id === "not-covered");
    expect(slide).toMatchObject({ kind: "points", points: [{ text: [{ value: "B" }] }] });
    expect(deck.items.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id)).toEqual(["b", "b/point-1"]);
    expect(deck.slides.some(({ owner }) => owner === "b")).toBe(false);
  });

  it("holds for any outline: it fits, or only what must stay is left", async () => {
    const priority = fc.constantFrom("must", "should", "could");
    const minutes = fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4);
    const anySections = fc.array(fc.tuple(minutes, priority, fc.array(fc.tuple(minutes, priority), { maxLength: 3 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(anySections, fc.integer({ min: 1, max: 40 }), async (made, budget) => {
        const outline = await load(
          made.map(([time, rank, inner], n) =>
            section(
              `s${n}`,
              time,
              rank,
              inner.map(([t, r], c) => section(`s${n}-${c}`, t, r)),
            ),
          ),
        );
        const { deck, diagnostics } = await planDeck(outline, { minutes: budget });
        const left = new Set(deck.cuts.map(({ id }) => id));
        const all = flattenSections(outline.sections);
        expect(all.filter(({ id, priority }) => left.has(id) && priority === "must")).toEqual([]);
        const hasKept = ({ sections }: Section) => sections.some(({ id }) => !left.has(id));
        expect(all.filter((each) => left.has(each.id) && hasKept(each))).toEqual([]);
        if (diagnostics.length === 0) expect(minutesOf(deck)).toBeLessThanOrEqual(budget);
        // Nothing of lower rank stays where something of higher rank had to go, but for a section that only lost its own:
        // it could not go without them.
        const cut = all.filter(({ id }) => left.has(id));
        const isInside = (outer: Section, { id }: Section) =>
          flattenSections(outer.sections).some((each) => each.id === id);
        // One that is inside of a section that went can't come back without it.
        const canReturn = (each: Section) => !cut.some((outer) => isInside(outer, each));
        const kept = all.filter((each) => !left.has(each.id) && !hasKept(each));
        if (outline.sections.length > left.size)
          expect(
            kept.filter(
              (each) =>
                each.priority === "could" &&
                cut.some((other) => other.priority === "should" && !isInside(each, other) && canReturn(other)) &&
                outline.sections.some((top) => top.id !== each.id && !left.has(top.id)),
            ),
          ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
