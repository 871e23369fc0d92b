import { expect, it } from "vitest";
import { makeCiter } from "../../scripts/planner/citer.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

it("takes numbers where CSL-JSON and YAML have them", async () => {
  const reference = {
    id: "a",
    type: "book",
    title: 1984,
    volume: 116,
    author: [{ literal: 42 }, { family: 7, given: 8 }],
    issued: { "date-parts": [[2018]] },
  };
  const { bibliography } = await makeCiter({
    references: [reference],
    style: "apa",
    paper: { language: "en" },
  } as unknown as Parameters<typeof makeCiter>[0]);
  expect(toPlainText(bibliography[0]?.text ?? [])).toBe("42, & 7, 8. (2018). 1984 (Vol. 116).");
});
