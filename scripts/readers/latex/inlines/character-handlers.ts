import { toPlainText } from "../../../text/inline.ts";
import { toRoman } from "../../../text/roman.ts";
import { toDing } from "../../../text/scripts-of-text.ts";
import { COUNTER_FORMATS } from "../numbering/class-style.ts";
import { type Input, takeArgument, takeArguments, takeGroup, takeOptional, toName } from "../source/input.ts";
import { isMacro, someNode, type TexNode } from "../source/nodes.ts";
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

/** `\tikz[…]{…}` or `\tikz \node …;`: a drawing in the line, mostly a mark, such as a number in a circle. */
const drawing: InlineHandler = ({ input, out, read }) => {
  takeOptional(input);
  const drawn = takeGroup(input) ?? takeStatement(input);
  const shapes = drawn.filter((node) => isMacro(node, "node", "draw", "path", "fill"));
  const [words, ...others] = drawn.filter((node) => node.type === "group");
  const text = words && others.length === 0 ? toPlainText(read(words.content)).trim() : "";
  if (shapes.length === 1 && isMacro(shapes[0], "node") && /^[\p{L}\p{N}]{1,2}$/u.test(text)) out.print(`(${text})`);
};

/** All up to the next `;`. */
function takeStatement(input: Input): TexNode[] {
  const taken: TexNode[] = [];
  for (let node = input.peek(); node && node.type !== "par"; node = input.peek()) {
    taken.push(node);
    input.next();
    if (node.type === "text" && node.value.includes(";")) break;
  }
  return taken;
}

/** `\romannumeral 2\relax` */
const romanNumeral: InlineHandler = ({ input, out }) => {
  const node = input.peek();
  const digits = node?.type === "text" ? /^\d{1,4}/.exec(node.value)?.[0] : undefined;
  if (digits === undefined || node?.type !== "text") return;
  input.next();
  if (node.value.length > digits.length) input.unshift([{ ...node, value: node.value.slice(digits.length) }]);
  out.print(COUNTER_FORMATS.roman?.(Number(digits)) ?? "");
};

/** `\uppercase\expandafter{\romannumeral 2}`; the letters of words stay as they are. */
const upperCase: InlineHandler = ({ input, out, read }) => {
  if (isMacro(input.peek(), "expandafter")) input.next();
  const content = takeArgument(input) ?? [];
  const isNumeral = someNode(content, (node) => isMacro(node, "romannumeral"));
  if (isNumeral) out.print(toPlainText(read(content)).toUpperCase());
  else out.add(...read(content));
};

/** `\refstepcounter{insight}`: a label behind it names the number. */
const step =
  (isNamed: boolean): InlineHandler =>
  ({ input, reading: { numbering, targets } }) => {
    const name = toName(takeArgument(input));
    const number = numbering.step(name);
    if (isNamed) targets.current = { kind: name.replace(/^./, (letter) => letter.toUpperCase()), number };
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
    const said = toPlainText(read(charge)).trim();
    out.print(`\u00a0${/^\d$/.test(said) ? toRoman(Number(said)) : said.toUpperCase()}`);
  },
  ce: chemistry,
  chem: chemistry,
  tikz: drawing,
  romannumeral: romanNumeral,
  ...{ uppercase: upperCase, MakeUppercase: upperCase },
  ...{ stepcounter: step(false), refstepcounter: step(true) },
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
