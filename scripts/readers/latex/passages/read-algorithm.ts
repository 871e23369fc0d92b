import type { Code } from "../../../manuscript/manuscript.ts";
import { readPlain } from "../math/plain-math.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArgument, takeOptional } from "../source/input.ts";
import { type EnvironmentNode, type MacroNode, someNode, type TexNode } from "../source/nodes.ts";
import { KEYWORD_DECLARATIONS, spellKeywords, takeKeyword } from "./algorithm-keywords.ts";
import { withoutLabels } from "./gather-float.ts";

/** How a command of algorithms writes its line; `#1` is its argument. */
interface Line {
  text: string;
  /** Levels that the lines after it go in. */
  opens?: number;
  /** Levels that this line itself goes out. */
  closes?: number;
  /** Whether it stands at the end of the line it is in. */
  isInline?: boolean;
  /** Whether it has no number. */
  isUncounted?: boolean;
}

const open = (text: string): Line => ({ text, opens: 1 });
const close = (text: string): Line => ({ text, closes: 1 });
const turn = (text: string): Line => ({ text, opens: 1, closes: 1 });
const line = (text: string): Line => ({ text });
const uncounted = (text: string): Line => ({ text, isUncounted: true });

/** algorithmicx in small letters; `algorithmic` has the same in capitals. */
const LINES: Record<string, Line> = {
  state: line(""),
  statex: uncounted(""),
  statement: line(""),
  require: uncounted("Require: "),
  ensure: uncounted("Ensure: "),
  input: uncounted("Input: "),
  output: uncounted("Output: "),
  return: line("return "),
  if: open("if #1 then"),
  elsif: turn("else if #1 then"),
  elseif: turn("else if #1 then"),
  else: turn("else"),
  endif: close("end if"),
  for: open("for #1 do"),
  forall: open("for all #1 do"),
  foreach: open("for each #1 do"),
  endfor: close("end for"),
  while: open("while #1 do"),
  endwhile: close("end while"),
  repeat: open("repeat"),
  until: close("until #1"),
  loop: open("loop"),
  endloop: close("end loop"),
  function: open("function #1(#2)"),
  endfunction: close("end function"),
  procedure: open("procedure #1(#2)"),
  endprocedure: close("end procedure"),
  comment: { text: " ▷ #1", isInline: true },
  linecomment: uncounted("▷ #1"),
  call: { text: "#1(#2)", isInline: true },
  print: line("print "),
  globals: line("Globals: "),
};

/** algorithm2e: blocks in braces. */
const NESTED: Record<string, string> = {
  If: "if #1 then",
  uIf: "if #1 then",
  ElseIf: "else if #1 then",
  uElseIf: "else if #1 then",
  Else: "else",
  uElse: "else",
  For: "for #1 do",
  ForEach: "for each #1 do",
  ForAll: "for all #1 do",
  While: "while #1 do",
  Repeat: "repeat",
  Fn: "function #1",
  Function: "function #1",
  Procedure: "procedure #1",
  eIf: "if #1 then",
  Loop: "loop",
};

const INTRODUCED: Record<string, string> = {
  KwIn: "Input: ",
  KwOut: "Output: ",
  KwData: "Data: ",
  KwResult: "Result: ",
  KwRet: "return ",
  Return: "return ",
  Input: "Input: ",
  Output: "Output: ",
};

const INDENT = "  ";

/** Reads pseudocode as plain lines, their depth shown by spaces. */
export function readAlgorithm(node: EnvironmentNode, reading: Reading): Code[] {
  const input = new Input(node.content);
  const isNumbered = takeOptional(input) !== undefined;
  const content = input.rest();
  const lines = new AlgorithmLines(reading, !/^algorithmic/.test(node.name), isNumbered);
  lines.walk(content, 0);
  const code = lines.finish();
  return code === "" ? [] : [{ type: "code", place: reading.sources.placeOf(node.at), code, caption: [] }];
}

/** Whether content is pseudocode of algorithm2e, which needs no environment within the float. */
export const isAlgorithm2e = (nodes: readonly TexNode[]) =>
  someNode(nodes, (node) => node.type === "macro" && (node.name === ";" || Object.hasOwn(INTRODUCED, node.name))) &&
  !nodes.some((node) => node.type === "environment");

class AlgorithmLines {
  readonly #lines: string[] = [];
  readonly #reading: Reading;
  /** Whether blocks are in braces, as algorithm2e has them. */
  readonly #isNested: boolean;
  /** Whether labels name lines, not the algorithm. */
  readonly #isNumbered: boolean;
  #number = 0;
  #isCounted = true;
  #current: TexNode[] = [];
  #prefix = "";
  #depth = 0;

  constructor(reading: Reading, isNested: boolean, isNumbered: boolean) {
    this.#reading = reading;
    this.#isNested = isNested;
    this.#isNumbered = isNumbered && !isNested;
  }

  finish(): string {
    this.#end();
    return this.#lines.join("\n");
  }

  walk(nodes: readonly TexNode[], depth: number): void {
    const input = new Input(nodes);
    for (let node = input.next(); node; node = input.next()) {
      if (node.type === "macro") this.#takeCommand(node, input, depth);
      else if (node.type === "environment" || (node.type === "group" && depth < 40 && node.content.some(isCommand)))
        this.walk(node.content, depth + 1);
      else this.#current.push(node);
    }
  }

  #takeCommand(node: MacroNode, input: Input, depth: number): void {
    const { name } = node;
    if (name === ";" || name === "\\") {
      this.#end();
      return;
    }
    if (Object.hasOwn(KEYWORD_DECLARATIONS, name)) {
      KEYWORD_DECLARATIONS[name]?.(input, this.#reading);
      return;
    }
    const keyword = this.#reading.keywords.get(name);
    const introduced = keyword?.kind === "head" ? keyword.text : INTRODUCED[name];
    if (introduced !== undefined && input.peek()?.type === "group") {
      this.#end();
      this.#prefix = introduced;
      this.#current.push({ type: "group", content: takeArgument(input) ?? [], at: node.at });
      this.#end();
      return;
    }
    // algorithm2e has the block in a second group; algorithmicx ends it by a command.
    const nested = keyword?.kind === "block" ? keyword.text : this.#isNested ? NESTED[name] : undefined;
    if (nested !== undefined && this.#takeNested(name, nested, input, depth)) return;
    if (keyword?.kind === "word" || keyword?.kind === "comment") {
      const { nodes, isLast } = takeKeyword(node, keyword.kind, input);
      this.#current.push(...nodes);
      if (isLast) this.#end();
      return;
    }
    const known = LINES[name.toLowerCase()];
    if (!known || !Object.hasOwn(LINES, name.toLowerCase())) {
      this.#current.push(node);
      return;
    }
    this.#takeLine(known, node, input);
  }

  #takeLine(known: Line, node: MacroNode, input: Input): void {
    const needs = known.text.includes("#2") ? 2 : known.text.includes("#1") ? 1 : 0;
    takeOptional(input);
    const values = Array.from({ length: needs }, () => this.#say(takeArgument(input) ?? []));
    const text = known.text
      .replace(/#(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "")
      .replace("()", "");
    if (known.isInline) {
      this.#current.push({ type: "verbatim", name: "", isInline: true, value: text, at: node.at });
      return;
    }
    this.#end();
    if (known.closes) this.#depth = Math.max(0, this.#depth - known.closes);
    this.#prefix = needs === 0 ? this.#rename(text, node.name.toLowerCase()) : text;
    this.#isCounted = !known.isUncounted;
    if (needs > 0 || known.opens || known.closes) {
      this.#end();
      this.#depth += known.opens ?? 0;
    }
  }

  #takeNested(name: string, text: string, input: Input, depth: number): boolean {
    const rest = input.rest();
    const probe = new Input(rest);
    const aside = takeOptional(probe, "(", ")");
    const condition = name === "Else" || name === "uElse" || name === "Loop" ? [] : takeArgument(probe);
    const body =
      probe.peek()?.type === "group" || (probe.peek()?.type === "space" && depth > 40)
        ? takeArgument(probe)
        : undefined;
    if (!condition || !body || depth > 40) {
      input.unshift(rest);
      return false;
    }
    this.#end();
    this.#prefix = `${text.replace("#1", () => this.#say(condition))} ${this.#say(aside ?? [])}`;
    this.#end();
    this.#walkBlock(body, depth);
    if (name === "eIf" && probe.peek()?.type === "group") {
      this.#prefix = "else";
      this.#end();
      this.#walkBlock(takeArgument(probe) ?? [], depth);
    }
    if (name === "Repeat") {
      this.#prefix = `until ${this.#say(condition)}`;
      this.#end();
    }
    input.unshift(probe.rest());
    return true;
  }

  #walkBlock(body: readonly TexNode[], depth: number): void {
    this.#depth++;
    this.walk(body, depth + 1);
    this.#end();
    this.#depth--;
  }

  /** A word as the paper has it: `\renewcommand{\algorithmicrequire}{Input:}`. */
  #rename(text: string, name: string): string {
    const own = this.#reading.table.macros.get(`algorithmic${name}`);
    return own ? `${this.#say(own.body)} ` : text;
  }

  #end(): void {
    const { targets } = this.#reading;
    const { nodes, labels } = withoutLabels(this.#current);
    const text = `${this.#prefix}${this.#say(nodes)}`.trim();
    if (text !== "") this.#lines.push(`${INDENT.repeat(Math.min(this.#depth, 20))}${text}`);
    if (text !== "" && this.#isCounted) this.#number++;
    const outer = targets.current;
    if (this.#isNumbered) targets.current = { kind: "Line", number: String(this.#number) };
    for (const label of labels) targets.define(label);
    targets.current = outer;
    this.#current = [];
    this.#prefix = "";
    this.#isCounted = true;
  }

  #say(nodes: readonly TexNode[]): string {
    return readPlain(spellKeywords(nodes, this.#reading.keywords), this.#reading);
  }
}

const isCommand = (node: TexNode) =>
  node.type === "macro" && (Object.hasOwn(LINES, node.name.toLowerCase()) || Object.hasOwn(NESTED, node.name));
