import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { checkBeside } from "../checker/check-beside.ts";
import { checkContrast } from "../checker/check-contrast.ts";
import { checkDrawn } from "../checker/check-drawn.ts";
import { checkCoverage } from "../checker/coverage.ts";
import type { LedgerEntry } from "../checker/ledger.ts";
import type { HandEdits } from "../checker/lost-item.ts";
import { readShownSlides } from "../checker/measure.ts";
import type { Place } from "../checker/places.ts";
import { reportFit, type SlideOrigin, takePictures } from "../checker/report-fit.ts";
import type { MeasuredSlide } from "../deck/fit.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { callPage } from "../page/node/call-page.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { ROOT } from "../paths/root.ts";
import { listShaping } from "../slidev/discovery.ts";
import { placeOfField } from "./place-of-field.ts";

/** What is known of the deck that a page shows. */
export interface ShownDeck {
  /** What must be on its slides; nothing for a deck without an outline. */
  deck?: Deck | undefined;
  /** The outline or recipe. */
  sourceFile: string;
  /** Where a slide comes from, by its number and address. */
  originOf(no: number, address: string): SlideOrigin;
  /** What Lectern made of a slide; nothing of one that a person may have edited. */
  madeOf?(no: number, address: string): Slide | undefined;
  edits?: HandEdits | undefined;
}

/** What is to be found in the PDF, and on which slides. */
export interface Covered {
  deck: Deck;
  places: Map<string, Place[]>;
}

export interface CheckedSlides {
  ledger?: LedgerEntry[];
  covered?: Covered;
  slides: number;
  diagnostics: Diagnostic[];
}

/**
 * Whether everything is on the slides that a page shows, and fits.
 *
 * @param measured slides on which something does not fit
 * @param folder of the deck, below which pictures of them are put
 * @param describe what is known of the deck; asked again, with `false`, when an error keeps it from being written
 */
export async function checkShown(
  page: Page,
  measured: readonly MeasuredSlide[],
  folder: string,
  describe: (isRight: boolean) => ShownDeck,
): Promise<CheckedSlides> {
  const shown = await readShownSlides(page);
  const addressOf = (no: number) => shown[no - 1]?.address ?? String(no);
  const pictures = await takePictures(page, measured, addressOf, join(folder, ".lectern", "overflow"));
  const besideFaults = await callPage(page, "measureBeside");
  const judge = async (isRight: boolean) => {
    const { deck, sourceFile, originOf, madeOf, edits } = describe(isRight);
    const origin = (no: number) => originOf(no, addressOf(no));
    const drawn = await checkDrawn(page, origin, (no) => madeOf?.(no, addressOf(no)));
    const found = deck && { deck, ...checkCoverage(deck, shown, sourceFile, edits) };
    const theme = { file: sourceFile, ...(deck?.theme === undefined ? {} : placeTheme(sourceFile)) };
    // Of Lectern's own colours and of a brand's it is known.
    const isOther = deck?.theme !== undefined || (resolve(folder) !== ROOT && listShaping(folder).length > 0);
    const faint = isOther ? await checkContrast(page, origin, theme) : [];
    const beside = checkBeside(besideFaults, origin, theme);
    const unfit = reportFit(measured, origin, pictures);
    const same = edits ? sameAddresses(shown, originOf) : [];
    return { found, diagnostics: [...unfit, ...drawn, ...faint, ...beside, ...same, ...(found?.diagnostics ?? [])] };
  };
  const first = await judge(true);
  const isRight = first.diagnostics.every(({ severity }) => severity !== "error");
  const { found, diagnostics } = isRight ? first : await judge(false);
  const { ledger, deck, places } = found ?? {};
  return {
    ...(ledger ? { ledger } : {}),
    ...(deck && places ? { covered: { deck, places } } : {}),
    slides: shown.length,
    diagnostics,
  };
}

/** What can't be read in the drawings that a page shows, as warnings. */
export async function checkLetters(page: Page, originOf: ShownDeck["originOf"]): Promise<Diagnostic[]> {
  const shown = await readShownSlides(page);
  const drawn = await checkDrawn(page, (no) => originOf(no, shown[no - 1]?.address ?? String(no)));
  return drawn.filter(({ severity }) => severity === "warning");
}

/** Of two slides with one address Slidev shows the first, and the other can't be reached by it. */
function sameAddresses(shown: readonly ReadSlide[], originOf: ShownDeck["originOf"]): Diagnostic[] {
  const seen = new Map<string, number>();
  return shown.flatMap(({ no, address }): Diagnostic[] => {
    const first = seen.get(address);
    if (first === undefined) {
      seen.set(address, no);
      return [];
    }
    const { file, position, sourceLine } = originOf(no, address);
    return [
      {
        severity: "warning",
        code: "address-is-unique",
        file,
        ...(position ? { position } : {}),
        ...(sourceLine === undefined ? {} : { sourceLine }),
        message: `slide ${no} has the address of slide ${first}, /${address}`,
        hint: "give one of them another `routeAlias`",
      },
    ];
  });
}

/** Where the theme is named. */
function placeTheme(sourceFile: string): { theme: string; position: Position } | undefined {
  const { value, position } = placeOfField(sourceFile, "theme") ?? {};
  return value === undefined || position === undefined ? undefined : { theme: value, position };
}
