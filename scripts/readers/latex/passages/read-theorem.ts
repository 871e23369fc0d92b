import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { Input, inBrackets, takeArguments, takeOptional, toName } from "../source/input.ts";
import type { EnvironmentNode } from "../source/nodes.ts";
import type { EnvironmentHandler } from "./block-handlers.ts";
import type { Blocks } from "./blocks.ts";

/** Names that classes declare themselves. */
const USUAL = new Set(
  [
    "theorem",
    "lemma",
    "proposition",
    "corollary",
    "definition",
    "remark",
    "example",
    "claim",
    "conjecture",
    "assumption",
  ].concat(
    [
      "axiom",
      "property",
      "problem",
      "question",
      "note",
      "exercise",
      "solution",
      "case",
      "observation",
      "fact",
      "hypothesis",
    ],
    ["thm", "lem", "prop", "cor", "defn", "rem", "ex", "conj"],
  ),
);

const SHORT: Record<string, string> = {
  thm: "Theorem",
  lem: "Lemma",
  prop: "Proposition",
  cor: "Corollary",
  defn: "Definition",
  rem: "Remark",
  ex: "Example",
  conj: "Conjecture",
};

/**
 * Reads an environment that the paper declared as a theorem or the like.
 *
 * @returns its text, led by its name: `Theorem 1 (Pythagoras).`; nothing if it is no such environment
 */
export function readTheorem(node: EnvironmentNode, blocks: Blocks): Passage[] | undefined {
  const { reading } = blocks;
  const declared = reading.theorems.get(node.name);
  // MDPI has `Theorem`.
  const plain = node.name.replace(/\*$/, "").toLowerCase();
  if (!declared && !USUAL.has(plain)) return undefined;
  const name = declared?.name ?? SHORT[plain] ?? plain.replace(/^./, (letter) => letter.toUpperCase());
  // Labels in the paragraph before it are of what comes before it.
  blocks.flush();
  const counter = declared ? declared.counter : node.name.endsWith("*") ? undefined : plain;
  const number = counter === undefined ? undefined : reading.numbering.step(counter);
  const input = new Input(node.content);
  const note = readInlines(takeOptional(input) ?? [], reading);
  const outer = reading.targets.current;
  reading.targets.current = { kind: name, number: number ?? name };
  const title: Inline[] = [{ type: "text", value: number === undefined ? name : `${name} ${number}` }];
  if (note.length > 0) title.push({ type: "text", value: " (" }, ...note, { type: "text", value: ")" });
  title.push({ type: "text", value: "." });
  const passages = lead({ type: "strong", children: title }, blocks.collect(input.rest()), node.at, blocks);
  reading.targets.current = outer;
  return passages;
}

/** `\begin{restatable}[Boiling]{theorem}{boiling}`: a theorem that `\boiling` shows again. */
export const readRestatable: EnvironmentHandler = (node, blocks) => {
  const input = new Input(node.content);
  const [note, kind, name] = takeArguments(input, "omm");
  const content = [...(note ? inBrackets(note, node.at) : []), ...input.rest()];
  blocks.flush();
  const passages = blocks.collect([{ ...node, name: toName(kind), content }]);
  blocks.reading.statements.set(toName(name), passages);
  blocks.add(...passages);
};

export const readProof: EnvironmentHandler = (node, blocks) => {
  const input = new Input(node.content);
  const title = readInlines(takeOptional(input) ?? [], blocks.reading);
  blocks.flush();
  const children: Inline[] =
    title.length > 0 ? [...title, { type: "text", value: "." }] : [{ type: "text", value: "Proof." }];
  blocks.add(...lead({ type: "emphasis", children }, blocks.collect(input.rest()), node.at, blocks));
};

/** Puts words before the first paragraph, or as one if there is none. */
function lead(words: Inline, passages: Passage[], at: number, { reading }: Blocks): Passage[] {
  const [first, ...others] = passages;
  const place = reading.sources.placeOf(at);
  if (first?.type !== "paragraph") return [{ type: "paragraph", place, text: [words] }, ...passages];
  return [{ ...first, place, text: [words, { type: "text", value: " " }, ...first.text] }, ...others];
}
