const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the words of one text stand in another, in their order. */
export function isSubsequence(short: string, long: string): boolean {
  const rest = wordsOf(long)[Symbol.iterator]();
  return wordsOf(short).every((word) => {
    for (let next = rest.next(); !next.done; next = rest.next()) if (next.value === word) return true;
    return false;
  });
}
