import { mapChildren } from "./edit-inlines.ts";
import { type Citation, type Inline, parseWithFootnotes, toPlainText } from "./inline.ts";
import { texError } from "./tex.ts";
import { normalizeWhiteSpace } from "./white-space.ts";

/**
 * Running text as an outline has it: what {@link parseWithFootnotes} reads back as the same.
 *
 * @param given any running text; marks that an outline can't hold there (emphasis within a word, TeX that KaTeX
 *   can't read, links to files) are left out, their words are not
 * @returns one line
 */
export function writeInline(given: readonly Inline[]): string {
  const inlines = withSafeMath(given.flatMap((node) => marksOnce(node))).map(withoutBadTex);
  const light = normalizeWhiteSpace(write(inlines, lightly));
  // Without any of these, text stands for itself.
  if (!/[*_`[\\$~^]/.test(light)) return light;
  if (isSame(light, inlines)) return light;
  const full = normalizeWhiteSpace(write(inlines, fully));
  if (isSame(full, inlines)) return full;
  // Most often it is a mark close to a word, such as `**≥**70`: it goes by itself, formulas stay.
  const held = inlines.flatMap((node, index) => withHeldMarks(node, inlines[index - 1], inlines[index + 1]));
  const rest = normalizeWhiteSpace(write(held, fully));
  return isSame(rest, held) ? rest : normalizeWhiteSpace(write(inlines.map(withoutMarks), fully));
}

/**
 * Formulas whose dollars stand as an outline reads them: no space and no other dollar inside, no digit and no
 * other formula behind.
 * `$\geq$` before `70%` is `$\geq 70$%`, which is drawn the same.
 */
function withSafeMath(inlines: readonly Inline[]): Inline[] {
  const safe: Inline[] = [];
  for (const node of inlines) {
    const last = safe.at(-1);
    if (node.type === "inlineMath") {
      const value = node.value.trim().replace(/\\\$/g, "\\text{\\textdollar}");
      if (last?.type === "inlineMath") safe[safe.length - 1] = { ...last, value: `${last.value} ${value}` };
      else if (value !== "") safe.push({ ...node, value });
    } else if ("children" in node) safe.push({ ...node, children: withSafeMath(node.children) });
    else if (node.type === "text" && last?.type === "inlineMath") {
      const [digits = ""] = /^\d+(?:[.,]\d+)*/.exec(node.value) ?? [];
      if (digits !== "") safe[safe.length - 1] = { ...last, value: `${last.value} ${digits}` };
      if (digits.length < node.value.length) safe.push({ ...node, value: node.value.slice(digits.length) });
    } else safe.push(node);
  }
  return safe;
}

/** A node, or what stands in it where its marks can't be held between its neighbours. */
function withHeldMarks(node: Inline, before: Inline | undefined, after: Inline | undefined): Inline[] {
  if (!(node.type in SIGNS) || !("children" in node)) return [node];
  const [last, first] = [before && toPlainText([before]).slice(-1), after && toPlainText([after]).slice(0, 1)];
  const around = (text: string | undefined): Inline[] => (text ? [{ type: "text", value: text }] : []);
  const local = [...around(last), node, ...around(first)];
  return isSame(write(local, fully), local) ? [node] : node.children;
}

/** What is bold within bold is no bolder: `****a****` would be read as a line. */
function marksOnce(node: Inline, around: readonly string[] = []): Inline[] {
  const within = (children: readonly Inline[]) => children.flatMap((child) => marksOnce(child, [...around, node.type]));
  const isTwice = (node.type === "strong" || node.type === "emphasis") && around.includes(node.type);
  return isTwice ? within(node.children) : [mapChildren(node, within)];
}

function withoutBadTex(node: Inline): Inline {
  if (node.type === "inlineMath" && texError(node.value, false) !== undefined)
    return { type: "text", value: `$${node.value}$` };
  return mapChildren(node, (children) => children.map(withoutBadTex));
}

/** A backslash before what looks like a mark; brackets and single dollars mostly don't. */
const lightly = (text: string) =>
  text
    .replace(
      /[\\*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=@)|~(?=~.*~~)|(?<=[^\s(~])~(?=[^\s~]+~)|\^(?=[^\s^]+\^)|\^(?=\[)/gu,
      "\\$&",
    )
    // Two on a line would be the ends of a formula.
    .replace(/.+/g, (line) => (line.indexOf("$") === line.lastIndexOf("$") ? line : line.replaceAll("$", () => "\\$")));

const fully = (text: string) => text.replace(/[\\*_`[\]$~^]/g, "\\$&");

function write(inlines: readonly Inline[], escaper: (text: string) => string): string {
  return inlines.map((node) => writeNode(node, escaper)).join("");
}

function writeNode(node: Inline, escaper: (text: string) => string): string {
  switch (node.type) {
    case "text":
      return escaper(node.value);
    case "inlineCode":
      return writeCode(node.value);
    case "inlineMath":
      return `$${node.value}$`;
    case "emphasis":
    case "strong":
    case "delete":
    case "subscript":
    case "superscript":
      return mark(SIGNS[node.type], write(node.children, escaper));
    case "footnote":
      return `^[${write(node.children, escaper).trim()}]`;
    case "link":
      return `[${write(node.children, escaper)}](${/[\s()<>]/.test(node.url) ? `<${node.url}>` : node.url})`;
    case "citation":
      return writeCitation(node);
  }
}

/** What stands on both sides of marked text. */
const SIGNS = { emphasis: "*", strong: "**", delete: "~~", subscript: "~", superscript: "^" };

/** Marks stand close to their words. */
function mark(sign: string, text: string): string {
  const inner = text.trim();
  const start = text.length - text.trimStart().length;
  const end = start + inner.length;
  return inner === "" ? text : `${text.slice(0, start)}${sign}${inner}${sign}${text.slice(end)}`;
}

function writeCode(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(value) ? " " : "";
  return value === "" ? "" : `${fence}${pad}${value}${pad}${fence}`;
}

const writeCitation = ({ items }: Citation) =>
  `[${items.map(({ key, locator }) => `@${key}${locator === undefined ? "" : `, ${locator}`}`).join("; ")}]`;

/** Words alone; code and formulas keep their source. */
const withoutMarks = (node: Inline): Inline => {
  if (node.type === "footnote") return { ...node, children: node.children.map(withoutMarks) };
  return node.type === "citation" ? node : { type: "text", value: toPlainText([node]) };
};

/** Whether a text reads as what it was written from, but for white space and where citations stand. */
function isSame(source: string, inlines: readonly Inline[]): boolean {
  return shape(parseWithFootnotes(source)) === shape(inlines);
}

function shape(inlines: readonly Inline[]): string {
  const flat = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === "text") return node.value;
        if (node.type === "citation") return `\u0001${writeCitation(node)}\u0001`;
        if (node.type === "link") return `\u0002${node.url}\u0003${flat(node.children)}\u0002`;
        if (node.type === "footnote") return `\u0005${flat(node.children)}\u0005`;
        if ("children" in node) return mark(`\u0004${SIGNS[node.type]}\u0004`, flat(node.children));
        return `\u0006${node.type}${node.value}\u0006`;
      })
      .join("");
  // Control characters stand for marks here, so only real white space is joined.
  return flat(inlines)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}
