import { expect, it } from "vitest";
import { findBelow, readFloors } from "../corpus/floors.ts";
import { sumTimes } from "../corpus/times.ts";

it("finds what is worse than it may be, and what was not measured", () => {
  const floors = { good: { least: 0.4 }, words: { most: 10 }, both: { least: 1, most: 2 }, gone: { least: 0 } };
  expect(findBelow({ good: 0.4, words: 10, both: 1.5 }, floors)).toEqual(["gone: not measured"]);
  expect(findBelow({ good: 0.39999, words: 11, both: 3, gone: 1 }, floors)).toEqual([
    "good: 0.4, at least 0.4 is asked for",
    "words: 11, at most 10 is asked for",
    "both: 3, at most 2 is asked for",
  ]);
});

it("has a bound for each number in the file", () => {
  for (const floor of Object.values(readFloors())) expect(floor.least ?? floor.most).toBeTypeOf("number");
});

it("lets a talk that is refused answer nothing", () => {
  const talk = { isRefused: false, isCut: undefined, slides: 8, over: -1, answered: 0.5, lead: 0.25 };
  const sums = sumTimes([
    talk,
    { ...talk, isRefused: true, isCut: undefined, answered: 0.75 },
    { ...talk, answered: undefined },
  ]);
  expect(sums).toMatchObject({ "kept, %": expect.closeTo(66.7, 1), "quiz, %": 25, "quiz of kept, %": 50 });
  expect(sums["quiz of all as planned, %"]).toBe(62.5);
});
