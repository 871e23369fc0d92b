import { MARKS } from "../../deck/marks.ts";
import { numberOf, shownSlides } from "../slides.ts";

/** Two blocks of a slide that are read in another order than they are seen in. */
export interface OrderFault {
  no: number;
  first: string;
  next: string;
}

const LONGEST = 60;
const BLOCKS = `${MARKS.frame} :is(h1, p, li, td, th, pre, .mermaid, ${MARKS.foot} > span)`;

/**
 * Blocks that come before another in the text, but below it or at its right on the slide. A cycle goes back in its second
 * row, along arrows that say so.
 */
export function findOrderFaults(): OrderFault[] {
  return shownSlides().flatMap((slide, index) => {
    const isRtl = getComputedStyle(slide.querySelector(MARKS.frame) ?? slide).direction === "rtl";
    const blocks = [...slide.querySelectorAll(BLOCKS)].filter(
      (block) =>
        block.textContent?.trim() !== "" && [...block.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE),
    );
    return blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      if (!next || block.contains(next)) return [];
      const [a, b] = [block.getBoundingClientRect(), next.getBoundingClientRect()];
      const isAbove = b.bottom <= a.top + 1 && (isRtl ? b.right > a.left : b.left < a.right);
      const isBefore = (isRtl ? b.left >= a.right - 1 : b.right <= a.left + 1) && b.top < a.bottom - 1;
      if (!isAbove && (!isBefore || goesBack(block, next))) return [];
      const say = (each: Element) => each.textContent?.trim().slice(0, LONGEST) ?? "";
      return [{ no: numberOf(slide, index), first: say(block), next: say(next) }];
    });
  });
}

function goesBack(...blocks: Element[]): boolean {
  const boxes = blocks.map((block) => block.closest(`${MARKS.cycle} > ol > li`));
  const ring = boxes[0]?.parentElement;
  const below = ring?.firstElementChild?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
  return boxes.every((box) => box?.parentElement === ring && box && box.getBoundingClientRect().top >= below);
}
