import { expect, it } from "vitest";
import { readNumbered } from "../../../scripts/readers/pdf/numbered-glyphs.ts";

it.each([
  ["❚❤❡ r♦♣❡s ✇❡ ❢♦✉♥❞✱ ✷✵✷✺✱ ❛r❡ ✜♥❡ ✕ ❛♥❞ ♦❧❞✳", "The ropes we found, 2025, are fine – and old."],
  ["❚❤❡ r♦♣❡s ❛r❡ ☞♥❡ ④ ❛♥❞ ♦❧❞✳", "The ropes are fine – and old."],
])("reads letters by the numbers of their glyphs: %s", (text, read) => {
  expect(readNumbered([text])(text)).toBe(read);
});

it("leaves dingbats, which a text has a few of", () => {
  const text = "Ropes of hemp ✓, chains ✗, call ☎ for a winch";
  expect(readNumbered([text])(text)).toBe(text);
  expect(readNumbered([])("✓")).toBe("✓");
});
