import { AIDS, MARKS } from "../deck/marks.ts";
import { LAYOUT } from "../slidev/print-page-marks.ts";
import { sharedRange } from "./dom.ts";
import { NO_TEXT } from "./read-text.ts";

/** A line of text as it is drawn. */
export interface Line {
  text: string;
  rect: DOMRect;
  /** The nearest element that is a block of its own. */
  block: Element;
  element: Element;
  isAid: boolean;
}

/** Where a line that is looked for stands. */
type Around = Pick<Line, "block" | "isAid">;

/**
 * Every line of text below a node as it is drawn, shadow roots and SVG included; of KaTeX, which lays out by itself, each
 * piece as one.
 */
export function linesOf(container: Element): Line[] {
  return linesIn(container, { block: container, isAid: false });
}

function linesIn(node: Node, around: Around): Line[] {
  if (node.nodeType === Node.TEXT_NODE) return linesOfText(node, around);
  if (!(node instanceof Element)) return [];
  if (NO_TEXT.test(node.tagName) || node.classList.contains("katex-mathml")) return [];
  const isAid = around.isAid || node.matches(AIDS);
  if (node.classList.contains("katex-html")) return piecesOf(node, isAid);
  const { display, visibility } = getComputedStyle(node);
  if (display === "none" || visibility === "hidden") return [];
  const block = /^(?:inline|contents)/.test(display) ? around.block : node;
  return [...(node.shadowRoot ?? node).childNodes].flatMap((child) => linesIn(child, { block, isAid }));
}

function linesOfText(node: Node, around: Around): Line[] {
  const element = node.parentElement;
  const text = node.nodeValue?.trim();
  if (!element || !text) return [];
  const range = sharedRange();
  range.selectNodeContents(node);
  const seen = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return seen.map((rect) => ({ ...around, text, rect, element }));
}

function piecesOf(formula: Element, isAid: boolean): Line[] {
  const text = `$${formula.closest(".katex")?.querySelector("annotation")?.textContent ?? ""}$`;
  return [...formula.children].flatMap((element) => {
    const rect = element.getBoundingClientRect();
    return rect.width === 0 ? [] : [{ text, rect, block: formula, element, isAid }];
  });
}

/** The element in whose shadow root a node stands. */
export const hostOf = (node: Node) => {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** What a node stands in, out of shadow roots too. */
export const parentOf = (node: Node): Element | null => node.parentElement ?? hostOf(node);

export const isDrawn = ({ element }: Line) => element.closest("svg") !== null && element.closest(".katex") === null;

/** Whether a line is part of the slide's content, which has its place. */
export function isMain({ element, isAid }: Line): boolean {
  const host = hostOf(element) ?? element;
  if (host.closest(MARKS.decoration) !== null) return false;
  if (host.closest(MARKS.main) !== null) return true;
  return host.closest(MARKS.frame) === null && host.closest(LAYOUT) !== null && !isAid;
}

/** Pixels of a drawing's letters, after all scaling. */
export function letterSize({ element }: Line): number {
  const graphics = element.closest("foreignObject") ?? (element instanceof SVGElement ? element : null);
  const matrix = graphics instanceof SVGGraphicsElement ? graphics.getScreenCTM() : null;
  const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
}
