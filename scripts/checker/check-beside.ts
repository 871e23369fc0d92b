import type { FitFault } from "../deck/fit.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { SlideOrigin } from "./report-fit.ts";

/** So many things on a slide are named. */
const MOST = 3;

/** Where it is said what is put on every slide. */
export interface BesidePlace {
  file: string;
  position?: Position | undefined;
  /** The theme, as the file names it; without one it is the deck's own. */
  theme?: string | undefined;
}

/**
 * What a theme or a deck puts on every slide and does not fit there: a page number on that of the foot, a logo over the
 * edge. The slides themselves can't mend it, and it is the same on most of them.
 *
 * @param slides what does not fit of it, slide by slide: `measureBeside` of the page with all slides
 * @param originOf where a slide comes from, by its number
 * @returns one warning for all slides
 */
export function checkBeside(
  slides: readonly FitFault[][],
  originOf: (no: number) => SlideOrigin,
  { file, position, theme }: BesidePlace,
): Diagnostic[] {
  const most = Math.max(0, ...slides.map((faults) => faults.length));
  if (most === 0) return [];
  // On one slide it may lie over a title, on others beside it.
  const first = slides.findIndex((faults) => faults.length === most);
  const faults = slides[first] ?? [];
  const told = faults.slice(0, MOST).map(tell);
  if (faults.length > MOST) told.push(`and ${faults.length - MOST} more`);
  const count = slides.filter((each) => each.length > 0).length;
  const who = theme === undefined ? "what this deck puts" : `what the theme \`${theme}\` puts`;
  const where = `slide ${first + 1} (/${originOf(first + 1).address})`;
  return [
    {
      severity: "warning",
      code: "every-slide-fits",
      file,
      ...(position ? { position } : {}),
      message: `${who} on every slide does not fit on ${count} of them; on ${where}: ${told.join("; ")}`,
      hint:
        theme === undefined
          ? "change it in `global-top.vue`, `slide-bottom.vue` or wherever it stands beside the deck; if its theme puts it there, in the theme's own settings; the logo of a brand, in its file"
          : "turn it off in the theme's own settings, hide it in `styles/` beside the deck, or take another theme",
    },
  ];
}

function tell({ rule, what: words, pixels, element }: FitFault): string {
  const what = element === undefined ? `“${words}”` : `“${words}” (${element})`;
  switch (rule) {
    case "apart":
      return `texts lie on one another: ${what}`;
    case "loaded":
      return `the picture ${words}${element === undefined ? "" : ` (${element})`} does not load`;
    case "whole":
      return `${what} is cut off by ${pixels} px`;
    default:
      return `${what} leaves the slide by ${pixels} px`;
  }
}
