import { roleOf } from "../../languages/roles.ts";
import { type Element, find, isElement, make, type Node, textOf } from "../jats/element.ts";

/** What a page holds, by its headings. */
export interface Parts {
  body: Node[];
  /** `<app>`. */
  appendices: Element[];
}

/** Puts what follows a heading into a section of it: a heading of a lower level opens one inside. */
export function nest(blocks: readonly Node[]): Parts {
  const body: Node[] = [];
  const appendices: Element[] = [];
  const open: { level: number; section: Element }[] = [];
  for (const block of blocks) {
    if (!isElement(block) || block.name !== "heading") {
      (open.at(-1)?.section.children ?? body).push(block);
      continue;
    }
    const level = Number(block.attributes.level);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const isAppendix = block.attributes.appendix !== undefined && open.length === 0;
    const section = make(isAppendix ? "app" : "sec", block, [...block.children], { id: block.attributes.id });
    if (isAppendix) appendices.push(section);
    else (open.at(-1)?.section.children ?? body).push(section);
    open.push({ level, section });
  }
  return { body, appendices };
}

const isSection = (node: Node): node is Element => isElement(node) && node.name === "sec";

const titleOf = (section: Element): string => textOf(find(section, "title"));

/** Without sections of a role, wherever they stand; they are given back. */
export function takeSections(nodes: Node[], isWanted: (section: Element) => boolean): Element[] {
  const taken: Element[] = [];
  const left: Node[] = [];
  for (const node of nodes) {
    if (isSection(node) && isWanted(node)) {
      taken.push(node);
      continue;
    }
    left.push(node);
    if (isSection(node)) for (const inner of takeSections(node.children, isWanted)) taken.push(inner);
  }
  nodes.length = 0;
  for (const node of left) nodes.push(node);
  return taken;
}

/** Whether a section had the references, or other things that stand elsewhere now. */
export const isEmptyList = (section: Element): boolean =>
  roleOf(titleOf(section)) === "references" &&
  section.children.every((node) => (isElement(node) ? ["title", "label"].includes(node.name) : node.trim() === ""));

const isAbstract = (section: Element): boolean => roleOf(titleOf(section)) === "abstract";
export const isKeywords = (section: Element): boolean => roleOf(titleOf(section)) === "keywords";

/** `<abstract>`, of what stands in its box or below its heading. */
export function makeAbstract(blocks: readonly Node[], at: Element): Element[] {
  const { body } = nest(blocks);
  const [own] = takeSections(body, isAbstract);
  const children = [...body, ...(own?.children.filter((node) => !isElement(node) || node.name !== "title") ?? [])];
  return children.length > 0 ? [make("abstract", at, children)] : [];
}

/** Moves the abstract that only its heading tells from a section to the title block, where that has none. */
export function moveAbstract(meta: Element, body: Node[]): void {
  if (find(meta, "abstract")) return;
  const [own] = takeSections(body, isAbstract);
  const withoutTitle = own?.children.filter((node) => !isElement(node) || node.name !== "title") ?? [];
  if (own) meta.children.push(...makeAbstract(withoutTitle, own));
}
