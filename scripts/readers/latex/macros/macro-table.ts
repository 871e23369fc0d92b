import { type Input, takeArgument, takeGroup, takeOptional, takeStar } from "../source/input.ts";
import { isText, someNode, type TexNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";

/** A macro that the paper defines. */
export interface Macro {
  /** `s` star, `o` in brackets, `m` mandatory; one letter a parameter. */
  signature: string;
  /** What an argument in brackets is when it is not given. */
  defaults: (TexNode[] | undefined)[];
  body: TexNode[];
}

export interface OwnEnvironment {
  begin: Macro;
  end: TexNode[];
}

/** Stands for an argument in brackets that was not given and has no default. */
const NO_VALUE: TexNode[] = [{ type: "macro", name: "NoValue", at: 0 }];
const BOOLEAN = (value: boolean): TexNode[] => [{ type: "macro", name: value ? "BooleanTrue" : "BooleanFalse", at: 0 }];

/** What the paper defines, as far as it has been read. */
export class MacroTable {
  readonly macros = new Map<string, Macro>();
  readonly environments = new Map<string, OwnEnvironment>();
  /** Arguments that a paper gives to environments whose meaning stays the importer's: they are not their content. */
  readonly ownArguments = new Map<string, string>();
  /** Of `\newif\ifdraft`: `draft`. */
  readonly switches = new Map<string, boolean>();
  /** Whether a name has a meaning that the paper does not change. */
  readonly isProtected: (name: string) => boolean;

  constructor(isProtected: (name: string) => boolean) {
    this.isProtected = isProtected;
  }

  /** How counters are printed from here on, `\thesection`: kept apart, as it changes in the course of the text. */
  formats: { name: string; body: TexNode[] }[] = [];

  /** @param isOld whether the name has had a meaning before, as those of counters have: `\renewcommand{\thesection}{…}` */
  define(name: string, macro: Macro, isOld = false): void {
    const isFormat = /^the[A-Za-z]+$/.test(name) && macro.signature === "" && !this.macros.has(name);
    if (isFormat && (isOld || printsCounter(macro.body))) this.formats.push({ name: name.slice(3), body: macro.body });
    else if (!this.isProtected(name) && !isInternal(macro.body)) this.macros.set(name, macro);
  }
}

/** Environments that take an argument in braces by themselves: a new definition may hand one on. */
const TAKES_ARGUMENT =
  /^(?:tabular|array|longtable|supertabular|tabu|minipage|list|multicols|wrapfigure|wraptable|adjust|change|spacing|other|CJK|tasks|alignat|xalignat|IEEEeqnarray|thebibliography|labeling|floatrow)/;

/** Takes what was not the content's own from the front of an environment of {@link MacroTable.ownArguments}. */
export function dropOwnArguments(input: Input, signature: string): void {
  for (const letter of signature) {
    if (letter === "s") takeStar(input);
    else if (letter === "o") takeOptional(input);
    else takeGroup(input);
  }
}

/** Which arguments of a new definition of an environment are no part of what its name otherwise means. */
export function ownArgumentsOf(name: string, { signature, body }: Macro): string {
  if (!signature.includes("m")) return "";
  const isUsed = someNode(body, (node) => isText(node, "#"));
  return isUsed && TAKES_ARGUMENT.test(name) ? "" : signature;
}

/** Whether it is made of what packages are made of: expanded without TeX's own registers it is no text. */
const isInternal = (body: readonly TexNode[]) =>
  someNode(body, (node) => node.type === "macro" && node.name.length > 1 && node.name.includes("@"));

/** Other than a paper's own `\newcommand{\thesistitle}{Rivers of Sand}`. */
const printsCounter = (body: readonly TexNode[]) =>
  someNode(body, (node) => node.type === "macro" && /^(?:@?(?:arabic|roman|alph|fnsymbol)|the|c@)/i.test(node.name));

export const plainMacro = (body: TexNode[], count = 0, optional?: TexNode[]): Macro => ({
  signature: `${optional ? "o" : ""}${"m".repeat(Math.max(0, count - (optional ? 1 : 0)))}`,
  defaults: optional ? [optional] : [],
  body,
});

/** Takes a macro's arguments from what follows it. */
export function takeMacroArguments(input: Input, { signature, defaults }: Macro): TexNode[][] {
  return Array.from(signature, (letter, index) => {
    if (letter === "s") return BOOLEAN(takeStar(input));
    if (letter === "o") return takeOptional(input) ?? defaults[index] ?? NO_VALUE;
    return takeArgument(input) ?? [];
  });
}

/**
 * A macro's body with its arguments in the places of `#1`, `#2`, …
 *
 * @param at the place of the call, which the body's own nodes get
 * @param budget nodes that may still be made; it is drawn on
 */
export function substitute(
  body: readonly TexNode[],
  values: readonly TexNode[][],
  at: number,
  budget: { nodes: number },
): TexNode[] {
  const result: TexNode[] = [];
  for (let index = 0; index < body.length; index++) {
    const node = body[index];
    if (!node || budget.nodes-- < 0) break;
    const number = node.type === "text" && node.value === "#" ? body[index + 1] : undefined;
    const digit = number?.type === "text" ? /^[1-9]/.exec(number.value)?.[0] : undefined;
    if (digit !== undefined && number?.type === "text") {
      const value = values[Number(digit) - 1] ?? [];
      budget.nodes -= value.length;
      result.push(...value);
      if (number.value.length > 1) result.push({ type: "text", value: number.value.slice(1), at });
      index++;
    } else if (node.type === "verbatim" && values.length > 0) {
      // `\verb|#1|`
      const value = node.value.replace(/#([1-9])/g, (mark, digit) => printTex(values[Number(digit) - 1] ?? []) || mark);
      result.push({ ...node, value, at });
    } else if ("content" in node) result.push({ ...node, content: substitute(node.content, values, at, budget), at });
    else result.push({ ...node, at });
  }
  return result;
}
