import type { Body } from "./blocks.ts";
import type { PdfLine } from "./page.ts";

/** Points from the top of the first page where places of authors stand, which begin with marks, too. */
const FRONT = 300;

/** Whether a block is a note at the foot of its page: smaller than text, and begun with a mark. */
export function isNote(block: readonly PdfLine[], body: Body): boolean {
  const [first] = block;
  if (first?.tag && /Note$/.test(first.tag.role)) return true;
  if (first?.page === 1 && first.y < FRONT) return false;
  return first !== undefined && first.size < body.size * 0.93 && /^(?:⁽[\d*∗†‡§¶]|[∗†‡§¶*]\s?\p{L})/u.test(first.text);
}
