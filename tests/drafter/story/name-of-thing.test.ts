import { describe, expect, it } from "vitest";
import { definesThing, isNamedIn, nameOfThing } from "../../../scripts/drafter/story/name-of-thing.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { section } from "./paper.ts";

describe("what a paper calls the thing that it gives", () => {
  it.each([
    ["Quay: ropes for ships", "Quay"],
    ["quay 2.1 – ropes for ships", "quay"],
    ["Quay v3: ropes for ships", "Quay"],
    ["quay_rope - A library for ships", "quay_rope"],
    ["The QUAY library", "QUAY"],
    ["Tests of old ropes by eye: The R Package quay", "quay"],
    ["Ropes for well-kept ships", undefined],
  ])("stands in its title: %s", (title, name) => {
    expect(nameOfThing(title, [], ENGLISH)).toBe(name);
  });

  it("stands where the text says what something with the name of code is", () => {
    const sections = [section("Summary", ["Ropes wear. `holm` breaks often.", "`quay` is a library for ropes."])];
    expect(nameOfThing("A library for ropes", sections, ENGLISH)).toBe("quay");
    expect(nameOfThing("A library for ropes", [section("Summary", ["Ropes wear."])], ENGLISH)).toBeUndefined();
  });
});

describe("a sentence that says what the thing is", () => {
  it.each([
    ["Quay is a library for ropes.", true],
    ["quay is a library for ropes.", true],
    ["The Quay library offers ropes.", true],
    ["Quays are old.", false],
    ["A quayside is a library for ropes.", false],
    ["Ropes hold where Quay is a library.", false],
    ["Ropes and Ships (Quay) is a library for ropes.", true],
    ["We present Quay, a new tool that tests ropes.", true],
    ["Here, we introduce Quay (a tool for ropes), which tests them.", true],
    ["We present a new tool called Quay, which tests ropes.", true],
    ["We present the R package Quay for old ropes.", true],
    ["We present the latest version of Quay.", false],
    ["We present Quay.", false],
    ["The R package Quay offers tests of ropes.", true],
    ["The core functionality of Quay is the test of ropes.", true],
    ["The development of Quay is timely.", false],
    ["The present library, Quay, is old.", false],
  ])("%s %s", (text, defines) => {
    expect(definesThing(text, { name: "Quay", language: ENGLISH })).toBe(defines);
  });
});

it("a name of one letter is a word of its own", () => {
  expect(isNamedIn("R", "Ropes are old, and rigid.")).toBe(false);
  expect(isNamedIn("R", "Ropes in R are old.")).toBe(true);
});
