import { isBlank, isText, splitNodes, type TexNode } from "./nodes.ts";

interface Frame {
  nodes: readonly TexNode[];
  next: number;
  onEnd?: (() => void) | undefined;
}

/** Nodes that are read from the front, and to whose front nodes can be put: a macro's expansion, a file's content. */
export class Input {
  readonly #frames: Frame[] = [];

  constructor(nodes: readonly TexNode[]) {
    this.unshift(nodes);
  }

  /** How many expansions stand within one another here. */
  get depth(): number {
    return this.#frames.length;
  }

  /** @param onEnd called when the last of `nodes` has been read */
  unshift(nodes: readonly TexNode[], onEnd?: () => void): void {
    this.#dropEmpty();
    this.#frames.push({ nodes, next: 0, onEnd });
  }

  peek(): TexNode | undefined {
    this.#dropEmpty();
    const frame = this.#frames.at(-1);
    return frame?.nodes[frame.next];
  }

  next(): TexNode | undefined {
    this.#dropEmpty();
    const frame = this.#frames.at(-1);
    return frame?.nodes[frame.next++];
  }

  /** All that is left. */
  rest(): TexNode[] {
    const nodes: TexNode[] = [];
    for (let node = this.next(); node; node = this.next()) nodes.push(node);
    return nodes;
  }

  #dropEmpty(): void {
    for (let frame = this.#frames.at(-1); frame && frame.next >= frame.nodes.length; frame = this.#frames.at(-1)) {
      this.#frames.pop();
      frame.onEnd?.();
    }
  }
}

/** Skips white space, but puts it back if what follows is not such. */
function peekBehindSpaces(input: Input, isWanted: (node: TexNode | undefined) => boolean): boolean {
  const spaces: TexNode[] = [];
  while (input.peek()?.type === "space") {
    const space = input.next();
    if (space) spaces.push(space);
  }
  if (isWanted(input.peek())) return true;
  if (spaces.length > 0) input.unshift(spaces);
  return false;
}

/** Takes `*`, if it comes next. */
export function takeStar(input: Input): boolean {
  const isStar = isText(input.peek(), "*");
  if (isStar) input.next();
  return isStar;
}

/** Longer than this is no argument in brackets but a bracket that nobody closed. */
const LONGEST_OPTIONAL = 800;

/** A title block over both columns is no longer, `\twocolumn[…]`. */
const LONGEST_BLOCK = 20_000;

/** Takes `[…]`, if it comes next, and returns what is in it; only a block goes over blank lines. */
export function takeOptional(input: Input, open = "[", close = "]", isBlock = false): TexNode[] | undefined {
  if (!peekBehindSpaces(input, (node) => isText(node, open))) return undefined;
  const taken: TexNode[] = [];
  let depth = 0;
  for (let node = input.next(); node; node = input.next()) {
    const end = node.type === "text" && node.value.length > 1 ? node.value.indexOf(close) : -1;
    if (node.type === "text" && end >= 0) {
      // Round brackets are no nodes by themselves: `(see also)`.
      const parts = [node.value.slice(0, end), close, node.value.slice(end + 1)].filter((value) => value !== "");
      input.unshift(parts.map((value) => ({ ...node, value })));
      continue;
    }
    taken.push(node);
    if (isText(node, open)) depth++;
    else if (isText(node, close) && --depth === 0) return taken.slice(1, -1);
    if ((node.type === "par" && !isBlock) || taken.length > (isBlock ? LONGEST_BLOCK : LONGEST_OPTIONAL)) break;
  }
  input.unshift(taken);
  return undefined;
}

/** Takes a mandatory argument: the content of a group, or one token; nothing at a blank line or the end. */
export function takeArgument(input: Input): TexNode[] | undefined {
  if (!peekBehindSpaces(input, (node) => node !== undefined && !isBlank(node))) return undefined;
  const node = input.next();
  if (node?.type === "group") return node.content;
  if (node?.type === "text" && node.value.length > 1) {
    const [first = ""] = node.value;
    input.unshift([{ type: "text", value: node.value.slice(first.length), at: node.at + first.length }]);
    return [{ type: "text", value: first, at: node.at }];
  }
  return node ? [node] : undefined;
}

/** Takes `{…}` only where it really comes next. */
export function takeGroup(input: Input): TexNode[] | undefined {
  if (!peekBehindSpaces(input, (node) => node?.type === "group")) return undefined;
  const node = input.next();
  return node?.type === "group" ? node.content : undefined;
}

/** Takes a macro's name: `\name` or `{\name}`. */
export function takeMacroName(input: Input): string | undefined {
  const argument = takeArgument(input)?.filter((node) => !isBlank(node));
  const [node] = argument ?? [];
  return isMacroNode(node) ? node.name : undefined;
}

const isMacroNode = (node: TexNode | undefined) => node?.type === "macro";

const UNIT = "(?:pt|em|ex|cm|mm|in|bp|sp|mu|fil+)";
const LENGTH = new RegExp(`^[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(${UNIT})?$`);

/** Takes a length without braces, as in `\vskip 3pt plus 1pt` or `\parindent=0pt`. */
function takeLength(input: Input): void {
  const takes = (pattern: RegExp) =>
    peekBehindSpaces(input, (node) => node?.type === "text" && pattern.test(node.value)) ? input.next() : undefined;
  takes(/^=$/);
  do {
    takes(/^[-+]$/);
    const length = takes(LENGTH);
    if (length?.type === "text" && !LENGTH.exec(length.value)?.[1]) {
      // A factor: `0.5\textwidth`, or `3 pt`.
      if (input.peek()?.type === "macro") input.next();
      else takes(new RegExp(`^${UNIT}$`));
    }
  } while (takes(/^(?:plus|minus)$/));
}

/**
 * Takes arguments by a signature: `s` star, `o` in brackets, `m` mandatory, `d` in round brackets, `g` a length.
 *
 * @returns one for each letter; a star that is there is an empty argument
 */
export function takeArguments(input: Input, signature: string): (TexNode[] | undefined)[] {
  return Array.from(signature, (letter) => {
    if (letter === "s") return takeStar(input) ? [] : undefined;
    if (letter === "o") return takeOptional(input);
    if (letter === "g") takeLength(input);
    if (letter === "g") return undefined;
    if (letter === "d") return takeOptional(input, "(", ")");
    return takeArgument(input);
  });
}

/** An optional argument as it was written, to be read again. */
export const inBrackets = (content: readonly TexNode[], at: number): TexNode[] => [
  { type: "text", value: "[", at },
  ...content,
  { type: "text", value: "]", at },
];

/** What a key has as its value, in options such as `[caption={Tea, in one line}, label=tea]`. */
export function optionIn(options: readonly TexNode[], name: string): TexNode[] | undefined {
  for (const part of splitNodes(options, (node) => isText(node, ","))) {
    const cut = part.findIndex((node) => node.type === "text" && node.value.endsWith("=")) + 1;
    if (toName(part.slice(0, cut)).replace("=", "").trim() !== name) continue;
    const value = part.slice(cut).filter((node, index) => index > 0 || !isBlank(node));
    return value.flatMap((node) => (node.type === "group" && value.length === 1 ? node.content : [node]));
  }
  return undefined;
}

/** The title of a box. */
export const titleIn = (options: readonly TexNode[]): TexNode[] | undefined =>
  optionIn(options, "title") ?? optionIn(options, "frametitle");

/** The words of an argument that is a name: of a file, a label, an environment. */
export function toName(nodes: readonly TexNode[] | undefined): string {
  if (!nodes) return "";
  return nodes
    .map((node) => {
      if (node.type === "text" || node.type === "verbatim") return node.value;
      if (node.type === "group") return toName(node.content);
      if (node.type === "macro" && /^[_%&#]$/.test(node.name)) return node.name;
      // `\detokenize{…}` and `\string` guard names.
      return isBlank(node) ? " " : "";
    })
    .join("")
    .trim();
}
