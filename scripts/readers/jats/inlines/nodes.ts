import { type Citation, type Inline, toPlainText } from "../../../text/inline.ts";

/** A citation with what the paper prints in its place, until all of a text are settled. */
export interface DraftCitation extends Citation {
  printed?: string;
  /** Whether it is printed as superscript. */
  isRaised?: boolean;
  /** Whether it is the mark of a note, which goes. */
  isMark?: boolean;
}

/** A heading whose words are all in strong type, which is only its print, in plain type. */
export function withoutStrong(words: Inline[]): Inline[] {
  const [only, ...others] = words;
  return only?.type === "strong" && others.length === 0 ? only.children : words;
}

export const isCitation = (node: Inline | undefined): node is DraftCitation => node?.type === "citation";

const SEPARATOR =
  /^(?:\]\s*(?:[,;]?\s*(?:and|&)?|[–—‐-])\s*\[|\)\s*(?:[,;]?\s*(?:and|&)?|[–—‐-])\s*\(|[,;]?\s*(?:and|&)?|[–—‐-])$/;

/** Whether a piece of text only parts citations: `, `, `], [`, `–`. */
export const isSeparator = (node: Inline | undefined): boolean =>
  node?.type === "text" && node.value.length < 40 && SEPARATOR.test(node.value.trim());

const OWN_DOI = /^doi:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;

/** Whether a text has no words for a reader: a full stop behind a formula, the DOI of a figure. */
export function isBlank(inlines: readonly Inline[]): boolean {
  if (!inlines.every(({ type }) => type === "text" || type === "strong" || type === "link")) return false;
  const plain = toPlainText(inlines).trim();
  return /^\p{P}*$/u.test(plain) || OWN_DOI.test(plain);
}
