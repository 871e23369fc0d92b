/** Where an SVG file says in which fonts its letters are set; `font:` says it too. */
const FAMILIES = /\bfont-family\s*([:=])\s*(?:"([^"]*)"|'([^']*)'|([^;"}<>]*))/g;
const SHORTHAND = /\bfont\s*:/;

/** What stands for any font without serifs, or for what is around: also the names that go before it by habit. */
const ANY =
  /^(?:sans-serif|system-ui|ui-sans-serif|-apple-system|blinkmacsystemfont|segoe ui|roboto|helvetica|helvetica neue|arial|liberation sans|inherit|initial|unset)$/i;

/** An attribute, as `font-family="Menlo, monospace"`, which asks for any font of letters of one width. */
const CODE = /\bmonospace\b/i;

/** Letters that are stretched to a length that was measured in another font. */
const MEASURED = /\btextLength\b/;

/**
 * Which fonts an SVG file asks for its letters.
 *
 * @returns whether they may be set in any font, and whether some are to be code
 */
export function readFamilies(svg: string): { isFree: boolean; hasCode: boolean } {
  const lists = [...svg.matchAll(FAMILIES)].map(([, sign, double, single, bare]) => ({
    isCode: sign === "=" && CODE.test(double ?? single ?? ""),
    names: (double ?? single ?? bare ?? "").trim(),
  }));
  const families = lists
    .flatMap(({ isCode, names }) => (isCode ? [] : names.split(",")))
    .map((name) => name.replace(/&quot;|&apos;|["']/g, "").trim());
  const isFree = !SHORTHAND.test(svg) && !MEASURED.test(svg) && families.every((name) => ANY.test(name));
  return { isFree, hasCode: lists.some(({ isCode }) => isCode) };
}
