import type { Reading } from "../reading.ts";
import { Input, takeArguments, takeGroup, takeOptional, takeStar, toName } from "../source/input.ts";
import type { MacroNode, TexNode } from "../source/nodes.ts";

/** A word of algorithm2e. */
export interface Keyword {
  /** Whether it starts a line or a block, or stands in a line. */
  kind: "head" | "block" | "word" | "comment";
  /** What is printed; of a block, `#1` is its argument. */
  text: string;
  /** What stands around its argument, if it has one. */
  around?: [before: string, after: string];
}

/** Those that are there without being declared. */
export const KEYWORDS: Record<string, Keyword> = {
  KwTo: { kind: "word", text: " to " },
  tcp: { kind: "comment", text: " ▷ " },
  tcc: { kind: "comment", text: " ▷ " },
};

const declare =
  (signature: string, make: (...texts: string[]) => Keyword) =>
  (input: Input, reading: Reading): void => {
    const [name = "", ...texts] = takeArguments(input, signature).map((nodes) => toName(nodes));
    reading.keywords.set(name, make(...texts));
  };

const head = declare("mm", (text = "") => ({ kind: "head", text: `${text}: ` }));
const called = declare("mm", (text = "") => ({ kind: "word", text, around: ["(", ")"] }));

/** Commands that declare some: `\SetKwFunction{Brew}{brew}`. */
export const KEYWORD_DECLARATIONS: Record<string, (input: Input, reading: Reading) => void> = {
  ...{ SetKwInOut: head, SetKwInput: head, SetKwFunction: called, SetKwData: called },
  SetKwArray: declare("mm", (text = "") => ({ kind: "word", text, around: ["[", "]"] })),
  SetKw: declare("mm", (text = "") => ({ kind: "word", text: `${text} ` })),
  SetKwComment: declare("mmm", () => ({ kind: "comment", text: " ▷ " })),
  SetKwProg: declare("mmmm", (text = "", mark = "") => ({
    kind: "block",
    text: `${text} #1${/^\w/.test(mark) ? " " : ""}${mark}`,
  })),
  SetKwFor: declare("mmmm", (text = "", mark = "") => ({ kind: "block", text: `${text} #1 ${mark}` })),
};

/** Writes out the words in some content: `\Brew{$x$}` is `brew(x)`. */
export function spellKeywords(nodes: readonly TexNode[], keywords: ReadonlyMap<string, Keyword>): TexNode[] {
  const input = new Input(nodes);
  const spelled: TexNode[] = [];
  for (let node = input.next(); node; node = input.next()) {
    const keyword = node.type === "macro" ? keywords.get(node.name) : undefined;
    if (keyword) spelled.push(...spell(keyword, node.at, input, keywords));
    else spelled.push("content" in node ? { ...node, content: spellKeywords(node.content, keywords) } : node);
  }
  return spelled;
}

function spell(
  { text, around = ["", ""] }: Keyword,
  at: number,
  input: Input,
  keywords: ReadonlyMap<string, Keyword>,
): TexNode[] {
  const print = (value: string): TexNode => ({ type: "text", value, at });
  takeStar(input);
  takeOptional(input);
  const argument = takeGroup(input);
  if (!argument) return [print(text)];
  return [print(`${text}${around[0]}`), ...spellKeywords(argument, keywords), print(around[1])];
}

/** Takes a word with its arguments as they stand; a comment ends its line, unless it is to stay in it: `\tcp*[h]{hot}`. */
export function takeKeyword(
  node: MacroNode,
  kind: Keyword["kind"],
  input: Input,
): { nodes: TexNode[]; isLast: boolean } {
  if (kind === "word") {
    const content = takeGroup(input);
    return { nodes: content ? [node, { type: "group", content, at: node.at }] : [node], isLast: false };
  }
  takeStar(input);
  const place = toName(takeOptional(input));
  return {
    nodes: [node, { type: "group", content: takeGroup(input) ?? [], at: node.at }],
    isLast: !/[hf]/.test(place),
  };
}
