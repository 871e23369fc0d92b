import {
  childrenOf,
  descendantsOf,
  type Element,
  isElement,
  isNamed,
  make,
  type Node,
  rawTextOf,
  textOf,
  withoutAll,
} from "../jats/element.ts";
import { isBlock, toBlocks } from "./blocks.ts";
import { findImages, isCaption, isFigure, makeCaption, readImage } from "./captions.ts";
import { isEquation } from "./formulas.ts";
import { toInlines } from "./inlines.ts";
import { IMAGES, type Page } from "./page.ts";
import { isTable, readTable } from "./tables.ts";

/** A figure or a table with all that is said of it; or what else stands in its frame, such as a listing. */
export function readFigure(element: Element, page: Page): Node[] {
  // A frame without a caption of its own is a part of the figure around it.
  const isInner = (each: Element) =>
    each !== element && isFigure(each) && (each.name === "figure" || descendantsOf(each, isCaption).length > 0);
  const isPart = (each: Element) => isCaption(each) || isInner(each);
  // A table in it says its own.
  const ofTables = descendantsOf(element, isTable).flatMap((table) => childrenOf(table, "caption"));
  const captions = descendantsOf(element, isCaption, isPart).filter((each) => !ofTables.includes(each));
  const caption = (more: Node[] = []) =>
    makeCaption(captions, element, (nodes) => toInlines(nodes, page), more.filter(isElement));
  const id = element.attributes.id;
  // What stands beside its caption belongs to it: a description, notes.
  const around = (isShown: (each: Element) => boolean) => {
    const isGone = (each: Element) => isCaption(each) || isShown(each);
    const blocks = toBlocks(withoutLinks(withoutAll(element.children, isGone)), page);
    return { notes: blocks.filter(isNote), others: blocks.filter((block) => !isNote(block)) };
  };
  const inner = descendantsOf(element, isInner, isInner);
  if (inner.length > 0) {
    const { notes, others } = around(isInner);
    const parts = [...inner.flatMap((each) => readFigure(each, page)), ...others];
    const own = caption(notes);
    if (own.length > 0 && parts.every(isNamed("fig"))) return [make("fig-group", element, [...own, ...parts], { id })];
    return [...toText(own), ...parts];
  }
  const isWanted = (each: Element) => isTable(each) && !isEquation(each);
  // Of several forms of the same table the first one counts, as of one that opens in a window.
  const forms = Map.groupBy(descendantsOf(element, isWanted, isWanted), (each) => textOf(each) || each);
  const tables = [...forms.values()].flatMap((tables) => tables.slice(0, 1).flatMap((table) => readTable(table, page)));
  if (tables.length > 0) {
    const { notes, others } = around(isWanted);
    const own = tables.flatMap((table) => (isElement(table) && table.name === "table-wrap" ? table.children : [table]));
    return [make("table-wrap", element, [...caption(notes), ...own], { id }), ...others];
  }
  const images = findImages({ ...element, name: "div" }).flatMap(readImage);
  const isDrawing = isNamed("svg canvas");
  if (images.length > 0 || descendantsOf(element, isDrawing).length > 0) {
    const { notes, others } = around((each) => IMAGES(each) || isDrawing(each));
    return [make("fig", element, [...caption(notes), ...images, ...others], { id })];
  }
  // A listing, an algorithm, a formula.
  const said = toText(caption());
  const inside = element.children.filter((node) => !isElement(node) || !isCaption(node));
  const rest = toBlocks(inside, page);
  const [only, ...others] = rest;
  if (isElement(only) && only.name === "preformat" && others.length === 0)
    return [{ ...only, children: [make("caption", element, said), ...only.children] }];
  return [...said, ...rest];
}

/** A caption where it can't be one. */
const toText = (caption: readonly Element[]): Node[] =>
  caption.flatMap((part) => (part.name === "caption" ? part.children : [make("p", part, part.children)]));

const isNote = isNamed("p list def-list");

/** What stands in a figure without boxes in which there are nothing but links: to a larger picture, to its address. */
const withoutLinks = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const words = withoutAll([node], isNamed("a")).map(rawTextOf).join("").trim();
    if (!/[\p{L}\p{N}]/u.test(words) || /^https?:\S+$/.test(words)) return [];
    return childrenOf(node).some(isBlock) ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
