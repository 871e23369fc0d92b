import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { arrangeEntries, type OldEntry, type Wanted } from "../../../scripts/remix/edit/arrange-entries.ts";
import { chosenSlides } from "../../../scripts/remix/edit/express-slides.ts";
import { newRecipe, writeEntries } from "../../../scripts/remix/edit/write-recipe.ts";
import type { RawEntry, RawRecipe, RawSelector } from "../../../scripts/remix/recipe/schema.ts";
import type { Candidate, Source } from "../../../scripts/remix/types.ts";

type RawTaken = Extract<RawEntry, { from: string }>;

/** A source with a slide for each address; `a-1` stands in section `a`. */
function sourceOf(key: string, ids: readonly string[]): Source {
  const candidates = ids.map((id): Candidate => {
    const parts = id.split("-");
    const within = parts.map((_, at) => parts.slice(0, at + 1).join("-"));
    const kind = id === "title" ? "title" : "points";
    return {
      slide: { id, kind, title: [] },
      within,
      tags: [],
      priority: "must",
      kind,
      assets: [],
      findings: [],
    } as never;
  });
  return { key, file: key, name: key, candidates } as never;
}

const ONE = sourceOf("one", ["title", "a", "a-1", "a-2", "a-3", "b", "b-1", "b-2", "c"]);
const TWO = sourceOf("two", ["x", "x-1", "x-2", "y", "z"]);
const SOURCES = new Map([ONE, TWO].map((source) => [source.key, source]));

const sourceFor = (data: RawEntry) => ("from" in data ? SOURCES.get(data.from) : undefined);
const chosen = (data: RawEntry) => {
  const source = sourceFor(data);
  return source ? (chosenSlides(data as RawTaken, source) ?? []) : [];
};

/** What a lecture shows: `one#a-1`, or an entry without slides. */
const shown = (entries: readonly RawEntry[]) =>
  entries.flatMap((data) => ("from" in data ? chosen(data).map((id) => `${data.from}#${id}`) : [JSON.stringify(data)]));

const wantedOf = (entries: readonly RawEntry[]): Wanted[] =>
  entries.flatMap((data, entry): Wanted[] =>
    "from" in data ? chosen(data).map((slide) => ({ entry, slide })) : [{ entry }],
  );

function arrange(entries: readonly RawEntry[], wanted: readonly Wanted[]) {
  const text = newRecipe({ title: "A", lecturer: "B", language: "en" }, entries);
  const old = entries.map((data): OldEntry => {
    const source = sourceFor(data);
    return { data, ...(source ? { source } : {}) };
  });
  const changed = writeEntries(text, arrangeEntries(old, wanted));
  return { text: changed, slides: (parse(changed) as RawRecipe).slides };
}

const slide = (source: Source, id: string): Wanted => ({ from: source.key, source, slide: id });
const DIVIDER: RawEntry = { divider: "Part" };

describe("entries as a person would write them", () => {
  it.each<[string, RawEntry[], (all: Wanted[]) => Wanted[], RawEntry[]]>([
    ["a first slide", [DIVIDER], (all) => [...all, slide(ONE, "a-1")], [DIVIDER, { from: "one", take: ["a-1"] }]],
    [
      "a slide behind others of its source",
      [{ from: "one", take: ["a-1"] }],
      (all) => [...all, slide(ONE, "b-1")],
      [{ from: "one", take: ["a-1", "b-1"] }],
    ],
    [
      "the overview of a section alone",
      [{ from: "one", take: ["c"] }],
      (all) => [...all, slide(ONE, "a")],
      [{ from: "one", take: ["c", { slide: "a" }] }],
    ],
    [
      "a slide of another source between two",
      [
        {
          from: "one",
          take: ["a-1", "a-2"],
          override: { "a-1": { minutes: 3 }, "a-2": { minutes: 4 } },
          notes: "strip",
        },
      ],
      ([first, second]) => [first as Wanted, slide(TWO, "y"), second as Wanted],
      [
        { from: "one", take: ["a-1"], override: { "a-1": { minutes: 3 } }, notes: "strip" },
        { from: "two", take: ["y"] },
        { from: "one", take: ["a-2"], override: { "a-2": { minutes: 4 } }, notes: "strip" },
      ],
    ],
    [
      "one slide less of a section",
      [{ from: "one", take: ["a", "c"] }],
      (all) => all.filter((each) => !("slide" in each && each.slide === "a-2")),
      [{ from: "one", take: ["a", "c"], drop: ["a-2"] }],
    ],
    [
      "most of a section gone",
      [{ from: "one", take: ["a", "c"] }],
      (all) => all.filter((each) => "slide" in each && ["a-2", "c"].includes(each.slide)),
      [{ from: "one", take: ["a-2", "c"] }],
    ],
    [
      "one slide less of all",
      [{ from: "two" }],
      (all) => all.filter((each) => !("slide" in each && each.slide === "y")),
      [{ from: "two", drop: ["y"] }],
    ],
    [
      "what was dropped, taken again",
      [{ from: "one", take: ["a"], drop: ["a-1", "a-3"] }],
      ([first, ...rest]) => [first as Wanted, slide(ONE, "a-1"), ...rest],
      [{ from: "one", take: ["a"], drop: ["a-3"] }],
    ],
    [
      "a slide before its section",
      [{ from: "one", take: ["a", "c"] }],
      (all) => [all[2] as Wanted, ...all.filter((_, at) => at !== 2)],
      [{ from: "one", take: ["a-2", "a", "c"] }],
    ],
    [
      "two entries of one source, which stay two",
      [
        { from: "one", take: ["a-1"] },
        { from: "one", take: ["b-1"], pin: true },
      ],
      (all) => [...all, slide(ONE, "c")],
      [
        { from: "one", take: ["a-1"] },
        { from: "one", take: ["b-1"], pin: true },
        { from: "one", take: ["c"] },
      ],
    ],
    [
      "what is said of a slide that is not there for now",
      [DIVIDER, { from: "one", take: ["a-1", "c"], override: { "b-9": { title: "B" } } }],
      ([divider, ...others]) => [...others.slice(1), divider as Wanted],
      [{ from: "one", take: ["c"], override: { "b-9": { title: "B" } } }, DIVIDER],
    ],
    [
      "a section by its name",
      [DIVIDER],
      (all) => [
        ...all,
        ...["a", "a-1", "a-2", "a-3"].map((id): Wanted => ({ ...(slide(ONE, id) as object), section: "a" }) as Wanted),
      ],
      [DIVIDER, { from: "one", take: ["a"] }],
    ],
    [
      "a slide with what is different about it",
      [DIVIDER],
      (all) => [...all, { ...(slide(ONE, "c") as object), override: { title: "C" } } as Wanted],
      [DIVIDER, { from: "one", take: ["c"], override: { c: { title: "C" } } }],
    ],
  ])("%s", (_, before, change, after) => {
    expect(arrange(before, change(wantedOf(before))).slides).toEqual(after);
  });

  it("leave its comments to the larger part of an entry that is taken apart", () => {
    const text =
      "slides:\n  # The long way.\n  - from: one\n    take: # by hand\n      - a-1 # opens\n      - a-2\n      - c\n";
    const [data] = (parse(text) as RawRecipe).slides;
    const wanted: Wanted[] = ["c", "a-1", "a-2"].map((id) => ({ entry: 0, slide: id }));
    const between: Wanted[] = [wanted[0] as Wanted, { data: DIVIDER }, ...wanted.slice(1)];
    expect(writeEntries(text, arrangeEntries([{ data: data as RawEntry, source: ONE }], between))).toBe(
      "slides:\n  - from: one\n    take: [c]\n  - divider: Part\n  # The long way.\n  - from: one\n    take:\n      # by hand\n      - a-1 # opens\n      - a-2\n",
    );
  });

  const ids = (source: Source) => source.candidates.map(({ slide: { id } }) => id);
  const selector = (source: Source): fc.Arbitrary<RawSelector> =>
    fc.oneof(
      fc
        .constantFrom(...ids(source), "a", "b", "x")
        .filter((id) => source.candidates.some((each) => each.within.includes(id))),
      fc.constantFrom(...ids(source)).map((id) => ({ slide: id })),
    );
  const taken = (source: Source): fc.Arbitrary<RawEntry> =>
    fc.record(
      {
        from: fc.constant(source.key),
        take: fc.array(selector(source), { minLength: 1, maxLength: 4 }),
        drop: fc.array(selector(source), { minLength: 1, maxLength: 2 }),
        pin: fc.constant(true),
      },
      { requiredKeys: ["from"] },
    );
  const entry = fc.oneof(
    taken(ONE),
    taken(TWO),
    fc.constant(DIVIDER),
    fc.constant<RawEntry>({ slide: "Own", minutes: 2 }),
  );

  /** A recipe in which no slide is taken twice, and every entry takes some. */
  const recipe = fc.array(entry, { minLength: 1, maxLength: 6 }).filter((entries) => {
    const all = entries.flatMap((data) => ("from" in data ? chosen(data).map((id) => `${data.from}#${id}`) : []));
    return new Set(all).size === all.length && entries.every((data) => !("from" in data) || chosen(data).length > 0);
  });

  it("show what is wanted, whatever that is, and nothing changes where nothing is changed", () => {
    fc.assert(
      fc.property(recipe, fc.infiniteStream(fc.nat(1000)), (entries, chance) => {
        const wanted = wantedOf(entries);
        const next = (below: number) => (chance.next().value as number) % below;
        const before = newRecipe({ title: "A", lecturer: "B", language: "en" }, entries);
        expect(arrange(entries, wanted).text).toBe(before);
        const here = new Set(shown(entries));
        const more = [ONE, TWO].flatMap((source) =>
          ids(source).flatMap((id) => (here.has(`${source.key}#${id}`) || next(3) > 0 ? [] : [slide(source, id)])),
        );
        for (let count = next(3); count > 0; count--) wanted.splice(next(wanted.length), 1);
        for (const each of more) wanted.splice(next(wanted.length + 1), 0, each);
        for (let count = next(4); count > 0; count--) {
          const [moved] = wanted.splice(next(wanted.length || 1), 1);
          if (moved) wanted.splice(next(wanted.length + 1), 0, moved);
        }
        if (wanted.length === 0) return;
        const expected = wanted.map((each) => {
          if ("data" in each) return JSON.stringify(each.data);
          const data = "entry" in each ? entries[each.entry] : undefined;
          if (!("slide" in each)) return JSON.stringify(data);
          return `${"from" in each ? each.from : (data as RawTaken).from}#${each.slide}`;
        });
        expect(shown(arrange(entries, wanted).slides)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
