/** How far into a file its outermost element stands, behind comments and a DTD. */
const HEAD = 8192;

/**
 * Whether a text is a paper in JATS XML, or in the NLM's formats before it, by its first kilobytes. Another format
 * with an `<article>`, such as DocBook, is only told of when it is read.
 */
export function isJats(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/^\uFEFF?\s*/, "");
  if (!head.startsWith("<") || /^<(?:!doctype\s+html|html)\b/i.test(head)) return false;
  return /<(?:[\w.-]+:)?article[\s>]/.test(head) || /<!DOCTYPE\s+(?:[\w.-]+:)?article\b/.test(head);
}
