import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

const FRONT: Printed[] = [
  { text: "Kettles at night", x: 200, y: 80, size: 20 },
  { text: "Ada Example", x: 240, y: 110, size: 12 },
  { text: "1 Introduction", y: 180, size: 13, isBold: true },
  ...proseFrom(200, 5),
];

const textsOf = async (...pages: Printed[][]) => {
  const { manuscript } = await readPdf(await setLines(pages), "paper.pdf", {});
  const texts = manuscript.sections.flatMap(({ content }) =>
    content.flatMap((each) => (each.type === "paragraph" ? [toPlainText(each.text)] : [each.type])),
  );
  return { texts, works: manuscript.references.length };
};

describe("notes at the foot of a page", () => {
  it("may have their numbers on the line, as JMLR has them: the sentence above them goes on behind them", async () => {
    const { texts } = await textsOf(
      [
        ...FRONT,
        { text: "What a village needs for its line is told by its noon, and by all that is done at", y: 760 },
        { text: "1. We thank the homes for their tea.", y: 790, size: 8 },
        { text: "© 2024 A. Example.", y: 805, size: 7 },
      ],
      [{ text: "night, when the kettles boil.", y: 80 }, ...proseFrom(120)],
    );
    expect(texts).toContain("We thank the homes for their tea.");
    expect(texts.join("\n")).toContain("all that is done at night, when the kettles boil.");
  });

  it("may be as large as text, if their numbers stand above the line", async () => {
    const note = (number: number, y: number, whom = "homes"): Printed[] => [
      { text: String(number), x: 60, y: y - 4, size: 6 },
      { text: `We thank the ${whom} of village ${number} for their tea.`, x: 64, y },
    ];
    const { texts } = await textsOf(
      [
        ...FRONT,
        { text: "What a village needs for its line is told by its noon, and by all that is done at", y: 740 },
        ...note(1, 775),
        ...note(2, 795),
      ],
      [{ text: "night, when the kettles boil.", y: 80 }, ...proseFrom(120), ...note(3, 795, "cooks")],
    );
    expect(texts.join("\n")).toContain("all that is done at night, when the kettles boil.");
    expect(texts.filter((text) => text.includes("for their tea"))).toHaveLength(3);
  });

  it("are none below the name of a list of works whose numbers stand above the line", async () => {
    const works = ["A. Lid, Tea and its pots, Tea Letters 4 (2001) 1.", "O. Berg, Pots, Tea Letters 5 (2002) 3."];
    const { works: count } = await textsOf([
      ...FRONT,
      { text: "References", x: 260, y: 400, size: 12, isBold: true },
      ...[...works, ...works].flatMap((text, index): Printed[] => [
        { text: String(index + 1), x: 60, y: 416 + 11 * index, size: 5 },
        { text, x: 63, y: 420 + 11 * index, size: 8 },
      ]),
    ]);
    expect(count).toBe(4);
  });
});
