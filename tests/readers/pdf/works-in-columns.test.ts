import { expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

/** A work on three lines of a column, such as AASTeX prints them below a text in one. */
const work = (no: number, x: number, y: number): Printed[] =>
  [
    `Holm, I., & Aas, S. ${1980 + no}, Kettles of ${no} villages in the`,
    "long winters of the north and their fires, Journal of",
    `Kettles, ${no}, ${100 + no}`,
  ].map((text, line) => ({ text, x: line === 0 ? x : x + 10, y: y + line * 12 }));

const column = (from: number, to: number, x: number, y: number): Printed[] =>
  Array.from({ length: to - from + 1 }, (_, index) => work(from + index, x, y + index * 36)).flat();

it("has all works of a list in two columns below a text in one, also where the last column is short", async () => {
  const bytes = await setLines([
    [
      { text: "Waiting for the Night", y: 60, size: 20 },
      { text: "1. Introduction", y: 100, size: 14, isBold: true },
      ...proseFrom(120, 30),
      { text: "References", y: 500, size: 14, isBold: true },
      ...column(1, 7, 60, 520),
      ...column(8, 14, 305, 520),
    ],
    [...column(15, 30, 60, 60), ...column(31, 33, 305, 60)],
  ]);
  const { references } = (await readPdf(bytes, "paper.pdf", {})).manuscript;
  expect(references.map(({ title }) => title)).toEqual(
    Array.from(
      { length: 33 },
      (_, index) => `Kettles of ${index + 1} villages in the long winters of the north and their fires`,
    ),
  );
});
