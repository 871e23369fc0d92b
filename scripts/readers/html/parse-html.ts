import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Node } from "../jats/element.ts";
import { type ReadXml, readXml } from "../jats/read-xml.ts";
import { findExcess } from "./measure-html.ts";

/** Readers call themselves for each element in an element. */
const DEEPEST = 256;

/**
 * Reads a page into elements, as a browser does but without running, loading or drawing anything. Well-formed XHTML is
 * read as XML, in which `<script/>` and `<a/>` are whole elements.
 *
 * @returns its `<html>`, with names of elements and attributes in lower case; or one error
 */
export function parseHtml(source: SourceText): ReadXml {
  const refuse = (code: string, message: string, offset: number): { diagnostics: Diagnostic[] } => ({
    diagnostics: [source.diagnostic({ code, message, hint: "is it the right file?" }, source.positionOf(offset))],
  });
  const tooDeep = (offset: number) =>
    refuse("html-is-shallow", "the elements here are nested deeper than in any paper", offset);
  let { text } = source;
  if (/^\s*<\?xml\s/.test(text.slice(0, 200))) {
    const read = readXml(source);
    if (read.root?.name === "html") return read;
    // What takes in all that follows in HTML is whole in XHTML, well-formed or not. Places stay.
    text = text.replace(/<(script|style|iframe)\b([^<>]*\/>)/g, (_, name: string, rest: string) => {
      return `<${"link".padEnd(name.length)}${rest}`;
    });
  }
  const excess = findExcess(text);
  if (excess?.problem === "deep") return tooDeep(excess.offset);
  if (excess) return refuse("html-is-small", "this file has more elements or text than any paper", excess.offset);
  let tree: Nodes;
  try {
    tree = fromHtml(text);
  } catch (error) {
    // Elements that the count above takes for closed and the parser does not.
    if (error instanceof RangeError) return tooDeep(0);
    throw error;
  }
  const deep = findDeep(tree);
  if (deep !== undefined) return tooDeep(deep);
  const root = toNodes(tree).find((node) => typeof node === "object");
  return root ? { root, diagnostics: [] } : refuse("html-is-read", "there is no element in this file", 0);
}

/** Where a tree is too deep to go down into; it is looked at level by level. */
function findDeep(tree: Nodes): number | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0]?.position?.start.offset ?? 0;
    level = level.flatMap((node) => ("children" in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

function toNodes(node: Nodes, start = 0): Node[] {
  if (node.type === "text") return [node.value];
  if (node.type === "root") return node.children.flatMap((child) => toNodes(child));
  if (node.type !== "element") return [];
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(node.properties))
    if (value !== null && value !== undefined && value !== false)
      attributes[nameOf(name)] = Array.isArray(value) ? value.join(" ") : value === true ? "" : String(value);
  const own = node.position?.start.offset ?? start;
  const children = node.children.flatMap((child) => toNodes(child, own));
  return [{ name: withoutPrefix(node.tagName), attributes, children, start: own }];
}

/** `m:math`, as XHTML writes it, is no more to a parser of HTML than an odd name. */
const withoutPrefix = (name: string) => name.toLowerCase().replace(/^(?:m|mml|svg):/, "");

/** Names of attributes as they are written in a page: `className`, `dataCites` and `ariaHidden` are the parser's. */
function nameOf(property: string): string {
  if (property === "className") return "class";
  const isParted = /^(?:data|aria)[A-Z]/.test(property);
  return (isParted ? property.replace(/(?=[A-Z])/g, "-") : property).toLowerCase();
}
