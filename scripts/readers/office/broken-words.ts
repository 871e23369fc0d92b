import type { Manuscript } from "../../manuscript/manuscript.ts";
import { mapInlines } from "../../manuscript/map-inlines.ts";
import { mapChildren } from "../../text/edit-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { countWords, type Line } from "../text/lines.ts";
import { keepsHyphen } from "../text/paragraphs.ts";

/** A hyphen that ended a line once: `transla- tion`; but `pre- and post-processing`. */
const BROKEN = /(?<=\p{L}{2})- (?!(?:and|or|nor|to|versus|vs|und|oder|bzw|bis|et|ou|y|o|e|en|of)\b)(?=\p{Ll}{2})/gu;
/** Of fewer, each may be meant so. */
const LEAST = 5;

/** The halves of a name, of which each has a capital: `Bonneau- Maynard`. */
const BROKEN_NAME = /(?<=\p{L}{2})- (?=\p{Lu}\p{Ll})/gu;

/**
 * What joins words that were broken at the ends of lines, in a document that was made of a page: `transla- tion`. Where there
 * are many, they are joined as in texts that come from PDFs.
 *
 * @param lines of the document
 * @returns nothing where there are few, which may be meant so
 */
export function makeMender(lines: readonly Line[]): ((text: string) => string) | undefined {
  const broken = lines.reduce((count, { text }) => count + [...text.matchAll(BROKEN)].length, 0);
  if (broken < LEAST) return undefined;
  // Halves are no words.
  const words = countWords(
    lines.map((line) => ({ ...line, text: line.text.replace(/(?<!\p{L})\p{L}{1,40}- \p{Ll}+/gu, "") })),
  );
  return (value) =>
    value
      .replace(BROKEN_NAME, "-")
      .replace(BROKEN, (_, at: number, whole: string) =>
        keepsHyphen(whole.slice(0, at + 1), whole.slice(at + 2), words) ? "-" : "",
      );
}

/** The same in all of a manuscript. @param mend what {@link makeMender} made */
export function mendBrokenWords(manuscript: Manuscript, mend: ((text: string) => string) | undefined): Manuscript {
  if (!mend) return manuscript;
  const mendIn = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((node) =>
      node.type === "text" ? { ...node, value: mend(node.value) } : mapChildren(node, (children) => mendIn(children)),
    );
  return mapInlines(manuscript, mendIn);
}
