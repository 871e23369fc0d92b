/**
 * How many letters regular expressions read while something runs: a measure of work that a loaded machine does not
 * change. What they read twice in going back is not seen; `tests/regular-expressions.test.ts` looks for that.
 */
export function countReading(work: () => unknown): number {
  const own = RegExp.prototype.exec;
  let letters = 0;
  RegExp.prototype.exec = function exec(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = own.call(this, text);
    letters += match ? match.index + match[0].length - from : this.sticky ? 1 : Math.max(1, String(text).length - from);
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = own;
  }
  return letters;
}
