import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../scripts/outline/load-outline.ts";
import { flattenSections } from "../scripts/outline/walk.ts";
import { toPlainText } from "../scripts/text/inline.ts";
import { compileMarkdown } from "./helpers/compile.ts";

const OUTLINES = readdirSync("outlines").map((name) => `outlines/${name}`);
/** Talks about papers of others, which one would give as they are. */
const TALKS = ["adding-velocities", "cinismo-y-verdad", "lysis-time"].map((name) => `outlines/${name}`);

it.each(OUTLINES)("%s is without a fault", async (folder) => {
  const { deck, diagnostics } = await compileMarkdown(`${folder}/outline.yaml`, `${folder}/slides.md`);
  expect(diagnostics).toEqual([]);
  expect(deck).toBeDefined();
});

describe.each(TALKS)("%s", (folder) => {
  it("is a talk of 11 to 15 slides, closing and sources with them; its title says whose paper it is", async () => {
    const { deck } = await compileMarkdown(`${folder}/outline.yaml`, `${folder}/slides.md`);
    expect(deck?.slides.length).toBeGreaterThanOrEqual(11);
    expect(deck?.slides.length).toBeLessThanOrEqual(15);
    expect(deck?.slides.map(({ kind }) => kind).slice(-2)).toEqual(["closing", "references"]);
    const [first] = deck?.slides ?? [];
    const published = first?.kind === "title" ? first.published : undefined;
    expect(published?.slice(-2)).toEqual([expect.stringMatching(/^doi\.org\/10\./), expect.stringMatching(/^CC-BY/)]);
  });

  it("presents a paper that may be presented, with something to say on each slide", async () => {
    const { value: outline } = await loadOutline(`${folder}/outline.yaml`);
    expect(outline?.paper.licence).toMatch(/^CC-BY-[24]\.0$/);
    expect(outline?.paper.doi).toBeDefined();
    const slides = flattenSections(outline?.sections ?? []).filter(({ isSlide }) => isSlide);
    const words = slides.map(
      ({ notes = [] }) =>
        notes
          .map((text) => toPlainText(text))
          .join(" ")
          .split(/\s+/).length,
    );
    expect(words.filter((count) => count < 40 || count > 90)).toEqual([]);
    expect(words.length).toBeGreaterThan(8);
  });
});
