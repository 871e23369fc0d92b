import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADDRESSES, TAKEN_IN_LECTURES, TAKEN_IN_TALKS } from "../../scripts/outline/addresses.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";
import { compileEntries, folderWith, outlineOf, SAMPLE } from "../helpers/lecture.ts";

const load = (sections: object[]) =>
  loadOutline(
    join(
      folderWith({
        "outline.yaml": {
          ...outlineOf({ sections }),
          talk: { notCovered: true, frame: "all" },
          takeaways: ["Remember this"],
        },
      }),
      "outline.yaml",
    ),
  );
const LECTERNS = new Set<string>(Object.values(ADDRESSES));

describe("addresses of Lectern's own slides", () => {
  it.each(Object.values(ADDRESSES))("are no section's: %s", async (id) => {
    const { diagnostics } = await load([{ id, title: "A section", content: ["A point"] }]);
    expect(diagnostics).toMatchObject([{ code: "id-is-free" }]);
  });

  it("are those that a talk has, what it leaves out among them", async () => {
    const section = (id: string, priority: string) => ({ id, title: id, minutes: 3, priority, content: ["A point"] });
    const { value } = await load([section("one", "must"), section("two", "could")]);
    const { deck } = value ? await planDeck(value, { minutes: 7 }) : {};
    const own = deck?.slides.filter(({ owner }) => owner === undefined).map(({ id }) => id);
    expect(own).toEqual(["title", "at-a-glance", "map", "takeaways", "not-covered", "credits"]);
    expect(own?.filter((id) => !TAKEN_IN_TALKS.has(id))).toEqual([]);
  });

  it("are fewer in a lecture: what it takes of a paper's frame stays where it is", async () => {
    const entries = [
      { from: SAMPLE, take: ["at-a-glance", "map", "takeaways", "ii-a-1"] },
      { slide: "Aside", priority: "could", minutes: 9 },
    ];
    const { deck } = await compileEntries(entries, { minutes: 7, notCovered: true });
    const own = deck?.slides.map(({ id }) => id).filter((id) => LECTERNS.has(id)) ?? [];
    expect(own).toEqual(expect.arrayContaining(["title", "at-a-glance", "map", "takeaways", "not-covered", "credits"]));
    expect(own.filter((id) => !TAKEN_IN_LECTURES.has(id)).sort()).toEqual(["at-a-glance", "map", "takeaways"]);
  });
});
