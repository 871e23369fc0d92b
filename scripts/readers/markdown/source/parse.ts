import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { append } from "./append.ts";
import type { Masked } from "./cursor.ts";
import { cutLine, type Line } from "./lines.ts";
import { splitPieces } from "./pieces.ts";

/** HTML that stands by itself is read as tags within text, so that Markdown between tags is Markdown, as in Pandoc. */
const WITHOUT_HTML = { disable: { null: ["htmlFlow"] } };

/** What makes blocks; in a cell or a caption there are none. */
const BLOCKS = ["blockQuote", "codeFenced", "codeIndented", "headingAtx", "list", "setextUnderline", "thematicBreak"];
const WITHOUT_BLOCKS = { disable: { null: [...BLOCKS, "htmlFlow"] } };

const INLINE = { extensions: [WITHOUT_BLOCKS] };
const WHOLE = { extensions: [gfmTable(), WITHOUT_HTML], mdastExtensions: [gfmTableFromMarkdown()] };

/** Text that Markdown has parsed, and where its lines come from. */
export interface Parsed {
  root: Root;
  lineOf(node: Nodes): Line;
  /** What Markdown has seen of a node. */
  sourceOf(node: Nodes): string;
  /** Addresses of links and pictures by label. */
  definitions: Map<string, string>;
}

/**
 * Parses text in which CommonMark and tables are all that is left.
 *
 * @param masked its lines
 * @param links lines such as `[label]: https://…` by label, wherever in the paper they stand
 * @param isInline whether it is running text only
 */
export function parseMarkdown(
  masked: readonly Masked[],
  links: ReadonlyMap<string, string>,
  isInline: boolean,
): Parsed {
  const root: Root = { type: "root", children: [] };
  const definitions = new Map<string, string>();
  let row = 0;
  let start = 0;
  for (const piece of isInline ? [masked] : splitPieces(masked)) {
    const text = piece.map((line) => line.text).join("\n");
    const needed = neededLinks(text, links);
    const parsed = fromMarkdown(needed === "" ? text : `${text}\n\n${needed}`, isInline ? INLINE : WHOLE);
    for (const node of parsed.children) {
      if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
      if ((node.position?.start.offset ?? 0) >= text.length && text !== "") continue;
      shift(node, row, start);
      root.children.push(node);
    }
    row += piece.length;
    start += text.length + 1;
  }
  const whole = masked.map((line) => line.text).join("\n");
  return {
    root,
    definitions,
    lineOf: (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const found = masked[line - 1] ?? masked[0];
      if (!found) throw new Error("text without lines was parsed");
      return cutLine(found.line, Math.min(column - 1, Math.max(0, found.line.text.search(/\S/))));
    },
    sourceOf: ({ position }) => whole.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  };
}

/** Definitions of the links in a text; Markdown must see them to make links. */
function neededLinks(text: string, links: ReadonlyMap<string, string>): string {
  if (links.size === 0 || !text.includes("[")) return "";
  const labels = new Set([...text.matchAll(/\[([^\][]{1,200})\]/g)].map(([, label = ""]) => label.toLowerCase()));
  return [...labels]
    .map((label) => links.get(label.replace(/\s+/g, " ")))
    .filter((line) => line !== undefined)
    .join("\n");
}

/** Moves a node, and all in it, to its place in the whole text. */
function shift(node: RootContent, rows: number, offset: number): void {
  const queue: Nodes[] = [node];
  for (let each = queue.pop(); each; each = queue.pop()) {
    for (const point of each.position ? [each.position.start, each.position.end] : []) {
      point.line += rows;
      point.offset = (point.offset ?? 0) + offset;
    }
    if ("children" in each) append(queue, each.children);
  }
}
