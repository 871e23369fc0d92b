import type { Line } from "../source/lines.ts";

/** An address, bare, in `<…>`, as code, or as a link whose words are an address too. */
const ADDRESS = /^(?:<|`)?(https?:\/\/[^\s<>`]+?)(?:>|`)?\.?$/;
const LINK = /^\[([^[\]]*)\]\(<?(https?:\/\/[^\s<>()]+)>?\)\.?$/;

/** The address that is all that a footnote says; it is read where the footnote's number stands. */
export function addressOf(lines: readonly Line[]): string | undefined {
  const said = lines
    .map((line) => line.text.trim())
    .join(" ")
    .trim();
  const [, words = "", target] = LINK.exec(said) ?? [];
  if (target !== undefined) return ADDRESS.test(words) || /^[\w-]+\.[\w-]\S*$/.test(words) ? target : undefined;
  return ADDRESS.exec(said)?.[1];
}
