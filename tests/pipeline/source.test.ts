import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { identifySource } from "../../scripts/pipeline/source.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-source-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const identify = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  const { kind, deckFile } = identifySource(join(folder, name));
  return `${kind} ${deckFile.slice(folder.length + 1)}`;
};

describe("identifySource", () => {
  it.each([
    ["a.md", "lecture: x\n", "deck a.md"],
    ["A.Markdown", "", "deck A.Markdown"],
    ["a.yaml", "lecture:\n  title: T\n", "recipe a.md"],
    ["a.YML", "slides:\n  - from: a\n", "recipe a.md"],
    ["a.yaml", "slides:\n  - slide: A message\n", "outline slides.md"],
    ["a.yaml", "lectern: 1\ntalk: { minutes: 5 }\nslides:\n  - slide: A message\n", "outline slides.md"],
    // Listed as a lecture, it was read as an outline.
    ["a.yaml", '"lecture": { "title": "T" }\n"slides": []\n', "recipe a.md"],
    ["a.yaml", "paper:\n  title: T\nslides: []\n", "outline slides.md"],
    ["a.yaml", "note: |\n  lecture: no\n", "outline slides.md"],
    ["a.lock.yaml", "slides: []\n", "outline slides.md"],
    ["a.txt", "lecture: x\n", "outline slides.md"],
  ])("takes %s with %j for what it is", (name, text, found) => {
    expect(identify(name, text)).toBe(found);
  });

  it("takes what is not there for an outline, and a deck's place from the person", () => {
    expect(identifySource("none.yaml", { deckFile: "x.md", minutes: 5 })).toEqual({
      kind: "outline",
      file: "none.yaml",
      deckFile: "x.md",
      minutes: 5,
    });
    expect(identifySource("deck.md", { deckFile: "x.md" })).toMatchObject({ kind: "deck", deckFile: "deck.md" });
  });
});
