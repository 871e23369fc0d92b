import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { mathFromMarkdown } from "mdast-util-math";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { math } from "micromark-extension-math";
import { parseCitations } from "./citation.ts";
import { closeFootnotes, joinTexts, text as literal, trimSpaces, withoutFootnotes } from "./edit-inlines.ts";
import { findFootnotes, footnotes, footnotesFromMarkdown } from "./footnotes.ts";
import { pairMarks, pairMarksFromMarkdown } from "./pair-marks.ts";
import { toSubscript, toSuperscript } from "./shift-text.ts";
import { isTex } from "./tex.ts";
import type { Citation, Footnote, Inline } from "./types.ts";
import { normalizeWhiteSpace } from "./white-space.ts";

export type { Citation, Inline } from "./types.ts";

/** Web and mail links only: an outline must not point a reader's browser at files or scripts. */
const LINK = /^(?:https?:\/\/|mailto:)/i;

/** CommonMark constructs that are text in an outline; what is left is emphasis, code, links and `\` escapes. */
const DISABLED = [
  ...["autolink", "characterReference", "hardBreakEscape", "htmlText", "labelStartImage"],
  ...["blockQuote", "codeFenced", "codeIndented", "definition", "headingAtx", "htmlFlow", "list", "setextUnderline"],
  ...["thematicBreak", "mathFlow"],
];

/**
 * Reads the outline's closed subset of Markdown: `*emphasis*`, `**strong**`, `` `code` ``, `[text](https://…)`,
 * `~~struck~~`, `H~2~O`, `x^2^`, `$TeX$`, `[@citation]` and backslash escapes. Everything else is literal text.
 *
 * @param source text as it stands in the outline; white space follows {@link normalizeWhiteSpace}
 */
export function parseInline(source: string): Inline[] {
  return parseText(source, false);
}

/**
 * The same where a text may have footnotes: `word^[said at the slide's foot]`. A number stands close to its word; a text
 * that is nothing but a footnote has none, and a footnote within a footnote is text.
 */
export function parseWithFootnotes(source: string): Inline[] {
  const inlines = parseText(source, true);
  return hasWords(inlines) ? closeFootnotes(inlines) : parseInline(source);
}

/** Whether something is left to read when footnotes are gone. */
const hasWords = (inlines: readonly Inline[]): boolean =>
  inlines.some((node) => node.type !== "footnote" && ("children" in node ? hasWords(node.children) : isWord(node)));

const isWord = (node: Inline) => node.type !== "text" || node.value.trim() !== "";

function parseText(source: string, hasFootnotes: boolean): Inline[] {
  const text = normalizeWhiteSpace(source);
  if (text === "") return [];
  if (!/[*_`[\\$~^]/.test(text) || hasTooManyMarks(text)) return [{ type: "text", value: text }];
  const escaped = escapeDollars(text);
  const [paragraph] = parse(escaped, hasFootnotes).children;
  if (paragraph?.type !== "paragraph") return [{ type: "text", value: text }];
  return joinTexts(paragraph.children.flatMap((node) => toInline(node, escaped)));
}

/** Marks in a paragraph: the time that it takes to pair them grows with the square of their number. */
export const MOST_MARKS = 1000;

/** Whether a text holds more marks than any sentence has; it is read as plain text then. */
export function hasTooManyMarks(text: string): boolean {
  return (text.match(/\*+|_+|`+|\[|\$+|~+|\^+/g)?.length ?? 0) > MOST_MARKS;
}

/** Each wrong pair costs one more reading; text with more of them than this holds no TeX but an attack. */
const MOST_DOLLARS = 100;

function parse(text: string, hasFootnotes = false) {
  const ends = hasFootnotes ? findFootnotes(text) : new Map<number, number>();
  return fromMarkdown(text, {
    // Ideographs have no spaces between words, by which a mark would be known to open or close.
    extensions: [
      { disable: { null: DISABLED } },
      cjkFriendlyExtension(),
      math(),
      pairMarks((at) => ends.has(at)),
      footnotes(ends),
    ],
    mdastExtensions: [mathFromMarkdown(), pairMarksFromMarkdown(), footnotesFromMarkdown()],
  });
}

/**
 * Pandoc's rule for `$…$`, which tells TeX from money: no space inside the dollars, no digit after the closing one.
 * A pair that breaks it, or that KaTeX can't read, is text: its first dollar is escaped and the rest read again.
 * Source: Pandoc manual, extension `tex_math_dollars`.
 */
function escapeDollars(text: string, refuse: (tex: string) => void = () => {}): string {
  let result = text;
  for (let round = 0; round < MOST_DOLLARS; round++) {
    const wrong = inlineMaths(parse(result)).find(({ start, end }) => {
      const raw = result.slice(start, end);
      const inner = raw.slice(1, -1);
      return raw.startsWith("$$") || /^\s|\s$|^$/.test(inner) || /\d/.test(result.charAt(end)) || !isTex(inner);
    });
    if (!wrong) return result;
    refuse(result.slice(wrong.start, wrong.end).replace(/^\$+|(?<!\$)\$+$/g, ""));
    result = `${result.slice(0, wrong.start)}${result.slice(wrong.start, wrong.end).replace(/^\$+/, (run) => run.replaceAll("$", "\\$"))}${result.slice(wrong.end)}`;
  }
  return result.replace(/(?<!\\)\$/g, "\\$");
}

/** What stands between dollars in a text and is no formula: of it each character is shown. */
export function findUnreadTex(source: string): string[] {
  const unread: string[] = [];
  escapeDollars(normalizeWhiteSpace(source), (tex) => unread.push(tex));
  return unread;
}

function inlineMaths(node: Nodes): { start: number; end: number }[] {
  if (node.type === "inlineMath") {
    return [{ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }];
  }
  return "children" in node ? node.children.flatMap(inlineMaths) : [];
}

function toInline(node: Nodes, source: string, isInFootnote = false): Inline[] {
  const { type } = node;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? source.length;
  switch (type) {
    case "text":
      return parseCitations(node.value, source.slice(start, end), start);
    case "inlineCode":
    case "inlineMath":
      return [{ type, value: node.value }];
    case "emphasis":
    case "strong":
    case "delete":
    case "subscript":
    case "superscript":
      return [{ type, children: joinTexts(node.children.flatMap((child) => toInline(child, source, isInFootnote))) }];
    case "footnote": {
      const children = node.children.flatMap((child) => toInline(child, source, true));
      if (isInFootnote) return [...literal("^["), ...children, ...literal("]")];
      return [{ type, children: trimSpaces(children) }];
    }
    case "link": {
      const children = node.children.flatMap((child) => toInline(child, source, isInFootnote));
      // Its number is a link itself, and stands behind this one.
      if (LINK.test(node.url))
        return [{ type, url: node.url, children: withoutFootnotes(children) }, ...listFootnotes(children)];
      const last = node.children.at(-1)?.position?.end.offset ?? start + 1;
      return [...literal(source.slice(start, start + 1)), ...children, ...literal(source.slice(last, end))];
    }
    default:
      return literal(source.slice(start, end));
  }
}

/**
 * The text a reader sees, without marks and footnotes. TeX stays TeX source; what is raised or lowered is written in Unicode's raised
 * and lowered characters where it has all of them: 10⁶, H₂O.
 *
 * @param citation how to say a citation; without it citations say nothing
 */
export function toPlainText(inlines: readonly Inline[], citation: (node: Citation) => string = () => ""): string {
  return inlines.reduce((text, node) => {
    if (node.type === "footnote") return text;
    if (node.type !== "citation") {
      const inner = "children" in node ? toPlainText(node.children, citation) : node.value;
      return text + (node.type === "superscript" || node.type === "subscript" ? SHIFT[node.type](inner) : inner);
    }
    const said = citation(node);
    // A citation that is left out takes the space before it along.
    return said === "" ? text.replace(/ $/, "") : text + said;
  }, "");
}

/** Of each character one, so that places in the text stay. */
const SHIFT = { superscript: toSuperscript, subscript: toSubscript };

/** Every node of a text at any depth, in order. */
export function walkInlines(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((node) => ("children" in node ? [node, ...walkInlines(node.children)] : [node]));
}

/** Every footnote of the text, in order. */
export function listFootnotes(inlines: readonly Inline[]): Footnote[] {
  return walkInlines(inlines).filter((node) => node.type === "footnote");
}

/** Every citation in the text, in order. */
export function findCitations(inlines: readonly Inline[]): Citation[] {
  return walkInlines(inlines).filter((node) => node.type === "citation");
}
