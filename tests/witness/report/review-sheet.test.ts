import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../../scripts/outline/load-outline.ts";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { isReport } from "../../../scripts/report-page/seal.ts";
import { writeReviewSheet } from "../../../scripts/witness/report/review-sheet.ts";
import { bearWitness, type Witness } from "../../../scripts/witness/witness.ts";

const FOLDER = "tests/witness/ropes";

async function ropes(): Promise<Witness> {
  const { value } = await loadOutline(`${FOLDER}/outline.yaml`);
  const { manuscript } = await readManuscript(`${FOLDER}/paper.md`);
  if (!value || !manuscript) throw new Error("the example is not read");
  return bearWitness(value, manuscript, "paper.md");
}

describe("the sheet to go through", () => {
  it("has a box for each statement that is not the paper's own sentence, in the order of the talk", async () => {
    const witness = await ropes();
    const sheet = writeReviewSheet(witness);
    await expect(sheet).toMatchFileSnapshot("../ropes/review.golden.md");
    const open = witness.testimonies.filter(({ wording }) => wording !== "verbatim");
    expect(open.length).toBeLessThan(witness.testimonies.length);
    expect([...sheet.matchAll(/^- \[ \] (\d+)\./gm)].map(([, number]) => Number(number))).toEqual(
      open.map((_, index) => index + 1),
    );
  });

  it("is known again, until somebody ticks a box", async () => {
    const sheet = writeReviewSheet(await ropes());
    expect(isReport(sheet)).toBe(true);
    expect(isReport(sheet.replace("[ ]", "[x]"))).toBe(false);
  });

  it("has a box for each text of a drawing, numbers among them, and one for what no text says", () => {
    const witness: Witness = {
      ...{ file: "p.md", title: "Ropes", diagnostics: [], unspoken: [], lacking: [] },
      testimonies: [
        {
          ...{
            kind: "description",
            text: "ropes · torn",
            wording: "own words",
            slide: "one",
            findings: [],
            grounds: [],
          },
          labels: ["ropes", "1,204", "torn", "ropes"],
        },
      ],
    };
    expect(writeReviewSheet(witness).split("\n").slice(8, -3)).toEqual([
      "- [ ] 1. The drawing (description, own words)",
      "  - [ ] “ropes”",
      "  - [ ] “1,204”",
      "  - [ ] “torn”",
      "  - [ ] its arrows, order, lengths, and what stands beside what",
      "  - no sentence is like it",
    ]);
  });

  it("leaves texts as they are, whatever they hold", () => {
    const words = fc
      .array(
        fc.constantFrom("a", "*", "_", "<b>", "`", "[", "](x)", "#", "1.", "- ", "|", "\\", "$x_1$", "&amp;", "~"),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => `w${parts.join("")}w`);
    fc.assert(
      fc.property(words, words, (said, borne) => {
        const witness: Witness = {
          ...{ file: "p`.md", title: said, diagnostics: [], unspoken: [], lacking: [] },
          testimonies: [
            {
              ...{ kind: "point", text: said, wording: "own words", slide: "one", findings: [] },
              grounds: [{ place: "Results", text: borne }],
            },
          ],
        };
        const list = fromMarkdown(writeReviewSheet(witness)).children.find(({ type }) => type === "list");
        expect(textOf(list)).toBe(`[ ] 1. “${said}” (point, own words)Results: “${borne}”`);
      }),
    );
  });
});
