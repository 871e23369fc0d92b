import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { splitSentences } from "../../../scripts/manuscript/sentences/split-sentences.ts";
import { parseReference } from "../../../scripts/readers/references/parse-reference.ts";
import { readText } from "../../../scripts/readers/text/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { countReading } from "../../helpers/count-reading.ts";

/** A paper with something in its text, a heading's section and a reference. */
const paperWith = (what: string) => `A title of a paper

Ada Example

Abstract
Some text is here for all.

1 Introduction

This is text. It has words. ${what}

2 Methods

We did ${what} here, and it was good.

References

[1] A. Author, “${what}” Journal, 2010.
[2] B. Author, “A title,” Journal, 2011.
`;

const read = (text: string) => readText(new SourceText("paper.txt", text));

describe("a text that nobody wrote", () => {
  it.each(["a", "A", "$", "*", "-", "[", "1", "**a", "[@a", "é"])(
    "keeps its words when %s comes again and again",
    (unit) => {
      const manuscript = read(paperWith(unit.repeat(200_000 / unit.length)));
      const texts = allSections(manuscript).flatMap(({ content }) =>
        content.flatMap((passage) => (passage.type === "paragraph" ? [toWords(passage.text)] : [])),
      );
      expect(allSections(manuscript).map(({ title }) => toWords(title))).toEqual(["Introduction", "Methods"]);
      expect(texts).toEqual(["This is text. It has words.", "We did here, and it was good."]);
      expect(JSON.stringify({ ...manuscript, findings: [] }).length).toBeLessThan(10_000);
      expect(manuscript.findings.map(({ message, position }) => `${position?.line}: ${message}`)).toContain(
        "10: 3 lines with a word of more than 400 letters, this the first; the word is left out",
      );
    },
  );

  it("tells of characters that could not be read", () => {
    const { findings } = read(paperWith("The gr\ufffdss (cid:12) is \ue001 soft\u00adly green."));
    expect(findings.map(({ message, position }) => `${position?.line}: ${message}`)).toContain(
      "10: 3 lines with characters that no program could read, this the first; � stands for each, and no sentence with one becomes a point",
    );
    expect(read(paperWith("The grass is soft\u00adly green.")).findings).toEqual([]);
  });

  it("keeps a place for a character that its font does not say", () => {
    const { sections } = read(
      paperWith("It is (\x0f, δ)-private, (cid:7) too. \uf06d = 5.1 \uf0b1 0.2, p \uf03c 0.05."),
    );
    expect(JSON.stringify(sections)).toContain("It is (\ufffd, δ)-private, \ufffd too. μ = 5.1 ± 0.2, p < 0.05.");
  });

  it("takes a bullet of an office program for one", () => {
    const { sections, findings } = read(paperWith("\uf0b7 grass\n\uf0a7 straw"));
    expect(JSON.stringify(sections)).not.toMatch(/[\p{Co}\ufffd]/u);
    expect(findings).toEqual([]);
  });

  it("keeps addresses, and scripts that have no spaces", () => {
    const address = `https://example.org/${"a".repeat(300)}`;
    const text = "我们提出一种方法。".repeat(100);
    const said = JSON.stringify(read(paperWith(`${address} ${text}`)));
    expect(said).toContain(address);
    expect(said).toContain("我们提出一种方法。我们提出一种方法。");
  });

  it.each([
    ["initials", "A. "],
    ["words", "word "],
    ["commas", "a, "],
    ["years in brackets", "(A 20"],
    ["signs", "漢"],
    ["words as long as words may be", `${"x".repeat(390)} `],
    ["sentences", "This is a sentence of some words. "],
  ])("costs twice as much when it is twice as long: %s", (_, unit) => {
    const cost = (length: number) => countReading(() => read(paperWith(unit.repeat(length / unit.length))));
    expect(cost(40_000) / cost(20_000)).toBeLessThan(2.6);
  });

  it("is looked at once where it goes on without end among references that have no numbers", () => {
    const cost = (count: number) =>
      countReading(() =>
        read(`${paperWith("it").split("[1]")[0]}${"and so the lines go on, as they did\n".repeat(count)}`),
      );
    expect(cost(2000) / cost(1000)).toBeLessThan(2.2);
  });

  it("has sentences that are looked at once each", () => {
    const cost = (count: number) => countReading(() => splitSentences("A. B. ".repeat(count)));
    expect(cost(2000) / cost(1000)).toBeLessThan(2.2);
  });

  it("has references with a hundred authors, and then no title", () => {
    const authors = Array.from({ length: 100 }, (_, index) => {
      const letter = String.fromCharCode(65 + (index % 26));
      return `Author${letter.toLowerCase()}, ${letter}. B.`;
    });
    const { reference } = parseReference(`${authors.slice(0, 60).join(", ")}, & others. Thing: REL. Zenodo.`, "x");
    expect(reference.id).toBe("x");
    const { reference: whole } = parseReference(`${authors.slice(0, 21).join(", ")} (2021). Thing: REL. Zenodo.`, "x");
    expect(whole).toMatchObject({ title: "Thing: REL", issued: { "date-parts": [[2021]] } });
    expect(whole.author).toHaveLength(21);
  });

  it("is parted where a paragraph has no end", () => {
    const long = "This is a sentence of some words. ".repeat(1000);
    const [section] = read(paperWith(long)).sections;
    const paragraphs = section?.content.map((passage) => (passage.type === "paragraph" ? toWords(passage.text) : ""));
    expect(Math.max(...(paragraphs ?? []).map((text) => text.length))).toBeLessThanOrEqual(4000);
    expect(paragraphs?.every((text) => text.endsWith("."))).toBe(true);
    expect(paragraphs?.join(" ")).toBe(`This is text. It has words. ${long}`.trim());
  });
});
