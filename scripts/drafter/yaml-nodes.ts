import { Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { normalizeWhiteSpace } from "../text/white-space.ts";

/** Columns that prose takes in a draft. */
const WIDTH = 108;

/** What a field may hold; fields without a value are left out. */
export type Value = string | number | boolean | Scalar | YAMLMap | YAMLSeq | undefined;

/**
 * A mapping of fields in the order in which they are given.
 *
 * @param fields names with their values
 * @param comments by name: what stands behind a value on its line
 */
export function toMap(
  fields: Readonly<Record<string, Value>>,
  comments: Readonly<Record<string, string>> = {},
): YAMLMap {
  const map = new YAMLMap();
  for (const [name, value] of Object.entries(fields)) {
    const clean = typeof value === "string" ? value.toWellFormed() : value;
    // A text without a character says nothing, and an outline has none.
    if (clean === undefined || (typeof clean === "string" && normalizeWhiteSpace(clean) === "")) continue;
    const node = typeof clean === "object" ? clean : toScalar(clean);
    const comment = comments[name];
    if (comment !== undefined) node.comment = ` ${normalizeWhiteSpace(comment)}`;
    map.items.push(new Pair(new Scalar(name), node));
  }
  return map;
}

/** A value; a text with a dash in it stands in quotes, since a line that began with that would look like a list. */
function toScalar(value: string | number | boolean): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === "string" && /\s[-•*·]\s/.test(value)) scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

/** A list; nothing when it is empty. */
export function toList(values: readonly (string | Scalar | YAMLMap | YAMLSeq)[], isFlow = false): YAMLSeq | undefined {
  if (values.length === 0) return undefined;
  const list = new YAMLSeq();
  list.items = values.map((value) => (typeof value === "string" ? toScalar(value.toWellFormed()) : value));
  list.flow = isFlow;
  return list;
}

/** A list of numbers on one line; nothing when it is empty. */
export function toNumbers(values: readonly number[]): YAMLSeq | undefined {
  return toList(
    values.map((value) => new Scalar(value)),
    true,
  );
}

/** Lines of a comment above a node, each starting with a space. */
export function commentAbove<Node extends YAMLMap | Scalar>(node: Node, lines: readonly string[]): Node {
  if (lines.length > 0) node.commentBefore = toComment(lines);
  return node;
}

/** Lines of a comment as YAML has them behind their signs. */
export const toComment = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => wrap(normalizeWhiteSpace(line), WIDTH - 8))
    .map((line) => ` ${line}`)
    .join("\n");

/** Text of which the lines matter: TeX, code. */
export function toLines(text: string): Scalar {
  const scalar = new Scalar(text.toWellFormed());
  scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
}

/** Paragraphs as a block that can be read and edited: lines of some length, blank lines between paragraphs. */
export function toProse(paragraphs: readonly string[], indent: number): Scalar | undefined {
  const texts = paragraphs.map(normalizeWhiteSpace).filter((text) => text !== "");
  if (texts.length === 0) return undefined;
  return toLines(texts.map((text) => wrap(text, Math.max(60, WIDTH - indent)).join("\n")).join("\n\n"));
}

/** Breaks a text at spaces into lines of at most so many characters, where its words allow. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
