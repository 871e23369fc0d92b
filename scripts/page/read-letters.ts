import { READABLE } from "../design/tokens.ts";
import { findCovered } from "./find-covered.ts";
import { findCrossed, isBarOf } from "./find-crossed.ts";
import { findCutShapes } from "./find-cut-shapes.ts";
import { isElsewhere } from "./is-elsewhere.ts";

/**
 * What is wrong with an SVG picture and its letters: cut off at its edge, upon one another, behind a shape, crossed by a line, beyond their box, too small
 * where they are shown; all of it smaller than it was drawn.
 */
export interface LettersProblem {
  rule: "cut" | "out" | "apart" | "covered" | "crossed" | "beyond" | "size" | "shrunk";
  /** What they say; of those that are apart, two; of a picture that is shrunk, how large it is drawn and its place. */
  words: string[];
  /** Pixels of the smallest; of a picture that is shrunk, the share of its size. */
  size?: number;
}

/** Pixels that letters on their side may leave the picture by, and all of them their box. */
const BEYOND = 3;
/** Of their size, what letters in a line may leave the picture by: so much is empty beside the first and the last of them. */
const BEARING = 0.06;
/**
 * A text is measured as high as its font's ascent and descent. Of its letters' size, so much is empty above capitals, below letters that
 * hang under the line, and below those that don't (Source Sans and its like).
 */
const EMPTY = { above: 0.26, below: 0.07, belowLine: 0.27 };
/** Of letters' size, how high capitals are. */
const ABOVE_LINE = 0.66;
/** Letters under the line. */
const HANGING = /[gjpqy,;()[\]{}|Q@$_]/;
/** Of the lower letters' height and of the smaller letters, how far two texts lie on one another that can't be told apart well. */
const OVERLAP = { down: 0.2, across: 0.25 };
/** Of a line's height, what a box has that holds words; lower ones are axes and underlines. */
const LEAST_FIELD = 0.7;
/** Letters of a plot are looked at, not read; below this they can't be. */
const LEAST = READABLE * 0.6;
/** Pictures with more texts are maps or drawings of something, where letters lie as they come. */
const MOST_TEXTS = 150;

/** Widths of pictures that are drawn for their place, in units of the slide: the canvases that the skill for assistants names. */
const CANVASES: ReadonlySet<number> = new Set([852, 560, 540, 406]);
/** Of its size, what such a picture is to be shown at. */
const LEAST_SHARE = 0.95;

/** A line of letters with formulas, which `setup/drawn/` makes of a text. */
const LINE = "foreignObject.drawn-line";

/** Elements that run or fetch something, or show no letters. */
const STRANGE = `script, foreignObject:not(.drawn-line), image, use, iframe, animate, set, a, feImage, handler, listener, ${LINE} :not(div, span, i, svg, path, line)`;

/**
 * The letters of an SVG picture as it is shown: the picture's elements are set into the page for a moment, without what could
 * run or fetch anything, and measured.
 *
 * @returns nothing for other pictures, and for parts of one
 */
export async function readLetters(image: HTMLImageElement): Promise<LettersProblem[]> {
  if (image.style.getPropertyValue("object-view-box") !== "") return [];
  const text = await readSvg(image.src);
  if (text === undefined) return [];
  const fonts = await loadFonts(text);
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg") return [];
  clean(root);
  const host = document.createElement("div");
  const { width, height } = image.getBoundingClientRect();
  host.style.cssText = `all: initial; position: fixed; left: 0; top: 0; width: ${width}px; height: ${height}px; visibility: hidden`;
  root.setAttribute("width", "100%");
  root.setAttribute("height", "100%");
  host.attachShadow({ mode: "open" }).append(document.importNode(root, true));
  document.body.append(host);
  try {
    const svg = host.shadowRoot?.querySelector("svg");
    return svg ? [...findShrunk(svg, width, height), ...findOut(svg), ...measure(svg)] : [];
  } finally {
    host.remove();
    for (const font of fonts) document.fonts.delete(font);
  }
}

/** A picture that is drawn for a slide, and shown smaller since its place is not as high or wide. */
function findShrunk(svg: SVGSVGElement, width: number, height: number): LettersProblem[] {
  const drawn = svg.viewBox.baseVal;
  const share = svg.getScreenCTM()?.a ?? 1;
  if (!CANVASES.has(drawn.width) || share >= LEAST_SHARE) return [];
  const sizes = [
    [drawn.width, drawn.height],
    [width, height],
  ];
  return [{ rule: "shrunk", words: sizes.map((size) => size.map(Math.floor).join(" × ")), size: share }];
}

/** Things that the edge cuts off, in a picture that is drawn for a slide: others may be parts of larger ones. */
function findOut(svg: SVGSVGElement): LettersProblem[] {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const matrix = svg.getScreenCTM();
  if (!CANVASES.has(width) || !matrix) return [];
  const found = findCutShapes(svg, box(svg, x, y, width, height), matrix.inverse());
  return found.map((words) => ({ rule: "out" as const, words: [words] }));
}

async function readSvg(src: string): Promise<string | undefined> {
  if (!src.startsWith("data:image/svg+xml") && !/\.svg(?:[?#]|$)/i.test(src)) return undefined;
  return fetch(src).then(
    (answer) => answer.text(),
    () => undefined,
  );
}

/** Fonts of formulas within the file: the page need not have them, and those of a shadow root are not read. */
async function loadFonts(svg: string): Promise<FontFace[]> {
  const fonts = svg.split("@font-face").flatMap((each) => {
    const rule = each.slice(0, each.indexOf("}"));
    const [, family] = /font-family:\s{0,9}"(KaTeX_\w{1,30})"/.exec(rule) ?? [];
    const [url] = /url\(data:font\/woff2;base64,[^)]*\)/.exec(rule) ?? [];
    if (family === undefined || url === undefined) return [];
    const [weight, style] = ["weight", "style"].map((name) => rule.split(`font-${name}:`)[1]?.split(";")[0]?.trim());
    return [new FontFace(family, url, { weight, style })];
  });
  await Promise.allSettled(fonts.map((font) => font.load()));
  for (const font of fonts) document.fonts.add(font);
  return fonts;
}

/** An address of another file in a style; a picture that is shown as one loads none. */
const ELSEWHERE = /url\(\s*["']?(?!["'#\s])[^)]*\)/i;
const ELSEWHERE_ALL = new RegExp(ELSEWHERE, "gi");

/** Takes away what runs, loads or is no letter; fonts come from the page. */
function clean(root: Element): void {
  for (const element of root.querySelectorAll(STRANGE)) element.remove();
  for (const element of [root, ...root.querySelectorAll("*")])
    for (const { name, value } of [...element.attributes])
      if (/^on/i.test(name) || (/href$/i.test(name) && !value.startsWith("#")) || ELSEWHERE.test(value))
        element.removeAttribute(name);
  for (const style of root.querySelectorAll("style"))
    style.textContent = (style.textContent ?? "")
      .replace(/@import[^;]*;|@font-face\s*\{[^}]*\}/gi, "")
      .replace(ELSEWHERE_ALL, "none");
}

interface Letters {
  element: SVGGraphicsElement;
  words: string;
  box: DOMRect;
  /** Where there can be ink in it, from top to bottom. */
  ink: { top: number; bottom: number };
  size: number;
  /** Pixels that nothing is drawn in at its left and right. */
  bearing: number;
  /** Whether they stand upright or on their side, so that their box is theirs. */
  isSquare: boolean;
}

function measure(svg: SVGSVGElement): LettersProblem[] {
  const scale = svg.getScreenCTM()?.a ?? 1;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const room = width > 0 ? box(svg, x, y, width, height) : svg.getBoundingClientRect();
  const all = [
    ...[...svg.querySelectorAll("text")].filter(isShown).flatMap((text) => lettersOf(text)),
    ...[...svg.querySelectorAll<SVGForeignObjectElement>(LINE)].filter(isShown).flatMap((line) => lettersOfLine(line)),
  ];
  if (all.length === 0 || all.length > MOST_TEXTS) return [];
  const edge = BEYOND * scale;
  const cut = all.filter(
    ({ ink, box, bearing }) =>
      box.left < room.left - bearing ||
      box.right > room.right + bearing ||
      ink.top < room.top - 1 ||
      ink.bottom > room.bottom + 1,
  );
  const fields = [...svg.querySelectorAll("rect")].filter(isField).map((rect) => rect.getBoundingClientRect());
  const beyond = all.filter((letters) => !cut.includes(letters) && isBeyond(letters, fields, edge));
  const covered = findCovered(svg, all);
  // What is behind a shape is not read beside what stands on that.
  const seen = all.filter((letters) => !covered.includes(letters));
  const small = all.reduce((one, other) => (other.size < one.size ? other : one));
  return [
    ...cut.map(({ words }) => ({ rule: "cut" as const, words: [words] })),
    ...seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((other) => liesUpon(one, other))
        .map((other) => ({ rule: "apart" as const, words: [one.words, other.words] })),
    ),
    ...covered
      .filter(({ words, element }) => !all.some((each) => each.words === words && each.element !== element))
      .map(({ words }) => ({ rule: "covered" as const, words: [words] })),
    ...findCrossed(
      svg,
      seen.filter((letters) => !beyond.includes(letters)),
    ).map(({ words }) => ({ rule: "crossed" as const, words: [words] })),
    ...beyond.map(({ words }) => ({ rule: "beyond" as const, words: [words] })),
    ...(small.size < LEAST ? [{ rule: "size" as const, words: [small.words], size: small.size }] : []),
  ];
}

/** A part of a drawing, in pixels of the page. */
function box(svg: SVGSVGElement, x: number, y: number, width: number, height: number): DOMRect {
  const matrix = svg.getScreenCTM() ?? new DOMMatrix();
  const from = new DOMPoint(x, y).matrixTransform(matrix);
  const to = new DOMPoint(x + width, y + height).matrixTransform(matrix);
  return new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
}

/** Whether it is drawn where it stands, and not used elsewhere. */
const isShownAt = (element: SVGGraphicsElement) => !isElsewhere(element) && element.getBoundingClientRect().width > 0;

/** All of it is hidden while it is measured, so what its author hid is asked of each by itself. */
const isShown = (text: SVGGraphicsElement) => isShownAt(text) && text.checkVisibility({ opacityProperty: true });

function lettersOf(text: SVGTextElement): Letters[] {
  const matrix = text.getScreenCTM();
  const words = (text.textContent ?? "").replace(/\s+/g, " ").trim();
  if (!matrix || words === "") return [];
  const { a, b } = matrix;
  const box = text.getBoundingClientRect();
  const isSquare = Math.abs(a * b) < 1e-6 * (a * a + b * b);
  const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
  // Parts of it may stand higher or lower.
  const isOnLine = text.querySelector("tspan") === null && !HANGING.test(words);
  const below = isOnLine ? EMPTY.belowLine : EMPTY.below;
  const isLevel = isSquare && a > 0;
  const ink = isLevel
    ? { top: box.top + EMPTY.above * size, bottom: box.bottom - below * size }
    : { top: box.top, bottom: box.bottom };
  return [
    {
      ...{ element: text, words, box, ink },
      size,
      bearing: isLevel ? BEARING * size : BEYOND * Math.hypot(a, b),
      isSquare,
    },
  ];
}

/** Letters with formulas, whose struts are as high as they are. */
function lettersOfLine(line: SVGForeignObjectElement): Letters[] {
  const matrix = line.getScreenCTM();
  const [mark, content] = line.querySelectorAll<HTMLElement>(":scope > div > i, :scope > div > span");
  if (!matrix || !mark || !content) return [];
  const { a, b } = matrix;
  const isSquare = Math.abs(a * b) < 1e-6 * (a * a + b * b);
  const size = Number.parseFloat(getComputedStyle(content).fontSize) * Math.hypot(a, b);
  const box = content.getBoundingClientRect();
  const words = line.getAttribute("data-text") ?? "";
  const common = { element: line, words, size, bearing: BEYOND * Math.hypot(a, b), isSquare };
  if (!isSquare || a <= 0) return [{ ...common, box, ink: { top: box.top, bottom: box.bottom } }];
  const base = mark.getBoundingClientRect().bottom;
  const struts = [...content.querySelectorAll(".katex-strut")].map((strut) => strut.getBoundingClientRect());
  const top = Math.min(base - ABOVE_LINE * size, ...struts.map((strut) => strut.top));
  const bottom = Math.max(base, ...struts.map((strut) => strut.bottom));
  const place = new DOMRect(box.left, top, box.width, bottom - top);
  return [{ ...common, bearing: BEARING * size, box: place, ink: { top, bottom } }];
}

/** Whether a box is seen as one. */
function isField(rect: SVGRectElement): boolean {
  const { fill, fillOpacity, stroke } = getComputedStyle(rect);
  const isFilled = fill !== "none" && Number.parseFloat(fillOpacity) > 0;
  return (isFilled || stroke !== "none") && rect.checkVisibility({ opacityProperty: true }) && isShownAt(rect);
}

/** Whether words that stand in the middle of a box, the smallest there, run over one of its sides. */
function isBeyond({ words, box, isSquare }: Letters, fields: readonly DOMRect[], room: number): boolean {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const around = fields.filter(
    ({ left, right, top, bottom, height }) =>
      left < x && x < right && top < y && y < bottom && height > box.height * LEAST_FIELD,
  );
  const [field] = around.toSorted((one, other) => one.width * one.height - other.width * other.height);
  if (field && isBarOf(field, around, box)) return false;
  // A tick's number stands in the middle of its line.
  const isWord = isSquare && words.length > 2;
  return isWord && field !== undefined && (box.left < field.left - room || box.right > field.right + room);
}

/** Two texts on the same place; the same words twice are a halo or a shadow. */
function liesUpon(one: Letters, other: Letters): boolean {
  if (one.words === other.words || !one.isSquare || !other.isSquare) return false;
  const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
  const down = Math.min(one.ink.bottom, other.ink.bottom) - Math.max(one.ink.top, other.ink.top);
  const lowest = Math.min(one.ink.bottom - one.ink.top, other.ink.bottom - other.ink.top);
  return across > OVERLAP.across * Math.min(one.size, other.size) && down > OVERLAP.down * lowest;
}
