import { roleOf } from "../../languages/roles.ts";
import {
  childrenOf,
  type Element,
  find,
  isElement,
  isNamed,
  make,
  makeText,
  type Node,
  textOf,
  without,
} from "../jats/element.ts";
import { splitKeywords, toKeywords } from "./write-front.ts";

/** What a paper holds, by its headings. */
interface Parts {
  body: Node[];
  /** `<app>`. */
  appendices: Element[];
}

/** What only lists what is in the paper. */
const CONTENTS = /^(?:table of )?contents$|^inhalt(?:sverzeichnis)?$|^table des matières$|^índice$|^目录$/iu;

/** A paper in the elements of JATS, up to its references, from what stands in it in its order. */
export function toParts(blocks: readonly Node[], front: Element): Parts {
  const { body, appendices } = nest(blocks);
  takeSections(body, (section) => isEmpty(section) && (isOf("references")(section) || CONTENTS.test(titleOf(section))));
  const meta = find(front, "article-meta");
  if (meta) settleFront(meta, body);
  return { body, appendices };
}

/** `<heading>`, which only {@link toParts} knows. */
export function makeHeading(
  title: Node[],
  at: Element,
  {
    label,
    level,
    id,
    isAppendix,
  }: { label?: string | undefined; level: number; id?: string | undefined; isAppendix: boolean },
): Element {
  const attributes = { level: String(level), id, appendix: isAppendix ? "" : undefined };
  return make("heading", at, [...makeText("label", label, at), make("title", at, title)], attributes);
}

/** An article, for its reader. @param at the place of what has no place of its own */
export function makeArticle(
  front: Element,
  { body, appendices }: Parts,
  { notes, references, language }: { notes: Element[]; references: Element[]; language: string | undefined },
  at: Element,
): Element {
  const group = notes.length > 0 ? [make("fn-group", at, notes)] : [];
  const back = make("back", at, [...appendices, ...group, ...references]);
  return make("article", at, [front, make("body", at, body), back], { lang: language });
}

/** Puts what follows a heading into a section of it: a heading of a lower level opens one inside. */
function nest(blocks: readonly Node[]): Parts {
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

const titleOf = (section: Element): string => textOf(find(section, "title"));

const isOf =
  (role: "abstract" | "keywords" | "references") =>
  (section: Element): boolean =>
    roleOf(titleOf(section)) === role;

/** Whether a section has nothing but its heading: what stood in it stands elsewhere now. */
const isEmpty = ({ children }: Element): boolean =>
  children.every((node) => (isElement(node) ? isNamed("title label")(node) : node.trim() === ""));

/** Takes sections out, wherever they stand; they are given back. */
function takeSections(nodes: Node[], isWanted: (section: Element) => boolean): Element[] {
  const taken: Element[] = [];
  const left = nodes.filter((node) => {
    if (!isElement(node) || node.name !== "sec") return true;
    const isTaken = isWanted(node);
    for (const each of isTaken ? [node] : takeSections(node.children, isWanted)) taken.push(each);
    return !isTaken;
  });
  nodes.length = 0;
  for (const node of left) nodes.push(node);
  return taken;
}

/** `<abstract>`, of what stands in its box or below its heading. */
export function makeAbstract(blocks: readonly Node[], at: Element): Element[] {
  const { body } = nest(blocks);
  const [own] = takeSections(body, isOf("abstract"));
  const children = [...body, ...(own ? without(own, "title").children : [])];
  return children.length > 0 ? [make("abstract", at, children)] : [];
}

/** Moves abstract and keywords that only their headings tell from sections to the title block, where that has none. */
function settleFront(meta: Element, body: Node[]): void {
  const [keywords] = takeSections(body, isOf("keywords"));
  if (keywords && !find(meta, "kwd-group"))
    meta.children.push(...toKeywords(splitKeywords(childrenOf(keywords, "p").map(textOf)), keywords));
  const [abstract] = find(meta, "abstract") ? [] : takeSections(body, isOf("abstract"));
  if (abstract) meta.children.push(...makeAbstract(without(abstract, "title").children, abstract));
}
