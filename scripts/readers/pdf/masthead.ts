import type { Body } from "./blocks.ts";
import type { Laid } from "./heading-looks.ts";

/** The name of a journal at the head of a paper's first page, which may be set larger than the title. */
export interface Masthead {
  blocks: ReadonlySet<Laid>;
  venue: string;
  year: number | undefined;
}

const VENUE =
  /^(?:\p{Lu}{2,6} )?((?:The )?(?:[\p{L}&-]{1,20} ){0,4}(?:Journal|Proceedings|Transactions|Annals|Letters|Bulletin|Magazine|Review)(?: (?:of|in|on|for) (?:[\p{L}&-]{1,20} ?){1,6})?)$/u;
const VOLUME = /\bvol(?:ume|\.)? ?\d|\bissue \d|\bno\. ?\d/i;

/** A title below it is so much larger than text. */
const LEAST_TITLE = 1.3;

/**
 * Finds a journal's name and volume above the title, where there is one.
 *
 * @param first the blocks of the first page
 */
export function findMasthead(first: readonly Laid[], body: Body): Masthead | undefined {
  const textOf = ({ block }: Laid) =>
    block.map((line) => line.fragments.map(({ text }) => text.trim()).join(" ")).join(" ");
  const [top] = first;
  const [, venue] = (top && VENUE.exec(textOf(top))) ?? [];
  if (!top || venue === undefined) return undefined;
  const [below] = first.slice(1);
  const volume = below && VOLUME.test(textOf(below)) ? below : undefined;
  const rest = first.slice(volume ? 2 : 1);
  if (!rest.some(({ block: [line] }) => line !== undefined && line.size > body.size * LEAST_TITLE)) return undefined;
  const year = volume && /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(textOf(volume))?.[0];
  return {
    blocks: new Set(volume ? [top, volume] : [top]),
    venue: venue.trim(),
    year: year === undefined ? undefined : Number(year),
  };
}
