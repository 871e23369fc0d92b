import {
  childrenOf,
  descendantsOf,
  type Element,
  hasClass,
  isElement,
  isNamed,
  make,
  type Node,
} from "../jats/element.ts";
import { toBlocks } from "./blocks.ts";
import { makeCaption } from "./captions.ts";
import { toInlines } from "./inlines.ts";
import { isHeading, type Page } from "./page.ts";

/** LaTeXML makes tables in running text of other elements. */
const ROLES: Record<string, string> = {
  ltx_tabular: "table",
  ltx_thead: "thead",
  ltx_tbody: "tbody",
  ltx_tfoot: "tfoot",
  ltx_tr: "tr",
  ltx_th: "th",
  ltx_td: "td",
};
const PARTS = isNamed(Object.values(ROLES).join(" "));

function roleOf(element: Element): string | undefined {
  if (PARTS(element)) return element.name;
  if (element.name !== "span" && element.name !== "div") return undefined;
  return Object.entries(ROLES).find(([name]) => hasClass(element, name))?.[1];
}

export const isTable = (element: Element): boolean => roleOf(element) === "table";

/** `<table>`; in a `<table-wrap>` if it has a caption. One that only lays a page out is what stands in it. */
export function readTable(element: Element, page: Page): Node[] {
  const isLayout =
    element.attributes.role === "presentation" ||
    descendantsOf(element, (each) => isHeading(each) || isNamed("pre figure")(each)).length > 0;
  const isCell = (each: Element) => ["td", "th"].includes(roleOf(each) ?? "");
  if (isLayout) return descendantsOf(element, isCell, isCell).flatMap((cell) => toBlocks(cell.children, page));
  const table = toPart(element, "table", page);
  const caption = makeCaption(childrenOf(element, "caption"), element, (nodes) => toInlines(nodes, page));
  return caption.length === 0 ? [table] : [make("table-wrap", element, [...caption, table])];
}

function toPart(element: Element, role: string, page: Page): Element {
  const { colspan, rowspan, style, id } = element.attributes;
  if (role === "td" || role === "th") {
    const align = ["left", "center", "right"].find((each) => hasClass(element, `ltx_align_${each}`));
    const attributes = { colspan, rowspan, style, align: element.attributes.align ?? align };
    return make(role, element, toInlines(withoutTables(element.children), page), attributes);
  }
  const parts = (at: Element): Element[] =>
    at.children.filter(isElement).flatMap((each) => {
      const own = roleOf(each);
      // A table in a cell is read as its words.
      if (own !== undefined && own !== "table") return [toPart(each, own, page)];
      return isNamed("span div")(each) ? parts(each) : [];
    });
  return make(role, element, parts(element), { id });
}

/** A table in a cell is its words there. */
const withoutTables = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) =>
    isElement(node) ? { ...node, name: PARTS(node) ? "div" : node.name, children: withoutTables(node.children) } : node,
  );
