import { counted } from "../../../text/counted.ts";
import { trimInlines } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { toTick } from "../../../text/scripts-of-text.ts";
import { JOURNALS } from "../../references/astronomy.ts";
import { isFormula, readInlineMath } from "../math/read-math.ts";
import type { Reading } from "../reading.ts";
import { Input, takeArguments, takeOptional } from "../source/input.ts";
import { isText, type MacroNode, type TexNode } from "../source/nodes.ts";
import { ABBREVIATION_HANDLERS } from "./abbreviations.ts";
import { isAccent } from "./accents.ts";
import { APACITE_HANDLERS } from "./apacite.ts";
import { CITATION_HANDLERS } from "./cite.ts";
import { INLINE_HANDLERS, type InlineHandler, writeAccent } from "./inline-handlers.ts";
import { InlineWriter } from "./inline-writer.ts";
import { LAYOUT, TRANSPARENT } from "./layout.ts";
import { SYMBOLS } from "./symbols.ts";
import { TERM_HANDLERS } from "./terms.ts";
import { UNIT_HANDLERS } from "./units.ts";

const HANDLERS: Record<string, InlineHandler> = {
  ...ABBREVIATION_HANDLERS,
  ...INLINE_HANDLERS,
  ...CITATION_HANDLERS,
  ...APACITE_HANDLERS,
  ...UNIT_HANDLERS,
  ...TERM_HANDLERS,
};

/** Journals are words of the text only: in a formula their names are others. */
const PRINTED: Record<string, string> = { ...JOURNALS, ...SYMBOLS };

/** Whether running text knows a command. */
export const isInlineCommand = (name: string) =>
  [HANDLERS, LAYOUT, TRANSPARENT, PRINTED].some((table) => Object.hasOwn(table, name)) ||
  isAccent(name) ||
  toTick(name) !== undefined;

/** Names whose meaning a paper's own definitions don't change: how they look is not for the importer to know. */
export const isFixedInline = (name: string) =>
  Object.hasOwn(HANDLERS, name) &&
  !Object.hasOwn(ABBREVIATION_HANDLERS, name) &&
  !/^(?:code|email|comment|todo|edit|change|remove|it|tt|sl|sc|sf|up|st|strong|doi|num|unit|ac|SI|si|link|ce|chem|[est]ref|[EST]ref)$/.test(
    name,
  );

/** What environments within a line take before their words. */
const WITHIN: Record<string, string> = {
  ...{ minipage: "ooom", adjustbox: "m", spacing: "m", varwidth: "om" },
  ...{ CJK: "mm", "CJK*": "mm" },
  ...{ itemize: "o", enumerate: "o", description: "o", compactitem: "o", compactenum: "o", tablenotes: "o" },
};

/** Reads running text; its ends are trimmed. */
export function readInlines(nodes: readonly TexNode[], reading: Reading): Inline[] {
  return trimInlines(readUntrimmed(nodes, reading));
}

function readUntrimmed(nodes: readonly TexNode[], reading: Reading): Inline[] {
  const input = new Input(nodes);
  const out = new InlineWriter(reading.language);
  for (let node = input.next(); node; node = input.next()) readNode(node, input, out, reading);
  return out.finish();
}

function readNode(node: TexNode, input: Input, out: InlineWriter, reading: Reading): void {
  switch (node.type) {
    case "text":
      // `&` and `#` by themselves are marks of TeX, but for those in names of files.
      if (node.value === "~") out.tie();
      else out.type(node.value.replace(/[\uE001\uE002]/g, ""));
      break;
    case "space":
    case "par":
      out.type(" ");
      break;
    case "group":
      out.add(...readUntrimmed(node.content, reading));
      break;
    case "math":
      out.add(...readInlineMath(node.content, reading));
      break;
    case "verbatim":
      if (node.value !== "") out.add({ type: "inlineCode", value: node.value });
      break;
    case "environment": {
      // Those that matter are read as passages; within a line, as in a cell, only formulas and words are left.
      if (isFormula(node.name)) {
        out.add(...readInlineMath([node], reading));
        break;
      }
      const content = new Input(node.content);
      takeArguments(content, (Object.hasOwn(WITHIN, node.name) && WITHIN[node.name]) || "");
      out.add(...readUntrimmed(content.rest(), reading));
      break;
    }
    case "macro":
      readMacro(node, input, out, reading);
  }
}

function readMacro(node: MacroNode, input: Input, out: InlineWriter, reading: Reading): void {
  const { name } = node;
  const read = (nodes: readonly TexNode[]) => readUntrimmed(nodes, reading);
  const handler = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : isAccent(name) ? writeAccent : undefined;
  if (handler) handler({ input, node, out, reading, read });
  else if (Object.hasOwn(PRINTED, name)) out.print(PRINTED[name] ?? "");
  else if (toTick(name) !== undefined) out.print(toTick(name) ?? "");
  else if (name === "\\" || name === "newline" || name === "linebreak") {
    takeArguments(input, "so");
    out.type(" ");
  } else if (name === "item") {
    const label = takeOptional(input);
    out.type(" ");
    if (label) out.add(...read(label), { type: "text", value: " " });
  } else if (Object.hasOwn(LAYOUT, name)) takeArguments(input, LAYOUT[name] ?? "");
  else if (Object.hasOwn(TRANSPARENT, name))
    out.add(...read(takeArguments(input, TRANSPARENT[name] ?? "").at(-1) ?? []));
  else if (name.startsWith("the") && reading.numbering.has(name.slice(3)))
    out.print(reading.numbering.print(name.slice(3)));
  // Of a class that is not at hand: keys are no words.
  else if (/^(?!def)[a-z]*cite[a-z]*$/i.test(name) && (isText(input.peek(), "[") || input.peek()?.type === "group"))
    CITATION_HANDLERS.cite?.({ input, node, out, reading, read });
  else {
    // Arguments in braces follow and are read as text.
    while (takeOptional(input)) {}
    const say = (count: number) =>
      `${counted(count, "use")} of \`\\${name}\`, which is not known: only the words of its arguments are kept`;
    reading.findings.count("command-is-known", name, node.at, say);
  }
}
