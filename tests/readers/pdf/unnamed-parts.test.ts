import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

const PAPER: Printed[] = [
  { text: "Kettles at night", x: 200, y: 80, size: 20 },
  { text: "Ada Example", x: 240, y: 110, size: 12 },
  { text: "1 Introduction", y: 180, size: 14, isBold: true },
  ...proseFrom(200),
  { text: "2 Methods", y: 290, size: 14, isBold: true },
  ...proseFrom(310),
];

const works = (count: number, size: number): Printed[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `${index + 1}. Berg, O. & Holm, I. (${1990 + index}) Tea Letters ${index + 3}, 10–22.`,
    y: 420 + 10 * index,
    size,
  }));

const count = async (...list: Printed[]) =>
  (await readPdf(await setLines([[...PAPER, ...list]]), "paper.pdf", {})).manuscript.references.length;

describe("works without a heading", () => {
  it("are found by their numbers and years, in type smaller than text, as PNAS has them", async () => {
    expect(await count(...works(10, 7))).toBe(10);
  });

  it("are found in the type of the text, too, where each begins with its author, as in manuscripts", async () => {
    expect(await count(...works(10, 10))).toBe(10);
  });

  it("are no list of the text, nor one of few", async () => {
    const steps = works(10, 10).map((each) => ({ ...each, text: each.text.replace(/Berg, O. & Holm, I./, "Boil it") }));
    expect(await count(...steps)).toBe(0);
    expect(await count(...works(5, 7))).toBe(0);
  });
});
