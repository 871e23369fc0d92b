import type { Equation } from "../../../manuscript/manuscript.ts";
import { withMatrices } from "../math/physics.ts";
import { readPlain } from "../math/plain-math.ts";
import { readMath } from "../math/read-math.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeOptional, takeStar } from "../source/input.ts";
import { isBlank, isMacro, isText, type MathNode, someNode, splitNodes, type TexNode } from "../source/nodes.ts";
import type { EnvironmentHandler } from "./block-handlers.ts";

/** How an environment's rows are set: KaTeX's name for it, whether each row has a number, its arguments. */
interface Kind {
  inner?: "aligned" | "gathered";
  hasNumberedRows?: boolean;
  arguments?: number;
  /** Whether a relation has `&` on both sides, which only one of the two may keep. */
  isTripled?: boolean;
  /** What numbers of a count of its own begin with: (R1) for reactions in Copernicus. */
  letter?: string;
}

const KINDS: Record<string, Kind> = {
  equation: {},
  displaymath: {},
  math: {},
  dmath: {},
  align: { inner: "aligned", hasNumberedRows: true },
  alignat: { inner: "aligned", hasNumberedRows: true, arguments: 1 },
  flalign: { inner: "aligned", hasNumberedRows: true },
  gather: { inner: "gathered", hasNumberedRows: true },
  multline: { inner: "gathered" },
  eqnarray: { inner: "aligned", hasNumberedRows: true, isTripled: true },
  IEEEeqnarray: { inner: "aligned", hasNumberedRows: true, isTripled: true, arguments: 1 },
  reaction: { letter: "R" },
  dgroup: { inner: "gathered", hasNumberedRows: true },
};

export const EQUATION_ENVIRONMENTS = Object.keys(KINDS).flatMap((name) => [name, `${name}*`]);

/** Whether an environment displays a formula. */
export const isEquationEnvironment = (name: string) => EQUATION_ENVIRONMENTS.includes(name);

/** `\[…\]` and `$$…$$` */
export function readDisplay(node: MathNode, reading: Reading): Equation[] {
  return writeEquation(node.content, {}, false, node.at, reading);
}

export const readEquation: EnvironmentHandler = (node, blocks) => {
  const kind = KINDS[node.name.replace(/\*$/, "")] ?? {};
  const isNumbered = !/\*$|^(?:display)?math$/.test(node.name);
  const input = new Input(node.content);
  takeOptional(input);
  for (let count = kind.arguments ?? 0; count > 0; count--) takeArgument(input);
  blocks.add(...writeEquation(input.rest(), kind, isNumbered, node.at, blocks.reading));
};

/** Equations in it are numbered 1a, 1b, … */
export const readSubequations: EnvironmentHandler = (node, blocks) => {
  const { numbering, targets, language } = blocks.reading;
  blocks.flush();
  const outer = targets.current;
  const number = numbering.startSubequations();
  targets.current = { kind: language.drafts.kinds.equation, number };
  blocks.walk(node.content);
  blocks.flush();
  numbering.endSubequations();
  targets.current = outer;
};

function writeEquation(
  content: readonly TexNode[],
  kind: Kind,
  isNumbered: boolean,
  at: number,
  reading: Reading,
): Equation[] {
  const rows = splitNodes(withMatrices(content), (node) => isMacro(node, "\\"));
  const numbers: string[] = [];
  const outer = reading.targets.current;
  const written = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const nodes = index > 0 ? withoutSpacing(row) : row;
    if (nodes.every(isBlank)) return "";
    const number =
      kind.hasNumberedRows || isLast || numbers.length === 0
        ? numberOf(nodes, isNumbered, kind, isLast, reading)
        : undefined;
    if (number !== undefined) {
      if (!numbers.includes(number)) numbers.push(number);
      reading.targets.current = { kind: reading.language.drafts.kinds.equation, number };
    }
    return readMath(kind.isTripled ? withoutThird(nodes) : nodes, reading);
  });
  reading.targets.current = outer;
  const tex = wrap(
    written.filter((row) => row !== ""),
    kind,
  );
  if (tex === "") {
    // A diagram that TeX draws.
    if (someNode(content, (node) => node.type === "verbatim")) reading.images.push({ names: [], at });
    return [];
  }
  const [first] = numbers;
  const name =
    numbers.length > 1 ? `Eqs. (${first})–(${numbers.at(-1)})` : first === undefined ? undefined : `Eq. (${first})`;
  return [{ type: "equation", place: reading.sources.placeOf(at), tex, name }];
}

/** `[2pt]` or `*` behind `\\`. */
function withoutSpacing(row: readonly TexNode[]): TexNode[] {
  const input = new Input(row);
  takeStar(input);
  if (isText(input.peek(), "[")) takeOptional(input);
  return input.rest();
}

/** The number that a row gets; an equation has one for all of its rows. */
function numberOf(
  row: readonly TexNode[],
  isNumbered: boolean,
  kind: Kind,
  isLast: boolean,
  reading: Reading,
): string | undefined {
  const tag = row.findIndex((node) => isMacro(node, "tag"));
  if (tag >= 0) {
    const input = new Input(row.slice(tag + 1));
    takeStar(input);
    // It may be a formula, or another one's number with a sign.
    return reading.targets
      .fill(readPlain(takeArgument(input) ?? [], reading), reading.findings)
      .replace(/^\(|\)$/g, "");
  }
  if (!isNumbered || row.some((node) => isMacro(node, "nonumber", "notag", "IEEEnonumber"))) return undefined;
  if (!kind.hasNumberedRows && !isLast && kind.inner) return undefined;
  return kind.letter ? `${kind.letter}${reading.numbering.step(kind.letter)}` : reading.numbering.stepEquation();
}

/** Leaves out the second `&` of a row: `a &=& b` is `a &= b`. */
function withoutThird(row: readonly TexNode[]): TexNode[] {
  let count = 0;
  return row.filter((node) => !isText(node, "&") || ++count !== 2);
}

function wrap(rows: readonly string[], { inner }: Kind): string {
  const tex = rows.join(" \\\\ ");
  if (rows.length === 1 && !hasColumns(tex)) return tex;
  // Where rows are written without an environment for them, KaTeX still wants one.
  const environment = inner ?? (hasColumns(tex) ? "aligned" : "gathered");
  return `\\begin{${environment}} ${tex} \\end{${environment}}`;
}

/** Whether there is a `&` that is not of an environment within, such as a matrix. */
function hasColumns(tex: string): boolean {
  let depth = 0;
  for (const [mark] of tex.matchAll(/\\begin|\\end|\\[\s\S]|&/g)) {
    if (mark === "\\begin") depth++;
    else if (mark === "\\end") depth--;
    else if (mark === "&" && depth === 0) return true;
  }
  return false;
}
