import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { maskCode } from "./mask-code.ts";

/** A place in a slide's Markdown that names a file. */
export interface Mark {
  /** The name, without escapes. */
  value: string;
  kind: "picture" | "file" | "snippet";
  /** Offsets of the name as it is written. */
  start: number;
  end: number;
}

/** A file on another machine, or in the text itself. */
export function isRemote(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(value) || value.trim() === "";
}

/** Endings of files that a slide shows or plays. */
const SHOWN = /\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|ogg|mp3|wav|m4a|vtt|pdf|html?)(?:[?#].*)?$/i;
/** An address that ends like a file; that of a slide has no ending. */
const FILE = /[^/]\.[a-z0-9]{2,5}(?:[?#].*)?$/i;

/** The names of files in a slide's Markdown: pictures, films, sounds and linked files in any notation, snippets of code. */
export function findMarks(content: string): Mark[] {
  return findAll(content).filter(({ value }) => !isRemote(value));
}

/** What a slide would load from other machines. */
export function findRemote(content: string): string[] {
  const all = findAll(content).filter(({ kind, value }) => kind === "picture" && /^(?:https?:)?\/\//i.test(value));
  return [...new Set(all.map(({ value }) => value))];
}

function findAll(content: string): Mark[] {
  const text = maskCode(content);
  const marks = [...findSnippets(text), ...findLinks(content), ...findAttributes(text), ...findUrls(text)];
  return [...new Map(marks.map((each) => [each.start, each])).values()];
}

const mark = (kind: Mark["kind"], value: string, start: number): Mark => ({
  kind,
  value,
  start,
  end: start + value.length,
});

/** Slidev's import of code, at the start of a line. */
function findSnippets(text: string): Mark[] {
  return [...text.matchAll(/^([ \t]*<<<[ \t]*)([^\s#{]+)/gm)].map(({ 1: lead = "", 2: value = "", index }) =>
    mark("snippet", value, index + lead.length),
  );
}

/** Pictures and links of Markdown. Where mdast knows the address without its escapes, the text is read again for its place. */
function findLinks(content: string): Mark[] {
  const marks: Mark[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "image" || node.type === "link" || node.type === "definition") {
      const isPicture = node.type === "image" || SHOWN.test(node.url);
      const start = node.position?.start.offset ?? 0;
      const place = destinationIn(content.slice(start, node.position?.end.offset));
      if (place && (node.type === "image" || FILE.test(node.url)))
        marks.push({
          value: node.url,
          kind: isPicture && node.type !== "link" ? "picture" : "file",
          start: start + place.start,
          end: start + place.end,
        });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(content));
  return marks;
}

/** Where the address stands in `![text](address "title")`, `[text](<address>)` or `[text]: address`. */
function destinationIn(source: string): { start: number; end: number } | undefined {
  let depth = 0;
  for (let at = source.indexOf("["); at >= 0 && at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "[") depth++;
    else if (source[at] === "]" && --depth === 0) {
      const [lead, angle, plain = ""] =
        /^\][(:]\s*(?:<((?:\\.|[^<>\n\\])*)>|((?:\\.|[^\s\\])*))/.exec(source.slice(at)) ?? [];
      if (lead === undefined) return undefined;
      // The bracket that closes a link is no part of its address.
      const address = angle ?? (source[at + 1] === "(" ? untilBracket(plain) : plain);
      const start = at + lead.length - (angle ?? plain).length - (angle === undefined ? 0 : 1);
      return { start, end: start + address.length };
    }
  }
  return undefined;
}

function untilBracket(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) return text.slice(0, at);
  }
  return text;
}

/** Attributes of HTML and of Slidev's components; of bound ones, `:src="'/a.png'"`, the texts inside. */
function findAttributes(text: string): Mark[] {
  const attributes = text.matchAll(/\s([:@\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g);
  return [...attributes].flatMap(({ 0: all, 1: name = "", 2: double, 3: single, 4: bare, index }): Mark[] => {
    const value = double ?? single ?? bare ?? "";
    const start = index + all.length - value.length - (bare === undefined ? 1 : 0);
    if (/^(?:v-bind)?:/.test(name))
      return [...value.matchAll(/(['`])([^'"`$]+)\1/g)]
        .filter(([, , inner = ""]) => SHOWN.test(inner))
        .map(({ 2: inner = "", index: offset }) => mark("picture", inner, start + offset + 1));
    if (name === "srcset")
      return [...value.matchAll(/(?<=^|,)(\s*)([^\s,]+)/g)].map(({ 1: lead = "", 2: inner = "", index: offset }) =>
        mark("picture", inner, start + offset + lead.length),
      );
    if (/^(?:src|poster)$/.test(name)) return [mark("picture", value, start)];
    if (/^(?:xlink:)?href$/.test(name)) {
      // What these elements show is no link.
      const isShown = /^<(?:image|use)\s/.test(text.slice(text.lastIndexOf("<", index)));
      return isShown ? [mark("picture", value, start)] : FILE.test(value) ? [mark("file", value, start)] : [];
    }
    // A property of a component that looks like a file near the deck.
    return /^\.{0,2}\//.test(value) && SHOWN.test(value) ? [mark("picture", value, start)] : [];
  });
}

/** Pictures in styles, and fonts and all else in the slide's own, for a build takes in any file that these name. */
function findUrls(text: string): Mark[] {
  const isInStyle = (at: number) => text.lastIndexOf("<style", at) > text.lastIndexOf("</style", at);
  return [...text.matchAll(/(url\(\s*["']?)((?<=")[^"\n]+|(?<=')[^'\n]+|[^"'()\s]+)/g)]
    .filter(({ 2: value = "", index }) => SHOWN.test(value) || isInStyle(index))
    .map(({ 1: lead = "", 2: value = "", index }) => mark("picture", value, index + lead.length));
}
