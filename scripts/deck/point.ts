import type { SlideText } from "../text/types.ts";

/** A detail under a point; one that has details of its own says so. */
export type Detail = SlideText | DeepDetail;

interface DeepDetail {
  text: SlideText;
  details: SlideText[];
}

export interface Point {
  text: SlideText;
  details: Detail[];
  /** A line without a bullet, or an entry of a numbered list; nothing for a point like most. */
  form?: "text" | "numbered";
  /** Of an entry of a numbered list, from 1. */
  number?: number;
  /** Goes on with the point before, which had no room on one slide. */
  continues?: true;
}

/** A detail with what stands below it, which is mostly nothing. */
export const openDetail = (detail: Detail): DeepDetail =>
  Array.isArray(detail) ? { text: detail, details: [] } : detail;

/** All texts of details, at any depth. */
export const textsOf = (details: readonly Detail[]): SlideText[] =>
  details.map(openDetail).flatMap(({ text, details: inner }) => [text, ...inner]);
