import { expect, it } from "vitest";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";
import { type Printed, proseFrom, setLines } from "../../helpers/set-lines.ts";

/** A line of text with a name in a typewriter's letters. */
const line = (y: number, before: string, name: string, after: string): Printed[] => [
  { text: before, y },
  { text: name, x: 250, y, isMono: true },
  { text: after, x: 250 + name.length * 6 + 4, y },
];

async function textOf(...lines: Printed[]): Promise<string[]> {
  const page: Printed[] = [
    { text: "Kettles at night", x: 200, y: 80, size: 20 },
    { text: "Ada Example", x: 240, y: 110, size: 12 },
    { text: "1 Introduction", y: 180, size: 14, isBold: true },
    ...lines,
    ...proseFrom(300),
  ];
  const { manuscript } = await readPdf(await setLines([page]), "paper.pdf", {});
  return allSections(manuscript).flatMap(({ content }) =>
    content.flatMap((passage) => (passage.type === "paragraph" ? [writeInline(passage.text)] : [])),
  );
}

it("names in a typewriter's letters are code within text", async () => {
  const [text] = await textOf(
    ...line(200, "Whoever boils water at night calls", "boil(x)", "before they go to sleep at home."),
    ...line(212, "The kettles of the village do what", "quay", "and others have told them to do,"),
    { text: "and so the function quay boils water that is as hot as it was before the quayside.", y: 224 },
    ...line(236, "Nobody knows how often it calls the", '"lid"', "of a kettle that has none at all."),
  );
  expect(text).toContain("calls `boil(x)` before");
  expect(text).toContain('"`lid`" of a kettle');
  // Elsewhere it is a word like any other.
  expect(text).toContain("do what quay and others");
});
