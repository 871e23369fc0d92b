import type { TexNode } from "./nodes.ts";

/** TeX source of nodes: what they were read from, but for comments and white space. */
export const printTex = (nodes: readonly TexNode[]): string => joinTex(nodes.map(printNode));

/** Puts source behind source. A command of letters ends only where no letter follows; more is set apart to be read. */
export function joinTex(pieces: readonly string[]): string {
  let isCommand = false;
  const joined: string[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    if (isCommand && /^(?:[A-Za-z@0-9]|\\[A-Za-z])/.test(piece)) joined.push(" ");
    joined.push(piece);
    isCommand = /\\[A-Za-z@]+$/.test(piece.slice(-40));
  }
  return joined.join("");
}

function printNode(node: TexNode): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "space":
      return " ";
    case "par":
      return "\n\n";
    case "macro":
      return `\\${node.name}`;
    case "group":
      return `{${printTex(node.content)}}`;
    case "environment":
      return `\\begin{${node.name}}${printTex(node.content)}\\end{${node.name}}`;
    case "math":
      return node.isDisplay ? `\\[${printTex(node.content)}\\]` : `$${printTex(node.content)}$`;
    case "verbatim":
      return node.value;
  }
}
