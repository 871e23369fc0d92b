import { describe, expect, it } from "vitest";
import { findBrokenFrontmatter } from "../../scripts/exporter/deck-info.ts";

const find = (text: string) =>
  findBrokenFrontmatter("deck.md", text).map(({ severity, position, sourceLine }) => [
    severity,
    position?.line,
    sourceLine,
  ]);

describe("first lines of slides", () => {
  it.each(["just words", "- a", "42"])("that are no fields are an error: %s", (head) => {
    expect(find(`---\n${head}\n---\n\n# Hi\n`)).toEqual([["error", 2, head]]);
  });

  it("that are no YAML are told, on any slide, with their line", () => {
    const deck = '---\ntheme: default\n---\n\n# One\n\n---\nlayout: center\nclass: "a\n---\n\n# Two\n';
    expect(find(deck)).toEqual([["warning", 9, 'class: "a']]);
    expect(find("---\ntitle: a: b\n---\n\n# Hi\n")).toEqual([["warning", 2, "title: a: b"]]);
  });

  it.each([
    "---\ntheme: default\n---\n\n# One\n\n---\nlayout: center\n---\n\n# Two\n",
    "# One\n\n---\n\n# Two\n",
    "---\n---\n\n# One\n",
    "# One\n\n```md\n---\ntitle: a: b\n---\n```\n",
    "",
  ])("that are fields, or none, are fine: %j", (deck) => {
    expect(find(deck)).toEqual([]);
  });
});
