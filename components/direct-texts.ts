/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What holds a line of text by itself. */
const LINES = "h1, p:not(.lt-eyebrow, .lt-numeral), li, td, th, blockquote";

/**
 * Gives each line of a slide that is read from right to left its direction: that of the slide, also where it begins with a
 * Latin name; from left to right where it has no letters of the slide's script, so that its indents are on its own side.
 * Digits alone have none.
 */
export function directTexts(slide: HTMLElement): void {
  for (const line of slide.querySelectorAll<HTMLElement>(LINES)) {
    const said = [...line.childNodes]
      .filter((node) => !(node instanceof HTMLElement && node.matches("ul, ol, p, .katex, :has(> .katex-display)")))
      .map(({ textContent }) => textContent)
      .join(" ");
    // Cells have their gaps by the direction of their table.
    const isOther = /\p{L}/u.test(said) && !line.matches("td, th");
    // A formula alone stands where words would.
    const isFormula = !/[\p{L}\p{N}]/u.test(said) && line.querySelector(".katex") !== null;
    const dir = RIGHT_TO_LEFT.test(said) || isFormula ? "rtl" : isOther ? "ltr" : "";
    if (dir !== line.dir) line.dir = dir;
  }
  // An address is read from left to right, in a line that goes the other way too: `me@example.org`.
  for (const link of slide.querySelectorAll<HTMLElement>("a")) {
    const dir = RIGHT_TO_LEFT.test(link.textContent ?? "") ? "" : "ltr";
    if (dir !== link.dir) link.dir = dir;
  }
}
