/** How far into a file its outermost element stands, behind comments. */
const HEAD = 8192;

/** Whether a text is a whole page of HTML or XHTML, by its first kilobytes. */
export function isHtml(text: string): boolean {
  let head = text
    .slice(0, HEAD)
    .replace(/^\uFEFF/, "")
    .trimStart();
  // Browsers note in a comment where a page was saved from.
  for (let skipped = SKIPPED.exec(head); skipped; skipped = SKIPPED.exec(head))
    head = head.slice(skipped[0].length).trimStart();
  return /^<(?:!doctype\s+html|(?:html|head|body)(?=[\s>]))/i.test(head);
}

const SKIPPED = /^<(?:\?[^>]*>|!--[\s\S]*?-->)/;
