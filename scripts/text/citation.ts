import type { Inline } from "./types.ts";

/** Pandoc's citation in brackets; keys are letters, digits and `_:.#$%&-+?<>~/` inside, as Pandoc has them. */
const CITATION = /\[@[^\s;,\]]+(?:,[^;\]]+)?(?:; *@[^\s;,\]]+(?:,[^;\]]+)?)*\]/gu;
const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?$/u;

/** Whether a work of this key can be cited in an outline. */
export const isCitationKey = (key: string): boolean => KEY.test(key);

/**
 * Finds citations in the text of one Markdown text node.
 *
 * @param value the node's text, escapes resolved
 * @param raw the same as written; a citation written with a backslash stays text
 * @param offset where `raw` starts in the whole text
 */
export function parseCitations(value: string, raw: string, offset: number): Inline[] {
  const inlines: Inline[] = [];
  let last = 0;
  let rawFrom = 0;
  for (const match of value.matchAll(CITATION)) {
    const rawIndex = raw.indexOf(match[0], rawFrom);
    const items = match[0]
      .slice(1, -1)
      .split(/; */)
      .map((item) => {
        const [key = "", ...locator] = item.slice(1).split(/, */);
        return locator.length > 0 ? { key, locator: locator.join(", ") } : { key };
      });
    if (rawIndex < 0 || raw[rawIndex - 1] === "\\" || !items.every(({ key }) => isCitationKey(key))) continue;
    if (match.index > last) inlines.push({ type: "text", value: value.slice(last, match.index) });
    inlines.push({ type: "citation", items, offset: offset + rawIndex });
    last = match.index + match[0].length;
    rawFrom = rawIndex + match[0].length;
  }
  if (last < value.length) inlines.push({ type: "text", value: value.slice(last) });
  return inlines;
}
