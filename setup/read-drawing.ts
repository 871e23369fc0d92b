import { DIAGRAM } from "../scripts/design/tokens.ts";
import { BOX, LABEL, SHAPE_OF_BOX } from "../scripts/slidev/mermaid-svg.ts";

/** Pixels, of a slide's room and of a drawing. */
export interface Size {
  width: number;
  height: number;
}

/** What a flowchart's layout is judged by; all in pixels. */
export interface Drawing extends Size {
  /** The boxes that are no diamonds, circles or the like: the size of what each holds. */
  boxes: (Size & { id: string })[];
  /** The widest label, whatever its box is. */
  widestLabel: number;
  /** The longest word in a box: no label is narrower, for a word would be broken. */
  widestWord: number;
}

/** Reads a flowchart as Mermaid drew it. */
export function readDrawing(svg: string): Drawing {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const { content } = template;
  const [, , width, height] = content.querySelector("svg")?.getAttribute("viewBox")?.split(/[ ,]+/).map(Number) ?? [];
  const labels = [...content.querySelectorAll(BOX)].map((box) => ({ box, ...sizeOfLabel(box) }));
  return {
    ...{ width: width || 1, height: height || 1 },
    boxes: labels.flatMap(({ box, ...size }) =>
      box.querySelector(`:scope > ${SHAPE_OF_BOX}`) && size.width > 0 ? [{ id: box.id, ...size }] : [],
    ),
    widestLabel: Math.max(0, ...labels.map((label) => label.width)),
    widestWord: widestOf(
      [...content.querySelectorAll(LABEL)].flatMap(({ textContent }) => textContent.split(/[\s-]+/)),
    ),
  };
}

function sizeOfLabel(box: Element): Size {
  const label = box.querySelector("foreignObject");
  const [width = 0, height = 0] = ["width", "height"].map((name) => Number(label?.getAttribute(name)));
  return { width, height };
}

function widestOf(words: readonly string[]): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `${DIAGRAM.text}px ${getComputedStyle(document.documentElement).getPropertyValue("--lt-sans")}`;
  return Math.ceil(Math.max(0, ...words.map((word) => pen.measureText(word).width))) + 2;
}
