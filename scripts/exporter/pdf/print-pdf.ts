import type { Page } from "playwright-core";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";

/** A heading, and how deep it stands: from 1. */
export interface Heading {
  text: string;
  level: number;
  /** Whether it holds a formula, of which a PDF gives the signs in the order in which they stand on the page. */
  hasFormula?: boolean;
}

/** A page of a PDF, as it should be. */
export interface PrintedPage {
  /** Headings on it, in order. */
  headings: Heading[];
  /** What readers call the page, where that is not its number in the file. */
  label?: string;
  /** All that it says, diagrams included; nothing where some of it waits for a click. */
  text: string;
}

/** Paper, as CSS names lengths. */
export interface PaperSize {
  width: string;
  height: string;
}

/** The browser holds all pages of a print in memory. */
export const PAGES_AT_A_TIME = 200;

/**
 * Prints what a page shows: vector text, tagged, a bookmark for each heading.
 *
 * @param paged selector of the elements that are a page each
 * @param options.tell is told how far it has come
 * @param options.most pages that are printed at a time
 * @returns one PDF or, of many pages, several that follow one another
 * @throws EnvironmentError when the browser can't
 */
export async function printPdf(
  page: Page,
  { width, height }: PaperSize,
  paged: string,
  { tell = () => {}, most = PAGES_AT_A_TIME }: { tell?: (progress: string) => void; most?: number } = {},
): Promise<Uint8Array[]> {
  // By style sheet, since the options of `pdf` are rounded to hundredths of an inch.
  const content = `@page { size: ${width} ${height}; margin: 0 } .lectern-later { display: none !important } .lectern-last { break-after: auto !important }`;
  const style = await page.addStyleTag({ content });
  const all = page.locator(paged);
  const count = await all.count();
  const parts: Uint8Array[] = [];
  const session = await page.context().newCDPSession(page);
  try {
    for (let start = 0; start < count; start += most) {
      const end = Math.min(count, start + most);
      if (count > most) tell(`pages ${start + 1} to ${end} of ${count}`);
      await all.evaluateAll(
        (elements, [from, to]) => {
          for (const [index, each] of elements.entries()) {
            each.classList.toggle("lectern-later", index < from || index >= to);
            each.classList.toggle("lectern-last", index === to - 1);
          }
        },
        [start, end] as const,
      );
      if (start > 0) await session.send("HeapProfiler.collectGarbage");
      parts.push(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
    }
    return parts;
  } catch (error) {
    const message = `the browser could not print the deck: ${(error as Error).message.split("\n")[0]}`;
    const hint = "try again, or another browser with `--browser`";
    throw new EnvironmentError({ code: "deck-is-printed", message, hint });
  } finally {
    await session.detach().catch(() => {});
    await all
      .evaluateAll((elements) => {
        for (const each of elements) each.classList.remove("lectern-later", "lectern-last");
      })
      .catch(() => {});
    await style.evaluate((element) => element.parentNode?.removeChild(element)).catch(() => {});
  }
}
