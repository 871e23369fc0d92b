import { describe, expect, it } from "vitest";
import { guessKind } from "../../scripts/drafter/guess-kind.ts";
import { ENGLISH } from "../../scripts/languages/index.ts";
import type { Code, List } from "../../scripts/manuscript/manuscript.ts";
import { inlines, section } from "./story/paper.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const list = (...items: string[]): List => ({
  ...{ type: "list", place, isOrdered: true },
  items: items.map((text) => ({ place, text: [inlines(text)], items: [] })),
});
const code: Code = { type: "code", place, code: "moor()", caption: [] };
const STEPS = list("Use long ropes in storms", "Check each rope in winter", "Replace old hemp with silk");

describe("principles", () => {
  it("are a few phrases that tell what to do", () => {
    expect(guessKind(section("Mooring", ["The principles of mooring are:", STEPS]), ENGLISH)).toMatchObject({
      kind: "principles",
      list: STEPS,
    });
  });

  it("are nothing that holds in principle", () => {
    const names = list("ropes of hemp;", "ropes of silk;", "ropes of iron.");
    expect(guessKind(section("Ropes", ["Any rope can, in principle, be:", names]), ENGLISH)).toBeUndefined();
  });

  it("are no steps of a tutorial, which stand among their code", () => {
    expect(
      guessKind(section("Mooring", ["The principles of mooring are:", STEPS, "First we moor:", code]), ENGLISH),
    ).toBeUndefined();
  });
});

describe("pillars", () => {
  const part = (name: string, ...content: Code[]) =>
    section(
      `How ropes of ${name} are held`,
      [],
      [
        section(`Ropes of ${name} in the north`, ["They tear.", ...content]),
        section(`Ropes of ${name} in the south`, ["They hold."]),
      ],
    );

  it("are parallel sections of parallel ones", () => {
    expect(guessKind(section("Ropes at quays", [], [part("hemp"), part("silk")]), ENGLISH)?.kind).toBe("pillars");
  });

  it("are no steps of a tutorial, which have code", () => {
    expect(guessKind(section("Ropes at quays", [], [part("hemp", code), part("silk")]), ENGLISH)).toBeUndefined();
  });
});
