import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { readPaper } from "../../../scripts/manuscript/read-paper.ts";
import { readText } from "../../../scripts/readers/text/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { countReading } from "../../helpers/count-reading.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

const PAPERS = resolve("tests/readers/papers/text");

const read = (text: string) => readText(new SourceText("paper.txt", text));

/** Labels and titles, nested by indent. */
const headingsOf = (sections: readonly ManuscriptSection[], indent = ""): string[] =>
  sections.flatMap(({ label, title, sections: inner }) => [
    `${indent}${label === undefined ? "" : `[${label}] `}${toWords(title)}`,
    ...headingsOf(inner, `${indent}  `),
  ]);

const BODY = "The harbour was quiet in the morning. Nobody had come to the quay before the ships left at noon.";

describe("readText", () => {
  it.each(["two-columns", "numbered", "unnumbered"])("reads %s.txt", async (name) => {
    const { source } = readPaper(resolve(PAPERS, `${name}.txt`), `${name}.txt`);
    expect(source).toBeDefined();
    if (source) await expect(showManuscript(readText(source))).toMatchFileSnapshot(`../papers/text/${name}.golden`);
  });

  it("joins accents with the letter ahead of which old PDFs have them, else with the one behind which they stand", () => {
    const { lead, sections } = read(
      `On Quays\n\n1 Introduction\n\nThe Gda´nsk quays of Fran¸cois Aure´li and Jo˜ao. ${BODY}\n`,
    );
    expect(JSON.stringify([lead, sections])).toContain("The Gdańsk quays of François Auréli and Jo˜ao.");
  });

  it("has no space before the comma behind a number or a bracket, but where a citation was lost", () => {
    const { sections } = read(
      `On Quays\n\n1 Introduction\n\nFrom Table 5 , we see ropes (of hemp) . We follow , as they do. The loads are 1 , . . . , 9 here.\n`,
    );
    expect(JSON.stringify(sections)).toContain(
      "From Table 5, we see ropes (of hemp). We follow , as they do. The loads are 1 , . . . , 9 here.",
    );
  });

  it("takes keywords that a table shows for nobody's", () => {
    const keywordsOf = (below: string) =>
      read(
        `On Quays\n\nAbstract. ${BODY}\n\n1 Introduction\n\n${BODY}\n\nKeywords: rope, rain\n\n${below}\n\n${BODY}\n`,
      ).keywords;
    expect(keywordsOf("Table 1: What was found.")).toEqual([]);
    // Of columns that were read in the wrong order.
    expect(keywordsOf("Table 1 has what was found.")).toEqual(["rope", "rain"]);
  });

  it("takes no list, row of a table or axis for a heading", () => {
    const { sections } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\n3 Large\n4 Small\n5 Wide\n\n0.4 Depth\n\n${BODY}\n\n2 Results\n\n${BODY}\n\n3 Conclusion\n\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual(["[1] Introduction", "[2] Results", "[3] Conclusion"]);
  });

  it("keeps rows of a table that it can't tell apart, so that they can be looked up", () => {
    const { unread, sections } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\nArticles\n6\n28,009\nPhilippe\n\n2 Results\n\n${BODY}\n`,
    );
    expect(unread?.map(({ text, place }) => [text, place.position.line])).toEqual([
      ["Articles", 7],
      ["6", 8],
      ["28,009", 9],
      ["Philippe", 10],
    ]);
    expect(JSON.stringify(sections)).not.toContain("Philippe");
  });

  it("keeps them in narrow columns, whose lines have few words, and no rows of a table", () => {
    const names = [
      "Ida Møller, Institute of Knots and Ropes",
      "(Bergen, Norway); Ben Quayle, MD, PhD, Ropes",
      "and Harbours Trust (Douglas, Isle of Man);",
      "Ada Example, Department of Old Hemp and",
      "Sails, Example University (Muster, Germany).",
    ].join("\n");
    const rows = ["Kettle A   12   13   14   15   16   17", "Old   1   2", "B C   12   13   14   15   1"].join("\n");
    const { sections } = read(`On Quays\n\n1 Introduction\n\n${BODY}\n\n${names}\n\n${rows}\n\n2 Results\n\n${BODY}\n`);
    const said = sections[0]?.content.map((each) => (each.type === "paragraph" ? toWords(each.text) : each.type));
    expect(said).toEqual([BODY, names.replaceAll("\n", " ")]);
  });

  it("keeps thanks for money, whose last line is short", () => {
    const thanks =
      "The work of Ada Holm, Ida Berg and Kurt Quist was supported by the Northern\nHarbour Foundation (NHF) under grant HF010 (‘Adaptive Harbours and Ropes in\nEconomics’).";
    const { sections, unread } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\n2 Results\n\n${BODY}\n\nAcknowledgments\n\n${thanks}\n`,
    );
    expect([JSON.stringify(sections).includes("under grant HF010"), unread]).toEqual([true, undefined]);
  });

  it("keeps lists of names, which have few words in small letters", () => {
    const names = [
      "Thanks go to Ida Holm, DSc, Institute of Ropes (Harbour, Norway); Sven Aas, PhD, University",
      "Hospital North (Fjord, Norway); Anna Lund, MD, MPH, Rope Research, Coast Administration",
      "(Quay, Denmark); and Mary Stone, Public Library of Knots (Dover, England).",
    ];
    const { sections } = read(`On Quays\n\n1 Introduction\n\n${BODY}\n\n2 Contributors\n\n${names.join("\n")}\n`);
    const [text] = sections[1]?.content ?? [];
    expect(text?.type === "paragraph" && toWords(text.text)).toBe(names.join(" "));
  });

  it.each([
    ["On Ropes\nIda Holm\nida@coast.example.org\nida.holm@coast.example.org", ["Ida Holm"]],
    ["On Ropes\nIda Holm (holm@coast.example.org)\nSven Aas <aas@coast.example.org>", ["Ida Holm", "Sven Aas"]],
    ["On Ropes\nIda Holm1,2¤a. , Sven Aas3¤b. , Anna Lund1,2*", ["Ida Holm", "Sven Aas", "Anna Lund"]],
    ["On Ropes\nI. Holm1,? , S. Aas1", ["I. Holm", "S. Aas"]],
    [
      "On Ropes\nIda Holm1,2*, Sven Aas1, Anna\nLund1,2*, Mary Stone2",
      ["Ida Holm", "Sven Aas", "Anna Lund", "Mary Stone"],
    ],
    ["On Ropes∗\n\nIda Holm and Sven Aas†", ["Ida Holm", "Sven Aas"]],
  ])("reads the authors of %j", (head, names) => {
    const { authors, title } = read(
      `${head}\n\nAbstract\n${BODY}\n\n1 Introduction\n\n${BODY} See http://a.org/holm/ida.\n`,
    );
    expect(toWords(title)).toBe("On Ropes");
    expect(authors.map(({ name }) => name)).toEqual(names);
  });

  describe("in a paper without numbers", () => {
    const prose = [
      "The ropes of each ship were weighed in the morning and in the evening of all days of",
      "the week, and what they had lost by then was written down by those who had weighed",
      "them. Nobody was told of the number before the end.",
    ].join("\n");
    const paper = (lines: string) =>
      `On Ropes\n\nIda Holm\n\nIntroduction\n\n${prose}\n\nMethods\n\n${prose}\n\n${lines}\n\nResults\n\n${prose}\n`;

    it("takes a short line on a paragraph for a heading", () => {
      const { sections, findings } = read(paper(`Weights of wet ropes\n${prose}\n\nRopes and Their Knots\n${prose}`));
      expect(headingsOf(sections)).toEqual([
        "Introduction",
        "Methods",
        "  Weights of wet ropes",
        "  Ropes and Their Knots",
        "Results",
      ]);
      expect(findings.map(({ code }) => code)).toEqual(["heading-is-sure", "heading-is-sure"]);
    });

    it.each([
      [
        "a row of a table",
        "Weights of wet ropes\nHemp Rope North Quay 12.5 South Quay 13.5 East Quay 14.5 West Quay 15.5 Mean 14.0",
      ],
      ["a caption", `Figure 2 Weights of ropes\n${prose}`],
      ["a line that a sentence runs through", `The ropes of the ships that\n${prose}`],
      ["one that is as long as the lines below", `Weights of Wet Ropes on the Northern and Southern Quays\n${prose}`],
      ["a name in a list of them", "Ida Holm\nSven Aas\nAnna Lund"],
    ])("takes none for one: %s", (_, lines) => {
      expect(headingsOf(read(paper(lines)).sections)).toEqual(["Introduction", "Methods", "Results"]);
    });
  });

  it("finds a heading that says more than what it announces", () => {
    const { sections } = read(
      `On Ropes\n\nIda Holm\n\nIntroduction: why ropes tear in the north\n${BODY}\n\nStatement of need\n${BODY}\n\nConclusion\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual([
      "Introduction: why ropes tear in the north",
      "Statement of need",
      "Conclusion",
    ]);
  });

  it("takes numbered sentences for no headings", () => {
    const items =
      "1. We sailed to the north and looked at ropes.\n\n2. We counted the ships at the quay.\n\n3. They were late, and nobody waited.";
    const { sections } = read(
      `On Ropes\n\n1 Introduction\n\n${BODY} Our steps are:\n\n${items}\n\n2 Methods\n\n${BODY}\n\n3 Conclusion\n\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual(["[1] Introduction", "[2] Methods", "[3] Conclusion"]);
  });

  it("takes numbered sentences with text below them for no headings", () => {
    const items = ["We look at ropes", "We count the ships", "They are always late"];
    const { sections } = read(
      `On Ropes\n\nIntroduction\n\n${BODY}\n\n${items.map((item, index) => `${index + 1}. ${item}\n\n${BODY}`).join("\n\n")}\n\nConclusion\n\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual(["Introduction", "Conclusion"]);
  });

  it("keeps a heading without a number out of the sentence below it", () => {
    const text =
      "Ropes and knots\nNobody had come to the quay before the ships left at noon, so that the ropes were\nnew. That is known.";
    const { sections } = read(
      `On Ropes\n\n1 Introduction\n\n${BODY}\n\n${text}\n\n2 Methods\n\n${BODY}\n\n3 Conclusion\n\n${BODY}\n`,
    );
    const said = sections[0]?.content.map((passage) => (passage.type === "paragraph" ? toWords(passage.text) : ""));
    expect(said?.some((paragraph) => paragraph.startsWith("Nobody had come"))).toBe(true);
  });

  const WORKS = `[1] I. Holm, "Sleep at sea," Coastal Health, vol. 4, pp. 33-41, 2012.
[2] S. Aas, "Ropes," Coastal Health, vol. 5, pp. 3-4, 2013.`;

  it.each(["3 Conclusion", "3 What Ships Need", "III. CONCLUSION"])(
    "reads a section behind the references: %s",
    (last) => {
      const number = (label: string) => (last.startsWith("I") ? `${"I".repeat(Number(label))}.` : label);
      const { sections, references, findings } = read(
        `On Quays\n\n${number("1")} Introduction\n\n${BODY}\n\n${number("2")} Methods\n\n${BODY}\n\nReferences\n\n${WORKS}\n\n${last}\n\n${BODY}\n${BODY}\n`,
      );
      expect(headingsOf(sections)).toHaveLength(3);
      expect(sections.at(-1)?.content).toHaveLength(1);
      expect(references.map(({ title }) => title)).toEqual(["Sleep at sea", "Ropes"]);
      expect(findings).toEqual([]);
    },
  );

  it("tells of text behind the references that has no heading", () => {
    const { references, findings } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\nReferences\n\n${WORKS}\n\n${`${BODY}\n`.repeat(20)}`,
    );
    expect(references.map(({ title }) => title)).toEqual(["Sleep at sea", "Ropes"]);
    expect(findings.map(({ message }) => message)).toEqual([
      "20 lines among the references are no work and left out, this the first",
    ]);
  });

  it("tells of lines above and among the references that are no work", () => {
    const { references, findings } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\nReferences\n\nThe works that this paper cites stand here.\n\n${WORKS}\n[3] Lund\n`,
    );
    expect(references.map(({ title }) => title)).toEqual(["Sleep at sea", "Ropes"]);
    expect(findings.map(({ message, position }) => `${position?.line} ${message}`)).toEqual([
      "9 2 lines among the references are no work and left out, this the first",
    ]);
  });

  it("takes no work for a section", () => {
    const works = `1. Holm, I.: Sleep at sea. Coastal Health (2012)\n2. Aas, S.: Conclusion. Coastal Health (2013)\n3. Lund, A.: Ropes of the north and of the south, and who makes them. Coastal Health (2014)`;
    const { sections, references } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\n2 Methods\n\n${BODY}\n\nReferences\n\n${works}\n`,
    );
    expect(headingsOf(sections)).toEqual(["[1] Introduction", "[2] Methods"]);
    expect(references).toHaveLength(3);
  });

  it("reads works whose columns were mixed", () => {
    const works = `[3] A. Lund, "Winds," Coastal Health, 2014.\n\n${WORKS}`;
    const { references } = read(`On Quays\n\n1 Introduction\n\n${BODY}\n\nReferences\n\n${works}\n`);
    expect(references.map(({ title }) => title)).toEqual(["Winds", "Sleep at sea", "Ropes"]);
  });

  it("goes on where an author counts wrongly, or a heading was lost", () => {
    const { sections } = read(
      `On Quays\n\n1 Introduction\n\n${BODY}\n\n3 Methods\n\n${BODY}\n\n4.1 Ships at Anchor\n\n${BODY}\n\n4.2 Ships at Sea\n\n${BODY}\n\n5 Conclusion\n\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual([
      "[1] Introduction",
      "[3] Methods",
      "[4.1] Ships at Anchor",
      "[4.2] Ships at Sea",
      "[5] Conclusion",
    ]);
  });

  it("reads text in scripts without capitals", () => {
    const { sections, lead } = read("港口\n\n1 引言\n\n港口在早晨很安静。没有人来到码头。\n\n2 结论\n\n绳子足够长。\n");
    expect(headingsOf(sections)).toEqual(["[1] 引言", "[2] 结论"]);
    expect(lead).toEqual([]);
    expect(JSON.stringify(sections)).toContain("没有人来到码头");
  });

  it("tells several numbered lists of a section apart", () => {
    const { sections } = read(
      `Q\n\n1 Introduction\n\nTwo things:\n1. Rope\n2. Pencil\n\n${BODY}\n\nAnd then:\n1. Other thing\n2. Next thing\n`,
    );
    const lists = sections[0]?.content.filter(({ type }) => type === "list") ?? [];
    expect(lists.map((list) => (list.type === "list" ? list.items.length : 0))).toEqual([2, 2]);
  });

  it("takes only names and years for citations, and only works that are listed", () => {
    const { sections } = read(
      `Q\n\n1 Introduction\n\nIt works well (Liu reported the opposite in a study of 2016). It works (Liu and Aas, 2016). See [1-3] and [1].\n\nReferences\n[1] Y. Liu and S. Aas, “Quays,” Coasts, vol. 2, 2016.\n[3] K. Osei, “Piers,” Coasts, vol. 3, 2017.\n`,
    );
    expect(JSON.stringify(sections)).toContain("(Liu reported the opposite in a study of 2016). It works");
    expect(JSON.stringify(sections[0]?.content).match(/"key":"[^"]+"/g)).toEqual([
      '"key":"liu2016"',
      '"key":"liu2016"',
    ]);
    expect(JSON.stringify(sections)).toContain("See [1-3] and");
  });

  it("ends the references where an appendix starts", () => {
    const { sections, references } = read(
      `Q\n\n1 Introduction\n\n${BODY}\n\nReferences\n\nHolm, I. (2012). Sleep at sea. Coastal Health, 4, 33.\nOsei, K. (2015). Land in waiting. Town Review, 6, 3.\n\nAppendix A: Ropes\n\n${BODY}\n`,
    );
    expect(headingsOf(sections)).toEqual(["[1] Introduction", "[A] Ropes"]);
    expect(references).toHaveLength(2);
  });

  it("says that it found no headings", () => {
    const { lead, sections, findings } = read(`On Quays\n\nIda Holm\n\n${BODY}\n\n${BODY}\n`);
    expect(sections).toEqual([]);
    expect(lead.length).toBeGreaterThan(0);
    expect(findings.map(({ code }) => code)).toContain("headings-are-found");
  });

  it("takes away the numbers of lines", () => {
    const text = `On Quays\n\n1 Introduction\n\n${Array.from({ length: 30 }, (_, index) => `line ${index} of a text about quays`).join("\n")}`;
    const numbered = text
      .split("\n")
      .map((line, index) => (line === "" ? "" : `${index + 1} ${line}`))
      .join("\n");
    expect(JSON.stringify(read(numbered).lead)).not.toMatch(/"\d+ line/);
  });

  it("reads any text to its end", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom("1 Introduction", "References", "[1] A. Bee, “C,” 2001.", "\f", "", "1)", "A. ", BODY),
          ),
        ),
        (lines) => {
          const { sections, lead, findings } = read(lines.join("\n"));
          expect([...sections, ...lead, ...findings]).toBeDefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it("takes time that grows with the text, not faster", () => {
    const text = (count: number) => `T\n\nAbstract\n${"1 Wide and Low\n2 High and Narrow\n".repeat(count)}`;
    const cost = (count: number) => countReading(() => read(text(count)));
    expect(cost(4_000) / cost(2_000)).toBeLessThan(2.6);
  });
});
