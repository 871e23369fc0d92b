import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { partColumns } from "../../../scripts/readers/text/columns.ts";
import { readText } from "../../../scripts/readers/text/index.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const WORDS =
  "the harbour was quiet in morning nobody had come to quay before ships left at noon ropes tear when wind blows from north and sailors wait for weather".split(
    " ",
  );

/** Lines of prose, as wide as a column; the numbers say which words. */
function proseOf(numbers: readonly number[], width = 50): string[] {
  const lines = [""];
  for (const number of numbers) {
    const word = WORDS[number % WORDS.length] ?? "";
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** Two columns side by side, as `pdftotext -layout` sets them. */
function beside(left: readonly string[], right: readonly string[], gap = 4, margin = 3): string[] {
  const width = Math.max(...left.map(({ length }) => length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${" ".repeat(margin)}${(left[row] ?? "").padEnd(width)}${right[row] ?? ""}`.trimEnd(),
  );
}

/** The same where the lines of the right column stand between those of the left one. */
function between(left: readonly string[], right: readonly string[]): string[] {
  const width = Math.max(...left.map(({ length }) => length)) + 4;
  return left.flatMap((text, row) => [text, `${" ".repeat(width)}${right[row] ?? ""}`.trimEnd()]);
}

const raw = (lines: readonly string[], page = 0) =>
  lines.map((text, index) => ({ raw: text, number: index + 1, page }));
const textsOf = (lines: readonly string[]) =>
  partColumns(raw(lines)).lines.flatMap(({ raw: text }) => (text.trim() === "" ? [] : [text.trim()]));

const prose = fc.array(fc.nat(100), { minLength: 150, maxLength: 260 }).map((numbers) => proseOf(numbers));

describe("partColumns", () => {
  it("reads columns one after the other, however wide the gutter", () => {
    fc.assert(
      fc.property(
        prose,
        prose,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 0, max: 8 }),
        (left, right, gap, margin) => {
          expect(textsOf(beside(left, right, gap, margin))).toEqual([...left, ...right]);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("reads columns whose lines stand between one another", () => {
    fc.assert(
      fc.property(prose, prose, (one, other) => {
        const length = Math.min(one.length, other.length);
        const [left, right] = [one.slice(0, length), other.slice(0, length)];
        const read = partColumns(raw(between(left, right))).lines.map((line) => line.raw.trim());
        expect(read.filter((text) => text !== "")).toEqual([...left, ...right]);
        // No paragraph ends where only the other column has a line, but for the first and last.
        expect(read.filter((text) => text === "").length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it("leaves alone what has one column", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 200, maxLength: 500 }),
        fc.integer({ min: 40, max: 110 }),
        (numbers, width) => {
          const lines = proseOf(numbers, width);
          expect(textsOf(lines)).toEqual(lines);
          // Justified text has wide spaces.
          const wide = lines.map((line, index) => line.replaceAll(" ", index % 3 === 0 ? "  " : " "));
          expect(partColumns(raw(wide)).pages).toBe(0);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("leaves tables alone", () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${`Harbour ${row}`.padEnd(50)}${row * 3}        ${row * 7}`);
    expect(textsOf(rows)).toEqual(rows.map((row) => row.trim()));
  });

  it("parts a page where a line runs across", () => {
    const numbers = Array.from({ length: 140 }, (_, index) => index);
    const [left, right] = [proseOf(numbers), proseOf(numbers.map((number) => number + 7))];
    const across = proseOf(numbers.slice(0, 40), 100);
    expect(textsOf([...beside(left, right), "", ...across, "", ...beside(right, left)])).toEqual([
      ...left,
      ...right,
      ...across,
      ...right,
      ...left,
    ]);
  });
});

describe("a paper in two columns", () => {
  const numbers = (from: number) => Array.from({ length: 120 }, (_, index) => from + index * 7);
  const paragraph = (from: number) => {
    const lines = proseOf(numbers(from));
    const [first = "", ...rest] = lines;
    return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest.slice(0, -1), `${rest.at(-1)}.`];
  };
  const left = ["Abstract", ...paragraph(1), "", "1 Introduction", "", ...paragraph(2)];
  const right = [...paragraph(3), "", "2 Methods", "", ...paragraph(4), "", "3 Conclusion", "", ...paragraph(5)];
  const page = [
    "                  On the Ropes of Northern Harbours",
    "",
    "                      Ida Holm",
    "",
    ...beside(left, right),
  ];

  it("has its sections, and says that it was parted", () => {
    const { sections, title, authors, abstract, findings } = readText(new SourceText("a.txt", page.join("\n")));
    expect(toWords(title)).toBe("On the Ropes of Northern Harbours");
    expect(authors.map(({ name }) => name)).toEqual(["Ida Holm"]);
    expect(abstract).toHaveLength(1);
    expect(allSections({ sections }).map((section) => [toWords(section.title), section.content.length])).toEqual([
      ["Introduction", 1],
      ["Methods", 1],
      ["Conclusion", 1],
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      "1 page in two columns, which were read one after the other",
    ]);
  });

  it("says so where it can't be parted", () => {
    // Each line moves the right column: no place where it starts.
    const ragged = left.map((text, row) => `${text}${" ".repeat(2 + ((row * 17) % 23))}${right[row] ?? ""}`);
    const { findings } = readText(new SourceText("a.txt", ragged.join("\n")));
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toContainEqual(
      expect.stringMatching(/^columns-are-parted: \d+ lines may go across two columns, so that sentences are mixed$/),
    );
  });
});
