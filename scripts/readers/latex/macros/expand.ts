import type { Findings } from "../../../diagnostics/findings.ts";
import { Input, takeArgument, takeGroup, toName } from "../source/input.ts";
import type { EnvironmentNode, MacroNode, TexNode } from "../source/nodes.ts";
import { pairEnvironments } from "../source/pair-environments.ts";
import { BRACED, isConditional, takeConditional } from "./conditionals.ts";
import { DEFINERS } from "./definitions.ts";
import { dropOwnArguments, type Macro, type MacroTable, substitute, takeMacroArguments } from "./macro-table.ts";

/** Commands that bring another file in: the nodes of it, or nothing if it is not such a command. */
export type Includer = (
  node: MacroNode,
  input: Input,
  expand: (nodes: readonly TexNode[]) => TexNode[],
) => TexNode[] | undefined;

/** What one use of a macro may cost. The longest preambles of papers spend a tenth of it. */
const LOCAL = { calls: 3000, nodes: 100_000 };
const WHOLE = { calls: 100_000, nodes: 2_000_000 };
const DEEPEST = 150;

/** A command that readers see: from here on a counter is printed so. */
export const COUNTER_FORMAT = " counter format";

const toFormatNodes = ({ name, body }: { name: string; body: TexNode[] }, at: number): TexNode[] => [
  { type: "macro", name: COUNTER_FORMAT, at },
  { type: "group", content: [{ type: "text", value: name, at }], at },
  { type: "group", content: body, at },
];

/** Writes out a paper's own macros, in the order of the text, and drops the branches of conditionals not taken. */
export class Expander {
  readonly #table: MacroTable;
  readonly #include: Includer;
  readonly #findings: Findings<number>;
  /** Macros that did not end; they are not tried again. */
  readonly #endless = new Set<string>();
  readonly #ends = new Map<string, TexNode[][]>();
  #local = { ...LOCAL };
  #whole = { ...WHOLE };
  #outermost = "";
  #unclosed = 0;
  #depth = 0;

  constructor(table: MacroTable, include: Includer, findings: Findings<number>) {
    this.#table = table;
    this.#include = include;
    this.#findings = findings;
  }

  /**
   * @param nodes as parsed
   * @param isSource whether they stand so in a file, not in a macro's expansion
   */
  expand(nodes: readonly TexNode[], isSource = true): TexNode[] {
    if (this.#depth > DEEPEST) {
      const at = nodes[0]?.at ?? 0;
      this.#findings.count("nesting-is-shallow", "expansions", at, () => "macros nest too deeply here");
      return [];
    }
    this.#depth++;
    const input = new Input(nodes);
    const result: TexNode[] = [];
    for (let node = input.next(); node; node = input.next()) {
      const isFresh = isSource && input.depth <= 1;
      if (node.type === "macro") this.#expandMacro(node, input, result, isFresh);
      else if (node.type === "environment") this.#expandEnvironment(node, input, result, isFresh);
      else if ("content" in node) result.push({ ...node, content: this.expand(node.content, isFresh) });
      else result.push(node);
    }
    this.#depth--;
    return pairEnvironments(result, this.#depth === 0 ? this.#findings : undefined);
  }

  #expandMacro(node: MacroNode, input: Input, result: TexNode[], isFresh: boolean): void {
    const { name } = node;
    const table = this.#table;
    const own = node.isPrimitive ? undefined : table.macros.get(name);
    if (Object.hasOwn(DEFINERS, name)) {
      DEFINERS[name]?.(input, table);
      for (const format of table.formats.splice(0)) result.push(...toFormatNodes(format, node.at));
    } else if (own) this.#call(node, own, input, isFresh);
    else if (name === "begin" || name === "end") this.#expandMark(node, input, result, isFresh);
    else if (isConditional(name, table)) {
      // Where so many are not closed, looking for the end of each takes too long.
      if (this.#unclosed > 20) return;
      if (!takeConditional(name, input, table) && ++this.#unclosed)
        this.#findings.count("conditionals-are-closed", name, node.at, () => `\`\\${name}\` has no \`\\fi\``);
    } else if (Object.hasOwn(BRACED, name)) input.unshift(BRACED[name]?.(input, table) ?? []);
    else this.#expandOther(node, input, result);
  }

  #expandOther(node: MacroNode, input: Input, result: TexNode[]): void {
    const table = this.#table;
    const set = /^(.+)(true|false)$/.exec(node.name);
    if (set && table.switches.has(set[1] ?? "")) {
      table.switches.set(set[1] ?? "", set[2] === "true");
      return;
    }
    const included = this.#include(node, input, (nodes) => this.expand(nodes));
    for (const each of included ?? [node]) result.push(each);
  }

  #call(node: MacroNode, macro: Macro, input: Input, isFresh: boolean): void {
    if (isFresh) {
      this.#local = { ...LOCAL };
      this.#outermost = node.name;
    }
    if (this.#endless.has(node.name)) return;
    this.#whole.calls--;
    if (this.#local.calls-- <= 0 || this.#local.nodes <= 0 || this.#whole.calls <= 0 || this.#whole.nodes <= 0) {
      const name = this.#outermost;
      this.#endless.add(name);
      const say = () => `\`\\${name}\` expands without end, or nearly so; it is left out`;
      this.#findings.count("macros-end", name, node.at, say);
      return;
    }
    const before = this.#local.nodes;
    const body = substitute(macro.body, takeMacroArguments(input, macro), node.at, this.#local);
    this.#whole.nodes -= before - this.#local.nodes;
    input.unshift(body);
  }

  #expandEnvironment(node: EnvironmentNode, input: Input, result: TexNode[], isFresh: boolean): void {
    const own = this.#table.environments.get(node.name);
    const content = new Input(node.content);
    if (!own || this.#local.calls-- <= 0) {
      dropOwnArguments(content, this.#table.ownArguments.get(node.name) ?? "");
      result.push({ ...node, content: this.expand(content.rest(), isFresh) });
      return;
    }
    const values = takeMacroArguments(content, own.begin);
    const begin = substitute(own.begin.body, values, node.at, this.#local);
    input.unshift([...begin, ...content.rest(), ...substitute(own.end, values, node.at, this.#local)]);
  }

  /** A `\begin` or `\end` whose partner is in another paragraph. */
  #expandMark(node: MacroNode, input: Input, result: TexNode[], isFresh: boolean): void {
    const content = takeGroup(input) ?? takeArgument(input) ?? [];
    const name = toName(content);
    const own = this.#table.environments.get(name);
    if (isFresh) this.#local = { ...LOCAL };
    if (!own || this.#local.calls-- <= 0) {
      if (node.name === "begin") dropOwnArguments(input, this.#table.ownArguments.get(name) ?? "");
      result.push(node, { type: "group", content: [...content], at: node.at });
      return;
    }
    if (node.name === "begin") {
      const values = takeMacroArguments(input, own.begin);
      const open = this.#ends.get(name) ?? [];
      this.#ends.set(name, open);
      open.push(substitute(own.end, values, node.at, this.#local));
      input.unshift(substitute(own.begin.body, values, node.at, this.#local));
    } else input.unshift(this.#ends.get(name)?.pop() ?? own.end);
  }
}
