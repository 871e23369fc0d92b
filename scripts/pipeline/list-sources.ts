import { wholeAddress } from "../deck/series.ts";
import type { Further } from "../exporter/format.ts";
import { type Labels, languageOf } from "../languages/index.ts";
import type { Piece } from "../page/sheets.ts";
import type { Testimony, Witness } from "../witness/witness.ts";

/** What is read on slides; cells are looked up in their table, and notes are the speaker's. */
const READ: ReadonlySet<Testimony["kind"]> = new Set([
  "message",
  "point",
  "caption",
  "number",
  "quotation",
  "takeaway",
]);

/**
 * What slides say, each with the paper's sentence under it, for the end of a handout.
 *
 * @param slides those that are printed
 * @param language of the talk
 */
export function listSources(
  { testimonies }: Pick<Witness, "testimonies">,
  slides: readonly { no: number; address?: string | undefined }[],
  language: string,
): Further {
  const { labels, drafts } = languageOf(language);
  const numbers = new Map(slides.toReversed().map(({ no, address = "" }) => [wholeAddress(address), no]));
  const read = testimonies.filter(({ kind, slide }) => READ.has(kind) && (slide === undefined || numbers.has(slide)));
  const entries = [...Map.groupBy(read, ({ slide }) => slide)].flatMap(([slide, all]) =>
    all.map((each, index) => {
      const number = index === 0 && slide !== undefined ? `${numbers.get(slide)}. ` : "";
      return writeEntry(each, number, labels, drafts.quotes);
    }),
  );
  return { title: labels.inPaper, entries };
}

function writeEntry(
  { text, wording, grounds: [ground] }: Testimony,
  number: string,
  labels: Labels,
  [open, close]: readonly [open: string, close: string],
): Piece[] {
  const said: Piece = { tag: "strong", inner: [`${number}${text.replace(/\s+/g, " ").trim()}`] };
  if (ground)
    return [said, ` ${open}${ground.text.replace(/\s+/g, " ").trim()}${close} `, { tag: "em", inner: [ground.place] }];
  return [
    said,
    ...(wording === "not from the paper" ? [" ", { tag: "em" as const, inner: [labels.speakersOwn] }] : []),
  ];
}
