import { isolateRuns } from "../scripts/page/isolate-runs.ts";

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What holds a line of text by itself. */
const LINES = "h1, p:not(.lt-eyebrow, .lt-numeral), li, td, th, blockquote";

/** Paragraphs in another language rather than words of it among the slide's: they keep their indents on their own side. */
const OWN_SIDE = ".references li, .lt-notes p";

/**
 * Gives each line of a slide that is read from right to left its direction: that of the slide, also where it begins with a
 * Latin name. One that has no letters of the slide's script is read from left to right, but stands, with its mark and its
 * indent, where the others do (`lt-latin`, styles/right-to-left.css). Digits alone have none.
 */
export function directTexts(slide: HTMLElement): void {
  for (const line of slide.querySelectorAll<HTMLElement>(LINES)) {
    const said = [...line.childNodes]
      .filter((node) => !(node instanceof HTMLElement && node.matches("ul, ol, p, .katex, :has(> .katex-display)")))
      .map(({ textContent }) => textContent)
      .join(" ");
    const isOwn = RIGHT_TO_LEFT.test(said);
    const isLatin = !isOwn && /\p{L}/u.test(said);
    // A formula alone stands where words would.
    const isFormula = !/[\p{L}\p{N}]/u.test(said) && line.querySelector(".katex") !== null;
    const dir = isOwn || isFormula ? "rtl" : isLatin && line.matches(OWN_SIDE) ? "ltr" : "";
    if (dir !== line.dir) line.dir = dir;
    line.classList.remove("lt-latin", "at-start");
    if (!isLatin || dir !== "") continue;
    // Where it would begin a line by its letters, it begins it with the others; what is in the middle stays there.
    const isAtStart = getComputedStyle(line).textAlign === "start";
    line.classList.add("lt-latin", ...(isAtStart ? ["at-start"] : []));
  }
  // An address is read from left to right, in a line that goes the other way too: `me@example.org`.
  for (const link of slide.querySelectorAll<HTMLElement>("a")) {
    const dir = RIGHT_TO_LEFT.test(link.textContent ?? "") ? "" : "ltr";
    if (dir !== link.dir) link.dir = dir;
  }
  isolateRuns(slide);
}
