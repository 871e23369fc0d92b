import type { Page } from "playwright-chromium";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";

/** A page of a PDF, as it should be. */
export interface PrintedPage {
  /** Headings on it, in order. */
  titles: string[];
  /** All that it says, diagrams included; nothing where some of it waits for a click. */
  text: string;
}

/** Paper, as CSS names lengths. */
export interface PaperSize {
  width: string;
  height: string;
}

/**
 * Prints what a page shows: vector text, tagged, a bookmark for each heading.
 *
 * @throws EnvironmentError when the browser can't
 */
export async function printPdf(page: Page, { width, height }: PaperSize): Promise<Uint8Array> {
  // By style sheet, since the options of `pdf` are rounded to hundredths of an inch.
  const style = await page.addStyleTag({ content: `@page { size: ${width} ${height}; margin: 0 }` });
  try {
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } catch (error) {
    const message = `the browser could not print the deck: ${(error as Error).message.split("\n")[0]}`;
    const hint = "try again, or another browser with `--browser`";
    throw new EnvironmentError({ code: "deck-is-printed", message, hint });
  } finally {
    await style.evaluate((element) => element.parentNode?.removeChild(element)).catch(() => {});
  }
}
