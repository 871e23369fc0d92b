import { AIDS, MARKS } from "../deck/marks.ts";
import { BROKEN_DIAGRAM, LAYOUT, SLIDE_NO } from "../slidev/print-page-marks.ts";
import { readDrawnText } from "./read-text.ts";
import { frontmatterOf, numberOf, shownSlides } from "./slides.ts";

/** A slide as the print page shows it; with clicks, a slide has several. */
export interface ShownSlide {
  /** Its number in the deck. */
  no: number;
  /** Its address, when it has one. */
  address?: string;
  /** How often was clicked, of how many times. */
  click: number;
  /** Whether nothing waits for a click any more. */
  isComplete: boolean;
  /** Of a slide behind the end its number, from 1; of the list of them 0. */
  backup?: number;
  /** Text of its heading, none when it has none; and how deep it stands: 1, or 2 inside a section. */
  title?: string;
  level: number;
  /** Whether there is a formula in its heading. */
  hasFormula: boolean;
  /** All that the slide says, diagrams included. */
  text: string;
}

/** Why a slide must not be printed, by its number. */
export interface Undrawn {
  no: number;
  problem: string;
}

/** Before the alternative text of what is printed as a picture and is a formula; no author's text begins with it. */
export const FORMULA_MARK = "\u2061";

/**
 * Makes slides ready to be printed, and reads what they say. Headings get the level that makes sections the parents of
 * their slides' bookmarks; each slide gets its addresses as ids, `/5` and `/ii-a-1`, so that links lead there on paper too.
 *
 * @param numbers the slides to print; by default all
 */
export function prepareSlides(numbers?: readonly number[]): { slides: ShownSlide[]; undrawn: Undrawn[] } {
  const all = shownSlides().map((slide, index) => ({ no: numberOf(slide, index), slide }));
  const shown = all.map((each, index) => {
    const isOut = numbers !== undefined && !numbers.includes(each.no);
    each.slide.classList.toggle("lectern-out", isOut);
    const click = index - all.findIndex(({ no }) => no === each.no);
    return { ...each, isOut, click, isComplete: all.findLast(({ no }) => no === each.no) === each };
  });
  const printed = shown.filter(({ isOut }) => !isOut);
  return {
    slides: printed.map(({ no, slide, click, isComplete }) => ({
      no,
      click,
      isComplete,
      ...prepare(slide, no, click),
    })),
    undrawn: printed.flatMap(({ no, slide }) => findUndrawn(slide).map((problem) => ({ no, problem }))),
  };
}

function prepare(slide: Element, no: number, click: number): Omit<ShownSlide, "no" | "click" | "isComplete"> {
  const heading = slide.querySelector("h1");
  const isInSection = slide.querySelector(`${MARKS.frame}[data-section]:not(.section)`) !== null;
  // One bookmark a slide, and links lead to its first page.
  heading?.setAttribute("role", click === 0 ? "heading" : "presentation");
  heading?.setAttribute("aria-level", isInSection ? "2" : "1");
  const { routeAlias: address, backup } = frontmatterOf(no);
  if (click === 0) {
    if (address !== undefined) slide.querySelector(`[${SLIDE_NO}]`)?.setAttribute("id", `/${address}`);
    slide.querySelector(LAYOUT)?.setAttribute("id", `/${no}`);
  }
  for (const formula of slide.querySelectorAll(".katex")) nameFormula(formula);
  // Chromium has no tags for the roles of DPUB-ARIA: links would be none, and footnotes nothing (`pdf/tags.ts`).
  for (const link of slide.querySelectorAll(`${MARKS.noteNumber} > a`)) link.removeAttribute("role");
  for (const note of slide.querySelectorAll(`${MARKS.notes} > *`)) note.setAttribute("role", "complementary");
  const title = heading ? textOf(heading).trim() : "";
  return {
    ...(address === undefined ? {} : { address: String(address) }),
    ...(typeof backup === "number" ? { backup } : {}),
    ...(title === "" ? {} : { title }),
    level: isInSection ? 2 : 1,
    hasFormula: heading?.querySelector(".katex") != null,
    text: textOf(slide),
  };
}

/**
 * What is drawn of a formula is hidden from screen readers, and what is for them is not drawn: on paper it is one picture
 * whose text is its source.
 */
function nameFormula(formula: Element): void {
  formula.setAttribute("role", "img");
  formula.setAttribute("aria-label", FORMULA_MARK + (formula.querySelector("annotation")?.textContent ?? "").trim());
  formula.querySelector(".katex-html")?.removeAttribute("aria-hidden");
}

/** Text as it is seen; what only helps to find the way may be shortened. */
const textOf = (node: Node) => readDrawnText(node, AIDS);

/** What a slide shows in the place of a diagram or a picture. */
function findUndrawn(slide: Element): string[] {
  const [error] = [...slide.querySelectorAll(BROKEN_DIAGRAM)].map((pre) => pre.textContent ?? "");
  if (error !== undefined) return [`its diagram: ${error}`];
  const broken = [...slide.querySelectorAll("img")].find(({ naturalWidth }) => naturalWidth === 0);
  return broken?.src ? [`the picture ${broken.src} does not load`] : [];
}
