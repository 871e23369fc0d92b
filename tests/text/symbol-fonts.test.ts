import { expect, it } from "vitest";
import { toBrackets, toLargeSigns } from "../../scripts/text/symbol-fonts.ts";

it("has pieces of tall brackets where Adobe's fonts have them for themselves", () => {
  expect(toBrackets("\uf8eb1\uf8f6 \uf8ee2\uf8fb \uf8fe \uf8ff")).toBe("⎛1⎞ ⎡2⎦ ⎭ \uf8ff");
});

it("has the large signs of TeX's fonts", () => {
  expect(toLargeSigns("P X Q Z p (")).toBe("∑ ∑ ∏ ∫ √ (");
});
