import { MARKS, AIDS as SHORTENED } from "../../deck/marks.ts";
import { contrastOf, neededContrast } from "../contrast.ts";
import { paintedColors } from "../read-contrast.ts";
import { frontmatterOf, numberOf, shownSlides } from "../slides.ts";

/** A text that a slide shows, as it is drawn. */
export interface ShownText {
  no: number;
  /** Address of the slide. */
  slide: string;
  text: string;
  /** Pixels on the canvas, after all scaling. */
  size: number;
  /** Whether it only helps to find the way: place, foot, locator; whose the title's picture is; where to go on, and thanks. */
  isAid: boolean;
  /** Contrast with what is drawn behind it, and what is needed; only for text in diagrams, which axe-core can't see through. */
  contrast?: number;
  needed?: number;
}

/** Beside those that may be shortened. */
const AIDS = [
  SHORTENED,
  ...[
    MARKS.noteNumber,
    `${MARKS.notes} sup`,
    MARKS.eyebrow,
    MARKS.coverFoot,
    MARKS.coverPicture,
    MARKS.affiliations,
    MARKS.where,
  ],
  ...[MARKS.thanks, MARKS.closingPicture, `.closing :is(${MARKS.aside}, ${MARKS.goOn})`],
].join(", ");

/** Every text on the slides, diagrams in their shadow roots too; formulas, whose parts have sizes of their own, are left out. */
export function readType(): ShownText[] {
  const colorOf = paintedColors();
  const texts: ShownText[] = [];
  const groundOf = (label: Element, slide: Element) => {
    const shape = label.closest(".node")?.querySelector("rect, path, circle, polygon");
    const fill = shape ? getComputedStyle(shape).fill : "none";
    return fill === "none" ? getComputedStyle(slide).backgroundColor : fill;
  };
  for (const [index, container] of shownSlides().entries()) {
    const slide = container.querySelector(MARKS.frame) ?? container;
    const no = numberOf(container, index);
    const at = { no, slide: String(frontmatterOf(no).routeAlias) };
    const read = (node: Text, scale: number) => {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim();
      if (!parent || !text) return;
      const style = getComputedStyle(parent);
      const isDiagram = node.getRootNode() instanceof ShadowRoot;
      const size = Math.round(Number.parseFloat(style.fontSize) * scale * 100) / 100;
      texts.push({
        ...at,
        text,
        size,
        // Raised and lowered letters are read with those beside them.
        isAid: parent.closest(`${AIDS}, sub, sup`) !== null,
        ...(isDiagram
          ? {
              contrast: contrastOf(colorOf(style.color), colorOf(groundOf(parent, slide))),
              needed: neededContrast(size, Number(style.fontWeight)),
            }
          : {}),
      });
    };
    const walk = (node: Node, scale: number) => {
      if (node instanceof Text) return read(node, scale);
      if (!(node instanceof Element)) return;
      if (/^(?:style|script|title|desc)$/i.test(node.tagName) || node.classList.contains("katex")) return;
      let inner = scale;
      if (node instanceof SVGSVGElement && node.viewBox.baseVal.width > 0) {
        const { width, height } = node.getBoundingClientRect();
        inner = Math.min(width / node.viewBox.baseVal.width, height / node.viewBox.baseVal.height);
      }
      for (const child of (node.shadowRoot ?? node).childNodes) walk(child, inner);
    };
    walk(slide, 1);
  }
  return texts;
}
