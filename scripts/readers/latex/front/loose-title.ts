import { isBlank, isMacro, someNode, splitNodes, type TexNode } from "../source/nodes.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Environments in which a title is set by hand. */
const BLOCKS = new Set(["flushleft", "center", "titlepage"]);
/** It stands this near to the top, counted in nodes that are no white space. */
const NEAR = 12;

/**
 * Finds a title block that is set by hand, as journals' templates have it that want no `\title`: a title, then names
 * with raised marks, then the places that the marks mean.
 *
 * @param front is given the title and the authors
 * @returns the body without the block
 */
export function takeLooseTitle(body: readonly TexNode[], front: FrontMatter): readonly TexNode[] {
  if (front.title || front.commands.length > 0) return body;
  const near = body.filter((node) => !isBlank(node)).slice(0, NEAR);
  const block = near.find((node) => node.type === "environment" && BLOCKS.has(node.name));
  if (block?.type !== "environment" || !someNode(block.content, isRaised)) return body;
  const lines = splitNodes(block.content, (node) => isMacro(node, "\\", "newline"));
  const solid = lines.filter((line) => line.some((node) => node.type === "group" || node.type === "text"));
  const [title, ...others] = solid;
  if (!title || others.length === 0 || someNode(title, isRaised)) return body;
  front.title = title.map((node) => (node.type === "group" ? { ...node, content: withoutBreaks(node.content) } : node));
  const content = others.flatMap((line): TexNode[] => [...line, { type: "macro", name: "\\", at: block.at }]);
  front.commands.push({ kind: "author", content, option: undefined, at: block.at });
  return body.filter((node) => node !== block);
}

const isRaised = (node: TexNode) =>
  isMacro(node, "textsuperscript") || (node.type === "math" && isText(node.content[0]));

const isText = (node: TexNode | undefined) => node?.type === "text" && node.value.startsWith("^");

const withoutBreaks = (nodes: readonly TexNode[]) => nodes.filter((node) => !isMacro(node, "newline", "\\"));
