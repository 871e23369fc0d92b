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
  const over = ([r, g, b, a]: Color, [br, bg, bb]: Color): Color => [
    r * a + br * (1 - a),
    g * a + bg * (1 - a),
    b * a + bb * (1 - a),
    1,
  ];
  /** The colour behind an element; nothing where a picture is. */
  const groundOf = (element: Element | null): Color | undefined => {
    if (!element) return [255, 255, 255, 1];
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== "none") return undefined;
    const own = colorOf(backgroundColor);
    if (own[3] === 1) return own;
    const behind = groundOf(element.parentElement);
    return behind && over(own, behind);
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
      const ground = groundOf(element);
      if (!ground) continue;
      const style = getComputedStyle(element);
      const [own, behind] = [light(over(colorOf(style.color), ground)), light(ground)];
      const ratio = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      // Browsers paint in whole steps of colour.
      if (ratio < needed - 0.05 && !faint.has(text)) faint.set(text, { no: index + 1, text, ratio, needed });
    }
    return [...faint.values()];
  });
}
