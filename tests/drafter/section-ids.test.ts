import { expect, it } from "vitest";
import { nameSections } from "../../scripts/drafter/section-ids.ts";
import { parseInline } from "../../scripts/text/inline.ts";

it("gives every section an address that no other slide has", () => {
  const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
  const section = (title: string) => ({ place, title: parseInline(title), content: [], sections: [] });
  const names = nameSections(["Results", "Results", "Results 2", "References", "Title", "结果", "3"].map(section));
  const ids = [...names.values()];
  expect(ids).toEqual(["results", "results-b", "results-2-b", "references-b", "title-b", "section-s6", "section-s7"]);
});
