import type { SlideFrontmatter } from "../deck/frontmatter.ts";
import { SLIDE } from "../design/tokens.ts";
import { DIAGRAM, PRINT_SLIDE, SLIDE_NO } from "../slidev/print-page-marks.ts";

/** All slides of the print page in their order; where it shows clicks, a slide is there once for each. */
export const shownSlides = () => [...document.querySelectorAll<HTMLElement>(PRINT_SLIDE)];

/**
 * A slide's number in the deck.
 *
 * @param index where it stands on the page, from 0
 */
export function numberOf(slide: Element, index: number): number {
  return Number(slide.querySelector(`[${SLIDE_NO}]`)?.getAttribute(SLIDE_NO) ?? index + 1);
}

/** What the deck says about a slide, by its number. */
export function frontmatterOf(no: number): SlideFrontmatter {
  return window.lecternSlides?.()[no - 1]?.meta.slide.frontmatter ?? {};
}

/** Addresses of all slides of the deck; nothing for one that has none. */
export const readAddresses = () =>
  (window.lecternSlides?.() ?? []).map(({ meta }) => meta.slide.frontmatter.routeAlias);

/** The deck's own size, as CSS names lengths. */
export function readSize(): { width: string; height: string } {
  const { width, height } = shownSlides()[0]?.style ?? {};
  return { width: width || `${SLIDE.width}px`, height: height || `${SLIDE.height["16:9"]}px` };
}

/** What is drawn by Mermaid on a slide: the shadow root of each diagram. */
export const diagramsOf = (slide: Element) =>
  [...slide.querySelectorAll(DIAGRAM)].flatMap((host) => host.shadowRoot ?? []);

/** A file's address as people know it: the server that shows the slides is nobody's business. */
export const withoutServer = (url: string) => url.replace(`${location.origin}/`, "");

/** What the diagrams of each slide that is printed show, in words. */
export const describeDiagrams = () =>
  shownSlides()
    .filter((slide) => !slide.classList.contains("lectern-out"))
    .map((slide) =>
      [...slide.querySelectorAll(DIAGRAM)].map(
        (host) => host.shadowRoot?.querySelector("svg")?.getAttribute("aria-label") ?? "",
      ),
    );
