import { type Document, isMap, isNode, isPair, isScalar, type Node, parseDocument, type YAMLError } from "yaml";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { Finding, SourceText } from "../diagnostics/source-text.ts";

export type Path = readonly PropertyKey[];

/** Faults of syntax that are told; later ones follow from these most often. */
const MOST_SYNTAX_ERRORS = 3;

/** A YAML file with its data, where each path in the data has a place in the text. */
export class YamlSource {
  readonly source: SourceText;
  readonly data: unknown;
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: Document;

  /** Reads YAML 1.2 (core schema); faults of syntax become {@link diagnostics}. */
  constructor(source: SourceText) {
    this.source = source;
    this.#document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true });
    // A bracket too few makes an error of each word behind it; twice the same key is an error by itself.
    const isSyntax = ({ code }: YAMLError) => code !== "DUPLICATE_KEY";
    const places = Map.groupBy(this.#document.errors.filter(isSyntax), ({ pos }) => pos[0]);
    const syntax = [...places.values()].flatMap(([first]) => first ?? []).slice(0, MOST_SYNTAX_ERRORS);
    const others = this.#document.errors.filter((error) => !isSyntax(error));
    for (const error of [...syntax, ...others, ...this.#document.warnings]) this.#report(error);
    try {
      // Aliases may blow a small file up to gigabytes ("billion laughs"); an outline needs a handful.
      this.data = this.#document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      this.diagnostics.push(
        source.diagnostic({ code: "yaml-is-valid", message: (error as Error).message }, source.positionOf(0)),
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

  /** The scalar at `path` as it is written, so that `1.10` stays `1.10`. */
  writtenAt(path: Path): string | undefined {
    const node = this.#nodeAt(path);
    return isScalar(node) ? node.source : undefined;
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
    const hint = YAML_HINTS[error.code];
    this.diagnostics.push(
      this.source.diagnostic({ code: "yaml-is-valid", message: lowerFirst(error.message), hint }, position),
    );
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What to do about the mistakes of YAML that people make most. */
const YAML_HINTS: Partial<Record<YAMLError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: "text with `: ` in it needs quotes around it",
  BAD_INDENT: "indent with spaces, as the lines around it",
  TAB_AS_INDENT: "indent with spaces, not tabs",
  DUPLICATE_KEY: "a field may stand once; join the two",
  MISSING_CHAR: "check the quotes and brackets before this place",
  MULTILINE_IMPLICIT_KEY: "check the quotes and the colon before this place",
  BAD_ALIAS: "text that starts with `*` needs quotes around it",
  UNEXPECTED_TOKEN: "text that starts with a special character needs quotes around it",
};
