import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newRecipe, writeEntries, writeLecture } from "../../../scripts/remix/edit/write-recipe.ts";
import type { RawEntry, RawRecipe } from "../../../scripts/remix/recipe/schema.ts";

const RECIPES = ["lectures/seminar.yaml", "lectures/ten-minutes.yaml", "lectures/from-slidev/lecture.yaml"];
const dataOf = (text: string) => parse(text) as RawRecipe;
const same = (text: string) => dataOf(text).slides.map((data, base) => ({ base, data }));

const ODD = `# The top.
lectern: 1
lecture: { title: "A lecture", lecturer: Me } # short

slides: # in this order
    # About the list.

    # The first.
    -   divider: 'One' # so
        gist: >-
          A folded text that
          goes on

    - from: ../a/outline.yaml
      take:
        - x   # the main one
        - "y"
      # Why not this.
      drop: [ z ]
      override:
        x: { minutes: 3 }
        y:
          notes: |
            Two lines
            of notes
    - slide: Mine

    # For the next year.
    # - slide: Another
notes: strip # behind the list
`;

describe("a recipe's text", () => {
  it.each(RECIPES)("stays the same bytes when nothing changes: %s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(writeEntries(text, same(text))).toBe(text);
    expect(writeLecture(text, {})).toBe(text);
  });

  it.each([
    ["as it is", ODD],
    ["with line ends of Windows", ODD.replaceAll("\n", "\r\n")],
    ["with line ends of both kinds", ODD.replace("lectern: 1\n", "lectern: 1\r\n")],
    ["with a byte order mark", `\ufeff${ODD}`],
  ])("stays the same bytes however it is written: %s", (_, text) => {
    expect(writeEntries(text, same(text))).toBe(text);
  });

  it("moves entries with the comments above them", () => {
    const [one, two, three] = same(ODD);
    if (!one || !two || !three) throw new Error("three entries");
    expect(writeEntries(ODD, [two, three, one])).toMatchInlineSnapshot(`
      "# The top.
      lectern: 1
      lecture: { title: "A lecture", lecturer: Me } # short

      slides: # in this order
          # About the list.

          - from: ../a/outline.yaml
            take:
              - x   # the main one
              - "y"
            # Why not this.
            drop: [ z ]
            override:
              x: { minutes: 3 }
              y:
                notes: |
                  Two lines
                  of notes
          - slide: Mine

          # The first.
          -   divider: 'One' # so
              gist: >-
                A folded text that
                goes on

          # For the next year.
          # - slide: Another
      notes: strip # behind the list
      "
    `);
  });

  it("changes in an entry only what is another one", () => {
    const [one, two, three] = same(ODD);
    if (!one || !two || !three) throw new Error("three entries");
    const data = {
      ...(two.data as Extract<RawEntry, { from: string }>),
      take: ["x", "w", { slide: "y" }],
      override: { x: { minutes: 3, title: "Two: words" } },
    };
    const own = {
      ...(three.data as Extract<RawEntry, { slide: string }>),
      points: ["One", { point: "Two", details: ["a"] }],
    };
    expect(
      writeEntries(ODD, [one, { base: 1, data }, { base: 2, data: own }, { data: { divider: "New" } }]),
    ).toMatchInlineSnapshot(`
      "# The top.
      lectern: 1
      lecture: { title: "A lecture", lecturer: Me } # short

      slides: # in this order
          # About the list.

          # The first.
          -   divider: 'One' # so
              gist: >-
                A folded text that
                goes on

          - from: ../a/outline.yaml
            take:
              - x # the main one
              - w
              - slide: y
            # Why not this.
            drop: [ z ]
            override:
              x: { minutes: 3, title: "Two: words" }
          - slide: Mine
            points:
              - One
              - point: Two
                details:
                  - a

          - divider: New

          # For the next year.
          # - slide: Another
      notes: strip # behind the list
      "
    `);
  });

  it("writes fields of the lecture", () => {
    const text = readFileSync("lectures/seminar.yaml", "utf8");
    const changed = writeLecture(text, { title: "Another: title", minutes: 30 });
    const lines = (all: string) => all.split("\n");
    expect(lines(changed).filter((line) => !lines(text).includes(line))).toEqual([
      '  title: "Another: title"',
      "  minutes: 30",
    ]);
    expect(lines(changed)).toHaveLength(lines(text).length);
  });

  it("leaves all other fields of the lecture as they are written, wherever it stands", () => {
    const late =
      "slides:\n  - divider: A\nlecture:\n  title: A\n  event: >-\n    A folded\n    text\n  audience: two\n    lines   # so\n  minutes: 20\n";
    expect(writeLecture(late, { minutes: 30 })).toBe(late.replace("20", "30"));
    expect(writeLecture(late, { minutes: undefined })).toBe(late.replace("  minutes: 20\n", ""));
    const flow = "lecture: { title: A, minutes: 20, lecturer: B } # so\nslides: []\n";
    expect(writeLecture(flow, { minutes: undefined, event: "Here" })).toBe(
      "lecture: { title: A, event: Here, lecturer: B } # so\nslides: []\n",
    );
  });

  it("changes what is said of a slide whose address reads as a number", () => {
    const text = "slides:\n  - from: a.md\n    override:\n      2024: { minutes: 3 }\n";
    const data = { from: "a.md", override: { 2024: { minutes: 5 } } };
    expect(writeEntries(text, [{ base: 0, data }])).toBe(text.replace("3", "5"));
  });

  it("writes lists in brackets as lines", () => {
    const text = "lectern: 1\nlecture: {title: A, lecturer: B}\nslides: [{divider: One}, {from: a.md, take: [x]}]\n";
    expect(writeEntries(text, [...same(text), { data: { divider: "Two" } }])).toMatchInlineSnapshot(`
      "lectern: 1
      lecture: { title: A, lecturer: B }
      slides:
        - divider: One
        - from: a.md
          take: [ x ]
        - divider: Two
      "
    `);
  });

  it("begins a recipe", () => {
    const text = newRecipe({ title: "A lecture", lecturer: "Me" } as RawRecipe["lecture"], [{ divider: "One" }]);
    expect(text).toMatchInlineSnapshot(`
      "lectern: 1
      lecture:
        title: A lecture
        lecturer: Me
      slides:
        - divider: One
      "
    `);
  });
});
