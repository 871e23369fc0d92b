import type { Extent, Labels } from "./labels.ts";

/** The words of a language by which pictures are told to those who can't see them. */
export interface PictureWords {
  /** `The talk has 5 parts`. */
  talk: (parts: number) => string;
  /** Behind that, where more than one of them is named: `, in this order`. */
  order: string;
  hub: (hub: string, parts: number) => string;
  /** `isPart` says whether the picture shows only some of the parts, which is said behind it. */
  ring: (parts: number, hub: string | undefined, isPart: boolean) => string;
  /** Which of all parts are shown: some as groups, some that nobody knows, one by its number, several in a row. */
  here: {
    groups: (count: number) => string;
    some: (count: number) => string;
    one: (number: number) => string;
    several: (from: number, to: number) => string;
  };
  cycle: string;
  marks: PictureMarks;
}

/** Punctuation with its spaces. */
export interface PictureMarks {
  /** Before what is shown of all. */
  pause: string;
  colon: string;
  /** Between the parts, which may have commas in them. */
  between: string;
  stop: string;
}

/** Of languages that set no space before a mark, and one behind it. */
export const CLOSE_MARKS: PictureMarks = { pause: "; ", colon: ": ", between: "; ", stop: "." };

/** Pictures in the words of a language. */
export function tellPictures({ talk, order, hub, ring, here, cycle, marks }: PictureWords): Labels["alternative"] {
  const tellHere = (count: number, extent: Extent | undefined): string => {
    if (!extent) return "";
    const { from, isGrouped } = extent;
    if (isGrouped) return `${marks.pause}${here.groups(count)}`;
    if (from === undefined) return `${marks.pause}${here.some(count)}`;
    return `${marks.pause}${count === 1 ? here.one(from) : here.several(from, from + count - 1)}`;
  };
  const tell = (head: string, parts: readonly string[], extent: Extent | undefined, end = "") =>
    `${head}${tellHere(parts.length, extent)}${end}${marks.colon}${parts.join(marks.between)}${marks.stop}`;
  return {
    cycle,
    map: (parts, extent) => tell(talk(extent?.total ?? parts.length), parts, extent, parts.length === 1 ? "" : order),
    hub: (name, parts, extent) => tell(hub(name, extent?.total ?? parts.length), parts, extent),
    ring: (parts, name, extent) => tell(ring(extent?.total ?? parts.length, name, extent !== undefined), parts, extent),
  };
}
