import { expect, it } from "vitest";
import { findOtherNumbers } from "../../scripts/translation/other-numbers.ts";

it.each([
  ["Half of 1,204 letters", "Die Hälfte von 1.205 Briefen", { theirs: "1,204", ours: "1.205" }],
  ["9.5 %", "9,6 %", { theirs: "9.5", ours: "9,6" }],
  ["5 of 12", "6 von 12", { theirs: "5", ours: "6" }],
  ["7 ropes", "٨ حبال", { theirs: "7", ours: "٨" }],
])("tells numbers of %j and %j apart", (original, text, other) => {
  expect(findOtherNumbers(original, text)).toEqual(other);
});

it.each([
  ["Half of 1,204 letters", "Die Hälfte von 1.204 Briefen"],
  ["1.2 million readers", "120万读者"],
  ["12/31/2020", "31.12.2020"],
  ["3 of 12 ropes", "Drei von 12 Seilen"],
  ["Three ropes", "3 Seile"],
  ["12 ropes", "١٢ حبلا"],
  ["0.50 and 7", "7 und 0,5"],
])("takes numbers of %j and %j for the same", (original, text) => {
  expect(findOtherNumbers(original, text)).toBeUndefined();
});
