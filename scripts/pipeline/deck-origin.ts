import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "@slidev/parser";
import { canonicalTag } from "../text/canonical-tag.ts";

/** Where a deck comes from, as its headmatter says. */
export interface DeckOrigin {
  /** Path of the outline or recipe that the deck was built from, when that is still there. */
  outline?: string;
  /** The same when it is not. */
  missingOutline?: string;
  /** Minutes that it was built for, when the outline names others. */
  minutes?: number;
  /** Language of the translation that it was built from. */
  language?: string;
  /** Path of the brand that was named for it. */
  brand?: string;
}

/** Reads where a deck comes from. It is a file of its own, since commands that have nothing to do ask that, too. */
export function readDeckOrigin(deckFile: string): DeckOrigin {
  const { slides } = parseSync(readFileSync(deckFile, "utf8"), deckFile);
  const head = slides[0]?.frontmatter ?? {};
  const { recipe, outline = recipe, minutes, language, brand } = head.lectern ?? {};
  const file = typeof outline === "string" ? join(dirname(deckFile), outline) : undefined;
  return {
    ...(file === undefined ? {} : existsSync(file) ? { outline: file } : { missingOutline: file }),
    ...(typeof minutes === "number" ? { minutes } : {}),
    // It becomes a part of file names.
    ...(typeof language === "string" && canonicalTag(language) !== undefined ? { language } : {}),
    ...(brand === true && typeof head.brand === "string" ? { brand: join(dirname(deckFile), head.brand) } : {}),
  };
}
