import { isMap, isSeq, type Node, type Pair, parseDocument, stringify } from "yaml";
import type { Path } from "../yaml-source.ts";

/** A part of a file that is replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Changes of a YAML file that leave all else in it as it is, byte by byte: comments, order, quotes, line ends. Only what has a
 * value of its own in the file can be changed, no alias.
 */
export class YamlEdit {
  readonly #text: string;
  readonly #document;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text, { logLevel: "error" });
  }

  /** Gives a text that is there other words. */
  replace(path: Path, value: string | number): void {
    const node = this.#nodeAt(path);
    if (!node?.range) throw new Error(`nothing stands at ${path.join(".")}`);
    const [from, to] = node.range;
    const written = writeText(value, this.#indentOf(from));
    // A block of lines has its last line's end in it.
    const ending = this.#text.slice(from, to).endsWith("\n") && !written.endsWith("\n") ? "\n" : "";
    this.#edits.push({ from, to, text: written + ending });
  }

  /** Gives a mapping a field behind its first one, or other words to the one that it has. */
  set(path: Path, key: string, value: string | number): void {
    const map = this.#nodeAt(path);
    if (!isMap(map)) throw new Error(`no mapping stands at ${path.join(".")}`);
    if (map.has(key)) {
      this.replace([...path, key], value);
      return;
    }
    const [first] = map.items as Pair<Node, Node>[];
    const at = first?.key.range?.[0] ?? 0;
    const column = at - this.#lineStart(at);
    if (map.flow) {
      const end = first?.value?.range?.[1] ?? at;
      this.#edits.push({
        from: end,
        to: end,
        text: `, ${key}: ${writeText(typeof value === "number" ? value : value.replaceAll("\n", " "), column)}`,
      });
      return;
    }
    const indent = " ".repeat(column);
    const end = this.#lineEnd(first?.value?.range?.[1] ?? at);
    this.#edits.push({ from: end, to: end, text: `\n${indent}${key}: ${writeText(value, column).trimEnd()}` });
  }

  /** Whether a field's line ends in a comment. @param comment its words */
  hasComment(path: Path, comment: string): boolean {
    const end = this.#nodeAt(path)?.range?.[1];
    return end !== undefined && this.#text.slice(end, this.#lineEnd(end)).trim() === `# ${comment}`;
  }

  /** Takes the comment behind a field's value away. */
  removeComment(path: Path): void {
    const end = this.#nodeAt(path)?.range?.[1] ?? 0;
    this.#edits.push({ from: end, to: this.#lineEnd(end), text: "" });
  }

  /** Takes a field of a mapping out, with its lines; before a first one stands the dash of its entry, which stays. */
  removeField(path: Path, key: string): void {
    const map = this.#nodeAt(path);
    const fields = isMap(map) ? (map.items as Pair<Node, Node>[]) : [];
    const index = fields.findIndex((pair) => String(pair.key) === key);
    const before = fields[index - 1];
    if (isMap(map) && map.flow && before) {
      const [from, to] = [before.value ?? before.key, fields[index]?.value].map((node) => node?.range?.[1]);
      if (from !== undefined && to !== undefined) {
        this.#edits.push({ from, to, text: "" });
        return;
      }
    }
    const value = this.#nodeAt([...path, key]);
    const [start, next] = [fields[index]?.key.range?.[0], fields[index + 1]?.key.range?.[0]];
    if (!isMap(map) || map.flow || start === undefined || !value?.range || (index === 0 && next === undefined))
      throw new Error(`no field stands at ${[...path, key].join(".")}`);
    if (index === 0 && next !== undefined) this.#edits.push({ from: start, to: next, text: "" });
    else this.#edits.push({ from: this.#lineStart(start), to: this.#lineEnd(value.range[1]) + 1, text: "" });
  }

  /** Takes an entry of a list out, with the line that it stands in. */
  remove(path: Path): void {
    const { from, to } = this.#entryAt(path);
    this.#edits.push({ from, to, text: "" });
  }

  /** Puts YAML in an entry's place. @param lines of the new entry, without the dash and unindented */
  replaceEntry(path: Path, lines: string): void {
    const { from, to, indent } = this.#entryAt(path);
    this.#edits.push({ from, to, text: writeEntry(lines, indent) });
  }

  /** Puts entries behind one of a list. */
  insertAfter(path: Path, entries: readonly string[]): void {
    const { to, indent } = this.#entryAt(path);
    const isEnded = this.#text.slice(0, to).endsWith("\n");
    const text = entries.map((lines) => writeEntry(lines, indent)).join("");
    this.#edits.push({ from: to, to, text: isEnded ? text : `\n${text}` });
  }

  /** The file with all changes. */
  toString(): string {
    return this.#edits
      .map((edit, index) => ({ ...edit, index }))
      .sort((one, other) => other.from - one.from || other.to - one.to || other.index - one.index)
      .reduce((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), this.#text);
  }

  #nodeAt(path: Path): Node | undefined {
    return this.#document.getIn(path, true) as Node | undefined;
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf("\n", at - 1) + 1;
  }

  #lineEnd(at: number): number {
    const back = this.#text.slice(0, at).endsWith("\n") ? at - 1 : at;
    const end = this.#text.indexOf("\n", back);
    return end < 0 ? this.#text.length : end;
  }

  /** Columns before the line in which something stands, and two more: where lines of its own may stand. */
  #indentOf(at: number): number {
    const line = this.#text.slice(this.#lineStart(at));
    return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  }

  /** Where an entry of a list stands, from the start of its line to the end of its last one, and how far its dash is in. */
  #entryAt(path: Path): { from: number; to: number; indent: string } {
    const list = this.#nodeAt(path.slice(0, -1));
    const node = this.#nodeAt(path);
    const index = Number(path.at(-1));
    if (!isSeq(list) || list.flow || !node?.range) throw new Error(`no entry stands at ${path.join(".")}`);
    const from = this.#lineStart(node.range[0]);
    const indent = /^ */.exec(this.#text.slice(from))?.[0] ?? "";
    const next = list.items[index + 1] as Node | undefined;
    const end = this.#lineEnd(node.range[1]);
    const to = Math.min(end + 1, this.#text.length, next?.range ? this.#lineStart(next.range[0]) : this.#text.length);
    return { from, to, indent };
  }
}

const writeEntry = (lines: string, indent: string): string =>
  `${indent}- ${lines.trimEnd().replaceAll("\n", `\n${indent}  `)}\n`.replace(/^ +$/gm, "");

/** A text as YAML writes it; several lines as a block. @param column where the field begins that has it */
export function writeText(value: string | number, column: number): string {
  if (typeof value === "number") return String(value);
  if (!value.includes("\n")) return stringify(value, { lineWidth: 0 }).trimEnd();
  const indent = " ".repeat(column + 2);
  return `|-\n${value.trimEnd().replace(/^(?=.)/gm, indent)}\n`;
}

/** Fields of an entry, one a line. */
export function writeFields(fields: Record<string, string | readonly string[] | undefined>): string {
  return Object.entries(fields)
    .flatMap(([key, value]) => {
      if (value === undefined) return [];
      if (typeof value === "string") return [`${key}: ${writeText(value, 0)}`];
      return [`${key}:`, ...value.map((each) => `  - ${writeText(each, 2)}`)];
    })
    .join("\n");
}
