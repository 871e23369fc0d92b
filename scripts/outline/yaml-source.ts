import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../diagnostics/source-text.ts";
import { lowerFirst } from "../text/lower-first.ts";
import { findMisread } from "./mistakes/find-misread.ts";
import { findMistakes } from "./mistakes/find-mistakes.ts";
import { putInQuotes } from "./mistakes/mistake.ts";
import { allFields } from "./schema-nodes.ts";

export type Path = readonly PropertyKey[];

/** A section's number, `source: 5.10`, is a name: as a number it would be 5.1. */
function takeNumbersAsNames(document: Document): void {
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== "source" || !isScalar(value)) return;
      if (typeof value.value === "number" && value.source !== undefined) value.value = value.source;
    },
  });
}

/** Faults of syntax that are told; later ones follow from these most often. */
const MOST_SYNTAX_ERRORS = 3;

/** A YAML file with its data, where each path in the data has a place in the text. */
export class YamlSource {
  readonly source: SourceText;
  data: unknown;
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: Document;

  /**
   * Reads YAML 1.2 (core schema); faults of syntax, and what YAML reads otherwise than was meant, become
   * {@link diagnostics}.
   *
   * @param schema of the file, for the names of its fields and where it has texts
   */
  constructor(source: SourceText, schema?: z.ZodType) {
    this.source = source;
    // Its warnings would go past the report, to the terminal.
    this.#document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true, logLevel: "error" });
    // A bracket too few makes an error of each word behind it; twice the same key is an error by itself.
    const isSyntax = ({ code }: YAMLError) => code !== "DUPLICATE_KEY";
    const places = Map.groupBy(this.#document.errors.filter(isSyntax), ({ pos }) => pos[0]);
    const syntax = [...places.values()].flatMap(([first]) => first ?? []);
    const lineOf = ({ pos }: YAMLError) => source.positionOf(pos[0]).line;
    const twice = this.#document.errors.filter((error) => !isSyntax(error));
    // An entry without its dash repeats one field after the other.
    const others = twice.filter((error, index) => lineOf(error) !== lineOf(twice[index - 1] ?? error) + 1);
    const found = syntax.length > 0 ? findMistakes(source, schema ? allFields(schema) : new Set()) : [];
    // Behind a mistake that was found by looking, what YAML says follows from it most often.
    const first = Math.min(...found.map(({ position }) => position.line));
    const told = syntax.filter(
      ({ pos, code }) =>
        source.positionOf(pos[0]).line < first - (found.length === 0 ? 0 : 1) &&
        (found.length === 0 || !LATE.has(code)),
    );
    for (const error of [
      ...told.slice(0, MOST_SYNTAX_ERRORS),
      ...others.filter((error) => lineOf(error) < first),
      ...this.#document.warnings,
    ])
      this.#report(error);
    const misread = syntax.length > 0 ? [] : findMisread(this.#document, source, schema);
    for (const { position, ...finding } of [...found, ...misread])
      this.diagnostics.push(source.diagnostic(finding, position));
    if (misread.some(({ code }) => code === "alias-ends")) return;
    takeNumbersAsNames(this.#document);
    try {
      // Aliases may blow a small file up to gigabytes ("billion laughs"); an outline needs a handful.
      this.data = this.#document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      // What names nothing has been told in better words.
      if (this.diagnostics.length === 0)
        this.diagnostics.push(
          source.diagnostic(
            { code: "yaml-is-valid", message: lowerFirst((error as Error).message) },
            source.positionOf(0),
          ),
        );
    }
  }

  /** The place of the value at `path`; of its nearest ancestor that exists, if it does not. */
  positionAt(path: Path): Position {
    for (let depth = path.length; depth > 0; depth--) {
      const node = this.#nodeAt(path.slice(0, depth));
      if (!node?.range) continue;
      // A missing field is shown at the line that opens its parent, so one caret there, not the whole block.
      return depth === path.length && !isMap(node)
        ? this.source.positionOf(node.range[0], node.range[1])
        : this.source.positionOf(node.range[0]);
    }
    return this.source.positionOf(0);
  }

  /** The place of the key `key` in the mapping at `path`. */
  positionOfKey(path: Path, key: string): Position {
    const map = path.length === 0 ? this.#document.contents : this.#nodeAt(path);
    const pair = isMap(map)
      ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const range = isNode(pair?.key) ? pair.key.range : undefined;
    return range ? this.source.positionOf(range[0], range[1]) : this.positionAt(path);
  }

  /** The place of some words of the text at `path`; of the whole text, where it is written in another way. */
  positionOfText(path: Path, words: string): Position {
    const [start = 0, end = 0] = this.#nodeAt(path)?.range ?? [];
    const at = this.source.text.slice(start, end).indexOf(words);
    return at < 0 ? this.positionAt(path) : this.source.positionOf(start + at, start + at + words.length);
  }

  /**
   * A place in the text at `path`, whose lines count; of the whole text, where it is not written as a block behind `|`.
   *
   * @param line from 1, as is the column
   */
  positionInLines(path: Path, line: number, column: number): Position {
    const node = this.#nodeAt(path);
    if (!isScalar(node) || node.type !== "BLOCK_LITERAL" || !node.range) return this.positionAt(path);
    const first = this.source.positionOf(node.range[0]).line;
    const at = first + line;
    const written = this.source.lineAt(at);
    const indent = written.length - (String(node.value).split("\n")[line - 1] ?? "").length;
    const start = Math.min(indent + column, written.length);
    return { line: at, column: Math.max(1, start), length: Math.max(1, written.length - start + 1) };
  }

  /** The text at `path` as YAML reads it; empty where there is none. */
  textAt(path: Path): string {
    const node = this.#nodeAt(path);
    return isScalar(node) && typeof node.value === "string" ? node.value : "";
  }

  /** The first line of the text at `path`, as it stands in the file. */
  firstLineAt(path: Path): string | undefined {
    const node = this.#nodeAt(path);
    if (!isScalar(node) || !node.range) return undefined;
    const text = this.source.text.slice(node.range[0], node.range[1]);
    return node.type === "PLAIN" ? (text.split("\n")[0] ?? "").trimEnd() : node.source;
  }

  /** The scalar at `path` as it is written, so that `1.10` stays `1.10`. */
  writtenAt(path: Path): string | undefined {
    const node = this.#nodeAt(path);
    return isScalar(node) ? node.source : undefined;
  }

  /**
   * Puts texts in the place of others. Each keeps the place that its path has in the file.
   *
   * @param texts where a text is, or comes to be in a mapping that is there
   */
  replace(texts: readonly { path: Path; value: string }[]): void {
    // What aliases share is each its own from now on.
    const data = JSON.parse(JSON.stringify(this.data));
    for (const { path, value } of texts) {
      const holder = path.slice(0, -1).reduce((at, key) => at[key as string], data);
      holder[path.at(-1) as string] = value;
      const text = new Scalar(value);
      const { range } = this.#nodeAt(path) ?? {};
      if (range) text.range = range;
      if (isCollection(this.#nodeAt(path.slice(0, -1)))) this.#document.setIn(path, text);
    }
    this.data = data;
  }

  /** A diagnostic about the value at `path`. */
  diagnosticAt(path: Path, finding: Finding): Diagnostic {
    return this.source.diagnostic(finding, this.positionAt(path));
  }

  #nodeAt(path: Path): Node | undefined {
    const node = this.#document.getIn(path, true);
    return isNode(node) ? node : undefined;
  }

  #report(error: YAMLError): void {
    const position = this.source.positionOf(error.pos[0], error.pos[1]);
    const line = this.source.lineAt(position.line).trim();
    if (error.code === "TAG_RESOLVE_FAILED") {
      const text = this.source
        .lineAt(position.line)
        .slice(position.column - 1)
        .trimEnd();
      const message = `\`${text.split(/\s/)[0]}\` is not shown: at the start of a text YAML takes \`!\` for the name of a type`;
      this.diagnostics.push(
        this.source.diagnostic({ code: "text-is-quoted", message, hint: putInQuotes(text) }, position),
      );
      return;
    }
    const message =
      error.code === "DUPLICATE_KEY"
        ? `\`${/^(?:- +)*([^:]{1,60}):/.exec(line)?.[1] ?? "this field"}\` stands twice in one entry`
        : error.code === "MULTIPLE_DOCS"
          ? "the file ends here for YAML, since a line of dashes parts documents"
          : lowerFirst(error.message);
    const hint =
      error.code === "DUPLICATE_KEY"
        ? `if a new entry begins here, write \`- ${line.slice(0, 60)}\`; a field may stand once in each`
        : YAML_HINTS[error.code];
    this.diagnostics.push(this.source.diagnostic({ code: "yaml-is-valid", message, hint }, position));
  }
}

/** Errors that YAML tells where a text begins, though something is wrong with one of its later lines. */
const LATE = new Set<YAMLError["code"]>(["MULTILINE_IMPLICIT_KEY", "BLOCK_AS_IMPLICIT_KEY"]);

/** What to do about the mistakes of YAML that people make most. */
const YAML_HINTS: Partial<Record<YAMLError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: "text with `: ` in it needs quotes around it",
  BAD_INDENT: "indent with spaces, as the lines around it",
  TAB_AS_INDENT: "indent with spaces, not tabs",
  MISSING_CHAR: "check the quotes and brackets before this place",
  MULTILINE_IMPLICIT_KEY: "check the quotes and the colon before this place",
  BAD_ALIAS: "text that starts with `*` needs quotes around it",
  MULTIPLE_DOCS: "take the line away, or what follows it",
  UNEXPECTED_TOKEN: "text that starts with a special character needs quotes around it",
};
