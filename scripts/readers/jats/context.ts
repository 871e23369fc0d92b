import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Place } from "../../manuscript/manuscript.ts";
import { descendantsOf, type Element } from "./element.ts";
import type { Works } from "./references/works.ts";

/** A warning that is told once for all the places it is true of. */
export interface GroupedWarning {
  code: string;
  /** Warnings of a code with the same subject are one. */
  subject?: string;
  /** The message, when it is known how often. */
  say: (count: number) => string;
  hint?: string;
}

/** What all readers of one paper share. */
export interface Context {
  placeOf(element: Element): Place;
  /** Notes a warning about an element; a later one like it only counts. */
  warn(warning: GroupedWarning, element: Element): void;
  /** Every element that has an id. */
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

export function makeContext(
  source: SourceText,
  article: Element,
  rest: Pick<Context, "works" | "toTex">,
): { context: Context; listWarnings: () => Diagnostic[] } {
  const warnings = new Map<string, { warning: GroupedWarning; element: Element; count: number }>();
  const byId = new Map<string, Element>();
  for (const element of descendantsOf(article, ({ attributes }) => attributes.id !== undefined)) {
    const { id = "" } = element.attributes;
    if (!byId.has(id)) byId.set(id, element);
  }
  const positionOf = ({ start, name }: Element) => {
    // Papers come on one line of a megabyte, so the line itself is not looked at for each of their elements.
    const { line, col } = source.lineCounter.linePos(start);
    return { line, column: col, length: name.length + 1 };
  };
  const context: Context = {
    ...rest,
    byId,
    apart: new Map(),
    placed: new Set(),
    notes: new Set(),
    mentions: [],
    isPlacing: false,
    placeOf: (element) => ({ file: source.file, position: positionOf(element) }),
    warn(warning, element) {
      const key = `${warning.code} ${warning.subject ?? ""}`;
      const known = warnings.get(key);
      if (known) known.count++;
      else warnings.set(key, { warning, element, count: 1 });
    },
  };
  const listWarnings = () =>
    [...warnings.values()]
      .toSorted((a, b) => a.element.start - b.element.start)
      .map(({ warning: { code, say, hint }, element, count }) =>
        source.diagnostic({ severity: "warning", code, message: say(count), hint }, positionOf(element)),
      );
  return { context, listWarnings };
}

/** `1 table`, `2 tables`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `1 table is`, `2 tables are`. */
export const countedAre = (count: number, one: string, many = `${one}s`): string =>
  `${counted(count, one, many)} ${count === 1 ? "is" : "are"}`;
