const BRACKETS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{", "）": "（" };

/** Marks that close, with those that open what they do. */
export const QUOTES: Readonly<Record<string, string>> = { "”": "“", "»": "«" };
const ALL = { ...BRACKETS, ...QUOTES };

/**
 * Whether each bracket and quotation mark of a text has its other half.
 *
 * @param pairs which are looked at: all, or {@link QUOTES} alone
 */
export function isBalanced(text: string, pairs: Readonly<Record<string, string>> = ALL): boolean {
  const opening = new Set(Object.values(pairs));
  const open: string[] = [];
  for (const mark of text) {
    // In German `“` closes.
    if (mark === "“" && open.at(-1) === "„") open.pop();
    else if (opening.has(mark) || mark === "„") open.push(mark);
    else if (mark in pairs && !closes(open.pop(), pairs[mark])) return false;
  }
  return open.length === 0 && (text.match(/"/g)?.length ?? 0) % 2 === 0;
}

const closes = (open: string | undefined, expected: string | undefined) =>
  open === expected || (open === "„" && expected === "“");
