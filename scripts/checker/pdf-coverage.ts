import type { Item } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { MATH, NOTE_NUMBER } from "../page/read-slides.ts";
import { isInPdfText } from "../text/pdf-text.ts";
import { kindName } from "./ledger.ts";
import type { Place } from "./places.ts";

/**
 * Looks for each item in the text of the printed PDF, on the pages of the slides that are its home. Formulas are left
 * out: their letters come in the order in which they are drawn.
 *
 * @param places the pieces of each item's home, by its id
 * @param pages the text of each page, as {@link squeezeText} makes it
 * @param file the PDF, as the person knows it
 */
export function checkPdfCoverage(
  items: readonly Item[],
  places: ReadonlyMap<string, readonly Place[]>,
  pages: readonly string[],
  file: string,
): Diagnostic[] {
  return items.flatMap((item): Diagnostic[] => {
    const missing = (places.get(item.id) ?? []).find(
      // That pages are missing is told by itself.
      ({ slide, text }) =>
        slide.no <= pages.length && !wordsOf(text).every((words) => isInPdfText(pages[slide.no - 1] ?? "", words)),
    );
    if (!missing) return [];
    const { slide, text } = missing;
    return [
      {
        severity: "error",
        code: "pdf-holds-everything",
        file,
        message: `the ${kindName(item.kind)} ${item.id} is not on page ${slide.no}: “${text.slice(0, 90)}”`,
        hint: "print the deck anew with `lectern export`",
      },
    ];
  });
}

/** The words before, between and behind formulas and the numbers of footnotes. */
function wordsOf(text: string): string[] {
  return text
    .split(new RegExp(`${MATH[0]}[^${MATH[1]}]*${MATH[1]}|${NOTE_NUMBER}`))
    .filter((words) => words.trim() !== "");
}
