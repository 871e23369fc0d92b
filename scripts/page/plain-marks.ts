import { PRINT_SLIDE } from "../slidev/print-page-marks.ts";
import { make } from "./dom.ts";

/** What style sheets write before and behind text, made plain. */
const STYLE = `
  .lectern-no-before::before, .lectern-no-after::after { content: none !important }
  .lectern-mark::before { content: var(--lectern-mark) !important }`;

/** Stand before raised and lowered text, for a reader that does not see where it stands; nobody writes them so. */
export const SHIFT_MARKS = { sup: "\u2063\u2064", sub: "\u2064\u2063" };

let undo = () => {};

/**
 * Makes what style sheets write before and behind text plain for a reader that takes it as it is written, until
 * {@link restoreMarks}. A number that is counted becomes that number; a mark that is not shown goes; raised and lowered
 * text is marked.
 */
export function plainMarks(): void {
  const style = make("style", "", STYLE);
  document.head.append(style);
  const marked: HTMLElement[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(`${PRINT_SLIDE} *`)) {
    for (const side of ["before", "after"]) {
      const { content, display } = getComputedStyle(element, `::${side}`);
      if (content === "none" || content === "normal") continue;
      if (display === "none") element.classList.add(`lectern-no-${side}`);
      else if (content.includes("counter(list-item)")) {
        const list = element.parentElement;
        const start = Number(list?.getAttribute("start") ?? 1);
        const rank = [...(list?.children ?? [])].indexOf(element);
        element.classList.add("lectern-mark");
        element.style.setProperty("--lectern-mark", JSON.stringify(String(start + rank)));
      } else continue;
      marked.push(element);
    }
  }
  const shifted = markShifted();
  undo = () => {
    style.remove();
    for (const { node, text } of shifted) node.data = text;
    for (const element of marked) {
      element.classList.remove("lectern-no-before", "lectern-no-after", "lectern-mark");
      element.style.removeProperty("--lectern-mark");
    }
  };
}

function markShifted(): { node: Text; text: string }[] {
  return [...document.querySelectorAll(`${PRINT_SLIDE} :is(sup, sub)`)].flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { node: Text; text: string }[] = [];
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      found.push({ node, text: node.data });
      node.data = SHIFT_MARKS[element.matches("sup") ? "sup" : "sub"] + node.data;
    }
    return found;
  });
}

/** Takes back what {@link plainMarks} did. */
export function restoreMarks(): void {
  undo();
}
