import { makeHeading } from "../article/sections.ts";
import { type Element, isElement, isNamed, make, type Node } from "../jats/element.ts";
import type { Block, Paragraph } from "./block.ts";
import { toFlow } from "./flow.ts";
import { wordsOf } from "./text.ts";
import type { Unit } from "./unit.ts";

/** Blocks as the elements of an article, headings as `<heading>`, which are nested afterwards. */
export function toBody(blocks: readonly Block[]): Node[] {
  const units = toFlow(blocks);
  const nodes: Node[] = [];
  for (let from = 0; from < units.length; ) {
    const kind = kindOf(units[from]);
    let to = from + 1;
    while (to < units.length && kind !== "" && kindOf(units[to]) === kind) to++;
    const run = units.slice(from, to);
    const paragraphs = run.flatMap((unit) => (unit.type === "paragraph" ? [unit.paragraph] : []));
    const [first] = paragraphs;
    nodes.push(...(kind === "" || !first ? run.flatMap(single) : MAKERS[kind](paragraphs, first.at)));
    from = to;
  }
  return nodes;
}

/** What neighbours are one thing with. */
function kindOf(unit: Unit | undefined): "list" | "code" | "quote" | "definitions" | "" {
  if (unit?.type !== "paragraph") return "";
  const { role, item } = unit.paragraph;
  if (role === "code" || role === "quote") return role;
  if (role === "term" || role === "definition") return "definitions";
  return item && role === "body" ? "list" : "";
}

const MAKERS: Record<Exclude<ReturnType<typeof kindOf>, "">, (paragraphs: Paragraph[], at: Element) => Element[]> = {
  list: makeLists,
  code: (paragraphs, at) => [make("preformat", at, [paragraphs.map(({ nodes }) => codeOf(nodes)).join("\n")])],
  quote: (paragraphs, at) => [make("disp-quote", at, paragraphs.map(toParagraph))],
  definitions: (paragraphs, start) => {
    const items: Element[] = [];
    for (const paragraph of paragraphs) {
      const { role, at, nodes } = paragraph;
      const last = items.at(-1);
      const part = role === "term" ? make("term", at, nodes) : make("def", at, [toParagraph(paragraph)]);
      if (role === "definition" && last) last.children.push(part);
      else items.push(make("def-item", at, [part]));
    }
    return [make("def-list", start, items)];
  },
};

const toParagraph = ({ at, nodes }: Paragraph): Element => make("p", at, nodes);

const codeOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? (node.name === "break" ? "\n" : codeOf(node.children)) : node)).join("");

/** The longest title of a heading; what is longer is a paragraph that has its style. */
const LONGEST_HEADING = 400;

function single(unit: Unit): Node[] {
  if (unit.type === "element") return [unit.element];
  if (unit.type !== "paragraph") return [];
  const { at, role, level = 1, nodes, label, ids } = unit.paragraph;
  const text = wordsOf(nodes);
  if (role !== "heading" || text.length > LONGEST_HEADING) return [make("p", at, nodes)];
  const id = ids.find((each) => !each.startsWith("_"));
  const title = withoutStop(nodes.map((node) => (isNamed("break")(node) ? " " : node)));
  return [makeHeading(title, at, { label, level, id, isAppendix: APPENDIX.test(text) && level === 1 })];
}

/** A heading's last words without the full stop that some authors put. */
const withoutStop = (nodes: readonly Node[]): Node[] =>
  nodes.map((node, index) =>
    index === nodes.length - 1 && !isElement(node) ? node.replace(/(?<=[\p{L}\p{N})”"’])\.\s?$/u, "") : node,
  );

const APPENDIX = /^\s*(?:appendix|appendices|anhang|annexe?|appendice|anexo)(?=[\s.:–—-]|$)/i;

/** `<list>`s, one in an item of another by their levels. */
function makeLists(paragraphs: readonly Paragraph[]): Element[] {
  const lists: Element[] = [];
  const open: { level: number; list: Element }[] = [];
  for (const { at, nodes, item } of paragraphs) {
    if (!item) continue;
    const text = make("p", at, nodes);
    const { level, isOrdered, isContinued } = item;
    while ((open.at(-1)?.level ?? -1) > level) open.pop();
    const last = open.at(-1);
    const held = last?.list.children.at(-1);
    if (isContinued && held && isElement(held)) {
      held.children.push(text);
      continue;
    }
    const type = isOrdered ? "order" : "bullet";
    if (last && last.level === level && last.list.attributes["list-type"] === type) {
      last.list.children.push(make("list-item", at, [text]));
      continue;
    }
    if (last && last.level === level) open.pop();
    const list = make("list", at, [make("list-item", at, [text])], { "list-type": type });
    const outer = open.at(-1)?.list.children.at(-1);
    if (outer && isElement(outer)) outer.children.push(list);
    else lists.push(list);
    open.push({ level, list });
  }
  return lists;
}
