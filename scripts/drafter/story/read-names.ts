import { LANGUAGES, type NamedKind } from "../../languages/index.ts";
import { patternOf } from "../../languages/phrases.ts";

/** A place at which a text names figures, tables or formulas: `Figs. 2 and 3a`. */
export interface Naming {
  from: number;
  to: number;
  /** `figure 2`, `figure 3`; of `3a` both, since the paper may have either. */
  keys: string[];
}

const KINDS: readonly NamedKind[] = ["figure", "table", "equation"];

/** `3`, `S2`, `A.1`, `2.3`, `IV`, in a bracket too. */
const NUMBER = /\(?((?:[A-Z]{1,3}\.?)?\d{1,3}(?:\.\d{1,3})*(?![\d%])|[IVX]{1,6}(?![\p{L}\d]))/uy;
/** `a`, `A–C`, `F,G,H` close behind a number; with a space before it only in brackets. */
const PANELS =
  /(?:[a-z]|[A-Z])(?:\s?[-–—,&]\s?[A-Za-z](?!\p{L}))*(?!\p{L})|\s?\([a-zA-Z](?:\s?[-–—,&]\s?[a-zA-Z])*\)/uy;
const JOINT = /\)?(?:\s?(?:[,;]\s?)?(and|or|und|et|y|e|&|to|bis|à|和|与|及|至|[-–—~～])\s?|\s?([,;、])\s?)/uy;
const RANGE = /^(?:to|bis|à|至|[-–—~～])$/;
/** More of them are no range but a slip. */
const LONGEST_RANGE = 30;
const PLURAL = /(?:[sx]|en|\p{Lo})\.?\s*$/u;
/** Of another paper, or the name of something else: `their Figure 3`, `Appendix 1—figure 2`. */
const FOREIGN = /(?:\b(?:their|his|her)\s|(?:\d|supplementary\s?)[-–—]?\s?)$/iu;

/** All places at which a text names things, in its order. */
export function readNames(text: string): Naming[] {
  return LANGUAGES.flatMap(({ story }) =>
    KINDS.flatMap((kind) => {
      if (!story) return [];
      return [...text.matchAll(patternOf(story.names[kind], "numbered"))].flatMap(({ index, 0: word }) => {
        if (FOREIGN.test(text.slice(Math.max(0, index - 20), index))) return [];
        const { numbers, to } = readNumbers(text, index + word.length, PLURAL.test(word));
        return numbers.length === 0 ? [] : [{ from: index, to, keys: numbers.map((number) => `${kind} ${number}`) }];
      });
    }),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
}

/** `3`, `2 and 3`, `1, 2`, `2–4`: one after the other. */
function readNumbers(text: string, start: number, isPlural: boolean): { numbers: string[]; to: number } {
  const numbers: string[] = [];
  let to = start;
  let isRange = false;
  for (let at = start; ; ) {
    const [whole, number] = matchAt(NUMBER, text, at) ?? [];
    if (whole === undefined || number === undefined) break;
    const last = numbers.at(-1);
    if (isRange && last !== undefined) numbers.push(...between(last, number));
    at += whole.length;
    const panels = matchAt(PANELS, text, at)?.[0] ?? "";
    at += panels.length;
    if (text[at] === ")" && whole.startsWith("(")) at++;
    // What follows such a number is another name: `Figure 1—figure supplement 2`.
    if (/^[-–—]\s?\p{L}{2}/u.test(text.slice(at, at + 4))) break;
    numbers.push(number);
    if (/^\p{L}$/u.test(panels)) numbers.push(`${number}${panels.toLowerCase()}`);
    to = at;
    const joint = matchAt(JOINT, text, at);
    if (!joint) break;
    // `In Figure 2, 45 ropes broke.`
    const isListed = joint[1] !== undefined || isPlural || panels !== "";
    if (!isListed) break;
    isRange = RANGE.test(joint[1] ?? "");
    at += joint[0].length;
  }
  return { numbers: [...new Set(numbers)], to };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The numbers between two: `3` of 2 and 4. */
function between(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)];
  if (!(to - from > 1 && to - from <= LONGEST_RANGE) || !Number.isInteger(from)) return [];
  return Array.from({ length: to - from - 1 }, (_, index) => String(from + 1 + index));
}
