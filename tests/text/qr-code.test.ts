import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { drawQrCode, isQrText, MOST_QR_BYTES } from "../../scripts/text/qr-code.ts";

/** The modules that a path of bars fills. */
function fill(size: number, path: string): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  return rows;
}

describe("drawQrCode", () => {
  it.each(["https://doi.org/10.1000/182", "a", "国际合作", "x".repeat(MOST_QR_BYTES)])(
    "fills the modules of the code, and no other: %s",
    (text) => {
      const code = drawQrCode(text);
      expect(code).toEqual(drawQrCode(text));
      expect(code && fill(code.size, code.path)).toEqual(encode(text, { ecc: "M", border: 0, boostEcc: false }).data);
    },
  );

  it("draws nothing that could not be read, and does not throw", () => {
    expect(drawQrCode("x".repeat(MOST_QR_BYTES + 1))).toBeUndefined();
    expect(isQrText("é".repeat(MOST_QR_BYTES / 2))).toBe(true);
    expect(isQrText("é".repeat(MOST_QR_BYTES / 2 + 1))).toBe(false);
    expect(isQrText("")).toBe(false);
  });
});
