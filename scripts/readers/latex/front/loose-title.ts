import { type EnvironmentNode, isBlank, isMacro, someNode, splitNodes, type TexNode } from "../source/nodes.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Environments in which a title is set by hand. */
const BLOCKS = new Set(["flushleft", "center", "titlepage"]);
/** It stands this near to the top, counted in nodes that are no white space; one in large letters before the first heading. */
const [NEAR, FAR] = [12, 60];
const LARGE = ["Large", "LARGE", "huge", "Huge"];
const HEADINGS = ["chapter", "section", "subsection", "paragraph"];

/**
 * Finds a title block that is set by hand, as journals' templates have it that want no `\title`, and papers of old: a title, then
 * names with raised marks, then the places that the marks mean; or a title in large letters, then names and places.
 *
 * @param front is given the title and the authors
 * @returns the body without the block
 */
export function takeLooseTitle(body: readonly TexNode[], front: FrontMatter): readonly TexNode[] {
  if (front.title || front.commands.length > 0) return body;
  const solid = body.filter((node) => !isBlank(node));
  const heading = solid.findIndex((node) => isMacro(node, ...HEADINGS));
  const top = solid.slice(0, heading < 0 ? FAR : Math.min(heading, FAR));
  const linesOf = (content: readonly TexNode[]) =>
    splitNodes(content, (node) => isMacro(node, "\\", "newline")).filter((line) =>
      line.some((node) => node.type === "group" || node.type === "text"),
    );
  const block = top.find(
    (node, at) =>
      node.type === "environment" &&
      BLOCKS.has(node.name) &&
      ((at < NEAR && someNode(node.content, isRaised)) ||
        (isLarge(linesOf(node.content)[0] ?? []) && !someNode(node.content, isAbstract))),
  );
  if (block?.type !== "environment") return body;
  const [title, ...below] = linesOf(block.content);
  // SciPost has title, names and places in a block each.
  const more = title && below.length === 0 && isLarge(title) ? blocksBehind(top, block) : [];
  const others = [...below, ...more.flatMap(({ content }) => linesOf(withoutBold(content)).map(raised))];
  if (!title || others.length === 0 || someNode(title, isRaised)) return body;
  front.title = title.map((node) => (node.type === "group" ? { ...node, content: withoutBreaks(node.content) } : node));
  const content = others.flatMap((line): TexNode[] => [...line, { type: "macro", name: "\\", at: block.at }]);
  front.commands.push({ kind: "author", content, option: undefined, at: block.at });
  const taken = new Set<TexNode>([block, ...more]);
  return body.filter((node) => !taken.has(node));
}

/** The blocks right behind another one. */
function blocksBehind(nodes: readonly TexNode[], block: TexNode): EnvironmentNode[] {
  const found: EnvironmentNode[] = [];
  for (const node of nodes.slice(nodes.indexOf(block) + 1)) {
    if (node.type !== "environment" || !BLOCKS.has(node.name) || someNode(node.content, isAbstract)) break;
    found.push(node);
  }
  return found;
}

/** All of a block may stand in `\textbf`. */
function withoutBold(content: readonly TexNode[]): readonly TexNode[] {
  const [bold, group, ...rest] = content.filter((node) => !isBlank(node));
  return bold && isMacro(bold, "textbf") && group?.type === "group" && rest.length === 0 ? group.content : content;
}

/** A line with its number raised that stands bold before it: `{\bf 1} Institute of Ropes`. */
function raised(line: TexNode[]): TexNode[] {
  const [first, ...rest] = line.filter((node, index) => !isBlank(node) || index > 0);
  if (first?.type !== "group") return line;
  const words = first.content.filter((node) => !isBlank(node) && !isMacro(node, "bf", "bfseries"));
  const [number] = words;
  if (words.length !== 1 || number?.type !== "text" || !/^\d{1,2}$/.test(number.value)) return line;
  return [{ type: "macro", name: "textsuperscript", at: first.at }, { ...first, content: words }, ...rest];
}

/** Whether a line is in large letters: `{\Large\bf Ropes}`, `\LARGE Ropes`. */
function isLarge(line: readonly TexNode[]): boolean {
  const first = line.filter((node) => !isBlank(node)).slice(0, FIRST);
  return first.some((node) => isMacro(node, ...LARGE) || (node.type === "group" && isLarge(node.content)));
}

/** A page of its own may have the abstract below the names. */
const isAbstract = (node: TexNode) => node.type === "environment" && /abstract/i.test(node.name);

/** Marks of type before a title's words. */
const FIRST = 3;

const isRaised = (node: TexNode) =>
  isMacro(node, "textsuperscript") || (node.type === "math" && isText(node.content[0]));

const isText = (node: TexNode | undefined) => node?.type === "text" && node.value.startsWith("^");

const withoutBreaks = (nodes: readonly TexNode[]) => nodes.filter((node) => !isMacro(node, "newline", "\\"));
