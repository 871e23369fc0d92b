import type * as Ast from "@unified-latex/unified-latex-types";
import type { Findings } from "../../../diagnostics/findings.ts";
import type { TexNode } from "./nodes.ts";
import { scanSource } from "./scan-source.ts";
import { AT, type Chunk, HOLE, NO_CODE } from "./source-tokens.ts";

/** unified-latex's parser without its second passes: they load 70 ms of packages that nothing here needs. */
export type LatexParser = (source: string) => Ast.Root;

export async function loadParser(): Promise<LatexParser> {
  const { LatexPegParser } = await import("@unified-latex/unified-latex-util-pegjs");
  return (source) => LatexPegParser.parse(source);
}

/**
 * Parses a file.
 *
 * @param source its text
 * @param base what to add to offsets in it
 * @param budget characters that the parser may still be given, plain words not counted; it is drawn on
 * @param ownVerbatim code environments that the paper declares, and what each is to be read as
 */
export function parseLatex(
  source: string,
  base: number,
  budget: { characters: number },
  ownVerbatim: ReadonlyMap<string, string>,
  parser: LatexParser,
  findings: Findings<number>,
): TexNode[] {
  const nodes: TexNode[] = [];
  let isNew = true;
  for (const chunk of scanSource(source, base, ownVerbatim, findings)) {
    const at = base + (chunk.marks[0]?.from ?? 0);
    if (nodes.length > 0 && isNew) nodes.push({ type: "par", at });
    isNew = chunk.endsParagraph;
    budget.characters -= chunk.text.length;
    if (budget.characters < 0) {
      findings.count("paper-is-short", "", at, () => "the paper's source is too long; what comes here is left out");
      break;
    }
    try {
      for (const node of new Reader(chunk, base).read(parser(chunk.text).content)) nodes.push(node);
    } catch {
      // The parser calls itself for each group and formula; only sources made to break it nest that deep.
      findings.count("source-is-parsed", "", at, () => "this paragraph is no TeX that can be read; it is left out");
    }
  }
  return nodes;
}

/** Turns unified-latex's tree of one chunk into nodes, and puts back what was held. */
class Reader {
  readonly #chunk: Chunk;
  readonly #base: number;

  constructor(chunk: Chunk, base: number) {
    this.#chunk = chunk;
    this.#base = base;
  }

  read(nodes: readonly Ast.Node[]): TexNode[] {
    const result: TexNode[] = [];
    for (const node of nodes) {
      // TeX skips spaces behind a command of letters.
      const last = result.at(-1);
      if (node.type === "whitespace" && last?.type === "macro" && /^[A-Za-z@]/.test(last.name)) continue;
      this.#readNode(node, result);
    }
    return result;
  }

  #readNode(node: Ast.Node, result: TexNode[]): void {
    const start = node.position?.start.offset ?? 0;
    const at = this.#placeOf(start);
    switch (node.type) {
      case "string":
        this.#readString(node.content, start, result);
        break;
      case "whitespace":
        result.push({ type: "space", at });
        break;
      case "parbreak":
        result.push({ type: "par", at });
        break;
      case "macro":
        if (node.escapeToken === "") result.push({ type: "text", value: node.content, at });
        else result.push({ type: "macro", name: node.content.replaceAll(AT, "@").replace(NO_CODE, ""), at });
        break;
      case "group":
        result.push({ type: "group", content: this.read(node.content), at });
        break;
      case "inlinemath":
      case "displaymath":
        result.push({ type: "math", isDisplay: node.type === "displaymath", content: this.read(node.content), at });
        break;
      case "environment":
      case "mathenv":
        result.push({ type: "environment", name: nameOf(node.env), content: this.read(node.content), at });
        break;
      case "verb":
      case "verbatim":
        result.push({
          type: "verbatim",
          name: nameOf(node.env),
          isInline: node.type === "verb",
          value: node.content,
          at,
        });
        break;
    }
  }

  #readString(content: string, start: number, result: TexNode[]): void {
    if (!content.includes(HOLE)) {
      result.push({ type: "text", value: content, at: this.#placeOf(start) });
      return;
    }
    let from = 0;
    for (let hole = content.indexOf(HOLE); hole >= 0; hole = content.indexOf(HOLE, from)) {
      if (hole > from) result.push({ type: "text", value: content.slice(from, hole), at: this.#placeOf(start + from) });
      const held = this.#chunk.held.get(start + hole);
      const at = this.#placeOf(start + hole);
      if (held?.type === "verbatim") result.push({ ...held, at });
      else if (held) readWords(held.value, at, result);
      from = hole + 1;
    }
    if (from < content.length)
      result.push({ type: "text", value: content.slice(from), at: this.#placeOf(start + from) });
  }

  /** From an offset in the chunk to one in the paper. */
  #placeOf(offset: number): number {
    const { marks } = this.#chunk;
    let [low, high] = [0, marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = marks[low] ?? { start: 0, from: 0 };
    return this.#base + mark.from + (offset - mark.start);
  }
}

/** The types say that it is a string; of formulas it is a node. */
const nameOf = (name: unknown): string =>
  typeof name === "string" ? name : String((name as Ast.String | undefined)?.content ?? "");

/** Marks that are nodes by themselves, as the parser has them too. */
const PARTS = /(\s+|[&~*[\]])/;

function readWords(words: string, at: number, result: TexNode[]): void {
  let offset = at;
  for (const part of words.split(PARTS)) {
    if (/^\s/.test(part)) result.push({ type: "space", at: offset });
    else if (part !== "") result.push({ type: "text", value: part, at: offset });
    offset += part.length;
  }
}
