import { drawMermaid } from "../../setup/mermaid-renderer.ts";

/** A diagram that is to be drawn. */
export interface Diagram {
  /** Mermaid's source. */
  code: string;
  /** Slidev's options for it. */
  options: Record<string, unknown>;
  scheme: "light" | "dark";
}

declare global {
  interface Window {
    /** Draws a diagram in the page that is there for it. @returns SVG */
    drawDiagram: (diagram: Diagram) => Promise<string>;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Drawings come one after the other, since Mermaid and the colour scheme are the page's. */
window.drawDiagram = (diagram) => {
  const draw = () => drawNow(diagram);
  const drawn = queue.then(draw, draw);
  queue = drawn;
  return drawn;
};

async function drawNow({ code, options: { scale, ...rest }, scheme }: Diagram): Promise<string> {
  document.documentElement.className = scheme;
  const svg = await drawMermaid(code.trim(), rest);
  if (scale === undefined) return svg;
  const template = document.createElement("template");
  template.innerHTML = svg;
  const drawing = template.content.querySelector("svg");
  const height = Number(drawing?.getAttribute("viewBox")?.split(/[ ,]+/)[3]);
  drawing?.setAttribute("height", String(height * Number(scale)));
  drawing?.removeAttribute("style");
  return template.innerHTML;
}
