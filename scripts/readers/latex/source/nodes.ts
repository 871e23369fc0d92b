interface NodeBase {
  /** Where it stands: an offset that `Sources` turns into a place. Of an expanded macro, where the paper calls it. */
  at: number;
}

/** A word or a single character. */
interface TextNode extends NodeBase {
  type: "text";
  value: string;
}
interface SpaceNode extends NodeBase {
  type: "space";
}
/** A blank line. */
interface ParNode extends NodeBase {
  type: "par";
}
/** A control sequence without its arguments: these follow it as groups and text. */
export interface MacroNode extends NodeBase {
  type: "macro";
  name: string;
  /** Whether it is what was called so before a paper defined that name. */
  isPrimitive?: true;
}
interface GroupNode extends NodeBase {
  type: "group";
  content: TexNode[];
}
export interface EnvironmentNode extends NodeBase {
  type: "environment";
  name: string;
  content: TexNode[];
}
/** `$…$`, `\(…\)`, `$$…$$` or `\[…\]`. */
export interface MathNode extends NodeBase {
  type: "math";
  isDisplay: boolean;
  content: TexNode[];
}
/** What TeX does not read: the content of `\verb`, of verbatim environments and of drawings. */
export interface VerbatimNode extends NodeBase {
  type: "verbatim";
  name: string;
  isInline: boolean;
  value: string;
}

/** LaTeX source as a tree, comments left out: unified-latex's tree with what this importer needs of it. */
export type TexNode =
  | TextNode
  | SpaceNode
  | ParNode
  | MacroNode
  | GroupNode
  | EnvironmentNode
  | MathNode
  | VerbatimNode;

export const isBlank = (node: TexNode | undefined) => node?.type === "space" || node?.type === "par";

export const isMacro = (node: TexNode | undefined, ...names: string[]): boolean =>
  node?.type === "macro" && names.includes(node.name);

export const isText = (node: TexNode | undefined, value: string): boolean =>
  node?.type === "text" && node.value === value;

/** Content cut at each node that `isCut` names, the nodes themselves left out. */
export function splitNodes(nodes: readonly TexNode[], isCut: (node: TexNode) => boolean): TexNode[][] {
  const parts: TexNode[][] = [[]];
  for (const node of nodes) {
    if (isCut(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** Whether any node within, at any depth, is such. */
export function someNode(nodes: readonly TexNode[], test: (node: TexNode) => boolean): boolean {
  return nodes.some((node) => test(node) || ("content" in node && someNode(node.content, test)));
}

/** All nodes within, at any depth, that are such. */
export function findNodes(nodes: readonly TexNode[], test: (node: TexNode) => boolean): TexNode[] {
  return nodes.flatMap((node) => [
    ...(test(node) ? [node] : []),
    ...("content" in node ? findNodes(node.content, test) : []),
  ]);
}
