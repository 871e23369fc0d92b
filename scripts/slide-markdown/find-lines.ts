import { findTags } from "./find-tags.ts";
import { maskMarkdown } from "./mask-markdown.ts";

/** A line of text that a slide shows. */
export interface ShownLine {
  /** Its words, without marks. */
  text: string;
  /** What of it is seen as it stands, between tags, formulas and what Vue puts in. */
  pieces: string[];
  /** Its number, from 0. */
  line: number;
}

/** Elements that show what is in them as it is; of all others, and of what Vue repeats or hides, nobody knows before it is drawn. */
const PLAIN =
  /^(?:a|abbr|article|aside|b|big|blockquote|caption|center|cite|dd|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|i|kbd|li|main|mark|ol|p|q|s|section|small|span|strong|table|tbody|td|tfoot|th|thead|tr|u|ul|v-clicks?|v-after|VClicks?|VAfter)$/;
const CHANGES =
  /\s(?:v-(?:if|else|for|show|html|text|switch|click-hide|(?:click|after)[\w.-]*\.hide)|hidden|v-click[\w.-]*\s*=\s*["']\[)/;

/** What is no text, or none that stands so on the slide, in a line of Markdown. */
const NO_TEXT: readonly RegExp[] = [
  // Formulas.
  /\$\$[\s\S]*?\$\$/g,
  /\$[^$\n]+\$/g,
  // Slots, snippets and lines that say where links lead.
  /^[ \t]*::[ \t]*[\w.:-]+[ \t]*::[ \t]*$/gm,
  /^[ \t]*<<<.*$/gm,
  /^[ \t]*\[[^\]\n]+\]:.*$/gm,
  // Pictures; addresses of links; boxes of tasks, alerts, footnotes.
  /!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g,
  /(?<=\])\([^)\n]*\)/g,
  /(?<=\])\[[^\]\n]*\]/g,
  /\[(?:[ xX]|![A-Za-z]+|\^[^\]\n]+)\]/g,
  /<[a-z][a-z0-9+.-]*:[^>\s]*>/gi,
  /&#?\w+;/g,
];

/** The lines of text that a slide in Slidev's Markdown shows, each text once. Code is left out, and what can't be known. */
export function findLines(content: string): ShownLine[] {
  const lines = toText(content).split("\n");
  const seen = new Set<string>();
  return lines.flatMap((written, line) => {
    const pieces = withoutLead(written)
      .split(/[\0|]+/)
      .map(toPlain)
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    const text = pieces.join(" ");
    if (text === "" || seen.has(text)) return [];
    seen.add(text);
    return [{ text, pieces, line }];
  });
}

/** Without what makes an entry of a list, a heading or a quotation of a line. */
const withoutLead = (line: string) => line.replace(/^[\s>]+/, "").replace(/^(?:(?:[-+*]|\d{1,9}[.)])\s+)*#*/, "");

/** Without marks inside of a line; `_` in a word is one of its letters. */
const toPlain = (text: string) =>
  text
    .replace(/(?<!\\)(?:[*~`[\]]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))/gu, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The text alone, line by line, with a zero byte for what stood in it. */
function toText(content: string): string {
  const masked = maskMarkdown(content);
  const text = masked.split("").map((unit, index) => (unit === content[index] ? unit : "\0"));
  const clear = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (text[at] !== "\n") text[at] = "\0";
  };
  for (const [from, to] of findGone(content)) clear(from, to);
  for (let from = masked.indexOf("{{"); from >= 0; ) {
    // What Vue puts in.
    const end = masked.indexOf("}}", from);
    clear(from, end < 0 ? from + 2 : end + 2);
    from = end < 0 ? -1 : masked.indexOf("{{", end);
  }
  return NO_TEXT.reduce((rest, pattern) => rest.replace(pattern, (all) => all.replace(/[^\n]/g, "\0")), text.join(""));
}

/** Ranges of tags, and of elements that may show something else than what is in them. */
function findGone(content: string): [start: number, end: number][] {
  const gone: [number, number][] = [];
  /** How deep in such an element, and where it begins. */
  let depth = 0;
  let start = 0;
  for (const tag of findTags(content)) {
    if (depth === 0) gone.push([tag.start, tag.end]);
    if (tag.does === "open" && (depth > 0 || !PLAIN.test(tag.name) || CHANGES.test(tag.attributes))) {
      if (depth++ === 0) start = tag.start;
    } else if (tag.does === "close" && depth > 0 && --depth === 0) gone.push([start, tag.end]);
  }
  return depth > 0 ? [...gone, [start, content.length]] : gone;
}
