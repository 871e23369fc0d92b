import { type Color, contrastOf, isFaint, mix, neededContrast } from "./contrast.ts";
import { shownSlides } from "./slides.ts";

/** A line of text that stands out too little from what is behind it. */
export interface FaintText {
  /** Number of the slide. */
  no: number;
  text: string;
  /** As WCAG 2.2 counts it, 1 to 21. */
  ratio: number;
  needed: number;
}

/**
 * Texts whose contrast is less than WCAG 2.2 asks for (1.4.3): 4.5, and 3 for text of 24 px and more, or 18.66 px in bold.
 * What lies on a picture can't be told and is left out, as is what a drawing holds.
 */
export function readContrast(): FaintText[] {
  const colorOf = paintedColors();
  return shownSlides().flatMap((slide, index) => {
    const faint = new Map<string, FaintText>();
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue?.trim();
      if (!text || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest("svg, style, script, .katex-mathml, [aria-hidden='true']")) continue;
      const paint = paintOf(element, colorOf);
      if (!paint) continue;
      const { fontSize, fontWeight } = getComputedStyle(element);
      const ratio = contrastOf(...paint);
      const needed = neededContrast(Number.parseFloat(fontSize), Number(fontWeight));
      if (isFaint(ratio, needed) && !faint.has(text)) faint.set(text, { no: index + 1, text, ratio, needed });
    }
    return [...faint.values()];
  });
}

/** @returns what tells the colour of a notation: whatever that is, the browser can paint it */
export function paintedColors(): (css: string) => Color {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map<string, Color>();
  return (css) => {
    const found = known.get(css);
    if (found || !pen) return found ?? [0, 0, 0, 1];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    const color: Color = [red, green, blue, alpha / 255];
    known.set(css, color);
    return color;
  };
}

/**
 * What is seen of a text and what is behind it: each element around it lies on its own ground, and all that it holds is
 * as transparent as its opacity says. Nothing where a picture is behind.
 */
function paintOf(element: Element, colorOf: (css: string) => Color): [text: Color, ground: Color] | undefined {
  let text = colorOf(getComputedStyle(element).color);
  let ground: Color = [0, 0, 0, 0];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
    if (backgroundImage !== "none" && ground[3] < 1) return undefined;
    const own = colorOf(backgroundColor);
    text = mix(text, own);
    ground = mix(ground, own);
    for (const color of [text, ground]) color[3] *= Number(opacity);
  }
  const paper: Color = [255, 255, 255, 1];
  return [mix(text, paper), mix(ground, paper)];
}
