import { counted } from "../../../text/counted.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { toSign, toTick } from "../../../text/scripts-of-text.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { SYMBOLS } from "../inlines/symbols.ts";
import type { Reading } from "../reading.ts";
import { readColumnSpec } from "../source/column-spec.ts";
import { Input, takeGroup, takeOptional, toName } from "../source/input.ts";
import { type EnvironmentNode, isText, type MacroNode, type TexNode } from "../source/nodes.ts";
import { joinTex } from "../source/print-tex.ts";
import { MATH_HANDLERS, MATH_NAMES, MATH_TEXT } from "./math-commands.ts";
import { withMatrices } from "./physics.ts";

/** Raised signs that lead to a note, not to a power. */
const NOTE_SIGNS: Record<string, string> = { ast: "*", star: "*", dagger: "†", dag: "†", ddagger: "‡", ddag: "‡" };

/** TeX of a formula as KaTeX reads it, on one line. */
export function readMath(nodes: readonly TexNode[], reading: Reading): string {
  return writeMath(nodes, reading)
    .replace(/\s+/g, " ")
    .replace(/(?:\\\\\s*)+$/, "")
    .trim();
}

/** A formula within a line. Raised and lowered letters by themselves (`H$_2$O`) are text, and so are lone signs. */
export function readInlineMath(nodes: readonly TexNode[], reading: Reading): Inline[] {
  const value = readMath(nodes, reading);
  const script = /^(?:\{\})?([\^_])\s*\{?\s*(?:\\(?:text|textrm|mathrm|rm)\b\s*\{?)?\s*([^{}\\$]*?)\s*\}{0,2}$/.exec(
    value,
  );
  if (script) {
    const [, mark, letters = ""] = script;
    const written = mark === "^" ? toSuperscript(letters) : toSubscript(letters);
    if (written !== letters) return [{ type: "text", value: written }];
  }
  const alone = toSign(value);
  if (alone !== undefined) return [{ type: "text", value: alone }];
  const sign = /^(?:\{\})?\^\s*\{?\s*(?:\\(?:text|textrm|mathrm)\s*\{)?\s*(\*|[†‡§¶✉]|\\[A-Za-z]+)\s*\}{0,2}$/.exec(
    value,
  )?.[1];
  const printed = sign?.startsWith("\\") ? (NOTE_SIGNS[sign.slice(1)] ?? SYMBOLS[sign.slice(1)]) : sign;
  if (printed !== undefined) return [{ type: "text", value: printed }];
  if (/^(?:\{\})?\^\s*\{?\s*\\circ\s*\}?$/.test(value)) return [{ type: "text", value: "°" }];
  return value === "" ? [] : [{ type: "inlineMath", value }];
}

/** The same without white space collapsed. */
function writeMath(nodes: readonly TexNode[], reading: Reading): string {
  const input = new Input(withMatrices(nodes));
  const pieces: string[] = [];
  for (let node = input.next(); node; node = input.next()) pieces.push(writeNode(node, input, reading));
  return joinTex(pieces);
}

function writeNode(node: TexNode, input: Input, reading: Reading): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/[\uE001\uE002]/g, "");
    case "space":
    case "par":
      return " ";
    case "group":
      return `{${writeMath(node.content, reading)}}`;
    case "math":
      // Within a box; an outline has no dollars in a formula.
      return `{${writeMath(node.content, reading)}}`;
    case "verbatim":
      return "";
    case "environment":
      return writeEnvironment(node, reading);
    case "macro":
      return writeMacro(node, input, reading);
  }
}

function writeMacro(node: MacroNode, input: Input, reading: Reading): string {
  const { name } = node;
  const handler = Object.hasOwn(MATH_HANDLERS, name) ? MATH_HANDLERS[name] : undefined;
  const write = (nodes: readonly TexNode[]) => writeMath(nodes, reading);
  if (handler) return handler({ input, node, reading, write });
  if (MATH_TEXT.has(name)) {
    const groups = takeGroups(input);
    // That of siunitx has a number and a unit; of the package physics it is brackets: `\qty(x)`, `\qty{x}`.
    if (name === "qty" && groups.length < 2)
      return groups.map((group) => `\\left\\${write([group]).slice(0, -1)}\\right\\}`).join("");
    return toTextCommand(toPlainText(readInlines([node, ...groups], reading)));
  }
  const upright = /^up([a-z]+)$/.exec(name)?.[1];
  if (upright && /^(?:alpha|beta|gamma|delta|epsilon|mu|pi|sigma|tau|phi|omega|nu|lambda|rho|chi|psi)$/.test(upright))
    return `\\${upright}`;
  const known = MATH_NAMES[name];
  if (known !== undefined || reading.isMathCommand(name)) return known ?? `\\${name}`;
  if (Object.hasOwn(SYMBOLS, name)) return SYMBOLS[name] ?? "";
  if (toTick(name) !== undefined) return `\\text{${toTick(name)}}`;
  const say = (count: number) =>
    `${counted(count, "use")} of \`\\${name}\` in formulas, which neither the paper defines nor KaTeX knows: displayed ones are left out, those in the text stay TeX`;
  reading.findings.count("command-is-known", `math ${name}`, node.at, say);
  // Spelled out it would be another formula: as it stands it is refused, and so left out and told.
  return `\\${name}`;
}

/** Groups and brackets right behind a command. */
function takeGroups(input: Input): TexNode[] {
  const taken: TexNode[] = [];
  for (let node = input.peek(); node?.type === "group"; node = input.peek()) {
    taken.push(node);
    input.next();
  }
  return taken;
}

/** Words within a formula; what is a mark of TeX in them is escaped. */
const toTextCommand = (words: string) =>
  words === "" ? "" : `\\text{${words.replace(/[\\{}]/g, "").replace(/[#$%&_^~]/g, "\\$&")}}`;

/** Environments of formulas as KaTeX names them. */
const ENVIRONMENTS: Record<string, string> = {
  align: "aligned",
  alignat: "aligned",
  flalign: "aligned",
  eqnarray: "aligned",
  IEEEeqnarray: "aligned",
  IEEEeqnarraybox: "aligned",
  gather: "gathered",
  multline: "gathered",
  multlined: "gathered",
  tabular: "array",
  "cases*": "cases",
  numcases: "cases",
  psmallmatrix: "pmatrix",
  bsmallmatrix: "bmatrix",
};

function writeEnvironment({ name, content }: EnvironmentNode, reading: Reading): string {
  const plain = name === "cases*" ? name : name.replace(/\*$/, "");
  if (/^(?:equation|displaymath|math|subequations|center|minipage)$/.test(plain)) return writeMath(content, reading);
  const known = ENVIRONMENTS[plain] ?? plain;
  const input = new Input(content);
  // KaTeX has no `\begin{array}[t]`.
  if (known !== "cases" && isText(input.peek(), "[")) takeOptional(input);
  const columns = known === "array" ? writeColumns(input) : "";
  return `\\begin{${known}}${columns}${writeMath(input.rest(), reading)}\\end{${known}}`;
}

/** Columns as KaTeX has them: of `@{}l>{\bf}c` only the letters. */
function writeColumns(input: Input): string {
  const spec = takeGroup(input) ?? [];
  const name = toName(spec);
  if (/^[lcr|: ]*$/.test(name)) return `{${name}}`;
  return `{${readColumnSpec(spec)
    .map((align) => align?.charAt(0) ?? "l")
    .join("")}}`;
}

/** Whether an environment is a formula by itself. */
export const isFormula = (name: string): boolean => {
  const plain = name.replace(/\*$/, "");
  return /^(?:equation|displaymath|math)$/.test(plain) || /^(?:align|gather)ed$/.test(ENVIRONMENTS[plain] ?? "");
};
