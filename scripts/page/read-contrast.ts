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
 * Runs in the page: texts whose contrast is less than WCAG 2.2 asks for (1.4.3): 4.5, and 3 for text of 24 px and more, or
 * 18.66 px in bold. What lies on a picture can't be told and is left out, as is what a drawing holds.
 */
export function readContrast(): FaintText[] {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  type Color = [red: number, green: number, blue: number, opacity: number];
  const known = new Map<string, Color>();
  /** Whatever notation a colour has, the browser can paint it. */
  const colorOf = (css: string): Color => {
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
  const over = ([r, g, b, a]: Color, [br, bg, bb, ba]: Color): Color => {
    const opacity = a + ba * (1 - a);
    const mix = (front: number, back: number) => (opacity === 0 ? 0 : (front * a + back * ba * (1 - a)) / opacity);
    return [mix(r, br), mix(g, bg), mix(b, bb), opacity];
  };
  /**
   * What is seen of a text and what is behind it: each element around it lies on its own ground, and all that it holds is
   * as transparent as its opacity says. Nothing where a picture is behind.
   */
  const paintOf = (element: Element): [text: Color, ground: Color] | undefined => {
    let text = colorOf(getComputedStyle(element).color);
    let ground: Color = [0, 0, 0, 0];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
      if (backgroundImage !== "none" && ground[3] < 1) return undefined;
      const own = colorOf(backgroundColor);
      text = over(text, own);
      ground = over(ground, own);
      for (const color of [text, ground]) color[3] *= Number(opacity);
    }
    const paper: Color = [255, 255, 255, 1];
    return [over(text, paper), over(ground, paper)];
  };
  const light = ([red, green, blue]: Color) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll(".print-slide-container")].flatMap((slide, index) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const faint = new Map<string, FaintText>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue?.trim();
      if (!text || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest("svg, style, script, .katex-mathml, [aria-hidden='true']")) continue;
      const paint = paintOf(element);
      if (!paint) continue;
      const style = getComputedStyle(element);
      const [own, behind] = [light(paint[0]), light(paint[1])];
      const ratio = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      // Browsers paint in whole steps of colour.
      if (ratio < needed - 0.05 && !faint.has(text)) faint.set(text, { no: index + 1, text, ratio, needed });
    }
    return [...faint.values()];
  });
}
