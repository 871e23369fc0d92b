import { expect, it } from "vitest";
import { loadContent } from "../../helpers/load-content.ts";

const text = (value: string) => [{ type: "text", value }];

it.each(["steps", "cycle"])("reads %s as plain words and with details", async (type) => {
  const { blocks, faults } = await loadContent(`- ${type}: [One, { step: Two, details: [a, b] }, Three]`);
  expect(faults).toEqual([]);
  expect(blocks).toMatchObject([
    {
      type,
      steps: [
        { text: text("One"), details: [] },
        { text: text("Two"), details: [text("a"), text("b")] },
        { text: text("Three"), details: [] },
      ],
    },
  ]);
});

it("reads dates as they are written", async () => {
  const dates = ["1868", "0400", "1e3", "spring 1871", "2024-05-31", "44 BC"];
  const { blocks } = await loadContent(`- timeline: [${dates.map((date) => `{ date: ${date}, text: x }`).join(", ")}]`);
  expect(blocks).toMatchObject([{ events: dates.map((date) => ({ date })) }]);
});

it.each([
  ["- steps: []", ["steps-is-valid 11"]],
  ["- steps: [One]", ["steps-is-valid 11"]],
  [`- steps: [${"x, ".repeat(8)}]`, ["steps-is-valid 11"]],
  ["- cycle: [One, Two]", ["cycle-is-valid 11"]],
  ["- timeline: [{ date: 1, text: x }]", ["timeline-is-valid 11"]],
  ["- timeline:\n    - { text: x }\n    - { date: 2, text: y }", ["date-is-present 12"]],
  ["- timeline:\n    - { date: '', text: x }\n    - { date: 2, text: y }", ["date-is-valid 12"]],
  ["- timeline: [x, { date: 2, text: y }]", ["timeline-is-mapping 11"]],
  ["- steps:\n    - { step: x, detail: y }\n    - z", ["field-is-known 12"]],
])("tells what is wrong: %s", async (content, faults) => {
  expect((await loadContent(content)).faults).toEqual(faults);
});
