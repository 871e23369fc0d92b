import { Input, takeArgument, takeGroup, takeOptional, takeStar } from "../source/input.ts";
import { isMacro, type TexNode } from "../source/nodes.ts";
import { joinTex } from "../source/print-tex.ts";
import type { MathHandler } from "./math-commands.ts";

/** Arguments in braces, as many as are there. */
function takeGroups(input: Input, most: number): TexNode[][] {
  const groups: TexNode[][] = [];
  while (groups.length < most) {
    const group = takeGroup(input);
    if (!group) break;
    groups.push(group);
  }
  return groups;
}

/** `\dv[2]{f}{x}`, `\pdv{f}{x}{y}`, or `\dv{x}` for the operator alone. */
const derivative =
  (sign: string, most = 1): MathHandler =>
  ({ input, write }) => {
    takeStar(input);
    const order = write(takeOptional(input) ?? []);
    const first = write(takeArgument(input) ?? []);
    const others = takeGroups(input, most).map(write);
    const [above, below] = others.length > 0 ? [first, others] : ["", [first]];
    const power = order || (below.length > 1 ? String(below.length) : "");
    const raised = power === "" ? "" : `^{${power}}`;
    const under = joinTex(below.flatMap((variable) => [sign, variable]));
    return `\\frac{${joinTex([sign, raised, above])}}{${under}${below.length > 1 ? "" : raised}}`;
  };

/** `\dd[3]{x}` */
const differential: MathHandler = ({ input, write }) => {
  const order = takeOptional(input);
  return `\\,\\mathrm{d}${order ? `^{${write(order)}}` : ""}{${write(takeArgument(input) ?? [])}}`;
};

const LEFT = "\\left\\langle ";
const RIGHT = "\\right\\rangle ";
const BAR = "\\middle|";

/** Arguments put together by how many there are. */
const grouped =
  (most: number, join: (...groups: string[]) => string): MathHandler =>
  ({ input, write }) => {
    while (takeStar(input)) {}
    return join(write(takeArgument(input) ?? []), ...takeGroups(input, most - 1).map(write));
  };

const expectation = grouped(2, (of = "", state) =>
  state === undefined ? `${LEFT}${of}${RIGHT}` : `${LEFT}${state}${BAR}${of}${BAR}${state}${RIGHT}`,
);
const element = grouped(3, (left = "", of = "", right = "") => `${LEFT}${left}${BAR}${of}${BAR}${right}${RIGHT}`);
const outer = grouped(2, (ket = "", bra = ket) => `\\left|${ket}${RIGHT}\\!${LEFT}${bra}\\right|`);
/** The package braket has one argument, in which the bar stands. */
const inner = grouped(2, (bra = "", ket) =>
  ket === undefined ? `\\braket{${bra}}` : `${LEFT}${bra}${BAR}${ket}${RIGHT}`,
);
const pair = (open: string, close: string) =>
  grouped(2, (first = "", second = "") => `\\left${open}${first},${second}\\right${close}`);

/** Commands of the package physics whose arguments KaTeX cannot take. */
export const PHYSICS_HANDLERS: Record<string, MathHandler> = {
  dd: differential,
  dv: derivative("\\mathrm{d}"),
  pdv: derivative("\\partial", 2),
  fdv: derivative("\\delta"),
  ...{ ev: expectation, expval: expectation, mel: element, matrixel: element },
  ...{ ketbra: outer, dyad: outer, outerproduct: outer, braket: inner, innerproduct: inner, ip: inner },
  ...{ comm: pair("[", "]"), acomm: pair("\\{", "\\}"), pb: pair("\\{", "\\}") },
  va: grouped(1, (of) => `\\vec{\\mathbf{${of}}}`),
  vu: grouped(1, (of) => `\\hat{\\mathbf{${of}}}`),
  eval: grouped(1, (of) => `\\left.${of}\\right|`),
};

const MATRICES: Record<string, string> = { mqty: "matrix", pmqty: "pmatrix", bmqty: "bmatrix", vmqty: "vmatrix" };

/** `\mqty(a & b \\ c & d)` as the environment that it is: its rows are none of the formula around it. */
export function withMatrices(nodes: readonly TexNode[]): readonly TexNode[] {
  if (!nodes.some((node) => isMacro(node, ...Object.keys(MATRICES)))) return nodes;
  const input = new Input(nodes);
  const result: TexNode[] = [];
  for (let node = input.next(); node; node = input.next()) {
    const name = node.type === "macro" ? MATRICES[node.name] : undefined;
    if (name === undefined) {
      result.push(node);
      continue;
    }
    const plain = takeGroup(input);
    const round = plain ? undefined : takeOptional(input, "(", ")");
    const content = plain ?? round ?? takeOptional(input);
    if (!content) result.push(node);
    else result.push({ type: "environment", name: plain ? name : round ? "pmatrix" : "bmatrix", content, at: node.at });
  }
  return result;
}
