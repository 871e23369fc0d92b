import { renderUnicodeCompact } from "uqr";

/** Modules around a code without which some readers do not find it. */
const QUIET = 4;

/**
 * A text as a QR code in a terminal, two rows of its modules on a line. The light ones are drawn in the terminal's ink,
 * which is light on most; with colours the code is black on white, whatever the terminal's are.
 */
export function drawQrInTerminal(text: string, isColored: boolean): string {
  const lines = renderUnicodeCompact(text, { ecc: "L", border: QUIET }).split("\n");
  // White ink on black: the ink is what is light.
  return lines.map((line) => (isColored ? `\x1b[38;5;231;48;5;16m${line}\x1b[0m\n` : `${line}\n`)).join("");
}
