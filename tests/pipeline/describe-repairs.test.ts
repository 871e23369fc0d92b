import { expect, it } from "vitest";
import type { Deck } from "../../scripts/deck/types.ts";
import { describeRepairs } from "../../scripts/pipeline/describe-repairs.ts";

const box = { x: 0, y: 0, width: 10, height: 10 };
const fault = (what: string, pixels: number) => ({ rule: "inside" as const, what, pixels, box });

it("names slides that were mended, with what was furthest outside of each", () => {
  const deck = { slides: [{ id: "ropes" }, { id: "quays" }, { id: "harbours" }] } as unknown as Deck;
  const measured = [
    { no: 1, faults: [fault("A line", 4), fault("The last line", 31)] },
    { no: 2, faults: [fault("A table", 90)] },
    { no: 3, faults: [fault("Thanks", 12)] },
  ];
  const parts = new Map([
    [1, 2],
    [3, 1],
  ]);
  expect(describeRepairs(measured, deck, parts)).toBe(
    "Mended what does not fit: ropes (split into 2: “The last line” leaves the slide's content box by 31 px), " +
      "harbours (set smaller: “Thanks” leaves the slide's content box by 12 px)",
  );
});

it("says nothing of a title or an end that is set smaller, and that one is split", () => {
  const deck = {
    slides: [
      { id: "title", kind: "title" },
      { id: "end", kind: "closing" },
    ],
  } as unknown as Deck;
  const measured = [1, 2].map((no) => ({ no, faults: [fault("A line", 4)] }));
  const describe = (...counts: number[]) =>
    describeRepairs(measured, deck, new Map(counts.map((count, index) => [index + 1, count])));
  expect(describe(1, 1)).toBeUndefined();
  expect(describe(1, 2)).toBe(
    "Mended what does not fit: end (split into 2: “A line” leaves the slide's content box by 4 px)",
  );
});
