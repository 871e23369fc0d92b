import { expect, it } from "vitest";
import { loadContent } from "../../helpers/load-content.ts";

it.each([
  ["52 %", "52 %"],
  ["1.10", "1.10"],
  ["007", "007"],
  ['"1 000"', "1 000"],
])("a number is shown as it is written: %s", async (written, number) => {
  expect((await loadContent(`- number: ${written}`)).blocks).toMatchObject([{ type: "number", number, label: [] }]);
});

it("has running text for what it counts, while the label of a section is a name", async () => {
  const { blocks, faults } = await loadContent("- { number: 3, label: 'of $\\x1$', cite: [no] }", "label: '$\\x1$'");
  expect(blocks).toEqual([]);
  expect(faults).toEqual(["citation-is-known 11", "formula-is-tex 11"]);
});

it.each([
  ["- number: []", ["number-is-text 11"]],
  ["- { number: '' }", ["number-is-valid 11"]],
  ["- { number: 3, labl: x }", ["field-is-known 11"]],
])("tells what is wrong: %s", async (content, faults) => {
  expect((await loadContent(content)).faults).toEqual(faults);
});
