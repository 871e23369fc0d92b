import type { Box } from "../deck/fit.ts";
import { make } from "./dom.ts";
import { shownSlides } from "./slides.ts";

/** Marks places of a slide, by its number on the page, in red, until {@link unmarkFaults}. */
export function markFaults(no: number, boxes: readonly Box[]): void {
  const slide = shownSlides()[no - 1];
  if (!slide) return;
  slide.style.position = "relative";
  for (const { x, y, width, height } of boxes) {
    const mark = make("div", "lectern-fault");
    mark.style.cssText = `position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px;outline:2px solid red;background:rgb(255 0 0 / 15%);z-index:9`;
    slide.append(mark);
  }
}

/** Takes all marks away. */
export function unmarkFaults(): void {
  for (const mark of document.querySelectorAll(".lectern-fault")) mark.remove();
}
