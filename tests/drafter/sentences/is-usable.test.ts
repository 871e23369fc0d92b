import { describe, expect, it } from "vitest";
import { isUsable } from "../../../scripts/drafter/sentences/is-usable.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

describe("a sentence for a slide", () => {
  it.each([
    [true, "The kettles of the village boil at night."],
    [true, "We compared three networks by their scores: CNN, RNN, LSTM."],
    [false, "“The kettles of the village boil at night,” the master said."],
    [true, "“Kettles” boil at night in the village."],
    [false, "Note that kettles of the village boil at night."],
    [false, "and the kettles of the village boil at night."],
    [false, "Below are examples of kettles that boil at night."],
    [false, "For a more general overview of kettles see the manual of their makers."],
    [false, "This vignette to the package kettle is an updated version of Pot and Lid, published in Ropes."],
    [false, "This document was published in a similar form in Ropes, with all kettles."],
    [false, "This is a preprint of an article about kettles that boil at night."],
    [false, "Version 8.23.0 of the kettle was used for all nights of this paper."],
    // Cells of a table.
    [false, "Kettle Holds (%) Iron 61.5 Copper 65 Old copper 66.5, but at night it seems to help."],
    [true, "The kettles Iron 3 and Copper 4 boil at night."],
    [true, "This article introduces a revised version of kettles that boil at night."],
    // Who did what, as journals ask for it.
    [false, "Wrote the first draft of the paper: DM AL DGA."],
    [false, "Performed the experiments with all kettles: AB, CD, and EF."],
  ])("%s: %s", (isSaid, text) => {
    expect(isUsable({ text, isItem: false, inlines: [] })).toBe(isSaid);
  });

  it.each([
    [true, "`kettle` is a library that boils water at night."],
    [true, "*`kettle`* is a library that boils water at night."],
    [true, "[`kettle-2`](https://kettle.example) is a library that boils water at night."],
    [true, "kettle_pot is a library that boils water at night."],
    [true, "boilWater() is a function for each kettle at night."],
    [true, "hob is what the title says, and boils at night."],
    [false, "hobs are what nobody says, and boil at night."],
    [false, "e.g. the kettles of the village boil at night."],
    [false, "`--boil` is an option of all kettles at night."],
    [false, "*and* the kettles of the village boil at night."],
    [true, "*lat* boils all kettles of the village at night."],
    [true, "*srp-Gal4* boils all kettles of the village at night."],
  ])("%s, since it begins with code or does not: %s", (isSaid, text) => {
    const inlines = parseInline(text);
    expect(isUsable({ text: toWords(inlines), isItem: false, inlines }, ENGLISH, "hob")).toBe(isSaid);
  });
});
