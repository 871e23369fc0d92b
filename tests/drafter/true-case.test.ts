import { expect, it } from "vitest";
import { isInCapitals } from "../../scripts/drafter/true-case.ts";

it.each([
  ["RELATED WORK", true],
  ["ROPES OF 40 HARBOURS, THEIR WEAR @ SEA", true],
  ["LIMSI @ WMT’12", false],
  ["GPT-3 VERSUS BERT", false],
  ["Related Work", false],
  ["PCR", false],
])("tells what is printed in capitals from names: %s", (title, isLoud) => {
  expect(isInCapitals(title)).toBe(isLoud);
});
