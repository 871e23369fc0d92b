/**
 * Languages that are written from right to left. They stand here, and not in the files of languages, since the page in
 * the browser asks as well, which should not load all that is known of languages.
 */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** @param tag BCP 47 tag */
export const isRightToLeft = (tag: string): boolean => RIGHT_TO_LEFT.has(primarySubtag(tag));

/** @param tag BCP 47 tag, e.g. `zh-Hans` */
export const primarySubtag = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
