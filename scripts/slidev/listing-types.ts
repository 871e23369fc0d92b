import type { ResolvedSlidevOptions } from "@slidev/types";

/** What a listing says in its first line that is to show its types. */
const ASKS = /\btwoslash\b/;

/**
 * Has Slidev do without what shows types in listings, where no slide asks for it: it would load TypeScript and two
 * grammars for each deck, an eighth of what a small one takes.
 */
export function withoutListingTypes({ data }: ResolvedSlidevOptions): void {
  if (!data.slides.some(({ source }) => ASKS.test(source.raw))) data.config.twoslash = false;
}
