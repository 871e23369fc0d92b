import { DIAGRAM } from "../scripts/design/tokens.ts";
import { BOX, LABEL, SHAPE_OF_BOX } from "../scripts/slidev/mermaid-svg.ts";

/** Pixels, of a slide's room and of a drawing. */
export interface Size {
  width: number;
  height: number;
}

const parse = (svg: string) => {
  const template = document.createElement("template");
  template.innerHTML = svg;
  return template.content;
};

/** The boxes that are no diamonds, circles or the like: the size of what they hold, in pixels. */
export function labelsIn(svg: string) {
  return [...parse(svg).querySelectorAll(BOX)].flatMap((box) => {
    const label = box.querySelector("foreignObject");
    const [width = 0, height = 0] = ["width", "height"].map((name) => Number(label?.getAttribute(name)));
    return box.querySelector(`:scope > ${SHAPE_OF_BOX}`) && width > 0 && height > 0
      ? [{ id: box.id, width, height }]
      : [];
  });
}

/** Pixels of the widest label, whatever its box is. */
export const widestLabel = (svg: string) =>
  Math.max(
    0,
    ...[...parse(svg).querySelectorAll(`${BOX} foreignObject`)].map((label) => Number(label.getAttribute("width"))),
  );

/** Pixels of the longest word in a box: no label is narrower, for a word would be broken. */
export function widestWord(svg: string): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `${DIAGRAM.text}px ${getComputedStyle(document.documentElement).getPropertyValue("--lt-sans")}`;
  const words = [...parse(svg).querySelectorAll(LABEL)].flatMap((label) => (label.textContent ?? "").split(/[\s-]+/));
  return Math.ceil(Math.max(0, ...words.map((word) => pen.measureText(word).width))) + 2;
}

export function sizeOf(svg: string): Size {
  const [, , width, height] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(/[ ,]+/).map(Number) ?? [];
  return { width: width || 1, height: height || 1 };
}
