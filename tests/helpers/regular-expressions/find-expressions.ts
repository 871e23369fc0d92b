import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import ts from "typescript";

/** A regular expression of the project, and where it stands. */
export interface FoundExpression {
  /** From the project's root, with `/`. */
  file: string;
  line: number;
  source: string;
  flags: string;
}

/** `new RegExp(…)` of something that is known only when it runs. */
export interface OpenExpression {
  file: string;
  line: number;
  text: string;
}

const SOURCES = new Set([".ts", ".js", ".vue"]);

/**
 * All regular expressions below some folders: literals, and `new RegExp` of what the same file says is constant (texts,
 * templates, `String.raw`, `.source`, lists that are joined).
 */
export function findExpressions(
  root: string,
  folders: readonly string[],
): { found: FoundExpression[]; open: OpenExpression[] } {
  const found: FoundExpression[] = [];
  const open: OpenExpression[] = [];
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(root, folder, name);
      if (SOURCES.has(extname(name)))
        findInText(relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8"), found, open);
    }
  return { found, open };
}

/** Finds the expressions of one file and adds them to what was found. */
export function findInText(file: string, text: string, found: FoundExpression[], open: OpenExpression[]): void {
  const tree = ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const constants = readConstants(tree);
  const visit = (node: ts.Node): void => {
    const place = { file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 };
    if (ts.isRegularExpressionLiteral(node)) found.push({ ...place, ...partsOf(node.text) });
    else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === "RegExp" &&
      node.arguments?.[0]
    ) {
      const source = evaluate(node.arguments[0], constants);
      const flags = node.arguments[1] ? evaluate(node.arguments[1], constants) : "";
      if (source === undefined || flags === undefined) open.push({ ...place, text: node.getText() });
      else found.push({ ...place, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

/** Of a component its script alone, on the same lines. */
function scriptOf(file: string, text: string): string {
  if (extname(file) !== ".vue") return text;
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  let at = 0;
  let script = "";
  for (const { index, 0: whole, 1: inner = "" } of text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)) {
    const start = index + whole.indexOf(">") + 1;
    script += blank(text.slice(at, start)) + inner;
    at = start + inner.length;
  }
  return script + blank(text.slice(at));
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** What the names of a file stand for, where they are declared once, with `const`. */
function readConstants(tree: ts.SourceFile): Map<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return constants;
}

/** The text that an expression stands for; nothing if that is not known before it runs. */
function evaluate(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>, depth = 0): string | undefined {
  const again = (next: ts.Expression) => evaluate(next, constants, depth + 1);
  if (depth > 20) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text).source;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return again(node.expression);
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && again(value);
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === "source") return again(node.expression);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "String.raw")
    return evaluateTemplate(node.template, again, true);
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, again, false);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [again(node.left), again(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  // `[…].join("|")`
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const list = node.expression.expression;
    const [glue] = node.arguments;
    if (node.expression.name.text !== "join" || !ts.isArrayLiteralExpression(list) || !glue) return undefined;
    const parts = list.elements.map(again);
    const between = again(glue);
    if (between === undefined || parts.some((part) => part === undefined)) return undefined;
    return parts.join(between);
  }
  return undefined;
}

function evaluateTemplate(
  node: ts.TemplateLiteral,
  again: (next: ts.Expression) => string | undefined,
  isRaw: boolean,
): string | undefined {
  const textOf = (part: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.NoSubstitutionTemplateLiteral) =>
    isRaw ? (part.rawText ?? part.text) : part.text;
  if (ts.isNoSubstitutionTemplateLiteral(node)) return textOf(node);
  let text = textOf(node.head);
  for (const span of node.templateSpans) {
    const value = again(span.expression);
    if (value === undefined) return undefined;
    text += value + textOf(span.literal);
  }
  return text;
}
