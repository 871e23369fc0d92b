import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { makePdf } from "../../helpers/make-pdf.ts";

const LONG = "counterrevolutionaries misunderstandings characteristically";
/** Each line has room for few of these words, so that wide gaps are left between them. */
const TEXT = `We saw that kettles boil ${LONG} of the quiet room and they were ${LONG} as all of them were ${LONG} in the end.`;

describe("lines that are stretched to the edge of their column", () => {
  it("are read as words, not as cells", async () => {
    const bytes = await makePdf(
      [
        { title: "Kettles That Cool in a Quiet Room", authors: ["Nora Okafor"] },
        { heading: "1 Introduction" },
        ...Array.from({ length: 6 }, () => ({ text: TEXT })),
        { heading: "2 Results" },
        ...Array.from({ length: 6 }, () => ({ text: TEXT })),
      ],
      { columns: 2, isJustified: true },
    );
    const { sections } = (await readPdf(bytes, "paper.pdf", {})).manuscript;
    const texts = sections.flatMap(({ content }) =>
      content.flatMap((each) => (each.type === "paragraph" ? [toWords(each.text)] : [])),
    );
    expect(texts).toHaveLength(12);
    expect(new Set(texts)).toEqual(new Set([TEXT]));
  });
});
