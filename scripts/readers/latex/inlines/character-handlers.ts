import { toPlainText } from "../../../text/inline.ts";
import { toDing } from "../../../text/scripts-of-text.ts";
import { COUNTER_FORMATS } from "../numbering/class-style.ts";
import { takeArgument, takeArguments, takeGroup, takeOptional, toName } from "../source/input.ts";
import { printTex } from "../source/print-tex.ts";
import { toPlainChemistry } from "./chemistry.ts";
import type { InlineHandler } from "./inline-handlers.ts";

/** `\char"41`, `\symbol{65}` */
const character: InlineHandler = ({ input, out }) => {
  let text = toName(takeGroup(input)) || toName([input.next() ?? { type: "space", at: 0 }]);
  if (text === '"') text += toName([input.next() ?? { type: "space", at: 0 }]);
  const number = /^"/.test(text) ? Number.parseInt(text.slice(1), 16) : Number.parseInt(text, 10);
  if (number >= 32 && number <= 0x10ffff) out.print(String.fromCodePoint(number));
};

/** `\tikz[…]{…}` or `\tikz \node …;`: a drawing in the line, mostly a mark. */
const drawing: InlineHandler = ({ input }) => {
  takeOptional(input);
  if (takeGroup(input)) return;
  for (let node = input.peek(); node && node.type !== "par"; node = input.peek()) {
    input.next();
    if (node.type === "text" && node.value.includes(";")) break;
  }
};

/** `\Alph{section}` */
const counter =
  (format: (value: number) => string): InlineHandler =>
  ({ input, out, reading }) =>
    out.print(format(reading.numbering.valueOf(toName(takeArgument(input)))));

/** `\ce{SO4^2-}` */
const chemistry: InlineHandler = ({ input, out }) => out.print(toPlainChemistry(printTex(takeArgument(input) ?? [])));

/** Commands that print a sign, a number, or nothing. */
export const CHARACTER_HANDLERS: Record<string, InlineHandler> = {
  ion: ({ input, out, read }) => {
    const [element = [], charge = []] = takeArguments(input, "mm");
    out.add(...read(element));
    out.print(`\u00a0${toPlainText(read(charge)).toUpperCase()}`);
  },
  ce: chemistry,
  chem: chemistry,
  tikz: drawing,
  ding: ({ input, out }) => {
    out.print(toDing(Number.parseInt(toName(takeArgument(input)), 10)) ?? "");
  },
  textcircled: ({ input, out, read }) => {
    const text = toPlainText(read(takeArgument(input) ?? []));
    const number = Number(text);
    out.print(number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${text})`);
  },
  ...Object.fromEntries(Object.entries(COUNTER_FORMATS).map(([name, format]) => [name, counter(format)])),
  char: character,
  symbol: character,
};
