import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import { nameCited } from "../../../scripts/readers/references/name-cited.ts";
import { type Inline, parseInline } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";

const by = (id: string, ...families: string[]) => ({
  id,
  type: "book",
  author: families.map((family) => ({ family })),
});
const REFERENCES = [by("holm", "Holm", "Aas", "Lund"), by("aas", "Aas", "Lund"), by("lund", "Lund")];

/** A paper's text with what is cited in it named. */
function named(text: string, references: Manuscript["references"] = REFERENCES): string {
  const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
  const manuscript: Manuscript = {
    ...{ title: [], authors: [], abstract: [], keywords: [], sections: [], references, findings: [] },
    lead: [{ type: "paragraph", text: parseInline(text) as Inline[], place }],
  };
  const [paragraph] = nameCited(manuscript, ENGLISH).lead;
  return paragraph?.type === "paragraph" ? writeInline(paragraph.text) : "";
}

describe("nameCited", () => {
  it.each([
    // Behind what a work is named after
    ["The proof in [@holm] holds.", "The proof in Holm et al. [@holm] holds."],
    ["It was shown by [@aas].", "It was shown by Aas and Lund [@aas]."],
    ["We follow the way of [@lund; @aas].", "We follow the way of Lund and Aas and Lund [@lund; @aas]."],
    ["This is *as old as in [@lund]*, too.", "This is *as old as in Lund [@lund]*, too."],
    ["Unlike [@lund], we use ropes.", "Unlike Lund [@lund], we use ropes."],
    // What a sentence is about
    ["[@lund] asks why.", "Lund [@lund] asks why."],
    ["Ropes tear. [@lund]’s ropes do not.", "Ropes tear. Lund [@lund]’s ropes do not."],
    ["Recently, [@lund] has shown it.", "Recently, Lund [@lund] has shown it."],
    ["[@holm], [@aas] and [@lund] showed it.", "Holm et al. [@holm], Aas and Lund [@aas] and Lund [@lund] showed it."],
    // In brackets alone
    ["In ([@lund]), ropes tear.", "In Lund [@lund], ropes tear."],
    ["In (Holm et al. [@holm]), ropes tear.", "In Holm et al. [@holm], ropes tear."],
    ["All in all, (Lund [@lund]) highlight ropes.", "All in all, Lund [@lund] highlight ropes."],
  ])("%s", (text, expected) => {
    expect(named(text)).toBe(expected);
    // What is named is not named once more.
    expect(named(expected)).toBe(expected);
  });

  it.each([
    "Ropes tear [@lund].",
    "Ropes tear ([@lund]) at noon.",
    "Ropes (Lund [@lund]) tear.",
    "Ropes tear, [@lund] and ships sink.",
    "In the north, [@lund] ropes tear.",
    "Ropes tear. [@lund] Ships sink.",
    "Holm et al. [@holm] asked why.",
    "We use the following [@lund].",
    // Who it was is not known, or too many, or a page stands with it
    "The proof in [@nobody] holds.",
    "The proof in [@lund; @aas; @holm] holds.",
    "The proof in [@lund, p. 12] holds.",
  ])("leaves %s", (text) => {
    expect(named(text)).toBe(text);
  });

  it("leaves a paper as it is that has no references, and ends soon with many of them", () => {
    expect(named("In [@lund], ropes tear.", [])).toBe("In [@lund], ropes tear.");
    const many = "in [@lund] ".repeat(400);
    expect(named(many)).toContain("in Lund [@lund] in Lund [@lund]");
  });
});
