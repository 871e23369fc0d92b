import type { Position } from "../diagnostics/diagnostic.ts";
import type { Priority } from "../outline/types.ts";
import type { SlideText } from "./types.ts";

export type ItemKind =
  | "section"
  | "pillar"
  | "claim"
  | "meaning"
  | "principle"
  | "point"
  | "detail"
  | "figure"
  | "table"
  | "equation"
  | "listing"
  | "quotation"
  | "takeaway"
  | "reference"
  /** A slide of a deck that was written by hand. */
  | "slide";

/** Something that the paper says and the deck must say too. */
export interface Item {
  /** Labels of the paper, and below them a number: `II.B.2`, `II.B.2/point-1`; a reference's key behind `ref:`. */
  id: string;
  kind: ItemKind;
  /** What it says: its message, its words, its caption. */
  text: SlideText;
  /** The id of the section that it belongs to, or of another part of the talk that may be left out. */
  section?: string;
  /** Where the outline has it; references have no place there. */
  position?: Position;
  /** The file that this place is in, when it is another one than the deck is built from. */
  file?: string;
  /** A section in a few words, as diagrams show it. */
  short?: string;
  /** Of a point: whether others stand below it. */
  hasDetails?: boolean;
  /** What is shown besides the text, by kind. */
  picture?: { alt: string };
  /** Who said a quotation. */
  by?: string;
  table?: { columns: SlideText[]; rows: SlideText[][] };
  tex?: string;
  code?: string;
  /** Left out for lack of time. */
  isLeftOut?: boolean;
}

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
