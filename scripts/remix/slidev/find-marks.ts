import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** A place in a slide's Markdown that names a file. */
export interface Mark {
  /** What stands there. */
  value: string;
  kind: "picture" | "snippet";
  /** Offsets of the name. */
  start: number;
  end: number;
}

/** A file on another machine, or in the text itself. */
export function isRemote(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(value) || value.trim() === "";
}

/** Endings of files that a slide shows. */
const SHOWN = /\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|ogg|mp3|wav|m4a|vtt|pdf|html?)(?:[?#].*)?$/i;

/** The names of files in a slide's Markdown: pictures, films and sounds in any notation, snippets of code. */
export function findMarks(content: string): Mark[] {
  const text = maskCode(content);
  const marks: Mark[] = [];
  const add = (kind: Mark["kind"], value: string, start: number) =>
    marks.push({ kind, value, start, end: start + value.length });
  // Slidev's import of code, at the start of a line.
  for (const { 1: lead = "", 2: value = "", index } of text.matchAll(/^([ \t]*<<<[ \t]*)([^\s#{]+)/gm))
    add("snippet", value, index + lead.length);
  for (const { url, start, end } of imagesIn(content)) {
    const at = content.indexOf(url, start);
    if (at >= 0 && at < end) add("picture", url, at);
  }
  // Attributes of HTML and of Slidev's components.
  for (const { 1: lead = "", 2: value = "", index } of text.matchAll(/(\s(?:src|poster)\s*=\s*["'])([^"']+)(?=["'])/g))
    add("picture", value, index + lead.length);
  // Texts inside of bound attributes: `:src="'/a.png'"`.
  for (const { 1: lead = "", 2: value = "", index } of text.matchAll(
    /(:(?:src|poster)\s*=\s*"\s*['`])([^'"`$]+)(?=['`])/g,
  ))
    add("picture", value, index + lead.length);
  for (const { 1: lead = "", 2: value = "", index } of text.matchAll(/(url\(\s*["']?)([^"')\s]+)/g))
    if (SHOWN.test(value)) add("picture", value, index + lead.length);
  return marks.filter(({ value }) => !isRemote(value));
}

function imagesIn(content: string): { url: string; start: number; end: number }[] {
  const found: { url: string; start: number; end: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "image" || node.type === "definition") {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      // The title or text before it may say the same; the address stands behind the bracket.
      const behind = content.slice(start, end).lastIndexOf(node.type === "image" ? "](" : "]:");
      if (node.type === "image" || SHOWN.test(node.url))
        found.push({ url: node.url, start: start + Math.max(0, behind), end });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(content));
  return found;
}

/** Tags that are no component: HTML's have no hyphen, and these are Vue's own. */
const VUE =
  /^(?:Component|Slot|Template|Transition|TransitionGroup|KeepAlive|Teleport|Suspense|RouterLink|RouterView)$/;

/** The components that a slide uses, by the name that their file has; `<v-click>` is `VClick`. */
export function findComponents(content: string): { name: string; start: number; end: number }[] {
  return [...maskCode(content).matchAll(/<\/?([A-Za-z][\w.-]*)(?=[\s/>])/g)]
    .filter(([, tag = ""]) => /^[A-Z]/.test(tag) || tag.includes("-"))
    .map(({ 0: all, 1: tag = "", index }) => {
      const start = index + all.length - tag.length;
      return { name: toPascalCase(tag), start, end: start + tag.length };
    })
    .filter(({ name }) => !VUE.test(name));
}

function toPascalCase(tag: string): string {
  return tag
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** What a script or a component imports from files near it. */
export function findImports(text: string): string[] {
  const all = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?)["']((?:\.{1,2}|@|~)\/[^"']+)["']/g);
  return [
    ...new Set(
      [...maskCode(text).matchAll(/<script/g)].length > 0 || /<style/.test(text)
        ? [...all].map(([, path = ""]) => path)
        : [],
    ),
  ];
}

/** Code blanked out, so that what it only shows is not taken for what it is. */
function maskCode(content: string): string {
  let text = content;
  const blank = (start: number, end: number) => {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
  };
  // As Slidev sees fences: by themselves, whatever stands around them.
  for (const { 0: fence, index } of content.matchAll(
    /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm,
  ))
    blank(index, index + fence.length);
  for (const { 0: code, index } of text.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g))
    blank(index, index + code.length);
  for (const { 0: comment, index } of text.matchAll(/<!--[\s\S]*?-->/g)) blank(index, index + comment.length);
  return text;
}
