import type { Position } from "../diagnostics/diagnostic.ts";
import type { Priority } from "../outline/types.ts";
import type { SlideText } from "../text/types.ts";

/** A part of the paper: its message is a slide's title. */
interface PartItem {
  /** The part in a few words, as diagrams show it. */
  short?: string;
}
interface PointItem {
  /** Whether details stand below it. */
  hasDetails?: boolean;
}
/** An item that is its text. */
type TextItem = unknown;

/**
 * What items of each kind have besides their text.
 *
 * @public so that it can be extended: `tests/contributing/slide-kind.test.ts`
 */
export interface ItemKinds {
  /** On the title slide, below the title; and its picture, with whose it is as its text. */
  subtitle: TextItem;
  cover: { picture: { alt: string } };
  section: PartItem;
  pillar: PartItem;
  claim: PartItem;
  /** A slide's own. */
  message: PartItem;
  meaning: PointItem;
  principle: PointItem;
  point: PointItem;
  detail: TextItem;
  figure: { picture: { alt: string } };
  table: { table: { columns: SlideText[]; groups?: SlideText[]; rows: SlideText[][] } };
  equation: { tex: string };
  /** What an equation is called. */
  name: TextItem;
  /** A symbol of an equation, and what it means. */
  symbol: TextItem;
  listing: { code: string };
  /** `by` says who said it. */
  quotation: { by?: string };
  /** Its text is what it counts. */
  number: { number: string };
  /** Of steps, or of a cycle. */
  step: PointItem;
  /** Of a timeline; its text begins with the date. */
  event: PointItem;
  /** Of a comparison; its text is its name. */
  side: TextItem;
  /** A diagram in its author's own Mermaid. */
  diagram: { drawing: { alt: string } };
  /** An address on the web. */
  qr: { address: string };
  /** A video, or what is heard. */
  media: { recording: { alt: string } };
  /** What a footnote says. */
  footnote: TextItem;
  /** A line of a slide in Slidev's own Markdown. `title` is that slide's, `pieces` what is seen as it stands. */
  line: { title: SlideText; pieces: string[] };
  takeaway: PointItem;
  /** What a closing slide says besides takeaways. */
  closing: TextItem;
  reference: TextItem;
  /** A slide of a deck that was written by hand. */
  slide: TextItem;
}

export type ItemKind = keyof ItemKinds;

/** What every item has. */
export interface ItemBase {
  /** Labels of the paper, and below them a number: `II.B.2`, `II.B.2/point-1`; a reference's key behind `ref:`. */
  id: string;
  /** What it says: its message, its words, its caption. */
  text: SlideText;
  /** The id of the section that it belongs to, or of another part of the talk that may be left out. */
  section?: string;
  /** Where the outline has it; references have no place there. */
  position?: Position;
  /** The file that this place is in, when it is another one than the deck is built from. */
  file?: string;
  /** Stands again on each part of its slide. */
  isAgain?: boolean;
  /** Left out for lack of time. */
  isLeftOut?: boolean;
  /** Not on slides, but in the handout. */
  isInHandout?: boolean;
}

export type ItemOf<K extends ItemKind> = { [P in K]: ItemBase & { kind: P } & ItemKinds[P] }[K];

/** Something that the paper says and the deck must say too. */
export type Item = ItemOf<ItemKind>;

/** Something that was left out for lack of time. */
export interface Cut {
  /** The section's id, or the address of a slide that only repeats. */
  id: string;
  /** Whether it only says again what other slides say. */
  isRepeat: boolean;
  /** Its label and name. */
  name: string;
  priority: Priority;
  minutes: number;
}
