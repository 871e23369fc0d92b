import { type Input, takeArgument, toName } from "../source/input.ts";
import { isBlank, isMacro, type TexNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import type { Macro, MacroTable } from "./macro-table.ts";

/** TeX's own conditionals. Others that begin with `if` (`\iff`, `\ifthenelse`) take arguments in braces. */
const PRIMITIVE = new Set(
  ["", "x", "num", "dim", "odd", "cat", "case", "mmode", "vmode", "hmode", "inner", "defined", "csname", "void"].map(
    (name) => `if${name}`,
  ),
);

/** What is so in a paper that pdfTeX prints. */
const KNOWN: Record<string, boolean> = { iftrue: true, iffalse: false, ifpdf: true, ifPDFTeX: true, ifpdftex: true };
/** Other engines and class options, which are taken for absent. */
const ABSENT = /^if(?:xetex|luatex|XeTeX|LuaTeX|CLASSOPTION\w+|CLASSINFO\w+|@\w+)$/;

export const isConditional = (name: string, table: MacroTable) =>
  PRIMITIVE.has(name) ||
  name in KNOWN ||
  ABSENT.test(name) ||
  (name.startsWith("if") && table.switches.has(name.slice(2)));

/**
 * Takes a conditional from the front of the input, whose name has been read, and puts the branch that holds back.
 *
 * @returns whether its `\fi` was found; if not, nothing is left of the input
 */
export function takeConditional(name: string, input: Input, table: MacroTable): boolean {
  const holds = decide(name, input, table);
  const branches: TexNode[][] = [[]];
  let depth = 0;
  for (let node = input.next(); node; node = input.next()) {
    if (node.type === "macro") {
      if (node.name === "fi" && depth-- === 0) {
        input.unshift(branches[holds ? 0 : 1] ?? []);
        return true;
      }
      if (isConditional(node.name, table)) depth++;
      else if (depth === 0 && isMacro(node, "else", "or")) {
        branches.push([]);
        continue;
      }
    }
    branches.at(-1)?.push(node);
  }
  // What TeX would say is an error; all that is written is the more likely meaning, unless it is left out on purpose.
  if (holds) input.unshift(branches[0] ?? []);
  return false;
}

function decide(name: string, input: Input, table: MacroTable): boolean {
  // `\newtoggle{x}` makes no `\ifx`.
  const known = KNOWN[name] ?? (PRIMITIVE.has(name) ? undefined : table.switches.get(name.slice(2)));
  if (known !== undefined) return known;
  if (name === "ifdefined") {
    const node = input.next();
    return node?.type === "macro" && (table.macros.has(node.name) || table.isProtected(node.name));
  }
  if (name === "ifx" || name === "if" || name === "ifcat") {
    const [first, second] = [nextSolid(input), nextSolid(input)];
    return meaning(first, table) === meaning(second, table);
  }
  if (name === "ifnum" || name === "ifdim" || name === "ifodd" || name === "ifcase") return skipNumbers(input);
  return false;
}

function nextSolid(input: Input): TexNode | undefined {
  while (isBlank(input.peek())) input.next();
  return input.next();
}

function meaning(node: TexNode | undefined, table: MacroTable): string {
  if (node?.type !== "macro") return node ? printTex([node]) : "";
  const macro: Macro | undefined = table.macros.get(node.name);
  if (isMacro(node, "empty", "@empty")) return "macro ";
  return macro ? `macro ${printTex(macro.body)}` : `\\${node.name}`;
}

/** Skips `\value{x} > 1`, which is taken to be so. */
function skipNumbers(input: Input): boolean {
  for (let node = input.peek(); node; node = input.peek()) {
    const isNumber = node.type === "text" && /^[\d<>=.-]+(?:pt|em|cm|mm)?$/.test(node.value);
    if (!isNumber && !isMacro(node, "value", "textwidth", "columnwidth", "linewidth", "the")) {
      if (node.type !== "space") break;
    }
    input.next();
    if (isMacro(node, "value")) takeArgument(input);
  }
  return true;
}

/** Conditionals with their branches in braces: the index of the argument that holds. */
export const BRACED: Record<string, (input: Input, table: MacroTable) => TexNode[]> = {
  ifthenelse: (input, table) => {
    const test = takeArgument(input) ?? [];
    return choose(testHolds(test, table), input);
  },
  iftoggle: (input, table) => choose(table.switches.get(toName(takeArgument(input))) === true, input),
  ifbool: (input, table) => choose(table.switches.get(toName(takeArgument(input))) === true, input),
  IfNoValueTF: (input) => choose(isMacro(takeArgument(input)?.[0], "NoValue"), input),
  IfValueTF: (input) => choose(!isMacro(takeArgument(input)?.[0], "NoValue"), input),
  IfBooleanTF: (input) => choose(isMacro(takeArgument(input)?.[0], "BooleanTrue"), input),
  ifstrequal: (input) => choose(areSame(takeArgument(input), takeArgument(input)), input),
  ifstrempty: (input) => choose(toName(takeArgument(input)) === "", input),
  ifblank: (input) => choose(toName(takeArgument(input)) === "", input),
  "@ifundefined": (input, table) => choose(!table.macros.has(toName(takeArgument(input))), input),
  "@ifstar": (input) => choose(false, input),
};

const areSame = (first: TexNode[] | undefined, second: TexNode[] | undefined) => toName(first) === toName(second);

function choose(holds: boolean, input: Input): TexNode[] {
  const [yes = [], no = []] = [takeArgument(input), takeArgument(input)];
  return holds ? yes : no;
}

function testHolds(test: readonly TexNode[], table: MacroTable): boolean {
  const text = printTex(test);
  const boolean = /^\s*(\\not\s*)?\\boolean\s*\{(\w+)\}\s*$/.exec(text);
  if (boolean) return (table.switches.get(boolean[2] ?? "") === true) === (boolean[1] === undefined);
  const equal = /^\s*\\equal\s*\{([^{}]*)\}\s*\{([^{}]*)\}\s*$/.exec(text);
  return equal ? equal[1] === equal[2] : true;
}
