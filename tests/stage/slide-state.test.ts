import { parseSync } from "@slidev/parser";
import { describe, expect, it } from "vitest";
import { describeSlides } from "../../scripts/stage/slide-state.ts";

const deck = `---
title: A talk
layout: cover
lectern:
  digest: sha256-1
---

# A talk

<!-- Say hello. -->

---
layout: claim
routeAlias: ii-b
minutes: 2
lectern: abc
---

# What it costs

- A point

<!-- A note. -->
`;
const statesOf = (text: string) =>
  describeSlides(parseSync(text, "slides.md").slides.map((source) => ({ ...source, source })));

describe("what a slide says", () => {
  it("has a name and a digest", () => {
    expect(statesOf(deck)).toEqual([
      { name: "A-talk".toLowerCase(), digest: expect.stringMatching(/^[\da-f]{16}$/) },
      { name: "ii-b", digest: expect.stringMatching(/^[\da-f]{16}$/) },
    ]);
  });

  it.each([
    ["notes", "A note", "Another note"],
    ["minutes", "minutes: 2", "minutes: 3"],
    ["its digest", "lectern: abc", "lectern: abd"],
    ["the deck's digest", "sha256-1", "sha256-2"],
    ["the deck's settings", "title: A talk", "title: A talk\ndraft: Not checked"],
    ["line ends", "- A point", "- A point\r"],
  ])("stays the same with other %s", (_, from, to) => {
    expect(statesOf(deck.replace(from, to)).map(({ digest }) => digest)).toEqual(
      statesOf(deck).map(({ digest }) => digest),
    );
  });

  it.each([
    ["words", "A point", "Another point"],
    ["a layout", "layout: claim", "layout: figure"],
  ])("changes with other %s", (_, from, to) => {
    const [one, two] = [statesOf(deck), statesOf(deck.replace(from, to))];
    expect(two[0]).toEqual(one[0]);
    expect(two[1]?.digest).not.toBe(one[1]?.digest);
  });
});
