import { encode } from "uqr";
import { expect, it } from "vitest";
import { drawQrInTerminal } from "../../scripts/text/qr-in-terminal.ts";

const URL_TEXT = "http://192.168.1.5:41234/c/AbCdEfGhIjKlMnOpQrStUvWxYz012";

it("is drawn with two rows on a line, light modules in ink, and a quiet zone of four", () => {
  const { size, data } = encode(URL_TEXT, { ecc: "L", border: 4 });
  const lines = drawQrInTerminal(URL_TEXT, false).trimEnd().split("\n");
  // [upper, lower] are light.
  const LIGHT: Record<string, [boolean, boolean]> = {
    "█": [true, true],
    "▀": [true, false],
    "▄": [false, true],
    " ": [false, false],
  };
  const seen = lines.flatMap((line) => {
    const cells = [...line.padEnd(size)].map((cell) => LIGHT[cell] ?? [false, false]);
    return [cells.map(([upper]) => !upper), cells.map(([, lower]) => !lower)];
  });
  expect(seen.slice(0, size)).toEqual(data);
  expect(data.slice(0, 4).flat()).not.toContain(true);
});

it("is black on white in any terminal with colours", () => {
  const lines = drawQrInTerminal(URL_TEXT, true).trimEnd().split("\n");
  for (const line of lines) expect(line).toMatch(/^\x1b\[38;5;231;48;5;16m[█▀▄ ]+\x1b\[0m$/);
});
