import type { PDFPageProxy } from "pdfjs-dist";

/** What a tagged PDF says of a piece of text. */
export interface Tag {
  /** `H1`, `P`, `LI`, `TD`, `Caption`, `Note` … by PDF 1.7, 14.8.4. */
  role: string;
  /** The element that it stands in, numbered through the page. */
  element: number;
}

export interface Structure {
  /** By the ids of marked content. */
  tags: ReadonlyMap<string, Tag>;
  /** What figures show, said for those who can't see them, in their order. */
  alts: string[];
}

/** Roles of what is set as one. */
const BLOCKS =
  /^(?:H[1-6]?|Title|P|LI|LBody|Lbl|TD|TH|Caption|Note|FENote|BlockQuote|Code|Formula|Figure|TOCI|BibEntry|Aside)$/;
/** Deeper trees are no documents. */
const DEEPEST = 60;

interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: TreeNode[];
}

/** The structure of a page that is tagged; nothing of one that is not. */
export async function readStructure(page: PDFPageProxy): Promise<Structure | undefined> {
  const tree = (await page.getStructTree()) as TreeNode | null;
  if (!tree) return undefined;
  const tags = new Map<string, Tag>();
  const alts: string[] = [];
  let elements = 0;
  const walk = (node: TreeNode, tag: Tag | undefined, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.type === "content" && node.id !== undefined && tag) tags.set(node.id, tag);
    const isOwn = node.role !== undefined && BLOCKS.test(node.role);
    // A list's label and text are one item; a figure's caption is none of its text.
    const isPart = tag?.role === "LI" && /^(?:LBody|Lbl|P)$/.test(node.role ?? "");
    // Words right in a `Div` are a paragraph: browsers write so what stands in no other element.
    const isBare = tag === undefined && (node.children ?? []).some(({ type }) => type === "content");
    const role = isOwn && !isPart ? (node.role ?? "") : isBare ? "P" : undefined;
    const own = role === undefined ? tag : { role, element: ++elements };
    if (node.role === "Figure" && node.alt !== undefined && node.alt.trim() !== "") alts.push(node.alt.trim());
    for (const child of node.children ?? []) walk(child, own, depth + 1);
  };
  walk(tree, undefined, 0);
  return { tags, alts };
}
