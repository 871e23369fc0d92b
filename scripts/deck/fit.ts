import type { TextSize } from "./types.ts";

/**
 * What must hold on each slide:
 * `inside`: nothing leaves the slide's content box; `whole`: no text is cut off by what it stands in;
 * `apart`: no text lies on another; `boxed`: labels stay in their boxes; `readable`: letters of diagrams and pictures
 * are large enough; `loaded`: pictures are there.
 */
export type FitRule = "inside" | "whole" | "apart" | "boxed" | "readable" | "loaded";

/** A place on a slide, in pixels of its canvas. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something on a slide that does not fit. */
export interface FitFault {
  rule: FitRule;
  /** What does not fit: its words, or a picture's address. */
  what: string;
  /** Of what stands beside the slide's own layout: the element that has it, as HTML writes its start. */
  element?: string;
  /** Pixels that are over; for `readable` the size that it has. */
  pixels: number;
  box: Box;
}

/** How a browser measured a slide. */
export interface MeasuredSlide {
  /** The slide's number, from 1. */
  no: number;
  faults: FitFault[];
}

/** What may be tried with a slide that does not fit. */
export interface TrialRequest {
  /** The slide's number, from 1. */
  no: number;
  /** Sizes to try, the largest first; the first is the slide's own. */
  sizes: (TextSize | "normal")[];
  /** Selector of what the slide may be split between; none if it is one piece. */
  units?: string;
  /** Whether the slide is a table, whose columns are measured when they are too many. */
  isTable: boolean;
}

/** What a browser found out about a slide that does not fit. */
export interface FitTrial {
  /** The size at which it fits, or its parts do; none is its usual one. */
  size?: TextSize;
  /** Whether it fits, whole or in parts. */
  isFitting: boolean;
  /** Where each part but the first starts, counted in the slide's units: points, rows, lines, entries. */
  cuts: number[];
  /** Units that have no room even alone, with how many times the room they need. */
  tall: { unit: number; ratio: number }[];
  /** How many times its room the slide needs, at the smallest size; above 1 only if it is measured as one piece. */
  ratio: number;
  /** Pixels that each column of a table needs at least, when they are too many. */
  columns?: number[];
  /** Pixels of the smallest letters in a diagram. */
  letters?: number;
}
