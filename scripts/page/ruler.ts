import type { Box, FitFault, FitRule, MeasuredSlide } from "../deck/fit.ts";
import { MARKS } from "../deck/marks.ts";
import { READABLE } from "../design/tokens.ts";
import { LAYOUT } from "../slidev/print-page-marks.ts";
import { hostOf, isDrawn, isMain, type Line, letterSize, linesOf } from "./lines.ts";
import { clippedBy, findOverlaps, outside, overhang, TOLERANCE } from "./overhang.ts";
import { diagramsOf, shownSlides, withoutServer } from "./slides.ts";

/** Pixels of the canvas: the smallest letters in drawings, and the least height of a picture that could be larger. */
const LEAST = { letters: READABLE, picture: 120 };

/** A picture that may leave its slide's margins. */
const BLEEDS = `${MARKS.full}, ${MARKS.coverPicture}, ${MARKS.high}`;

/** What stands above a title and below it, in pixels. */
const GAP = 40;

type Found = [rule: FitRule, what: string, pixels: number, rect: DOMRect];

/** The same with the element that has it, where that lies beside the slide's layout. */
type Placed = [...Found, element?: string | undefined];

/** What was found, and whether a theme or a deck put it on every slide. */
type Judged = { found: Placed; isBeside: boolean };

/** The slides on which something does not fit. */
export function measureSlides(): MeasuredSlide[] {
  return shownSlides().flatMap((slide, index) => {
    const faults = faultsOf(slide);
    return faults.length > 0 ? [{ no: index + 1, faults }] : [];
  });
}

/**
 * All that does not fit on a slide of the print page. All that is drawn is looked at, every line of text by itself, since
 * a box may be in its place while its text is not.
 */
const faultsOf = (container: Element) => judge(container, false);

/** The same of what a theme or a deck puts on every slide, slide by slide: no repair of a slide would mend it. */
export const measureBeside = (): FitFault[][] => shownSlides().map((slide) => judge(slide, true));

/** What a theme or a deck puts on all slides lies beside the slide's own layout, and may be in its margin. */
function isBeside(element: Element, container: Element): boolean {
  const host = hostOf(element) ?? element;
  if (host.closest(MARKS.decoration) !== null) return true;
  if (container.querySelector(LAYOUT) === null) return false;
  return host.closest(`${LAYOUT}, ${MARKS.over}`) === null;
}

/** The element of a person's own in which a decoration stands, as HTML writes its start. */
function nameElement(element: Element, container: Element): string | undefined {
  const host = hostOf(element) ?? element;
  if (!isBeside(element, container)) return undefined;
  const named = host.closest(MARKS.decoration) ?? host.closest("[id], [class]") ?? host;
  const { id, className } = named as HTMLElement;
  const says = id ? ` id="${id}"` : typeof className === "string" && className ? ` class="${className}"` : "";
  return `<${named.tagName.toLowerCase()}${says}>`;
}

function judge(container: Element, wanted: boolean): FitFault[] {
  const content = contentBox(container);
  const slide = container.getBoundingClientRect();
  const lines = linesOf(container).filter((line) => !line.isAid || clippedBy(line, container) <= TOLERANCE);
  const of = (element: Element, find: (isBeside: boolean) => Found[]): Judged[] => {
    const beside = isBeside(element, container);
    const name = nameElement(element, container);
    return find(beside).map((found) => ({ found: [...found, name], isBeside: beside }));
  };
  const judged: Judged[] = [
    ...lines.flatMap((line) =>
      // A logo is looked at as a picture.
      of(line.element, (beside) =>
        beside && isDrawn(line) ? [] : lineFaults(line, isMain(line) ? roomOf(line, content) : slide, container),
      ),
    ),
    ...findOverlaps(lines).map(
      ([a, b, pixels]): Judged => ({
        found: [
          ...(["apart", `${a.text.slice(0, 50)} / ${b.text.slice(0, 50)}`, pixels, a.rect] as const),
          [a, b].map(({ element }) => nameElement(element, container)).find((name) => name !== undefined),
        ],
        // What covers the slide's own words is as bad as if it were one of them, but no shorter words would mend it.
        isBeside: [a, b].some(
          ({ element }) => element.closest(MARKS.decoration) || (isBeside(element, container) && ![a, b].some(isMain)),
        ),
      }),
    ),
    ...picturesOf(container).flatMap((each) =>
      of(each, (beside) => pictureFaults(each, beside ? slide : content, beside)),
    ),
    ...drawingsOf(container).flatMap((svg) =>
      of(svg, (beside) => insideFaults("the diagram", svg.getBoundingClientRect(), beside ? slide : content)),
    ),
  ];
  const found = judged.filter((each) => each.isBeside === wanted).map((each) => each.found);
  return found.map(([rule, what, pixels, rect, element]) => ({
    rule,
    what: what.slice(0, 120),
    ...(element === undefined ? {} : { element }),
    pixels: Math.round(pixels * 10) / 10,
    box: boxOf(rect, slide),
  }));
}

/** Whether all on a slide fits. */
export const isFitting = (slide: Element) => faultsOf(slide).length === 0;

/** How many times the room that there is the content takes, from the title down. */
export function ratioOf(container: Element): number {
  const heading = container.querySelector("h1")?.getBoundingClientRect();
  const rects = linesOf(container)
    .filter((line) => !line.isAid && isMain(line) && !line.element.closest(`h1, ${MARKS.eyebrow}, ${MARKS.notes}`))
    .map(({ rect }) => rect);
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(top, ...rects.map((rect) => rect.bottom));
  // Where the content stands in the middle, the heading moves away with it.
  const notes = container.querySelector(MARKS.notes)?.getBoundingClientRect();
  const taken = (heading?.height ?? 0) + (notes?.height ?? 0) + GAP;
  return rects.length > 0 ? (bottom - top) / Math.max(1, contentBox(container).height - taken) : 0;
}

/** Pixels of the smallest letters in drawings; none without letters. */
export function smallestLetters(container: Element): number | undefined {
  const sizes = linesOf(container).filter(isDrawn).map(letterSize);
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

const contentBox = (container: Element) =>
  (
    container.querySelector(`${MARKS.frame} > ${MARKS.main}`) ??
    container.querySelector(LAYOUT) ??
    container
  ).getBoundingClientRect();

const boxOf = (rect: DOMRect, { left, top }: DOMRect): Box => ({
  x: rect.left - left,
  y: rect.top - top,
  width: rect.width,
  height: rect.height,
});

/** What a closing slide says has a part of the slide's room: below it stands where to go on. */
const roomOf = ({ element }: Line, content: DOMRect): DOMRect =>
  element.closest(`.closing ${MARKS.said}`)?.getBoundingClientRect() ?? content;

/** @param room where the line may be */
function lineFaults(line: Line, room: DOMRect, container: Element): Found[] {
  const faults: Found[] = [];
  const add = (rule: FitRule, pixels: number) => faults.push([rule, line.text, pixels, line.rect]);
  const beyond = overhang(line, room);
  if (beyond > TOLERANCE) add("inside", beyond);
  const hidden = clippedBy(line, container);
  if (hidden > TOLERANCE) add("whole", hidden);
  if (!isDrawn(line)) return faults;
  const size = letterSize(line);
  if (size < LEAST.letters - 0.05) add("readable", size);
  const shape = line.element
    .closest(".node")
    ?.querySelector(":scope > :is(rect, circle, polygon, path, .label-container)");
  const beside = shape ? overhang(line, shape.getBoundingClientRect()) : 0;
  if (beside > TOLERANCE) add("boxed", beside);
  return faults;
}

function insideFaults(what: string, rect: DOMRect, content: DOMRect): Found[] {
  const pixels = outside(rect, content);
  return pixels > TOLERANCE ? [["inside", what, pixels, rect]] : [];
}

const picturesOf = (container: Element) =>
  [...container.querySelectorAll("img, video, canvas, iframe")].filter(
    // Of a logo for each scheme one is hidden, and so is a foot that stands behind another one.
    (element) => !element.closest(".katex") && element.checkVisibility(),
  );

function pictureFaults(element: Element, content: DOMRect, isBeside: boolean): Found[] {
  const rect = element.getBoundingClientRect();
  const name = nameOfPicture(element);
  const faults = element.closest(BLEEDS) ? [] : insideFaults(name, rect, content);
  if (!(element instanceof HTMLImageElement)) return faults;
  if (!element.complete || element.naturalWidth === 0) return [...faults, ["loaded", name, 0, rect]];
  const isSmall =
    !isBeside &&
    rect.height < LEAST.picture &&
    rect.width < widthFor(element, content) - TOLERANCE &&
    rect.height < element.naturalHeight - TOLERANCE;
  return isSmall ? [...faults, ["readable", name, rect.height, rect]] : faults;
}

/** A picture by its address; one that stands in the page itself by what it says. */
function nameOfPicture(element: Element): string {
  const address = element.getAttribute("src") ?? element.tagName;
  return address.startsWith("data:") ? element.getAttribute("alt") || "a picture" : withoutServer(address);
}

/** The most that a picture may be wide: it may stand beside others. */
const widthFor = (element: Element, content: DOMRect) =>
  element.closest(MARKS.side)?.getBoundingClientRect().width ?? content.width;

/** Drawings: Mermaid's in their shadow roots, and those that stand in the slide. */
const drawingsOf = (container: Element) =>
  [container, ...diagramsOf(container)].flatMap((root) =>
    [...root.querySelectorAll("svg")].filter(
      (svg) => !svg.closest(`.katex, ${MARKS.progress}, ${MARKS.drawn}`) && !svg.parentElement?.closest("svg"),
    ),
  );
