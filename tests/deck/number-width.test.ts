import { expect, it } from "vitest";
import { digitsWide } from "../../scripts/deck/number-width.ts";

it.each([
  ["52", 2],
  ["1.10", 3.5],
  ["31 times faster", 13],
  ["31 % → 18 %", 11.1],
  ["七十", 4],
])("%s is some digits wide", (number, width) => {
  expect(digitsWide(number)).toBeCloseTo(width, 0);
});
