import { AxeBuilder } from "@axe-core/playwright";
import type { CDPSession, Page } from "playwright-chromium";

/**
 * axe-core on a page. What it is not asked for it need not describe node by node; and without frames of other origins it
 * runs in the page at once, rather than in a second one that gets all that was found.
 */
export const axeOn = (page: Page, ...results: ("violations" | "incomplete")[]) =>
  new AxeBuilder({ page }).options({ resultTypes: results }).setLegacyMode();

/** A text that a slide shows, as it is drawn. */
export interface ShownText {
  /** Address of the slide. */
  slide: string;
  text: string;
  /** Pixels on the canvas, after all scaling. */
  size: number;
  /** Whether it only helps to find the way: place, foot, locator; whose the title's picture is; where to go on, and thanks. */
  isAid: boolean;
  /** Contrast with what is drawn behind it; only for text in diagrams, which axe can't see through. */
  contrast?: number;
}

/**
 * What axe-core finds on the slides of a print page, one line a fault; it leaves the rest to {@link readTexts}.
 *
 * @param rules those that are asked; all by default
 */
export async function findAxeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const all = axeOn(page, "violations", "incomplete").include("#print-content");
  const { violations, incomplete } = await (rules ? all.withRules(rules) : all).analyze();
  const unsure = incomplete.filter(({ id }) => id !== "color-contrast");
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.any.map(({ message }) => message).join(" ")}`),
  );
}

/** What axe-core finds on a page as a whole: the slide and all of Slidev's own around it. */
export async function findPageFaults(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page, "violations").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any.map(({ message }) => message).join(" ")}`),
  );
}

/** Every text on the slides of a print page, diagrams in their shadow roots too. */
export function readTexts(page: Page): Promise<ShownText[]> {
  return page.evaluate(() => {
    // From WCAG 2: relative luminance, and the contrast of two of them.
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => {
        const channel = Number(value) / 255;
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const groundOf = (label: Element, slide: Element) => {
      const shape = label.closest(".node")?.querySelector("rect, path, circle, polygon");
      const fill = shape ? getComputedStyle(shape).fill : "none";
      return fill === "none" ? getComputedStyle(slide).backgroundColor : fill;
    };
    const texts: ShownText[] = [];
    const walk = (node: Node, slide: Element, address: string, scale: number) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const parent = node.parentElement;
        const text = node.nodeValue?.trim();
        if (!parent || !text) return;
        const style = getComputedStyle(parent);
        const isDiagram = node.getRootNode() instanceof ShadowRoot;
        texts.push({
          slide: address,
          text,
          size: Math.round(Number.parseFloat(style.fontSize) * scale * 100) / 100,
          isAid:
            parent.closest(
              ".lt-note-number, .lt-notes sup, .lt-eyebrow, .lt-foot, .lt-way, .lt-locator, .lt-cover-foot, .lt-cover-picture, .lt-where, .lt-thanks, .closing :is(.lt-aside, .lt-code)",
            ) !== null,
          ...(isDiagram ? { contrast: contrast(style.color, groundOf(parent, slide)) } : {}),
        });
        return;
      }
      if (node instanceof Element) {
        if (/^(?:style|script|title|desc)$/i.test(node.tagName) || node.classList.contains("katex")) return;
        let inner = scale;
        if (node instanceof SVGSVGElement && node.viewBox.baseVal.width > 0) {
          const { width, height } = node.getBoundingClientRect();
          inner = Math.min(width / node.viewBox.baseVal.width, height / node.viewBox.baseVal.height);
        }
        for (const child of (node.shadowRoot ?? node).childNodes) walk(child, slide, address, inner);
        return;
      }
      for (const child of node.childNodes) walk(child, slide, address, scale);
    };
    const slides = window.lecternSlides?.() ?? [];
    document.querySelectorAll(".print-slide-container").forEach((container, index) => {
      const slide = container.querySelector(".lt");
      if (slide) walk(slide, slide, String(slides[index]?.meta.slide.frontmatter.routeAlias), 1);
    });
    return texts;
  });
}

/**
 * Blocks that come before another in the text, but below it or at its right on the slide; one line each. A cycle goes back
 * in its second row, along arrows that say so.
 */
export function findReadingOrderFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const goesBack = (...blocks: Element[]) => {
      const boxes = blocks.map((block) => block.closest(".lt-cycle-box > ol > li"));
      const ring = boxes[0]?.parentElement;
      const below = ring?.firstElementChild?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      return boxes.every((box) => box?.parentElement === ring && box && box.getBoundingClientRect().top >= below);
    };
    for (const slide of document.querySelectorAll(".print-slide-container .lt")) {
      const blocks = [...slide.querySelectorAll("h1, p, li, td, th, pre, .mermaid, .lt-foot > span")].filter(
        (block) =>
          block.textContent?.trim() !== "" && [...block.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE),
      );
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        if (!next || block.contains(next)) continue;
        const [a, b] = [block.getBoundingClientRect(), next.getBoundingClientRect()];
        const isAbove = b.bottom <= a.top + 1 && b.left < a.right;
        const isBefore = b.right <= a.left + 1 && b.top < a.bottom - 1;
        if (isAbove || (isBefore && !goesBack(block, next)))
          faults.push(`“${block.textContent?.slice(0, 60)}” before “${next.textContent?.slice(0, 60)}”`);
      }
    }
    return faults;
  });
}

/** Texts whose glyphs come from fonts of this machine, one line each; none where the deck brings all it needs. */
export async function findSystemFonts(page: Page): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  type Node = typeof root;
  const found: string[] = [];
  const visit = async (node: Node, isSlide: boolean): Promise<void> => {
    if (node.attributes?.includes("katex-mathml")) return;
    const isInside =
      isSlide || /(?:^| )lt(?: |$)/.test(node.attributes?.[(node.attributes?.indexOf("class") ?? -1) + 1] ?? "");
    const texts = (node.children ?? []).filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== "");
    if (isInside && texts.length > 0 && !/^(?:style|script|title|desc)$/i.test(node.nodeName)) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts) {
        if (!isCustomFont)
          found.push(
            `${familyName}: ${texts
              .map(({ nodeValue }) => nodeValue.trim())
              .join(" ")
              .slice(0, 100)}`,
          );
      }
    }
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await visit(child, isInside);
  };
  await visit(root, false);
  await session.detach();
  return found;
}
