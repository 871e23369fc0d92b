import type { Box, FitFault, FitRule } from "../deck/fit.ts";

/** Measures slides inside the browser; see {@link installRuler}. */
export interface Ruler {
  /** All that does not fit on a slide of the print page. */
  faultsOf(container: Element): FitFault[];
  /** The same of what a theme or a deck puts on every slide: no repair of a slide would mend it. */
  faultsBeside(container: Element): FitFault[];
  /** Heights: what the content takes from the title down, and what there is for it. */
  heightsOf(container: Element): { needed: number; available: number };
  /** Pixels of the smallest letters in drawings; none without letters. */
  smallestLetters(container: Element): number | undefined;
}

declare global {
  interface Window {
    lecternRuler: Ruler;
  }
}

/** Sizes in pixels of the canvas. */
export interface RulerOptions {
  /** What may be over: browsers round. */
  tolerance: number;
  /** Smallest letters in drawings. */
  letters: number;
  /** Least height of a picture that could be larger. */
  picture: number;
}

/**
 * Runs in the page and gives it a ruler. It looks at all that is drawn: every line of text by itself, shadow roots and
 * SVG included, since a box may be in its place while its text is not.
 */
export function installRuler({ tolerance, letters, picture }: RulerOptions): void {
  /** Marks that only help to find the way may be shortened, with an ellipsis that says so. */
  const AIDS = ".lt-foot, .lt-way, .lt-locator";
  const SKIPPED = /^(?:style|script|title|desc|template|noscript)$/i;

  interface Line {
    text: string;
    rect: DOMRect;
    /** The nearest element that is a block of its own. */
    block: Element;
    element: Element;
    isAid: boolean;
  }

  const contentBox = (container: Element) =>
    (
      container.querySelector(".lt > .lt-main") ??
      container.querySelector(".slidev-layout") ??
      container
    ).getBoundingClientRect();

  const parentOf = (node: Node): Element | null =>
    node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null);

  /** One for all: each range that is alive is looked at whenever a node is taken out of the page. */
  const range = document.createRange();

  /** Every line of text below a node as it is drawn; of KaTeX, which lays out by itself, each piece as one. */
  function linesOf(container: Element): Line[] {
    const lines: Line[] = [];
    const walk = (node: Node, block: Element, isAid: boolean): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        const element = node.parentElement;
        if (!element || !node.nodeValue?.trim()) return;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          if (rect.width > 0 && rect.height > 0)
            lines.push({ text: node.nodeValue.trim(), rect, block, element, isAid });
        }
        return;
      }
      if (!(node instanceof Element)) return;
      if (SKIPPED.test(node.tagName) || node.classList.contains("katex-mathml")) return;
      const aid = isAid || node.matches(AIDS);
      if (node.classList.contains("katex-html")) {
        const tex = node.closest(".katex")?.querySelector("annotation")?.textContent ?? "";
        for (const base of node.children) {
          const rect = base.getBoundingClientRect();
          if (rect.width === 0) continue;
          lines.push({ text: `$${tex}$`, rect, block: node, element: base, isAid: aid });
        }
        return;
      }
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility === "hidden") return;
      const own = /^(?:inline|contents)/.test(style.display) ? block : node;
      for (const child of (node.shadowRoot ?? node).childNodes) walk(child, own, aid);
    };
    walk(container, container, false);
    return lines;
  }

  /** What of a rectangle lies outside of another, in pixels. */
  const outside = (inner: DOMRect, outer: DOMRect) =>
    Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);

  const pen = document.createElement("canvas").getContext("2d");

  /**
   * Where the letters of a line are: its rectangle has the room that the font keeps above and below them, which may well
   * stick out.
   */
  function inkOf({ text, rect, element }: Line): DOMRect {
    if (!pen || element.closest(".katex")) return rect;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const {
      fontBoundingBoxAscent: ascent,
      fontBoundingBoxDescent: descent,
      actualBoundingBoxAscent,
      actualBoundingBoxDescent,
    } = pen.measureText(text);
    const scale = rect.height / (ascent + descent || rect.height);
    const top = rect.top + Math.max(0, ascent - actualBoundingBoxAscent) * scale;
    const bottom = rect.bottom - Math.max(0, descent - actualBoundingBoxDescent) * scale;
    return new DOMRect(rect.left, top, rect.width, Math.max(0, bottom - top));
  }

  /** Pixels that a line's letters lie outside of a box. */
  function over(line: Line, box: DOMRect): number {
    const roughly = outside(line.rect, box);
    return roughly <= tolerance ? roughly : outside(inkOf(line), box);
  }

  /** Pixels of a line that an element around it hides. */
  function clippedBy(line: Line, container: Element): number {
    let most = 0;
    for (let at: Element | null = line.element; at && at !== container; at = parentOf(at)) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      if ((overflowX === "visible" && overflowY === "visible") || display === "inline") continue;
      const box = at.getBoundingClientRect();
      const [left, right] = overflowX === "visible" ? [line.rect.left, line.rect.right] : [box.left, box.right];
      const [top, bottom] = overflowY === "visible" ? [line.rect.top, line.rect.bottom] : [box.top, box.bottom];
      most = Math.max(most, over(line, new DOMRect(left, top, right - left, bottom - top)));
    }
    return most;
  }

  /** The scale at which an element of a drawing is shown. */
  function scaleOf(element: Element): number {
    const graphics = element.closest("foreignObject") ?? (element instanceof SVGElement ? element : null);
    const matrix = graphics instanceof SVGGraphicsElement ? graphics.getScreenCTM() : null;
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  }

  const isDrawn = (element: Element) => element.closest("svg") !== null && element.closest(".katex") === null;

  /** Text sizes of drawings, after all scaling. */
  const lettersOf = ({ element }: Line) => Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);

  /** Pairs of lines from different blocks that lie on one another, by the height of their small letters. */
  function findOverlaps(lines: readonly Line[]): [Line, Line, number][] {
    const found: [Line, Line, number][] = [];
    const cores = lines.map(({ rect }) => ({
      top: rect.top + rect.height * 0.3,
      bottom: rect.bottom - rect.height * 0.3,
    }));
    const order = lines.map((_, index) => index).sort((a, b) => (cores[a]?.top ?? 0) - (cores[b]?.top ?? 0));
    for (const [rank, i] of order.entries()) {
      const [a, core] = [lines[i], cores[i]];
      if (!a || !core) continue;
      for (const j of order.slice(rank + 1)) {
        const [b, other] = [lines[j], cores[j]];
        if (!b || !other || other.top >= core.bottom - tolerance) break;
        if (a.block === b.block || a.block.contains(b.block) || b.block.contains(a.block)) continue;
        const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        if (wide > tolerance) found.push([a, b, wide]);
      }
    }
    return found;
  }

  const boxOf = (rect: DOMRect, container: Element): Box => {
    const { left, top } = container.getBoundingClientRect();
    return { x: rect.left - left, y: rect.top - top, width: rect.width, height: rect.height };
  };

  const picturesOf = (container: Element) =>
    [...container.querySelectorAll("img, video, canvas, iframe")].filter((element) => !element.closest(".katex"));

  /** Drawings: Mermaid's in their shadow roots, and those that stand in the slide. */
  const drawingsOf = (container: Element) =>
    [container, ...[...container.querySelectorAll(".mermaid")].flatMap((host) => host.shadowRoot ?? [])].flatMap(
      (root) =>
        [...root.querySelectorAll("svg")].filter(
          (svg) => !svg.closest(".katex, .lt-progress") && !svg.parentElement?.closest("svg"),
        ),
    );

  const hostOf = (element: Element) => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : element;
  };

  const isMain = ({ element, isAid }: Line) => {
    const host = hostOf(element);
    return (
      host.closest(".lt-main") !== null ||
      (host.closest(".lt") === null && host.closest(".slidev-layout") !== null && !isAid)
    );
  };

  const faultsOf = (container: Element) => judge(container).own;
  const faultsBeside = (container: Element) => judge(container).beside;

  function judge(container: Element): { own: FitFault[]; beside: FitFault[] } {
    const content = contentBox(container);
    const slide = container.getBoundingClientRect();
    const found: { own: FitFault[]; beside: FitFault[] } = { own: [], beside: [] };
    const hasLayout = container.querySelector(".slidev-layout") !== null;
    // What a theme or a deck puts on all slides lies beside the slide's own layout, and may be in its margin.
    const isBeside = (element: Element) => hasLayout && hostOf(element).closest(".slidev-layout, .lt-over") === null;
    const add = (rule: FitRule, what: string, pixels: number, rect: DOMRect, beside: boolean) =>
      found[beside ? "beside" : "own"].push({
        rule,
        what: what.slice(0, 120),
        pixels: Math.round(pixels * 10) / 10,
        box: boxOf(rect, container),
      });
    const lines = linesOf(container);
    const seen = lines.filter((line) => !line.isAid || clippedBy(line, container) <= tolerance);
    for (const line of seen) {
      const beside = isBeside(line.element);
      // A logo is looked at as a picture.
      if (beside && isDrawn(line.element)) continue;
      const beyond = over(line, isMain(line) ? content : slide);
      if (beyond > tolerance) add("inside", line.text, beyond, line.rect, beside);
      const hidden = clippedBy(line, container);
      if (hidden > tolerance) add("whole", line.text, hidden, line.rect, beside);
      if (isDrawn(line.element)) {
        const size = lettersOf(line);
        if (size < letters - 0.05) add("readable", line.text, size, line.rect, false);
        const shape = line.element
          .closest(".node")
          ?.querySelector(":scope > :is(rect, circle, polygon, path, .label-container)");
        const inBox = shape ? over(line, shape.getBoundingClientRect()) : 0;
        if (inBox > tolerance) add("boxed", line.text, inBox, line.rect, false);
      }
    }
    for (const [a, b, pixels] of findOverlaps(seen)) {
      const what = `${a.text.slice(0, 50)} / ${b.text.slice(0, 50)}`;
      // What covers the slide's own words is as bad as if it were one of them.
      const beside = [a, b].some(({ element }) => isBeside(element)) && ![a, b].some(isMain);
      add("apart", what, pixels, a.rect, beside);
    }
    for (const element of [...picturesOf(container), ...drawingsOf(container)]) {
      const rect = element.getBoundingClientRect();
      const beside = isBeside(element);
      // The server that shows the slides is nobody's business.
      const address = (element.getAttribute("src") ?? element.tagName).replace(`${location.origin}/`, "");
      const name = element instanceof SVGElement ? "the diagram" : address;
      const beyond = outside(rect, beside ? slide : content);
      if (beyond > tolerance) add("inside", name, beyond, rect, beside);
      if (!(element instanceof HTMLImageElement)) continue;
      if (!element.complete || element.naturalWidth === 0) add("loaded", name, 0, rect, beside);
      else if (
        !beside &&
        rect.height < picture &&
        rect.width < content.width - tolerance &&
        rect.height < element.naturalHeight - tolerance
      )
        add("readable", name, rect.height, rect, false);
    }
    return found;
  }

  /** What stands above a title and below it, in pixels. */
  const GAP = 40;

  function heightsOf(container: Element) {
    const content = contentBox(container);
    const heading = container.querySelector("h1")?.getBoundingClientRect();
    const rects = linesOf(container).filter(
      (line) => !line.isAid && isMain(line) && !line.element.closest("h1, .lt-eyebrow"),
    );
    const top = Math.min(...rects.map(({ rect }) => rect.top));
    const bottom = Math.max(top, ...rects.map(({ rect }) => rect.bottom));
    // Where the content stands in the middle, the heading moves away with it.
    const taken = (heading?.height ?? 0) + GAP;
    return { needed: rects.length > 0 ? bottom - top : 0, available: Math.max(1, content.height - taken) };
  }

  function smallestLetters(container: Element): number | undefined {
    const sizes = linesOf(container)
      .filter(({ element }) => isDrawn(element))
      .map(lettersOf);
    return sizes.length > 0 ? Math.min(...sizes) : undefined;
  }

  window.lecternRuler = { faultsOf, faultsBeside, heightsOf, smallestLetters };
}
