import type { ItemKind, ItemOf } from "../deck/types.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { toPlainText } from "../text/inline.ts";
import * as evidence from "./find-evidence.ts";
import * as find from "./find-item.ts";
import { comparable, type Series } from "./places.ts";

/** What the checker knows of items of a kind. */
interface KindOfItem<K extends ItemKind> {
  /** One and several of them, as people are told. */
  names: readonly [one: string, many: string];
  /** What it is looked for as: kinds that share their places go by one name. */
  as: ItemKind;
  /** Whether a slide's title says it, and not its content. */
  isTitle: boolean;
  /** Where a series says an item; each way of saying it once. */
  find(item: ItemOf<K>, series: Series): find.Occurrence[];
  /** What it shows besides its text. */
  thing: Thing<K> | undefined;
}

interface Thing<K extends ItemKind> {
  /** What tells it from others of its kind. */
  of(item: ItemOf<K>): unknown;
  /** What it is called where it has no caption. */
  name(item: ItemOf<K>): string;
  /** What is compared with what slides show, to find one that was changed. */
  wanted(item: ItemOf<K>): string;
  said(slide: ReadSlide): string[];
}

const TITLE = { isTitle: true, find: find.findTitle, thing: undefined };
const TEXT = { isTitle: false, thing: undefined };
const POINT = { ...TEXT, as: "point", find: find.findListed("points") } as const;

const joined = (cells: readonly string[]) => cells.map(comparable).join(" · ");

/** One row a kind, in the order in which a summary counts them. */
export const ITEM_KINDS: { [K in ItemKind]: KindOfItem<K> } = {
  subtitle: { names: ["subtitle", "subtitles"], as: "subtitle", ...TEXT, find: find.findSubtitle },
  cover: {
    names: ["picture of the title slide", "pictures of title slides"],
    as: "cover",
    isTitle: false,
    find: evidence.findCover,
    thing: {
      of: ({ picture }) => picture.alt,
      name: ({ picture }) => picture.alt,
      wanted: ({ picture }) => comparable(picture.alt),
      said: ({ pictures }) => pictures,
    },
  },
  section: { names: ["section", "sections"], as: "section", ...TITLE },
  pillar: { names: ["pillar", "pillars"], as: "pillar", ...TITLE },
  claim: { names: ["claim", "claims"], as: "claim", ...TITLE },
  message: { names: ["message", "messages"], as: "message", ...TITLE },
  meaning: { names: ["meaning", "meanings"], ...POINT },
  principle: { names: ["principle", "principles"], ...POINT },
  point: { names: ["point", "points"], ...POINT },
  detail: { names: ["detail", "details"], ...POINT },
  figure: {
    names: ["figure", "figures"],
    as: "figure",
    isTitle: false,
    find: evidence.findFigure,
    thing: {
      of: ({ picture }) => picture.alt,
      name: ({ picture }) => picture.alt,
      wanted: ({ picture }) => comparable(picture.alt),
      said: ({ pictures }) => pictures,
    },
  },
  table: {
    names: ["table", "tables"],
    as: "table",
    isTitle: false,
    find: evidence.findTable,
    thing: {
      of: ({ table }) => table,
      name: () => "",
      wanted: ({ table: { columns, groups = [], rows } }) =>
        joined([...groups, ...columns, ...rows.flat()].map((cell) => toPlainText(cell))),
      said: ({ tables }) =>
        tables.map(({ columns, groups = [], rows }) => joined([...groups, ...columns, ...rows.flat()])),
    },
  },
  equation: {
    names: ["equation", "equations"],
    as: "equation",
    isTitle: false,
    find: evidence.findFormula,
    thing: {
      of: ({ tex }) => tex,
      name: ({ tex }) => tex,
      wanted: ({ tex }) => comparable(tex),
      said: ({ tex }) => tex,
    },
  },
  name: { names: ["name of an equation", "names of equations"], as: "name", ...TEXT, find: find.findParagraph },
  symbol: { names: ["symbol", "symbols"], as: "symbol", ...TEXT, find: find.findListed("points") },
  listing: {
    names: ["listing", "listings"],
    as: "listing",
    isTitle: false,
    find: evidence.findListing,
    thing: {
      of: ({ code }) => code,
      name: ({ code }) => code.split("\n")[0] ?? "",
      wanted: ({ code }) => comparable(code),
      said: ({ code }) => code,
    },
  },
  quotation: { names: ["quotation", "quotations"], as: "quotation", ...TEXT, find: find.findQuotation },
  number: {
    names: ["number", "numbers"],
    as: "number",
    isTitle: false,
    find: find.findNumber,
    thing: {
      of: ({ number }) => number,
      name: ({ number }) => number,
      wanted: ({ number }) => comparable(number),
      said: ({ paragraphs }) => paragraphs,
    },
  },
  step: { names: ["step", "steps"], ...POINT },
  event: { names: ["event", "events"], ...POINT },
  side: { names: ["side", "sides"], as: "side", ...TEXT, find: find.findSide },
  diagram: {
    names: ["diagram", "diagrams"],
    as: "diagram",
    isTitle: false,
    find: evidence.findDiagram,
    thing: {
      of: ({ drawing }) => drawing.alt,
      name: ({ drawing }) => drawing.alt,
      wanted: ({ drawing }) => comparable(drawing.alt),
      said: ({ drawings }) => drawings,
    },
  },
  media: {
    names: ["recording", "recordings"],
    as: "media",
    isTitle: false,
    find: evidence.findMedia,
    thing: {
      of: ({ recording }) => recording.alt,
      name: ({ recording }) => recording.alt,
      wanted: ({ recording }) => comparable(recording.alt),
      said: ({ recordings }) => recordings,
    },
  },
  qr: {
    names: ["QR code", "QR codes"],
    as: "qr",
    isTitle: false,
    find: evidence.findQr,
    thing: {
      of: ({ address }) => address,
      name: ({ address }) => address,
      wanted: ({ address }) => comparable(address),
      said: ({ codes }) => codes,
    },
  },
  footnote: { names: ["footnote", "footnotes"], as: "footnote", ...TEXT, find: find.findFootnote },
  line: {
    names: ["line of Slidev's Markdown", "lines of Slidev's Markdown"],
    as: "line",
    isTitle: false,
    find: find.findLine,
    thing: {
      of: ({ title }) => toPlainText(title),
      name: () => "",
      wanted: ({ text }) => comparable(toPlainText(text)),
      said: ({ units, paragraphs }) => [...units, ...paragraphs],
    },
  },
  takeaway: { names: ["takeaway", "takeaways"], as: "takeaway", ...TEXT, find: find.findListed("takeaways") },
  closing: { names: ["closing line", "closing lines"], as: "closing", ...TEXT, find: find.findClosing },
  reference: { names: ["reference", "references"], as: "reference", ...TEXT, find: find.findListed("references") },
  slide: { names: ["other slide", "other slides"], as: "slide", ...TITLE, find: find.findAddress },
};

/** The row of an item's kind. */
export function kindOfItem<K extends ItemKind>({ kind }: ItemOf<K>): KindOfItem<K> {
  return ITEM_KINDS[kind];
}
