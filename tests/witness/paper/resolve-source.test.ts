import { describe, expect, it } from "vitest";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { indexPaper } from "../../../scripts/witness/paper/index-paper.ts";
import { resolveSource } from "../../../scripts/witness/paper/resolve-source.ts";

const { manuscript } = await readManuscript("tests/witness/ropes/paper.md");
if (!manuscript) throw new Error("no paper");
const paper = indexPaper(manuscript, "paper.md");
const find = (source: string) => {
  const found = resolveSource(source, paper);
  return (
    found && { sentences: found.sentences.map(({ place, number }) => `${place} ${number}`), missing: found.missing }
  );
};

describe("resolveSource", () => {
  it.each<[source: string, sentences: string[], missing?: number[]]>([
    ["Marks of wear, sentence 3", ["Marks of wear 3"]],
    [
      "marks of WEAR, sentences 1, 3–4 and 2",
      ["Marks of wear 1", "Marks of wear 2", "Marks of wear 3", "Marks of wear 4"],
    ],
    ["Abstract, sentence 2; Results, sentence 1", ["Abstract 2", "Results 1"]],
    ["Results, sentence 90", [], [90]],
    ["Results, sentences 1-99999", expect.any(Array) as string[], expect.any(Array) as number[]],
    ["Discussion", []],
    ["wear", []],
  ])("%s", (source, sentences, missing = []) => {
    expect(find(source)).toEqual({ sentences, missing });
  });

  it("finds tables by their names, with their cells", () => {
    expect(resolveSource("Table 1", paper)?.sentences.filter(({ kind }) => kind === "cell")).not.toEqual([]);
  });

  it("has a section with the sections in it", () => {
    const places = new Set(resolveSource("The scale", paper)?.around.map(({ place }) => place));
    expect(places).toEqual(new Set(["The scale", "Marks of wear", "Eq. (1)", "Photographs"]));
  });

  it.each(["", "Sails", ";", "Table 9", "7.4", "a".repeat(5000), "sentence ".repeat(3000), "1,".repeat(5000)])(
    "finds nothing behind “%.12s”",
    (source) => {
      expect(find(source)).toBeUndefined();
    },
  );
});
