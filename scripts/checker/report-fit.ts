import { readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import type { FitFault, FitRule, MeasuredSlide } from "../deck/fit.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { makeFolder } from "../files/files.ts";
import { removeEmptyFolders } from "../files/temporary.ts";
import { callPage } from "../page/node/call-page.ts";
import { PRINT_SLIDE } from "../slidev/print-page-marks.ts";

/** Where a slide comes from, for the person to find it. */
export interface SlideOrigin {
  address: string;
  file: string;
  position?: Position | undefined;
  sourceLine?: string | undefined;
  /** Whether Lectern wrote the slide; of other people's diagrams small letters are no error. */
  isOwn: boolean;
}

/** Enough of a text to know it by. */
const SAYS: Record<FitRule, (fault: FitFault) => string> = {
  inside: ({ what, pixels }) => `“${excerpt(what)}” leaves the slide's content box by ${pixels} px`,
  whole: ({ what, pixels }) => `“${excerpt(what)}” is cut off by ${pixels} px`,
  apart: ({ what, element }) =>
    `texts lie on one another: “${excerpt(what)}”${element === undefined ? "" : `, of which one is in ${element}`}`,
  boxed: ({ what, pixels }) => `“${excerpt(what)}” leaves its box by ${pixels} px`,
  readable: ({ what, pixels }) => `“${excerpt(what)}” is only ${pixels} px large`,
  loaded: ({ what }) => `the picture ${what} does not load`,
};

/** What does not fit, in words: `“A long line” leaves the slide's content box by 12 px`. */
export const describeFault = (fault: FitFault): string => SAYS[fault.rule](fault);

const HINTS: Record<FitRule, string> = {
  inside: "shorten it, or take it apart into several points",
  whole: "shorten it",
  apart: "shorten one of them",
  boxed: "give it a shorter `short`",
  readable: "give its parts shorter names, or fewer of them; or lay it out in the other direction (`LR`, `TB`)",
  loaded: "check the file",
};

const FORMULA_HINT = "break it into rows, as `\\begin{aligned} … \\\\ … \\end{aligned}` has them, or show a part of it";

/** Letters that can be read at all, though not from the back row. */
const LEGIBLE = 12;

/** How many faults of a slide are told in words; the picture shows all. */
const MOST_TOLD = 3;

/**
 * A finding for each slide on which something does not fit.
 *
 * @param pictures by the slides' numbers: pictures with what does not fit marked
 */
export function reportFit(
  measured: readonly MeasuredSlide[],
  originOf: (no: number) => SlideOrigin,
  pictures: ReadonlyMap<number, string>,
): Diagnostic[] {
  // Parts of one slide have the same fault most often.
  const groups = Map.groupBy(measured, ({ no }) => wholeAddress(originOf(no).address));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { no, faults } = first;
    const { address, file, position, sourceLine, isOwn } = originOf(no);
    const isHarmless = !isOwn && faults.every(({ rule, pixels }) => rule === "readable" && pixels >= LEGIBLE);
    const more = others.length > 0 ? ` and ${others.length} more parts of it` : "";
    const told = faults.slice(0, MOST_TOLD).map(describeFault);
    if (faults.length > MOST_TOLD) told.push(`and ${faults.length - MOST_TOLD} more`);
    const picture = pictures.get(no);
    const isFormula = faults.some(({ what }) => what.startsWith("$"));
    const hints = [...new Set(faults.map(({ rule }) => (isFormula ? FORMULA_HINT : HINTS[rule])))];
    const finding: Diagnostic = {
      severity: isHarmless ? "warning" : "error",
      code: "slide-fits",
      file,
      ...(position ? { position } : {}),
      ...(sourceLine === undefined ? {} : { sourceLine }),
      message: `slide ${no} (/${address})${more}: ${told.join("; ")}`,
      hint: `${hints.join("; ")}${picture ? ` (marked in ${picture})` : ""}`,
    };
    return [finding];
  });
}

/** At most so many pictures are taken. */
const MOST_PICTURES = 20;

/** As such pictures are called: by the slide's number and its address. */
const PICTURE = /^\d+-[\w.-]+\.png$/;

/** Takes pictures of slides with what does not fit marked in red. @returns the files, by the slides' numbers */
export async function takePictures(
  page: Page,
  measured: readonly MeasuredSlide[],
  addressOf: (no: number) => string,
  folder: string,
): Promise<Map<number, string>> {
  const files = new Map<number, string>();
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const old = isThere ? readdirSync(folder).filter((name) => PICTURE.test(name)) : [];
  // Pictures of faults that were mended would mislead; what else lies there is somebody's.
  for (const name of old) rmSync(join(folder, name), { force: true });
  if (measured.length > 0) makeFolder(folder);
  else if (old.length > 0) removeEmptyFolders(folder, dirname(folder));
  for (const { no, faults } of measured.slice(0, MOST_PICTURES)) {
    const slide = page.locator(PRINT_SLIDE).nth(no - 1);
    const boxes = faults.map(({ box }) => box);
    await callPage(page, "markFaults", no, boxes);
    const file = join(folder, `${no}-${addressOf(no).replace(/[^\w.-]/g, "_")}.png`);
    await slide.screenshot({ path: file, animations: "disabled" });
    files.set(no, file);
    await callPage(page, "unmarkFaults");
  }
  return files;
}
