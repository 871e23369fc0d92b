import { expect, it } from "vitest";
import { findFloats } from "../../../scripts/readers/pdf/find-floats.ts";
import { MARGIN } from "../../../scripts/readers/pdf/float.ts";
import { layOut } from "../../../scripts/readers/pdf/lay-out.ts";
import { openPdf } from "../../../scripts/readers/pdf/open-pdf.ts";
import { readPages } from "../../../scripts/readers/pdf/read-pages.ts";
import { proseFrom, setLines } from "../../helpers/set-lines.ts";

it("the picture of a formula has nothing of the line right below it", async () => {
  const bytes = await setLines([
    [
      { text: "Kettles at night", x: 200, y: 80, size: 20 },
      { text: "Introduction", y: 120, size: 14, isBold: true },
      ...proseFrom(140),
      { text: "K = a + b < c", x: 200, y: 220 },
      ...proseFrom(232),
    ],
  ]);
  const open = await openPdf(bytes, "paper.pdf", undefined);
  if ("problem" in open) throw new Error("this PDF can't be opened");
  const { pages } = await readPages(open, undefined);
  const { pages: sheets, body } = layOut(pages);
  const [formula] = findFloats(pages, sheets, body).filter(({ kind }) => kind === "formula");
  await open.close();
  // Capitals are two thirds of their size tall.
  expect((formula?.box?.y1 ?? Infinity) + MARGIN).toBeLessThan(232 - 6.6);
  expect(formula?.box?.y1).toBeGreaterThanOrEqual(220);
});
