import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar, visit } from "yaml";
import type { z } from "zod";
import type { Finding, SourceText } from "../../diagnostics/source-text.ts";
import { knownFields, textKindAt } from "../schema-nodes.ts";
import { leadOf, STRANGE_SPACE, splitLines } from "./lines.ts";
import { type Mistake, putInQuotes, strangeIndent } from "./mistake.ts";
import { isSwallowed } from "./swallowed.ts";

/**
 * What YAML reads without a word, but not as it was meant: a text that ends at a `#`, dashes inside of a text, marks that
 * YAML takes for its own, backslashes in double quotes, spaces that are none, a list that holds itself.
 *
 * @param schema that knows which values are texts; without it comments are not looked at
 */
export function findMisread(document: Document, source: SourceText, schema?: z.ZodType): Mistake[] {
  const mistakes: Mistake[] = [];
  const tell = (finding: Finding, start: number, end: number) =>
    mistakes.push({ ...finding, position: source.positionOf(start, end) });
  const aliases = new Set<string>();
  const named: Scalar[] = [];
  const texts: [number, number][] = [];
  visit(document, {
    Node(_key, node, path) {
      const [start = 0, end = start] = node.range ?? [];
      if (isAlias(node)) {
        aliases.add(node.source);
        const target = node.resolve(document);
        if (!target) tell(unnamed(node.source), start, end);
        else if (path.includes(target)) tell(endless(node.source), start, end);
        return;
      }
      if (!isScalar(node)) return;
      if (node.anchor !== undefined && typeof node.value === "string") named.push(node);
      if (node.type !== Scalar.PLAIN) texts.push([start, end]);
      const written = source.text.slice(start, end);
      if (node.type === Scalar.QUOTE_DOUBLE) {
        const at = () => pathOf(node, path);
        const isProse = () => /^(?:inline|noted|plain)$/.test((schema && textKindAt(schema, at())) ?? "");
        if (!lookAtEscapes(written, start, node, at, tell) && isProse()) lookAtGaps(written, start, tell);
      }
      if (node.type === Scalar.PLAIN && typeof node.value === "string") {
        lookAtDashes(written, start, node.value, tell);
        const list = path.at(-1);
        const before = isSeq(list) && list.flow ? list.items[list.items.indexOf(node) - 1] : undefined;
        if (
          isScalar(before) &&
          JOINS.test(node.value) &&
          schema &&
          textKindAt(schema, pathOf(node, path)) !== undefined
        )
          tell(parted(String(before.value), node.value), start, end);
        const field = isSeq(path.at(-1)) ? /^([\w-]+):(?=[^\s/])/.exec(written)?.[1] : undefined;
        // Where no text may stand the schema tells it.
        const mayBe = (name: string, at: PropertyKey[]) =>
          schema && textKindAt(schema, at) !== undefined && knownFields(schema, at).includes(name);
        if (field !== undefined && mayBe(field, pathOf(node, path)))
          tell(closeColon(field, written), start, start + field.length + 1);
        const comment = /^([ \t]+)#([^\r\n]*)/.exec(source.text.slice(end, end + 2000));
        const [whole = "", gap = "", said = ""] = comment ?? [];
        if (schema && comment && isSwallowed(node.value, gap, said)) {
          if (textKindAt(schema, pathOf(node, path)) !== undefined)
            tell(swallowed(written, whole), end + gap.length, end + whole.length);
        }
      }
    },
    Pair(_key, { key }) {
      if (isCollection(key) && key.range)
        tell(bracketName(source.text.slice(key.range[0], key.range[1])), key.range[0], key.range[1]);
      else if (isScalar(key) && key.range && /\?[ \t]+$/.test(source.text.slice(0, key.range[0]).slice(-20)))
        tell(questionName(source.text.slice(key.range[0], key.range[1])), key.range[0], key.range[1]);
    },
  });
  for (const { anchor = "", range, source: text = "" } of named) {
    if (aliases.has(anchor)) continue;
    const at = source.text.lastIndexOf(`&${anchor}`, range?.[0]);
    tell(nameless(anchor, text), at, at + anchor.length + 1);
  }
  const strange = splitLines(source).find(({ text, start }) => {
    const lead = leadOf(text);
    return STRANGE_SPACE.test(lead) && lead !== text && !texts.some(([from, to]) => from < start && start < to);
  });
  if (strange) tell(strangeIndent(leadOf(strange.text)), strange.start, strange.start + leadOf(strange.text).length);
  return mistakes;
}

type Tell = (finding: Finding, start: number, end: number) => void;

/** The path in the data of a node, from the nodes that it stands in. */
function pathOf(node: Node, ancestors: readonly unknown[]): PropertyKey[] {
  const chain = [...ancestors, node];
  return chain.flatMap((each, index): PropertyKey[] => {
    const next = chain[index + 1];
    if (isSeq(each)) return [each.items.indexOf(next)];
    return isMap(each) && isPair(next) && isScalar(next.key) ? [String(next.key.value)] : [];
  });
}

/** What goes on with a sentence behind its comma. */
const JOINS = /^(?:and|or|but|nor|und|oder|aber|et|ou|mais|y|o|pero) \S/;

/** Signs that no keyboard has, made of a letter behind a backslash. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const TEX =
  /(?<!\\)(?:\\\\)*\\(t(?:heta|imes|au|ext\w*|ilde|frac|riangle\w*|o)|n(?:u|abla|eq?|otin|ot|eg)|r(?:ho|ight\w*|angle|m|ceil|floor))(?![a-z])/;
/** Between two of them a line may end as in any text: `It costs $5\nto me`. */
const FORMULA = /(?<!\\)(\${1,2})(?=\S)[^$]*[^\s$]\1(?!\d)/g;

/** The first command of TeX in a formula whose backslash is read with the letter behind it. */
function findTex(written: string, isFormula: boolean): { name: string; end: number } | undefined {
  const formulas = isFormula ? [{ 0: written, index: 0 }] : written.matchAll(FORMULA);
  for (const { 0: text, index } of formulas) {
    const found = TEX.exec(text);
    if (found) return { name: found[1] ?? "", end: index + found.index + found[0].length };
  }
  return undefined;
}

/** @returns whether something was told */
function lookAtEscapes(written: string, start: number, node: Scalar, path: () => PropertyKey[], tell: Tell): boolean {
  const value = String(node.value);
  const control = CONTROL.test(value) ? /(?<!\\)(?:\\\\)*\\([abfvex0][a-zA-Z]*)/.exec(written) : null;
  const found = [
    control ? { name: control[1] ?? "", end: control.index + control[0].length } : undefined,
    /\\[tnr]/.test(written) ? findTex(written, path().at(-1) === "equation") : undefined,
  ];
  const [first] = found.filter((each) => each !== undefined).toSorted((one, other) => one.end - other.end);
  if (!first) return false;
  const name = `\\${first.name}`;
  const end = start + first.end;
  tell(
    {
      code: "text-is-quoted",
      message: `in double quotes \`${name.slice(0, 2)}\` is no longer a backslash and a letter, so \`${name}\` is lost`,
      hint: "put the text in single quotes, where a backslash is one",
    },
    end - name.length,
    end,
  );
  return true;
}

/**
 * In running text a tab is a space like others, so that nobody writes one: `"C:\temp"`, `"\textbf{so}"`. Line breaks are
 * written so, and code is full of tabs.
 */
function lookAtGaps(written: string, start: number, tell: Tell): void {
  const found = /(?<!\\)(?:\\\\)*\\([tr][a-zA-Z]+)/.exec(written);
  if (!found) return;
  const name = `\\${found[1] ?? ""}`;
  const end = start + found.index + found[0].length;
  tell(
    {
      severity: "warning",
      code: "text-is-quoted",
      message: `in double quotes \`${name.slice(0, 2)}\` is a gap, so of \`${name}\` only \`${name.slice(2)}\` is left`,
      hint: "put the text in single quotes, where a backslash is one",
    },
    end - name.length,
    end,
  );
}

function lookAtDashes(written: string, start: number, value: string, tell: Tell): void {
  if (!written.includes("\n")) return;
  const bullet = /^([-*•·–—+])\s*\S[^\n]*\n[ \t]*\1/.exec(written)?.[1];
  if (bullet !== undefined) {
    tell(
      {
        code: "entry-has-dash",
        message:
          bullet === "-"
            ? "there must be a space behind the dash of each entry"
            : `an entry of a list begins with \`- \`, not with \`${bullet}\``,
        hint: `write \`- ${/^.\s*([^\n]{0,60})/.exec(written)?.[1] ?? ""}\``,
      },
      start,
      start + 1,
    );
    return;
  }
  // A text that a person or a program broke into lines may have a dash at the start of any but the first of them.
  const dash = /^[^\n]*\n[ \t]*([-•*·]) /.exec(written);
  if (!dash) return;
  const [first = "", ...details] = written.split(/\n[ \t]*[-•*·] /).map((text) => text.replace(/\s+/g, " ").trim());
  const at = start + dash.index + dash[0].length - 2;
  tell(
    {
      code: "list-is-a-list",
      message: `this dash is part of the text above: it would read “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`,
      hint: `for details under a point:\n- point: ${first}\n  details:\n${details.map((text) => `    - ${text}`).join("\n")}`,
    },
    at,
    at + 1,
  );
}

function swallowed(written: string, comment: string): Finding {
  const text = `${written.replace(/\s+/g, " ")}${comment}`;
  return {
    severity: "warning",
    code: "text-is-whole",
    message: "the text ends before this, which YAML takes for a comment",
    hint: `${putInQuotes(text)}${/^\s+#\s/.test(comment) ? "; before a comment, put two spaces" : "; if it is a comment, put a space behind the `#`"}`,
  };
}

const parted = (before: string, text: string): Finding => ({
  severity: "warning",
  code: "text-is-whole",
  message: "a text of its own begins here: within `[…]` each comma parts two",
  hint: `if it is one, ${putInQuotes(`${before}, ${text}`)}`,
});

const closeColon = (field: string, written: string): Finding => ({
  severity: "warning",
  code: "field-has-colon",
  message: `there is no space behind \`${field}:\`, so it is part of the text`,
  hint: `write \`- ${field}: ${(written.split("\n")[0] ?? "").slice(field.length + 1, field.length + 61)}\`; if it is meant, put the text in quotes`,
});

const endless = (name: string): Finding => ({
  code: "alias-ends",
  message: `\`*${name}\` stands inside of what it repeats, so there would be no end`,
  hint: `write what you mean in its place; if it is a text, put it in quotes: \`"*${name}"\``,
});

const unnamed = (name: string): Finding => ({
  code: "text-is-quoted",
  message: "a text can't begin with `*`, which YAML takes for the repeat of something with a name",
  hint: putInQuotes(`*${name}`),
});

const nameless = (name: string, text: string): Finding => ({
  code: "text-is-quoted",
  message: `\`&${name}\` is not shown: at the start of a text YAML takes it for a name`,
  hint: putInQuotes(`&${name} ${text}`),
});

const bracketName = (text: string): Finding => ({
  code: "text-is-quoted",
  message: `a text can't begin with \`${text.charAt(0)}\`, which opens ${text.startsWith("[") ? "a list" : "fields"}`,
  hint: putInQuotes(text),
});

const questionName = (text: string): Finding => ({
  code: "text-is-quoted",
  message: "a text can't begin with `?` and a space, which YAML takes for the start of a name",
  hint: putInQuotes(`? ${text}`),
});
