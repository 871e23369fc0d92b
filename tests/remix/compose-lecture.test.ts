import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Slide } from "../../scripts/deck/types.ts";
import { hasErrors } from "../../scripts/diagnostics/diagnostic.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import {
  compileEntries,
  compileRecipe,
  folderWith,
  idsOf,
  outlineOf,
  SAMPLE,
  STANDARDS,
  slideOf,
  titleOf,
} from "../helpers/lecture.ts";

const take = (selectors: unknown[], more: object = {}) => ({ from: SAMPLE, take: selectors, ...more });
/** A lecture's own frame put aside. */
const content = (slides: readonly Slide[] = []) =>
  idsOf(slides).filter((id) => !/^(?:title|references|credits)/.test(id));
const codes = (found: { diagnostics: readonly { code: string }[] }) => found.diagnostics.map(({ code }) => code);

describe("what is taken", () => {
  it("is a section with all that is inside, in the recipe's order, and nothing twice", async () => {
    const { deck } = await compileEntries([take(["ii-b-3", "ii-b", { slide: "ii-a" }])]);
    expect(content(deck?.slides)).toEqual(["ii-b-3", "ii-b", "ii-b-1", "ii-b-2", "ii-a"]);
  });

  it("goes by globs, kinds and tags, less what is dropped", async () => {
    const globs = await compileEntries([take(["ii-*-1"], { drop: ["ii-c-*"] })]);
    expect(content(globs.deck?.slides)).toEqual(["ii-a-1", "ii-b-1"]);
    const kinds = await compileEntries([take([{ kind: "principles" }, { kind: "pillars" }])]);
    expect(content(kinds.deck?.slides)).toEqual(["iii-principles", "ii-pillars"]);
    const tags = await compileEntries([{ from: STANDARDS, take: [{ tag: "energy" }] }]);
    expect(content(tags.deck?.slides)).toEqual(["power", "power-beat", "power-links"]);
  });

  it("is all but the source's own frame when nothing is named", async () => {
    const { deck } = await compileEntries([{ from: SAMPLE }]);
    expect(content(deck?.slides)).toContain("takeaways");
    expect(content(deck?.slides)).not.toContain("map");
    expect(deck?.slides.filter(({ kind }) => kind === "title")).toHaveLength(1);
  });

  it("says what is there when it is not found, at the recipe's line", async () => {
    const { diagnostics, deck } = await compileEntries([take(["ii-b-9", { kind: "claims" }, { tag: "x" }])]);
    expect(deck).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ position }) => position?.line)).toEqual([8, 9, 10]);
    expect(errors.map(({ hint }) => hint)).toEqual([
      expect.stringMatching(/^did you mean `ii-b-1`\?\nthere are 27:\ntitle {2}at-a-glance/),
      expect.stringMatching(/^did you mean `claim`\?\nthere are 12:\ntitle/),
      "there are none",
    ]);
  });

  it("says all that is there, once, however much it is", async () => {
    const sections = Array.from({ length: 100 }, (_, n) => ({ id: `s-${n}`, title: `S${n}`, content: ["A"] }));
    const from = join(folderWith({ "outline.yaml": outlineOf({ sections }) }), "outline.yaml");
    const { diagnostics } = await compileEntries([{ from, take: ["nothing", "none-such"], drop: ["nowhere"] }]);
    const [first, ...others] = diagnostics.map(({ hint = "" }) => hint);
    for (const { id } of sections) expect(first?.split(/\s+/)).toContain(id);
    expect(others).toEqual(Array(2).fill("all that there are stand above, at line 8"));
    const override = { nothing: { minutes: 1 } };
    const overridden = (await compileEntries([{ from, override }])).diagnostics[0]?.hint;
    for (const { id } of sections) expect(overridden?.split(/\s+/)).toContain(`${id}-content`);
  });

  it("says what to write to take all", async () => {
    const { diagnostics } = await compileEntries([take(["all"])]);
    expect(diagnostics).toMatchObject([{ hint: "to take all slides, leave `take` out" }]);
  });

  it("may stand in one place only", async () => {
    expect(codes(await compileEntries([take(["ii-a"]), take(["ii-a-1"])]))).toContain("slide-is-taken-once");
  });

  it("must leave something", async () => {
    expect(codes(await compileEntries([take(["ii-a"], { drop: ["ii"] })]))).toContain("something-is-taken");
  });

  it.each([
    ["nowhere.yaml", "there is no file"],
    ["https://example.org/slides.md", "files on this machine"],
    [".", "neither an outline nor a deck"],
  ])("comes from a file: %s", async (from, message) => {
    const folder = folderWith({
      "lectures/recipe.yaml": { lectern: 1, lecture: { title: "T", lecturer: "L" }, slides: [{ from }] },
    });
    const { diagnostics } = await compileRecipe(join(folder, "lectures/recipe.yaml"));
    expect(diagnostics).toMatchObject([{ code: "source-exists", position: { line: 6 } }]);
    expect(diagnostics[0]?.message).toContain(message);
  });

  it("may be named by its folder", async () => {
    const folder = folderWith({
      "paper/outline.yaml": outlineOf(),
      "recipe.yaml": { lectern: 1, lecture: { title: "T", lecturer: "L" }, slides: [{ from: "paper" }] },
    });
    const { deck } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(content(deck?.slides)).toEqual(["at-a-glance", "one", "one-content"]);
  });
});

describe("slides that belong together", () => {
  const sections = [
    // More points than stand beside something else.
    { id: "one", title: "One", content: [{ quote: "First" }, { quote: "Second" }, { quote: "Third" }, ..."1234567"] },
  ];
  const compile = (slides: object[]) => {
    const lecture = { title: "T", lecturer: "L" };
    const folder = folderWith({
      "outline.yaml": outlineOf({ sections }),
      "recipe.yaml": { lectern: 1, lecture, slides },
    });
    return compileRecipe(join(folder, "recipe.yaml"));
  };
  const partsOf = (slides: readonly Slide[] = []) =>
    slides.filter(({ owner }) => owner?.endsWith("#one")).map(({ kind, part }) => [kind, part]);

  it("are parts of one while they follow one another", async () => {
    const { deck } = await compile([{ from: "outline.yaml", take: [{ kind: "quote" }, { kind: "points" }] }]);
    expect(partsOf(deck?.slides)).toEqual([
      ["quote", [1, 4]],
      ["quote", [2, 4]],
      ["quote", [3, 4]],
      ["points", [4, 4]],
    ]);
  });

  it("are several when something stands between them; the message is an item once", async () => {
    const take = (kind: string) => ({ from: "outline.yaml", take: [{ kind }] });
    const { deck, markdown } = await compile([take("quote"), { slide: "Between" }, take("points")]);
    expect(partsOf(deck?.slides)).toEqual([
      ["quote", [1, 3]],
      ["quote", [2, 3]],
      ["quote", [3, 3]],
      ["points", undefined],
    ]);
    expect(markdown?.match(/^# One.*$/gm)).toEqual(["# One (1/3)", "# One (2/3)", "# One (3/3)", "# One · 2"]);
    expect(deck?.items.filter(({ kind }) => kind === "section").map(({ id }) => id)).toEqual([
      "one-content",
      "between",
    ]);
  });
});

describe("overviews", () => {
  it("show what was taken, and say how much of it that is", async () => {
    const { deck } = await compileEntries([take(["ii-pillars", "ii-a", "ii-b", "ii-diagram"], { drop: ["ii-b-3"] })]);
    const pillar = slideOf(deck?.slides, "ii-b");
    expect(pillar).toMatchObject({ excerpt: "2 of 3 claims", clicks: 2 });
    expect(pillar.kind === "diagram" && pillar.nodes.map(({ mark }) => mark)).toEqual(["1", "2"]);
    expect(slideOf(deck?.slides, "ii-a")).not.toHaveProperty("excerpt");
    expect(slideOf(deck?.slides, "ii-pillars").excerpt).toBe("2 of 3 pillars · 5 of 9 claims");
    expect(slideOf(deck?.slides, "ii-diagram").excerpt).toBe("2 of 3 pillars · 5 of 9 claims");
  });

  it("stay whole when they stand for what was not taken", async () => {
    const { deck } = await compileEntries([take([{ slide: "ii-b" }])]);
    const pillar = slideOf(deck?.slides, "ii-b");
    expect(pillar.kind === "diagram" && pillar.nodes).toHaveLength(3);
    expect(pillar).not.toHaveProperty("excerpt");
  });

  it("name a claim that went for lack of time: who hears a part should see the whole", async () => {
    const { deck } = await compileEntries([take(["ii-b"])], { minutes: 7 });
    expect(deck?.cuts).not.toEqual([]);
    expect(slideOf(deck?.slides, "ii-b")).not.toHaveProperty("excerpt");
  });
});

describe("changes", () => {
  it("of title and points are told on the slide, and are what must be shown", async () => {
    const override = {
      "ii-a-1": { title: "Peace needs *partners*", points: ["Mine", { point: "And", details: ["so on"] }] },
    };
    const { deck } = await compileEntries([take(["ii-a-1"], { override })]);
    const slide = slideOf(deck?.slides, "ii-a-1");
    expect(titleOf(slide)).toBe("Peace needs partners");
    expect(slide.credit).toBe("adapted from Wan Taiyong · ii-a-1");
    expect(deck?.items.map(({ id, kind, text }) => [id, kind, toPlainText(text)])).toEqual([
      ["ii-a-1", "claim", "Peace needs partners"],
      ["ii-a-1/point-1", "point", "Mine"],
      ["ii-a-1/point-2", "point", "And"],
      ["ii-a-1/point-2/detail-1", "detail", "so on"],
    ]);
  });

  describe("of the title of a section with several slides", () => {
    const content = ["1", "2", "3"].map((cell) => ({ table: { columns: ["A"], rows: [[cell]] } }));
    const compile = async (override: object, entries: object[] = []) => {
      const sections = [{ id: "long", title: "A long section", content }];
      const from = join(folderWith({ "outline.yaml": outlineOf({ sections }) }), "outline.yaml");
      const { deck } = await compileEntries([...entries, { from, override }]);
      return {
        titles: deck?.slides.filter(({ owner }) => owner?.includes("long")).map((slide) => [slide.id, titleOf(slide)]),
        sections: deck?.items.filter(({ kind }) => kind === "section").map(({ text }) => toPlainText(text)),
        parts: deck?.slides.filter(({ owner }) => owner?.includes("long")).map(({ part }) => part),
      };
    };

    // What no slide says, a check would miss: a lecture's own divider leaves the source's away, which had the title too.
    it.each([[[]], [[{ divider: "Part" }]]])("go for all of them when its first has another (%j)", async (entries) => {
      const { titles, sections } = await compile({ "long-content": { title: "Another" } }, entries);
      expect(titles?.slice(-3).map(([, title]) => title)).toEqual(["Another", "Another", "Another"]);
      expect(sections?.filter((title) => title === "A long section")).toHaveLength(0);
    });

    it("stay with a later one", async () => {
      const { titles, parts } = await compile({ "long-content-2": { title: "Another" } }, [{ divider: "Part" }]);
      expect(titles).toEqual([
        ["long-content", "A long section"],
        ["long-content-2", "Another"],
        ["long-content-3", "A long section"],
      ]);
      expect(parts).toEqual([undefined, undefined, undefined]);
    });

    it("keep a divider that goes by them", async () => {
      const { titles } = await compile({ long: { title: "Another" } }, [{ divider: "Part" }]);
      expect(titles?.[0]).toEqual(["long", "Another"]);
    });
  });

  it("of notes and minutes leave the author's wording", async () => {
    const override = { "ii-a-1": { minutes: 7, notes: "My own words" } };
    const { deck } = await compileEntries([take(["ii-a-1"], { override })]);
    const slide = slideOf(deck?.slides, "ii-a-1");
    expect(slide).toMatchObject({ minutes: 7, credit: "Wan Taiyong · ii-a-1" });
    expect(slide.notes.map((text) => toPlainText(text).slice(0, 12))).toEqual(["My own words", "Wan’s first "]);
  });

  it.each([
    ["keep", ["My own words", "Wan’s first "], 1],
    ["replace", ["My own words"], 1],
    ["strip", ["My own words"], 0],
  ])("notes: %s", async (notes, own, others) => {
    const override = { "ii-a-1": { notes: "My own words" } };
    const { deck } = await compileEntries([take(["ii-a-1", "ii-a-2"], { override, notes })]);
    expect(slideOf(deck?.slides, "ii-a-1").notes.map((text) => toPlainText(text).slice(0, 12))).toEqual(own);
    expect(slideOf(deck?.slides, "ii-a-2").notes).toHaveLength(others);
  });

  it("that are not possible are told at their line", async () => {
    const override = { "ii-b": { points: ["x"] }, "ii-b-9": { minutes: 1 } };
    const { diagnostics } = await compileEntries([take(["ii-b"], { override })]);
    expect(
      diagnostics.filter(({ severity }) => severity === "error").map(({ code, position }) => [code, position?.line]),
    ).toEqual([
      ["override-is-taken", 13],
      ["override-is-possible", 10],
    ]);
  });
});

describe("addresses", () => {
  const two = (more: object = {}) => [
    take(["at-a-glance", "ii-a-1"]),
    { from: STANDARDS, take: ["at-a-glance", "rail-gauge"], ...more },
  ];

  it("are those of the sources; where two clash, the later has its source's name before it, and that is told", async () => {
    const { deck, diagnostics } = await compileEntries(two());
    expect(content(deck?.slides)).toEqual([
      "at-a-glance",
      "ii-a-1",
      "infrastructure-standards-at-a-glance",
      "rail-gauge",
    ]);
    expect(diagnostics.find(({ code }) => code === "address-is-unique")).toMatchObject({
      severity: "warning",
      position: { line: 10 },
    });
  });

  it("begin with the name that a recipe gives a source, all of them", async () => {
    const { deck, diagnostics } = await compileEntries(two({ as: "std" }));
    expect(content(deck?.slides)).toEqual(["at-a-glance", "ii-a-1", "std-at-a-glance", "std-rail-gauge"]);
    expect(slideOf(deck?.slides, "std-rail-gauge")).toMatchObject({
      pillar: "std-rail",
      credit: "Lectern contributors, 2026 · rail-gauge",
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain("address-is-unique");
  });

  it("of own slides come from their titles, in any script, and never clash", async () => {
    const titles = ["Who decides?", "Who decides?", "2024", "谁来决定？", "???", "Print", "ii-a-1"];
    const { deck, diagnostics } = await compileEntries([...titles.map((slide) => ({ slide })), take(["ii-a-1"])]);
    expect(hasErrors(diagnostics)).toBe(false);
    expect(content(deck?.slides)).toEqual([
      "who-decides",
      "who-decides-2",
      "slide-2024",
      "谁来决定",
      "own",
      "slide-print",
      "ii-a-1-2",
      "ii-a-1",
    ]);
  });
});

describe("the lecture", () => {
  it("puts slides behind the divider before them, and does without the sources' own", async () => {
    const { deck } = await compileEntries([
      { divider: "First" },
      take(["i"]),
      { slide: "Mine" },
      { divider: "Second" },
      take([{ slide: "ii" }, "ii-a-1"]),
    ]);
    expect(deck?.slides.map(({ id, section }) => [id, section])).toEqual([
      ["title", undefined],
      ["first", "first"],
      ["i-meanings", "first"],
      ["i-diagram", "first"],
      ["mine", "first"],
      ["second", "second"],
      ["ii", "ii"],
      ["ii-a-1", "ii"],
      ["credits", undefined],
    ]);
  });

  it("is cut to its minutes by priority: claims of the sources, own slides, overviews first", async () => {
    const override = { "ii-a-2": { priority: "must" } };
    const entries = [take(["at-a-glance", "ii-a"], { override }), { slide: "Aside", priority: "could", minutes: 1 }];
    const { deck } = await compileEntries(entries, { minutes: 6, notCovered: true });
    expect(deck?.cuts.map(({ name, priority }) => [name, priority])).toEqual([
      ["The paper at a glance", "could"],
      ["Aside", "could"],
      ["II.A.3 Global governance", "could"],
    ]);
    expect(content(deck?.slides)).toEqual(["ii-a", "ii-a-1", "ii-a-2", "not-covered"]);
    expect(deck?.items.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id)).toContain("ii-a-3");
  });

  it("keeps an overview that the recipe says must stay", async () => {
    const entries = (override: object) => [take(["at-a-glance", "ii-a-1", "ii-a-2"], { override })];
    const without = await compileEntries(entries({}), { minutes: 5 });
    expect(content(without.deck?.slides)).toEqual(["ii-a-1", "ii-a-2"]);
    const { deck } = await compileEntries(entries({ "at-a-glance": { priority: "must" } }), { minutes: 5 });
    expect(content(deck?.slides)).toEqual(["at-a-glance", "ii-a-1"]);
  });

  it("has no divider before nothing, but for one that had nothing from the start", async () => {
    const aside = { slide: "Aside", priority: "could", minutes: 3 };
    const entries = [take(["ii-b-1"]), { divider: "Gone" }, aside, { divider: "Questions?" }];
    const { deck } = await compileEntries(entries, { minutes: 3 });
    expect(content(deck?.slides)).toEqual(["ii-b-1", "questions"]);
    expect(deck?.items.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id)).toEqual(["gone", "aside"]);
  });

  it("says when what must be said takes longer", async () => {
    expect(codes(await compileEntries([{ slide: "Long", minutes: 9 }], { minutes: 5 }))).toContain(
      "talk-fits-its-minutes",
    );
  });

  it("has one list of the works that its slides cite, each work once", async () => {
    const book = (id: string, title: string, year = 2000) => ({
      id,
      type: "book",
      title,
      author: [{ family: "Example" }],
      issued: { "date-parts": [[year]] },
    });
    const paper = (references: object[], cite: string) =>
      outlineOf({ references, sections: [{ id: "one", title: "One", content: [`Cites [@${cite}]`] }] });
    const folder = folderWith({
      "a/outline.yaml": paper([book("x", "Same"), book("unused", "Unused", 1990)], "x"),
      "b/outline.yaml": paper([book("y", "Same")], "y"),
      "c/outline.yaml": paper([book("x", "Other")], "x"),
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: ["a", "b", "c"].map((from) => ({ from, take: ["one"] })),
      },
    });
    const { deck, markdown, diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(hasErrors(diagnostics)).toBe(false);
    const references = slideOf(deck?.slides, "references");
    expect(references.kind === "references" && references.entries.map(({ text }) => toPlainText(text))).toEqual([
      "Example. (2000). Same.",
      "Example. (2000). Other.",
    ]);
    expect(markdown?.match(/\]\(\/references\)/g)).toHaveLength(3);
  });

  it("leads citations to the list that was taken, also when another source has the same key", async () => {
    const paper = (title: string) =>
      outlineOf({
        references: [{ id: "x", type: "book", title, author: [{ family: "Example" }] }],
        sections: [{ id: title.toLowerCase(), title, content: ["Cites [@x]"] }],
      });
    const folder = folderWith({
      "a/outline.yaml": paper("Alpha"),
      "b/outline.yaml": paper("Beta"),
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: ["a", "b"].map((from) => ({ from, take: [{ kind: "points" }, "references"] })),
      },
    });
    const { deck, markdown } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(deck?.slides.filter(({ kind }) => kind === "references").map(({ id }) => id)).toEqual([
      "a-references",
      "b-references",
    ]);
    expect(markdown?.match(/\]\(\/\w-references\)/g)).toEqual(["](/a-references)", "](/b-references)"]);
  });

  it("marks the language of slides that have another one, and speaks its own", async () => {
    const chinese = "tests/decks/chinese/outline.yaml";
    const { deck, markdown } = await compileEntries([{ from: join(process.cwd(), chinese), take: ["takeaways"] }]);
    expect(slideOf(deck?.slides, "takeaways").language).toMatch(/^zh/);
    expect(markdown).toMatch(/routeAlias: takeaways\n(?:.*\n)*?lang: zh/);
    expect(markdown).toContain("# Credits and licence");
    const other = await compileEntries([take(["ii-a-1"], { override: { "ii-a-1": { title: "改" } } })], {
      language: "zh",
    });
    expect(slideOf(other.deck?.slides, "ii-a-1").credit).toBe("改编自 Wan Taiyong · ii-a-1");
  });

  it("credits each work for what is shown, and says what was changed", async () => {
    const { deck } = await compileEntries(
      [
        take(["ii-a-1", "ii-a-2"], { override: { "ii-a-1": { title: "Other" } } }),
        { from: STANDARDS, take: ["rail-gauge"], credit: { permission: "its authors, by mail" } },
      ],
      { licence: "CC-BY-4.0" },
    );
    const credits = slideOf(deck?.slides, "credits");
    const said =
      credits.kind === "credits" ? credits.facts.map(({ term, text }) => `${term}: ${toPlainText(text)}`) : [];
    expect(said).toEqual([
      "Paper: Wan Taiyong. The Promotion of International Cooperation in Common Development and Transformation. Licence: Unknown; ask the author before you pass the text on. 2 slides taken. Adapted: ii-a-1",
      "Paper: Lectern contributors. Standards That Connect: Technical Standards in Regional Infrastructure. 2026. Licence: CC-BY-4.0. Used by permission: its authors, by mail. 1 slide taken",
      "This lecture: Licence: CC-BY-4.0, but for the works above",
      "Made with: Lectern, Slidev",
    ]);
  });

  it("credits a source twice that the recipe credits in two ways", async () => {
    const entry = (id: string, credit: object) => ({ from: STANDARDS, take: [id], credit });
    const { deck, diagnostics } = await compileEntries(
      [
        entry("rail-gauge", { permission: "by mail", licence: "CC-BY-NC-4.0" }),
        entry("power-beat", { licence: "CC-BY-NC-4.0" }),
      ],
      { commercial: true },
    );
    expect(deck).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "licence-allows-commerce", position: { line: 13 } }]);
  });

  it("tells the same slide of two papers apart by what they are called", async () => {
    const { deck } = await compileEntries([
      take(["takeaways", "at-a-glance"]),
      { from: STANDARDS, take: ["takeaways"] },
    ]);
    expect(deck?.slides.slice(1, 4).map(titleOf)).toEqual([
      "What to remember – International cooperation",
      "The paper at a glance",
      "What to remember – Standards that connect",
    ]);
  });

  it("lists no work that only slides cite for which there is no time", async () => {
    const entries = [{ from: STANDARDS, take: ["rail-gauge", "rail-signals"] }];
    const { deck } = await compileEntries(entries, { minutes: 3 });
    const references = slideOf(deck?.slides, "references");
    expect(references.kind === "references" && references.entries.map(({ key }) => key)).toEqual([
      "infrastructure-standards/iso668",
    ]);
    expect(deck?.items.filter(({ kind }) => kind === "reference")).toHaveLength(1);
  });

  it("does not credit the lecturer's own slides", async () => {
    const { deck, diagnostics } = await compileEntries([take(["ii-a-1"], { own: true })]);
    expect(slideOf(deck?.slides, "ii-a-1")).not.toHaveProperty("credit");
    expect(diagnostics).toEqual([]);
  });

  it("gives the same bytes each time", async () => {
    const [a, b] = [await compileRecipe("lectures/seminar.yaml"), await compileRecipe("lectures/seminar.yaml")];
    expect(a.markdown).toBe(b.markdown);
    expect(a.lock).toEqual(b.lock);
    expect(a.lock?.text).not.toContain(process.cwd());
  });
});
