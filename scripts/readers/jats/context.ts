import type { Position } from "../../diagnostics/diagnostic.ts";
import { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Place } from "../../manuscript/manuscript.ts";
import { descendantsOf, type Element, isNamed } from "./element.ts";
import { partsOf } from "./passages/labels.ts";
import type { Works } from "./references/works.ts";

/** What all readers of one paper share. */
export interface Context {
  placeOf(element: Element): Place;
  findings: Findings<Element>;
  /** Every element that has an id; parts of groups as {@link partsOf} labels them. */
  byId: ReadonlyMap<string, Element>;
  works: Works;
  /** Floats and notes that stand apart from the text until a paragraph mentions them, by their ids. */
  apart: Map<string, Element>;
  /** Those of them that have been mentioned. */
  placed: Set<Element>;
  /** The ids of those that are notes. */
  notes: Set<string>;
  /** What the paragraph being read mentions: ids, and notes that stand within it. */
  mentions: (string | Element)[];
  /** Whether what stands apart is being read. */
  isPlacing: boolean;
  /** TeX of a MathML element; nothing if it can't be said. */
  toTex(math: Element): string | undefined;
}

/** Where the tag of an element stands. */
export function positionOf({ start, name, written = name }: Element, source: SourceText): Position {
  // Papers come on one line of a megabyte, so the line itself is not looked at for each of their elements.
  const { line, col } = source.lineCounter.linePos(start);
  return { line, column: col, length: written.length + 1 };
}

/** Collects what is found in a paper's elements. */
export const findingsIn = (source: SourceText): Findings<Element> =>
  new Findings((finding, element) => source.diagnostic(finding, positionOf(element, source)));

export function makeContext(source: SourceText, article: Element, rest: Pick<Context, "works" | "toTex">): Context {
  const byId = new Map<string, Element>();
  const parts = descendantsOf(article, isNamed("fig-group table-wrap-group")).flatMap(partsOf);
  for (const element of [...parts, ...descendantsOf(article, ({ attributes }) => attributes.id !== undefined)]) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return {
    ...rest,
    byId,
    apart: new Map(),
    placed: new Set(),
    notes: new Set(),
    mentions: [],
    isPlacing: false,
    placeOf: (element) => ({ file: source.file, position: source.placed(positionOf(element, source)) }),
    findings: findingsIn(source),
  };
}
