import type { Page } from "playwright-core";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { callPage } from "../page/node/call-page.ts";
import type { SlideOrigin } from "./report-fit.ts";

/** So many texts of a slide are named. */
const MOST = 3;

/**
 * Texts that styles which are not Lectern's own make hard to read: a theme's, or a person's beside the deck.
 *
 * @param page with all slides
 * @param originOf where a slide comes from, by its number
 * @param theme where the theme is named: the place of slides that have none of their own
 * @returns a warning for each slide that has such texts
 */
export async function checkContrast(
  page: Page,
  originOf: (no: number) => SlideOrigin,
  theme: { file: string; position?: Position | undefined; theme?: string | undefined },
): Promise<Diagnostic[]> {
  const found = await callPage(page, "readContrast");
  return [...Map.groupBy(found, ({ no }) => no)].map(([no, texts]): Diagnostic => {
    const { address, file, position = file === theme.file ? theme.position : undefined, sourceLine } = originOf(no);
    const named = texts
      .slice(0, MOST)
      .map(({ text, ratio, needed }) => `“${text.slice(0, 60)}” has ${ratio.toFixed(1)} of ${needed}`);
    if (texts.length > MOST) named.push(`and ${texts.length - MOST} more`);
    return {
      severity: "warning",
      code: "text-has-contrast",
      file,
      ...(position ? { position } : {}),
      ...(sourceLine === undefined ? {} : { sourceLine }),
      message: `slide ${no} (/${address}) has text that stands out too little from its ground: ${named.join("; ")}`,
      hint:
        theme.theme === undefined
          ? "change the colours in `styles/` beside the deck"
          : "change the theme's colours in `styles/` beside the deck, or take another theme",
    };
  });
}
