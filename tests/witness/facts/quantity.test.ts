import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { saysQuantity } from "../../../scripts/witness/facts/quantity.ts";
import { readQuantities } from "../../../scripts/witness/facts/read-quantities.ts";

const says = (talk: string, paper: string) => {
  const [[said], [written]] = [talk, paper].map((text) => readQuantities(text, ENGLISH)) as [
    ReturnType<typeof readQuantities>,
    ReturnType<typeof readQuantities>,
  ];
  if (!said || !written) throw new Error(`no number in “${talk}” or “${paper}”`);
  return saysQuantity(said, written);
};

describe("saysQuantity", () => {
  it.each([
    ["34,000 pictures", "33,964 pictures"],
    ["81 %", "80.6%"],
    ["about 200", "204"],
    ["almost two hours", "110 min"],
    ["25 %", "0.25"],
    ["a quarter", "24.6%"],
    ["two thirds", "67 %"],
    ["0.5 s", "500 ms"],
    ["2.5 million", "2,500,000"],
    ["five", "5"],
    ["25 %", "25"],
    ["18 cents", "$0.18"],
    ["900 million years", "900 Mya"],
  ])("%s is %s", (talk, paper) => {
    expect(says(talk, paper)).toBe(true);
  });

  it.each([
    ["35 %", "25 %"],
    ["200", "204"],
    ["80 %", "86 %"],
    ["4 minutes", "4 seconds"],
    ["5 km", "5 kg"],
    ["2.4", "2.46"],
    ["a third", "25 %"],
    ["1,204", "2,204"],
    ["$5", "5 %"],
  ])("%s is not %s", (talk, paper) => {
    expect(says(talk, paper)).toBe(false);
  });
});
